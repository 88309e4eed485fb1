//! The inside of a paragraph.

/// Escapes the text of one paragraph, line breaks included. Code spans and links to the web stay as they are.
pub(super) fn inline(text: &str) -> String {
    within(text, url)
}

/// The same, with URLs written by `url`.
fn within(text: &str, url: fn(&str, &mut String) -> usize) -> String {
    let mut output = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut previous = ' ';
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '\\' => escape(rest, &mut output),
            '`' => code_span(rest, &mut output),
            '<' => angle(rest, &mut output),
            '[' => bracket(rest, &mut output),
            ']' => copy_as("\\]", 1, &mut output),
            _ if first.is_whitespace() => {
                output.push(first);
                first.len_utf8()
            }
            _ if !previous.is_alphanumeric() && is_url(rest) => url(rest, &mut output),
            _ => word(rest, &mut output),
        };
        previous = rest
            .get(..taken)
            .and_then(|part| part.chars().next_back())
            .unwrap_or(' ');
        rest = rest.get(taken..).unwrap_or_default();
    }
    output
}

fn copy_as(text: &str, taken: usize, output: &mut String) -> usize {
    output.push_str(text);
    taken
}

fn copy(text: &str, output: &mut String) -> usize {
    copy_as(text, text.len(), output)
}

fn escape(rest: &str, output: &mut String) -> usize {
    let taken = rest.chars().take(2).map(char::len_utf8).sum();
    match rest.get(..taken) {
        // A backslash before a letter is only a backslash.
        Some(pair)
            if pair.ends_with(|next: char| next.is_ascii_punctuation()) && pair.len() > 1 =>
        {
            copy(pair, output)
        }
        _ => copy_as("\\\\", 1, output),
    }
}

/// A code span runs to the next run of as many backticks; without one, the backticks are text.
fn code_span(rest: &str, output: &mut String) -> usize {
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let (run, mut tail) = rest.split_at(ticks);
    let mut length = ticks;
    while let Some(start) = tail.find('`') {
        let closing = &tail[start..];
        let found = closing.len() - closing.trim_start_matches('`').len();
        length += start + found;
        if found == ticks {
            return rest.get(..length).map_or(ticks, |span| copy(span, output));
        }
        tail = closing.trim_start_matches('`');
    }
    copy_as(&run.replace('`', "\\`"), ticks, output)
}

/// A link in angle brackets stays; anything else that could be a tag is text.
fn angle(rest: &str, output: &mut String) -> usize {
    if let Some(end) = rest.find('>')
        && let Some(link) = rest.get(..=end)
        && ["<http://", "<https://", "<mailto:"]
            .iter()
            .any(|start| link.starts_with(start))
        && !link.contains(char::is_whitespace)
    {
        return copy(link, output);
    }
    if let Some(line_break) = ["<br>", "<br/>", "<br />"]
        .iter()
        .find(|form| rest.starts_with(**form))
    {
        return copy_as(" ", line_break.len(), output);
    }
    let tag_like = rest[1..].starts_with(|next: char| next.is_alphabetic() || "/!?".contains(next));
    copy_as(if tag_like { "\\<" } else { "<" }, 1, output)
}

/// A link to the web stays a link, a relative one leaves its text, and so does a picture in a link; brackets without a target
/// are text.
fn bracket(rest: &str, output: &mut String) -> usize {
    let Some((text, target, length)) = link(rest) else {
        return copy_as("\\[", 1, output);
    };
    let absolute = ["http://", "https://", "mailto:"]
        .iter()
        .any(|start| target.starts_with(start));
    if absolute && text.trim() == target && is_url(target) {
        output.extend(["<", target, ">"]);
    } else if absolute {
        output.extend(["[", &within(text, url_in_link), "](", target, ")"]);
    } else {
        output.push_str(&inline(text));
    }
    length
}

/// Text, target and length of a link. What follows the target (a title, the size of a picture) is left out.
fn link(rest: &str) -> Option<(&str, &str, usize)> {
    let is_picture = rest.starts_with("[![");
    let close = rest.find("](")?;
    let text = rest.get(if is_picture { 3 } else { 1 }..close)?;
    let mut target = rest.get(close + 2..)?;
    let mut length = close + 2;
    if is_picture {
        let end = target.find(")](")?;
        target = target.get(end + ")](".len()..)?;
        length += end + ")](".len();
    }
    let end = target.find(')')?;
    let target = target.get(..end)?;
    let simple = !text.contains(['[', ']']) && !target.contains(['(', '\n']);
    let target = target.split_whitespace().next().unwrap_or_default();
    simple.then_some((text, target, length + end + 1))
}

fn is_url(rest: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        rest.strip_prefix(scheme)
            .is_some_and(|host| host.starts_with(char::is_alphanumeric))
    })
}

fn url(rest: &str, output: &mut String) -> usize {
    let found = whole_url(rest);
    output.extend(["<", found, ">"]);
    found.len()
}

/// There is no link in a link.
fn url_in_link(rest: &str, output: &mut String) -> usize {
    let found = whole_url(rest);
    output.extend(["`", found, "`"]);
    found.len()
}

fn whole_url(rest: &str) -> &str {
    let end = rest
        .find(|end: char| end.is_whitespace() || "<>\"`[]|".contains(end))
        .unwrap_or(rest.len());
    let mut found = rest
        .get(..end)
        .unwrap_or(rest)
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
    if found.ends_with(')') && !found.contains('(') {
        found = found.trim_end_matches(')');
    }
    found
}

/// A word that looks like an identifier is set as code, since that is what it is.
fn word(rest: &str, output: &mut String) -> usize {
    let end = rest
        .find(|end: char| end.is_whitespace() || "`[]<\\".contains(end))
        .unwrap_or(rest.len());
    // A URL in parentheses or behind an equals sign begins where its scheme does.
    let url = rest.get(..end).and_then(|word| {
        word.match_indices('h')
            .map(|(start, _)| start)
            .find(|&start| {
                let (before, after) = rest.split_at(start);
                start > 0 && !before.ends_with(char::is_alphanumeric) && is_url(after)
            })
    });
    let end = url.unwrap_or(end);
    let first = rest.chars().next().map_or(1, char::len_utf8);
    let word = rest.get(..end.max(first)).unwrap_or(rest);
    // Most words are only words.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return copy(word, output);
    }
    let core = word.trim_matches(|edge: char| !edge.is_alphanumeric());
    // Of a possessive, only the name is code.
    let core = core.split(['\'', '’']).next().unwrap_or(core);
    let call = word.contains('(').then(|| format!("{core}()"));
    let call = call.filter(|call| !core.is_empty() && word.contains(call.as_str()));
    let core = call.as_deref().unwrap_or(core);
    let parts = is_code(core).then(|| word.split_once(core)).flatten();
    let Some((before, after)) = parts else {
        return copy(word, output);
    };
    for part in [before, "`", core, "`", after] {
        output.push_str(part);
    }
    word.len()
}

fn is_code(word: &str) -> bool {
    word.contains('_')
        || word.contains([':', '(']) && ["::", "://", "()"].iter().any(|part| word.contains(part))
        || is_camel_case(word) && !KNOWN_WORDS.contains(&word)
        || is_address(word)
}

/// What clippy takes for a URL that nobody linked: `FILE:path`.
fn is_address(word: &str) -> bool {
    word.split_once(':').is_some_and(|(scheme, rest)| {
        let scheme = scheme.to_ascii_lowercase();
        !rest.is_empty() && ["file", "ftp", "http", "https", "ws", "wss"].contains(&scheme.as_str())
    })
}

fn is_camel_case(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let capitals = || singular.chars().filter(|letter| letter.is_uppercase());
    word.starts_with(char::is_alphabetic)
        && !word.starts_with(char::is_lowercase)
        && singular.chars().all(char::is_alphanumeric)
        && capitals().count() > 1
        && singular.chars().any(char::is_lowercase)
}

/// Names that only look like types; clippy knows them too.
const KNOWN_WORDS: &[&str] = &[
    "DevOps",
    "GHz",
    "GiB",
    "GitHub",
    "GitLab",
    "GraphQL",
    "IPv4",
    "IPv6",
    "JavaScript",
    "KiB",
    "MHz",
    "MiB",
    "NaN",
    "OAuth",
    "OpenSSH",
    "OpenSSL",
    "OpenTelemetry",
    "PowerShell",
    "TiB",
    "TypeScript",
    "WebAssembly",
];

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn what_rustdoc_would_misread_is_escaped() {
        for (text, expected) in [
            (
                "See https://example.com/a_b.",
                "See <https://example.com/a_b>.",
            ),
            ("(see http://a.example/)", "(see <http://a.example/>)"),
            (
                "an [x] and <tag> and a < b",
                "an \\[x\\] and \\<tag> and a < b",
            ),
            (
                "[site](https://e.com) [page](docs.md)",
                "[site](https://e.com) page",
            ),
            ("<https://e.com/x>", "<https://e.com/x>"),
            ("[https://e.com](https://e.com)", "<https://e.com>"),
            (
                "[at https://e.com](https://e.com/x \"A title\")",
                "[at `https://e.com`](https://e.com/x)",
            ),
            (
                "[![Run it](https://e.com/a.svg =12px)](https://e.com/b)",
                "[Run it](https://e.com/b)",
            ),
            ("`<tag> [x]` stays", "`<tag> [x]` stays"),
            ("open ` tick", "open \\` tick"),
            (
                "grant_type, (GreenNode) and GitHub",
                "`grant_type`, (`GreenNode`) and GitHub",
            ),
            (
                "_emphasis_ and **bold_word**",
                "_emphasis_ and **`bold_word`**",
            ),
            ("`code\nspan`", "`code\nspan`"),
            ("a\\d b\\*", "a\\\\d b\\*"),
            ("IDs of APIs", "IDs of APIs"),
            ("at app://host.", "at `app://host`."),
            ("call getAll().", "call `getAll()`."),
            ("the form FILE:path.", "the form `FILE:path`."),
            (
                "MongoDB's (https://e.com/x).",
                "`MongoDB`'s (<https://e.com/x>).",
            ),
        ] {
            assert_eq!(inline(text), expected, "{text}");
        }
    }

    #[test]
    fn any_text_is_taken() {
        for text in [
            "[",
            "](",
            "[a](",
            "`",
            "``a`",
            "<",
            "\\",
            "é[ü](",
            "http://",
            "_",
            "[é](https://é)",
            "[](",
            "[![",
            "[![](",
            "[![a](b)](",
        ] {
            inline(text);
        }
    }
}
