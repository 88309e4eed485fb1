//! What a line of Markdown begins with.

/// A line without so many of its leading spaces.
pub(super) fn dedent(line: &str, columns: usize) -> &str {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    line.get(columns.min(spaces)..).unwrap_or_default()
}

/// The fence that a line opens: at least three backticks or tildes.
pub(super) fn fence(body: &str) -> Option<&str> {
    let first = body
        .chars()
        .next()
        .filter(|first| matches!(first, '`' | '~'))?;
    let length = body.len() - body.trim_start_matches(first).len();
    let inline_code = body[length..].contains('`');
    (length >= 3 && !inline_code).then(|| &body[..length])
}

/// The language of a fence, unless rustdoc would compile it.
pub(super) fn language(info: &str) -> &str {
    const RUST: &[&str] = &[
        "rust",
        "rs",
        "ignore",
        "custom",
        "compile_fail",
        "no_run",
        "should_panic",
        "test_harness",
    ];
    let language = info
        .trim()
        .split([' ', ',', '{'])
        .next()
        .unwrap_or_default();
    let plain = !language.is_empty()
        && language
            .chars()
            .all(|letter| letter.is_ascii_alphabetic() || letter == '-');
    let rust = RUST.contains(&language)
        || language.starts_with("edition")
        || language.starts_with("standalone");
    if plain && !rust { language } else { "text" }
}

/// The length of a list marker that is followed by text.
pub(super) fn marker(body: &str) -> Option<usize> {
    let digits = body.len()
        - body
            .trim_start_matches(|digit: char| digit.is_ascii_digit())
            .len();
    let length = match body.get(digits..)?.chars().next()? {
        '-' | '*' | '+' if digits == 0 => 1,
        '.' | ')' if (1..=9).contains(&digits) => digits + 1,
        _ => return None,
    };
    body.get(length..)?.starts_with(' ').then_some(length)
}
