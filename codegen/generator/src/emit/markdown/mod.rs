//! Markdown of a document as Markdown that rustdoc and clippy take without a warning.
//!
//! The wrapping of the document is kept. What would mean something else in rustdoc (a bare URL, brackets that look like
//! a link to an item, tags, code blocks that would be run as tests) is written so that it reads as its author meant it.

mod blocks;
mod headings;
mod html;
mod inline;
mod syntax;

pub(super) use blocks::lines;
pub(super) use headings::split;

/// One paragraph of Markdown, as one line.
pub(super) fn one_line(text: &str) -> String {
    let text = html::as_markdown(text);
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    inline::inline(&joined)
}

/// Breaks a line of Markdown that would not fit into a file of 100 columns.
///
/// No line begins with what would make it something else than the rest of its paragraph.
pub(super) fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < WIDTH || begins_block(word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

const WIDTH: usize = 90;

fn begins_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let ordinal = number.len() < word.len() && number.chars().all(|digit| digit.is_ascii_digit());
    ordinal || word.starts_with(['#', '>', '|', '-', '+', '*', '=', '~']) || word.starts_with("```")
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn a_wrapped_line_stays_one_paragraph() {
        let text = format!("{}- 1. # end", "word ".repeat(17));
        let first = format!("{}- 1. #", "word ".repeat(17));
        assert_eq!(wrap(&text), [first.as_str(), "end"]);
        assert_eq!(wrap("short"), ["short"]);
    }
}
