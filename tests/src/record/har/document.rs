//! HAR 1.2, as far as recordings need it. Browsers and proxies leave out a lot of what the format asks for.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

use crate::record::heard::Message;

/// The log of a HAR file.
#[derive(Debug)]
pub(super) struct Log {
    pub(super) creator: Option<Creator>,
    pub(super) entries: Vec<Entry>,
}

/// What made the file.
#[derive(Debug, Deserialize)]
pub(super) struct Creator {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) version: String,
}

/// A request and its answer.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry {
    #[serde(default)]
    pub(super) started_date_time: String,
    pub(super) request: Request,
    pub(super) response: Response,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) url: String,
    #[serde(default)]
    headers: Vec<Pair>,
    #[serde(default)]
    cookies: Value,
    post_data: Option<PostData>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Response {
    /// 0 if there was none.
    #[serde(default)]
    pub(super) status: i64,
    #[serde(default)]
    headers: Vec<Pair>,
    #[serde(default)]
    cookies: Value,
    content: Option<Content>,
}

#[derive(Debug, Deserialize)]
struct Pair {
    name: String,
    #[serde(default)]
    value: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PostData {
    #[serde(default)]
    mime_type: String,
    text: Option<String>,
    encoding: Option<String>,
    #[serde(default)]
    params: Vec<Pair>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    #[serde(default)]
    size: i64,
    #[serde(default)]
    mime_type: String,
    text: Option<String>,
    encoding: Option<String>,
}

impl Log {
    /// Reads a file.
    ///
    /// # Errors
    /// If it is no HAR file; says what was expected.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        // The format allows a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let file: Value = serde_json::from_str(text)
            .map_err(|error| format!("is no HAR file, which is JSON: {error}"))?;
        let Some(log) = file.get("log") else {
            return Err("is no HAR file: it has no member `log`".to_owned());
        };
        let Some(entries) = log.get("entries").and_then(Value::as_array) else {
            return Err("is no HAR file: `log` has no list `entries`".to_owned());
        };
        let entries = entries.iter().enumerate().map(|(index, entry)| {
            Entry::deserialize(entry).map_err(|error| {
                let problem = without_values(&error.to_string());
                format!("is no HAR 1.2: entry {}: {problem}", index + 1)
            })
        });
        Ok(Self {
            // Nobody depends on it.
            creator: log
                .get("creator")
                .and_then(|creator| Creator::deserialize(creator).ok()),
            entries: entries.collect::<Result<_, _>>()?,
        })
    }

    /// What made the file, for a reader: name and version.
    pub(super) fn creator(&self) -> String {
        let creator = self.creator.as_ref();
        let words = creator.map(|creator| format!("{} {}", creator.name, creator.version));
        let words = words.unwrap_or_default().trim().to_owned();
        // It is written into recordings.
        let is_name = |c: char| c.is_ascii_alphanumeric() || " .-_()/".contains(c);
        if words.is_empty() || words.len() > 64 || !words.chars().all(is_name) {
            "an unnamed program".to_owned()
        } else {
            words
        }
    }
}

impl Request {
    /// What was sent beside method and URL.
    pub(super) fn message(&self) -> Result<Message, String> {
        let mut message = Message {
            headers: headers(&self.headers),
            body: Vec::new(),
        };
        message.headers.extend(cookies("cookie", &self.cookies));
        let Some(data) = &self.post_data else {
            return Ok(message);
        };
        claim(&mut message, "content-type", &data.mime_type);
        message.body = match &data.text {
            Some(text) if !text.is_empty() => bytes(text, data.encoding.as_deref())?,
            _ => {
                let mut form = url::form_urlencoded::Serializer::new(String::new());
                for pair in &data.params {
                    form.append_pair(&pair.name, &pair.value);
                }
                form.finish().into_bytes()
            }
        };
        Ok(message)
    }
}

impl Response {
    /// What was answered beside the status.
    pub(super) fn message(&self) -> Result<Message, String> {
        let mut message = Message {
            headers: headers(&self.headers),
            body: Vec::new(),
        };
        message.headers.extend(cookies("set-cookie", &self.cookies));
        let Some(content) = &self.content else {
            return Ok(message);
        };
        claim(&mut message, "content-type", &content.mime_type);
        message.body = match &content.text {
            Some(text) => bytes(text, content.encoding.as_deref())?,
            None if content.size > 0 => {
                return Err(format!(
                    "its body of {} bytes is not in the file: save the file with contents",
                    content.size
                ));
            }
            None => Vec::new(),
        };
        Ok(message)
    }
}

/// What is wrong, but not the value that is: it may be a secret.
fn without_values(problem: &str) -> String {
    match problem.split_once(": ") {
        Some(("invalid type" | "invalid value", rest)) => {
            let kind = rest.split([' ', '`']).next().unwrap_or_default();
            let expected = rest.rsplit_once(", expected ");
            let expected = expected.map_or("something else", |(_, expected)| expected);
            format!("found a {kind}, expected {expected}")
        }
        _ => problem.to_owned(),
    }
}

fn headers(pairs: &[Pair]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    // What HTTP/2 writes into headers begins with a colon.
    pairs
        .filter(|pair| !pair.name.starts_with(':'))
        .map(|pair| (pair.name.to_ascii_lowercase(), pair.value.clone()))
        .collect()
}

/// The cookies of a list. Programs that leave them out of headers keep them there. They are looked for and never kept, so that
/// a list that is none harms nobody.
fn cookies(header: &str, list: &Value) -> Vec<(String, String)> {
    let cookies = list.as_array().into_iter().flatten();
    cookies
        .filter_map(|cookie| {
            let (name, value) = (cookie["name"].as_str()?, cookie["value"].as_str()?);
            Some((header.to_owned(), format!("{name}={value}")))
        })
        .collect()
}

/// Adds a header that the file tells elsewhere, too.
fn claim(message: &mut Message, name: &str, value: &str) {
    if message.header(name).is_none() && !value.is_empty() {
        message.headers.push((name.to_owned(), value.to_owned()));
    }
}

fn bytes(text: &str, encoding: Option<&str>) -> Result<Vec<u8>, String> {
    match encoding {
        None | Some("") => Ok(text.as_bytes().to_vec()),
        Some(encoding) if encoding.eq_ignore_ascii_case("base64") => STANDARD
            .decode(text.trim())
            .map_err(|error| format!("its body is no Base64: {error}")),
        Some(other) => Err(format!(
            "its body is encoded as `{other}`, which HAR does not know"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::Log;

    #[test]
    fn what_is_no_har_file_is_told_apart() {
        for (text, problem) in [
            ("", "is JSON"),
            ("<html>", "is JSON"),
            ("{}", "no member `log`"),
            (r#"{"log": {"version": "1.2"}}"#, "no list `entries`"),
            (r#"{"log": {"entries": {}}}"#, "no list `entries`"),
            (
                r#"{"log": {"entries": [{"request": {}}]}}"#,
                "entry 1: missing field `method`",
            ),
            (
                r#"{"log": {"entries": [{"request": {"method": "GET", "url": "u", "headers": "hunter2, expected"}}]}}"#,
                "entry 1: found a string, expected a sequence",
            ),
        ] {
            let error = Log::parse(text).map(|_| ()).unwrap_err();
            assert!(error.contains(problem), "{text}: {error}");
            assert!(!error.contains("hunter2"), "{error}");
        }
        assert!(Log::parse("\u{feff}{\"log\": {\"entries\": []}}").is_ok());
    }

    #[test]
    fn bodies_are_had_in_every_way_that_they_are_saved() {
        let entry = |request: &str, response: &str| {
            let text = format!(
                r#"{{"log": {{"entries": [{{"request": {{"method": "GET", "url": "u", {request}}}, "response": {{"status": 200, {response}}}}}]}}}}"#
            );
            Log::parse(&text).unwrap().entries.remove(0)
        };
        let message = entry(
            r#""headers": [{"name": ":path", "value": "/"}, {"name": "Accept", "value": "a"}], "postData": {"mimeType": "application/x-www-form-urlencoded", "params": [{"name": "a", "value": "b c"}]}"#,
            r#""content": {}"#,
        );
        let sent = message.request.message().unwrap();
        assert_eq!(sent.body, b"a=b+c");
        assert_eq!(sent.headers.len(), 2);
        assert_eq!(sent.header("accept"), Some("a"));
        let content = |content: &str| {
            let entry = entry(r#""headers": []"#, &format!(r#""content": {content}"#));
            entry.response.message().map(|message| message.body)
        };
        assert_eq!(content(r#"{"size": 2, "text": "{}"}"#), Ok(b"{}".to_vec()));
        assert_eq!(
            content(r#"{"size": 2, "text": "e30=", "encoding": "base64"}"#),
            Ok(b"{}".to_vec())
        );
        assert_eq!(content(r#"{"size": 0}"#), Ok(Vec::new()));
        assert!(
            content(r#"{"size": 2}"#)
                .unwrap_err()
                .contains("not in the file")
        );
        assert!(content(r#"{"size": 2, "text": "!", "encoding": "base64"}"#).is_err());
    }
}
