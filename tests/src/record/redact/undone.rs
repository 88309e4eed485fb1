//! Texts within texts: encoded for a URL, escaped as in JSON, or with entities as in XML.

/// One level of encoding less; `None`: there is none.
pub(super) fn undone(text: &str) -> Option<String> {
    let plain = without_entities(&without_escapes(&without_percents(text)));
    (plain != text).then_some(plain)
}

fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let digits = after.get(..2);
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(b'%');
            rest = after;
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    // Else these were no letters.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn without_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut chars = after.chars();
        let escaped = match chars.next() {
            Some('u') => code_point(after.get(1..5), 16).zip(after.get(5..)),
            Some('n') => Some(('\n', chars.as_str())),
            Some(c @ ('"' | '\'' | '\\' | '/')) => Some((c, chars.as_str())),
            _ => None,
        };
        let (c, behind) = escaped.unwrap_or(('\\', after));
        plain.push(c);
        rest = behind;
    }
    plain.push_str(rest);
    plain
}

fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let end = after.bytes().take(9).position(|byte| byte == b';');
        let entity = end.and_then(|end| after.split_at_checked(end));
        let read = entity.and_then(|(name, rest)| Some((of_entity(name)?, rest.get(1..)?)));
        let (c, behind) = read.unwrap_or(('&', after));
        plain.push(c);
        rest = behind;
    }
    plain.push_str(rest);
    plain
}

fn of_entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            match number.strip_prefix(['x', 'X']) {
                Some(hex) => code_point(Some(hex), 16),
                None => code_point(Some(number), 10),
            }
        }
    }
}

fn code_point(digits: Option<&str>, radix: u32) -> Option<char> {
    char::from_u32(u32::from_str_radix(digits?, radix).ok()?)
}
