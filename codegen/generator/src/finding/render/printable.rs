//! What a document may hold, and a terminal or a log must not be told.

use std::borrow::Cow;

/// A text of one line, whatever names of a document it quotes: a name with a line break could pass for a finding of its own, and
/// others move the cursor of a terminal, or turn round the direction in which it writes. Such characters are written as in Rust:
/// `\n`, `\u{1b}`.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_unprintable(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// Controls, ends of lines and paragraphs, and what changes the direction of the text behind it.
pub(super) fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_moves_the_cursor_or_the_direction_is_spelled_out() {
        assert_eq!(printable("a name, für 'alle'"), "a name, für 'alle'");
        assert_eq!(
            printable("x\nerror[E0101]\r\u{1b}[2J\u{202e}\u{2028}"),
            r"x\nerror[E0101]\r\u{1b}[2J\u{202e}\u{2028}"
        );
    }
}
