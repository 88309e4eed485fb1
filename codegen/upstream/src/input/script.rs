//! What scripts of documentation pages say about a document, read without running them.

use serde_json::Value;

/// What a script offers.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Offer {
    /// The document itself.
    Document(Value),
    /// Where it is; with the name that the page shows, when it offers several.
    Link { url: String, name: Option<String> },
    /// Where the page's own settings are (`configUrl` of Swagger UI).
    Settings(String),
}

/// Tokens of a script beyond this are not looked at: 4 million.
const MAXIMUM_TOKENS: usize = 4_000_000;

/// Everything that a script offers, in its order.
pub(super) fn offers(script: &str) -> Vec<Offer> {
    // Redoc 2 (`redoc-cli`, `@redocly/cli` 1 and early 2), then Redoc 3 (`@redocly/cli` 2.60 and later).
    for (variable, pointer) in [("__redoc_state", "/spec/data"), ("__redoc_definition", "")] {
        let documents =
            assigned(script, variable).filter_map(|value| value.pointer(pointer).cloned());
        if let Some(document) = documents.into_iter().find(is_document) {
            return vec![Offer::Document(document)];
        }
    }
    let tokens = tokens(script);
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let rest = tokens.get(index + 1..).unwrap_or_default();
        match token.kind {
            Kind::Word("SwaggerUIBundle" | "SwaggerUI")
                if rest.first().is_some_and(|next| next.is('(')) =>
            {
                settings(script, rest, &mut found);
            }
            // swagger-ui-express writes the document into the page.
            Kind::Word("swaggerDoc") | Kind::Text("swaggerDoc")
                if rest.first().is_some_and(|next| next.is(':')) =>
            {
                let value = rest.get(1).and_then(|value| json(script, value.offset));
                found.extend(value.filter(is_document).map(Offer::Document));
            }
            // Swashbuckle keeps the settings as JSON in a string.
            Kind::Text(text) if text.starts_with('{') && text.contains("urls") => {
                if let Ok(value) = serde_json::from_str::<Value>(&unescaped(text)) {
                    found.extend(listed(&value));
                }
            }
            // `Redoc.init('openapi.yaml', …)`
            Kind::Word("Redoc") if called(rest, "init") => {
                let argument = rest.get(3);
                if let Some(Token {
                    kind: Kind::Text(url),
                    ..
                }) = argument
                {
                    found.push(link(url));
                } else if let Some(value) =
                    argument.and_then(|argument| json(script, argument.offset))
                {
                    found.extend(Some(value).filter(is_document).map(Offer::Document));
                }
            }
            _ => {}
        }
    }
    found
}

/// What the settings of Swagger UI as JSON offer: `url` and `urls`.
pub(super) fn listed(settings: &Value) -> Vec<Offer> {
    let mut found = Vec::new();
    if let Some(list) = settings.get("urls").and_then(Value::as_array) {
        for entry in list {
            let text = |key: &str| entry.get(key).and_then(Value::as_str);
            if let Some(url) = text("url") {
                found.push(Offer::Link {
                    url: url.to_owned(),
                    name: text("name").map(str::to_owned),
                });
            }
        }
    }
    if found.is_empty()
        && let Some(url) = settings.get("url").and_then(Value::as_str)
        && !url.is_empty()
    {
        found.push(link(url));
    }
    found
}

/// Whether a value looks like an OpenAPI document (or a Swagger 2.0 one, which is refused with a better reason later).
pub(super) fn is_document(value: &Value) -> bool {
    value.get("openapi").is_some_and(Value::is_string)
        || value.get("swagger").is_some_and(Value::is_string)
}

fn link(url: &str) -> Offer {
    Offer::Link {
        url: unescaped(url),
        name: None,
    }
}

/// The JSON values that a variable is set to.
fn assigned<'s>(script: &'s str, variable: &'s str) -> impl Iterator<Item = Value> + 's {
    script
        .match_indices(variable)
        .filter_map(move |(offset, _)| {
            let after = script.get(offset + variable.len()..)?.trim_start();
            let after = after.strip_prefix('=')?.trim_start();
            first_json(after)
        })
}

fn json(script: &str, offset: usize) -> Option<Value> {
    first_json(script.get(offset..)?)
}

/// The JSON value that a text begins with.
fn first_json(text: &str) -> Option<Value> {
    if !text.starts_with('{') {
        return None;
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    values.next()?.ok()
}

/// The members of the object that a call of Swagger UI is given; the tokens start at its opening parenthesis.
fn settings(script: &str, tokens: &[Token<'_>], found: &mut Vec<Offer>) {
    let mut depth = 0_usize;
    let mut links = Vec::new();
    let mut single = None;
    let mut name = None;
    let mut in_urls = None;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Mark('(' | '{' | '[') => depth += 1,
            Kind::Mark(')' | '}' | ']') => {
                depth = depth.saturating_sub(1);
                if in_urls.is_some_and(|outer| depth <= outer) {
                    in_urls = None;
                }
                if depth == 0 {
                    break;
                }
            }
            Kind::Word(key) | Kind::Text(key) => {
                let rest = tokens.get(index + 1..).unwrap_or_default();
                let (Some(colon), Some(value)) = (rest.first(), rest.get(1)) else {
                    continue;
                };
                if !colon.is(':') {
                    continue;
                }
                match (key, value.kind, in_urls) {
                    ("urls", Kind::Mark('['), None) if depth == 2 => in_urls = Some(depth),
                    ("url", Kind::Text(url), None) if depth == 2 && !url.is_empty() => {
                        single = Some(link(url));
                    }
                    ("url", Kind::Text(url), Some(_)) => links.push((unescaped(url), name.take())),
                    ("name", Kind::Text(text), Some(_)) => match links.last_mut() {
                        Some((_, name @ None)) => *name = Some(unescaped(text)),
                        _ => name = Some(unescaped(text)),
                    },
                    ("configUrl", Kind::Text(url), None) if depth == 2 => {
                        found.push(Offer::Settings(unescaped(url)));
                    }
                    ("spec", Kind::Mark('{'), None) if depth == 2 => {
                        let document = json(script, value.offset).filter(is_document);
                        found.extend(document.map(Offer::Document));
                    }
                    _ => {}
                }
            }
            Kind::Mark(_) => {}
        }
    }
    if links.is_empty() {
        found.extend(single);
    }
    found.extend(
        links
            .into_iter()
            .map(|(url, name)| Offer::Link { url, name }),
    );
}

/// Whether the tokens are `.name(`.
fn called(tokens: &[Token<'_>], name: &str) -> bool {
    matches!(tokens, [dot, word, parenthesis, ..]
        if dot.is('.') && matches!(word.kind, Kind::Word(found) if found == name) && parenthesis.is('('))
}

#[derive(Debug, Clone, Copy)]
struct Token<'s> {
    kind: Kind<'s>,
    offset: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind<'s> {
    Word(&'s str),
    /// What stands between quotes, escapes as they are written.
    Text(&'s str),
    Mark(char),
}

impl Token<'_> {
    fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// The script in words, texts and marks, without comments. Regular expressions are taken for marks and words, which is good
/// enough for settings.
fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut offset = 0;
    while let Some(rest) = script.get(offset..)
        && let Some(character) = rest.chars().next()
        && found.len() < MAXIMUM_TOKENS
    {
        let is_word =
            |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(character, '"' | '\'' | '`') {
            let length = quoted(rest, character);
            let text = rest.get(1..length.saturating_sub(1)).unwrap_or_default();
            found.push(Token {
                kind: Kind::Text(text),
                offset,
            });
            length
        } else if is_word(character) {
            let length = rest
                .find(|character| !is_word(character))
                .unwrap_or(rest.len());
            let word = rest.get(..length).unwrap_or_default();
            found.push(Token {
                kind: Kind::Word(word),
                offset,
            });
            length
        } else {
            if !character.is_whitespace() {
                found.push(Token {
                    kind: Kind::Mark(character),
                    offset,
                });
            }
            character.len_utf8()
        };
        offset += length.max(1);
    }
    found
}

/// The length of a literal with both its quotes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (offset, character) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if character == quote {
            return offset + 1;
        }
    }
    text.len()
}

/// A literal without its escapes.
fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut made = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            made.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => made.push('\n'),
            Some('t') => made.push('\t'),
            Some('r') => made.push('\r'),
            Some(kind @ ('x' | 'u')) => {
                let digits: String = characters
                    .by_ref()
                    .take(if kind == 'x' { 2 } else { 4 })
                    .collect();
                let code = u32::from_str_radix(&digits, 16)
                    .ok()
                    .and_then(char::from_u32);
                made.extend(code);
            }
            Some(other) => made.push(other),
            None => {}
        }
    }
    made
}
