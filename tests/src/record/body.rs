//! What a body says.

use std::io::Read;

use openapi_runtime::json::Value;

/// A body, read.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    Empty,
    Json(Value),
    Form(Vec<(String, String)>),
    Text(String),
}

/// Longest body of a recording. Nobody reads longer ones.
pub(super) const LONGEST: usize = 4 * 1024 * 1024;

impl Body {
    /// Reads a body by what its headers say of it.
    pub(super) fn read(bytes: &[u8], media_type: &str, encoding: &str) -> Result<Self, String> {
        let unpacked = unpacked(bytes, encoding)?;
        let bytes = unpacked.as_deref().unwrap_or(bytes);
        if bytes.is_empty() {
            return Ok(Self::Empty);
        }
        if bytes.len() > LONGEST {
            return Err(format!("the body is longer than {LONGEST} bytes"));
        }
        let media_type = media_type.to_ascii_lowercase();
        let text = std::str::from_utf8(bytes).map_err(|_| {
            "the body is no text, which is all that a recording can hold".to_owned()
        })?;
        if media_type.starts_with("application/x-www-form-urlencoded") {
            let pairs = url::form_urlencoded::parse(bytes);
            return Ok(Self::Form(pairs.into_owned().collect()));
        }
        if media_type.starts_with("multipart/")
            && let Some(boundary) = boundary(&media_type, text)
        {
            return Ok(Self::Text(with_boundary(text, &boundary)));
        }
        // Services that answer JSON sometimes call it something else.
        Ok(match text.parse() {
            Ok(value) => Self::Json(value),
            Err(_) => Self::Text(text.to_owned()),
        })
    }
}

/// Undoes gzip; `None`: there is nothing to undo.
fn unpacked(bytes: &[u8], encoding: &str) -> Result<Option<Vec<u8>>, String> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => Ok(None),
        // Tools that save exchanges often keep the header and undo the encoding.
        "gzip" | "x-gzip" if !bytes.starts_with(&[0x1f, 0x8b]) => Ok(None),
        "gzip" | "x-gzip" => {
            let mut text = Vec::new();
            let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
            flate2::read::MultiGzDecoder::new(bytes)
                .take(most)
                .read_to_end(&mut text)
                .map_err(|error| format!("the body cannot be decompressed: {error}"))?;
            Ok(Some(text))
        }
        _ if std::str::from_utf8(bytes).is_ok() => Ok(None),
        other => Err(format!(
            "the body is compressed as `{other}`, which is not undone here"
        )),
    }
}

/// The boundary as the body spells it: media types are read in lower case.
fn boundary(media_type: &str, text: &str) -> Option<String> {
    let (_, named) = media_type.split_once("boundary=")?;
    let named = named.split(';').next()?.trim().trim_matches('"').to_owned();
    let mut lines = text.lines().filter_map(|line| line.strip_prefix("--"));
    let first = lines.find(|line| line.trim_end().eq_ignore_ascii_case(&named))?;
    Some(first.trim_end().to_owned())
}

/// The text with another boundary. It may be as short as a letter, and is one at the beginning of lines only.
fn with_boundary(text: &str, boundary: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let behind = line
            .strip_prefix("--")
            .and_then(|line| line.strip_prefix(boundary));
        match behind {
            Some(behind) if ["", "--"].contains(&behind.trim_end()) => {
                format!("--boundary{behind}")
            }
            _ => line.to_owned(),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::Body;

    #[test]
    fn bodies_are_read_by_what_they_are() {
        let read = |bytes: &[u8], media_type, encoding| Body::read(bytes, media_type, encoding);
        assert_eq!(read(b"", "application/json", ""), Ok(Body::Empty));
        assert_eq!(
            read(b"{}", "text/plain", ""),
            Ok(Body::Json("{}".parse().unwrap()))
        );
        assert_eq!(
            read(b"<p>", "text/html", ""),
            Ok(Body::Text("<p>".to_owned()))
        );
        let form = vec![("a".to_owned(), "b c".to_owned())];
        assert_eq!(
            read(b"a=b+c", "application/x-www-form-urlencoded", ""),
            Ok(Body::Form(form))
        );
        let parts = read(
            b"--Xyz\r\n\r\n--Xyz--",
            "multipart/form-data; boundary=Xyz",
            "",
        );
        assert_eq!(
            parts,
            Ok(Body::Text("--boundary\r\n\r\n--boundary--".to_owned()))
        );
        assert!(read(b"\xff\xfe", "image/png", "").is_err());
    }

    #[test]
    fn gzip_is_undone_unless_it_was_before() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(b"[1]").unwrap();
        let packed = encoder.finish().unwrap();
        let list = Ok(Body::Json("[1]".parse().unwrap()));
        assert_eq!(Body::read(&packed, "", "gzip"), list);
        assert_eq!(Body::read(b"[1]", "", "gzip"), list);
        assert_eq!(Body::read(b"[1]", "", "br"), list);
        assert!(Body::read(b"\x0b\x80\xff", "", "br").is_err());
        assert!(Body::read(&packed[..12], "", "gzip").is_err());
    }
}
