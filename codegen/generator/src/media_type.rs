//! Media types: which are JSON, texts and streams; what a client makes of each answer, and which of several it asks for.
//! `check` (which says what is not asked for) and `lower` decide by the same rules.

/// What becomes of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A JSON value.
    Json,
    /// A text.
    Text,
    /// Bytes, read as they arrive.
    Bytes,
    /// A stream of values.
    Stream(Stream),
}

/// How the values of a stream are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    /// Server-Sent Events.
    Events,
    /// One JSON value a line.
    JsonLines,
    /// JSON text sequences.
    JsonSequence,
}

/// What the schema says of a body, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SchemaHint {
    /// There is none, or it allows anything.
    Anything,
    /// `type: string`
    Text,
    /// `format: binary`
    Binary,
    /// Anything else.
    Value,
}

/// Which of the media types of one answer a client asks for, by position.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// For the answer as a whole.
    pub(crate) whole: Option<(usize, Form)>,
    /// For the answer as a stream.
    pub(crate) stream: Option<(usize, Stream)>,
}

/// Chooses: JSON before text before bytes, the first of a kind; a stream beside it.
pub(crate) fn choose<'m>(media_types: impl IntoIterator<Item = (&'m str, SchemaHint)>) -> Choice {
    let mut choice = Choice::default();
    let mut best = u8::MAX;
    for (index, (media_type, hint)) in media_types.into_iter().enumerate() {
        let form = form(media_type, hint);
        if let Form::Stream(stream) = form {
            choice.stream.get_or_insert((index, stream));
            continue;
        }
        let rank = rank(media_type, form);
        if rank < best {
            best = rank;
            choice.whole = Some((index, form));
        }
    }
    choice
}

/// `application/json` of `application/json; charset=utf-8`, in small letters.
pub(crate) fn essence(media_type: &str) -> String {
    let essence = media_type.split([';', ',']).next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// What the `Accept` header says for a media type: itself, but for a character set, which HTTP negotiates no more.
/// `None` for plain JSON, which calls ask for unless they are told otherwise.
pub(crate) fn accept(media_type: &str) -> Option<String> {
    let parameters = media_type
        .split(';')
        .skip(1)
        .map(str::trim)
        .filter(|parameter| !parameter.is_empty())
        .filter(|parameter| !parameter.to_ascii_lowercase().starts_with("charset="));
    let accepted = std::iter::once(media_type.split(';').next().unwrap_or_default().trim())
        .chain(parameters)
        .collect::<Vec<_>>()
        .join(";");
    // A header holds no other letters.
    let sendable = accepted.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    (sendable && !accepted.is_empty() && !accepted.eq_ignore_ascii_case("application/json"))
        .then_some(accepted)
}

/// How a media type separates the values of a stream, if it is one of those that do.
pub(crate) fn stream(media_type: &str) -> Option<Stream> {
    let essence = essence(media_type);
    match essence.as_str() {
        "text/event-stream" => Some(Stream::Events),
        "application/x-ndjson"
        | "application/ndjson"
        | "application/jsonl"
        | "application/x-jsonl"
        | "application/jsonlines"
        | "application/x-jsonlines"
        | "application/json-lines"
        | "text/x-ndjson" => Some(Stream::JsonLines),
        "application/json-seq" => Some(Stream::JsonSequence),
        _ if essence.ends_with("+json-seq") => Some(Stream::JsonSequence),
        _ => None,
    }
}

fn form(media_type: &str, hint: SchemaHint) -> Form {
    if let Some(stream) = stream(media_type) {
        return Form::Stream(stream);
    }
    let essence = essence(media_type);
    if hint == SchemaHint::Binary {
        return Form::Bytes;
    }
    if is_json(&essence) {
        Form::Json
    } else if matches!(essence.as_str(), "*/*" | "application/*") {
        match hint {
            SchemaHint::Value => Form::Json,
            SchemaHint::Text => Form::Text,
            SchemaHint::Anything | SchemaHint::Binary => Form::Bytes,
        }
    } else if is_text(&essence) {
        Form::Text
    } else {
        Form::Bytes
    }
}

/// Lower is better.
fn rank(media_type: &str, form: Form) -> u8 {
    let essence = essence(media_type);
    match form {
        Form::Json if essence == "application/json" => u8::from(accept(media_type).is_some()),
        Form::Json if essence.contains('*') => 3,
        Form::Json => 2,
        Form::Text if essence == "text/plain" => 4,
        Form::Text => 5,
        Form::Bytes | Form::Stream(_) => 6,
    }
}

/// Whether an [`essence`] is JSON.
pub(crate) fn is_json(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether what an [`essence`] names is a text, and not bytes: what people read.
pub(crate) fn is_text(essence: &str) -> bool {
    essence.starts_with("text/")
        || essence.ends_with("+xml")
        || essence.ends_with("+yaml")
        || matches!(
            essence,
            "application/xml"
                | "application/yaml"
                | "application/x-yaml"
                | "application/toml"
                | "application/x-toml"
                | "application/javascript"
                | "application/x-javascript"
                | "application/graphql"
                | "application/sql"
                | "application/jwt"
                | "application/sdp"
                | "application/x-pem-file"
                | "application/pem-certificate-chain"
                | "application/x-www-form-urlencoded"
        )
}

#[cfg(test)]
mod tests {
    use super::{Choice, Form, SchemaHint, Stream, accept, choose};

    fn chosen(media_types: &[&str]) -> Choice {
        choose(media_types.iter().map(|name| (*name, SchemaHint::Value)))
    }

    #[test]
    fn plain_json_goes_before_all_others() {
        let choice = chosen(&[
            "application/xml",
            "application/vnd.a+json",
            "application/json; charset=utf-8",
        ]);
        assert_eq!(choice.whole, Some((2, Form::Json)));
        assert_eq!(choice.stream, None);
        let versioned = chosen(&["application/json;version=1", "application/json"]);
        assert_eq!(versioned.whole, Some((1, Form::Json)));
    }

    #[test]
    fn a_stream_stands_beside_the_answer_as_a_whole() {
        let choice = chosen(&["text/event-stream", "application/json"]);
        assert_eq!(choice.whole, Some((1, Form::Json)));
        assert_eq!(choice.stream, Some((0, Stream::Events)));
    }

    #[test]
    fn any_type_is_what_its_schema_says() {
        for (hint, form) in [
            (SchemaHint::Anything, Form::Bytes),
            (SchemaHint::Binary, Form::Bytes),
            (SchemaHint::Text, Form::Text),
            (SchemaHint::Value, Form::Json),
        ] {
            assert_eq!(choose([("*/*", hint)]).whole, Some((0, form)));
        }
    }

    #[test]
    fn files_are_bytes_and_documents_are_text() {
        for (name, form) in [
            ("application/zip", Form::Bytes),
            ("image/png", Form::Bytes),
            ("text/csv", Form::Text),
            ("application/atom+xml", Form::Text),
        ] {
            assert_eq!(chosen(&[name]).whole, Some((0, form)), "{name}");
        }
        let binary = choose([("text/csv", SchemaHint::Binary)]);
        assert_eq!(binary.whole, Some((0, Form::Bytes)));
    }

    #[test]
    fn a_media_type_is_asked_for_with_its_parameters_but_without_its_charset() {
        assert_eq!(accept("application/json; charset=utf-8"), None);
        assert_eq!(
            accept("application/json; okta-version=1.0.0; charset=UTF-8").as_deref(),
            Some("application/json;okta-version=1.0.0")
        );
        assert_eq!(accept("text/csv").as_deref(), Some("text/csv"));
        assert_eq!(accept("text/\u{e9}"), None);
    }
}
