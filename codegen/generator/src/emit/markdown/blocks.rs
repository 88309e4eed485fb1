//! Lines of Markdown: fences, lists and paragraphs.

use super::html::as_markdown;
use super::inline::inline;
use super::syntax::{dedent, fence, language, marker};

/// The lines of a text, ready to follow `///`.
pub(in crate::emit) fn lines(text: &str) -> Vec<String> {
    let mut writer = Writer::default();
    for line in as_markdown(text).replace('\t', "    ").lines() {
        writer.line(line.trim_end());
    }
    writer.finish()
}

#[derive(Default)]
struct Writer {
    output: Vec<String>,
    paragraph: Vec<(String, String)>,
    items: Vec<Item>,
    code: Code,
    /// Which line of the output opened the fence that was opened last.
    opening: Option<usize>,
    after_blank: bool,
}

/// A list item that is still open.
struct Item {
    /// Columns of the marker and of the text behind it in the document.
    marker: usize,
    content: usize,
    /// The column of the text in what is written.
    written: usize,
}

#[derive(Default)]
enum Code {
    #[default]
    None,
    /// Between fences; the opening one has this text and this indentation.
    Fenced {
        fence: String,
        indentation: usize,
        written: usize,
    },
    /// Indented by four columns, which rustdoc would take for Rust.
    Indented,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let indentation = line.len() - line.trim_start().len();
        let body = line.trim_start();
        match &self.code {
            Code::Fenced {
                fence,
                indentation,
                written,
            } => {
                let closes = body.starts_with(fence.as_str())
                    && body.trim_start_matches(['`', '~']).is_empty();
                let (indentation, written) = (*indentation, *written);
                if closes {
                    self.close_fence(written);
                } else {
                    self.push(written, dedent(line, indentation));
                }
                return;
            }
            Code::Indented if body.is_empty() || indentation >= 4 => {
                self.push(0, dedent(line, 4));
                return;
            }
            Code::Indented => self.close_code(),
            Code::None => {}
        }
        if body.is_empty() {
            self.flush();
            if self.output.last().is_some_and(|last| !last.is_empty()) {
                self.output.push(String::new());
            }
            self.after_blank = true;
        } else {
            self.block(indentation, body);
            self.after_blank = false;
        }
    }

    fn block(&mut self, indentation: usize, body: &str) {
        if let Some(fence) = fence(body) {
            self.flush();
            self.leave_items(indentation);
            let written = self.written();
            self.push(written, &format!("```{}", language(&body[fence.len()..])));
            self.opening = Some(self.output.len() - 1);
            self.code = Code::Fenced {
                fence: fence.to_owned(),
                indentation,
                written,
            };
        } else if let Some(marker) = marker(body) {
            self.flush();
            self.item(indentation, &body[..marker], body[marker..].trim_start());
        } else if self.items.is_empty()
            && indentation >= 4
            && (self.after_blank || self.output.is_empty())
        {
            self.flush();
            self.push(0, "```text");
            self.push(
                0,
                &" ".repeat(indentation - 4)
                    .chars()
                    .chain(body.chars())
                    .collect::<String>(),
            );
            self.code = Code::Indented;
        } else {
            if self.after_blank {
                self.leave_items(indentation);
            }
            if body.starts_with('#') || body.starts_with('|') || body.starts_with('>') {
                self.flush();
            }
            // A line that continues an item or a quotation says so.
            let quoted = self
                .paragraph
                .first()
                .is_some_and(|(_, text)| text.starts_with('>'));
            let body = if quoted && !body.starts_with('>') {
                format!("> {body}")
            } else {
                body.to_owned()
            };
            self.paragraph.push((" ".repeat(self.written()), body));
        }
    }

    fn item(&mut self, indentation: usize, marker: &str, text: &str) {
        while self
            .items
            .last()
            .is_some_and(|item| indentation < item.content)
        {
            self.items.pop();
        }
        let column = self.written();
        let (content, written) = (indentation + marker.len() + 1, column + marker.len() + 1);
        self.items.push(Item {
            marker: indentation,
            content,
            written,
        });
        self.paragraph
            .push((format!("{}{marker} ", " ".repeat(column)), text.to_owned()));
    }

    /// Closes the items that a line behind a blank one is no longer part of.
    fn leave_items(&mut self, indentation: usize) {
        while self
            .items
            .last()
            .is_some_and(|item| indentation <= item.marker)
        {
            self.items.pop();
        }
    }

    fn written(&self) -> usize {
        self.items.last().map_or(0, |item| item.written)
    }

    fn push(&mut self, indentation: usize, text: &str) {
        let line = format!("{}{text}", " ".repeat(indentation));
        self.output.push(line.trim_end().to_owned());
    }

    /// Writes the open paragraph. It is escaped as a whole, because code spans may break across lines.
    fn flush(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let text = paragraph
            .iter()
            .map(|(_, text)| text.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        for ((prefix, _), line) in paragraph.iter().zip(inline(&text).split('\n')) {
            self.output
                .push(format!("{prefix}{line}").trim_end().to_owned());
        }
    }

    fn close_code(&mut self) {
        while self.output.last().is_some_and(String::is_empty) {
            self.output.pop();
        }
        let written = if let Code::Fenced { written, .. } = self.code {
            written
        } else {
            0
        };
        self.close_fence(written);
        self.output.push(String::new());
    }

    /// Ends a block between fences; one that holds nothing goes, since rustdoc warns of it.
    fn close_fence(&mut self, written: usize) {
        self.code = Code::None;
        let last = self.output.iter().rposition(|line| !line.is_empty());
        let Some(opening) = last.filter(|last| Some(*last) == self.opening) else {
            self.push(written, "```");
            return;
        };
        self.output.truncate(opening);
        if self.output.last().is_some_and(|line| !line.is_empty()) {
            self.output.push(String::new());
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.flush();
        if !matches!(self.code, Code::None) {
            self.close_code();
        }
        while self.output.last().is_some_and(String::is_empty) {
            self.output.pop();
        }
        self.output
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(lines(text), expected, "{text}");
    }

    #[test]
    fn wrapping_and_paragraphs_are_kept() {
        check("One\ntwo.\n\n\n  Three.\n", &["One", "two.", "", "Three."]);
    }

    #[test]
    fn no_code_block_is_taken_for_rust() {
        check("```\nlet x;\n```", &["```text", "let x;", "```"]);
        check("~~~json\n[1]\n~~~", &["```json", "[1]", "```"]);
        check("```rust\nf()\n", &["```text", "f()", "```"]);
        check(
            "Say:\n\n    GET /\n      x\n\nand",
            &["Say:", "", "```text", "GET /", "  x", "```", "", "and"],
        );
    }

    #[test]
    fn a_code_block_without_code_goes() {
        check("a\n```\n```\nb", &["a", "", "b"]);
        check("```\n\n```", &[]);
        check("a\n\n```json", &["a"]);
    }

    #[test]
    fn items_of_a_list_are_indented_as_clippy_wants() {
        check(
            "* one\nlazy\n     over\n  * inner\n    more\n\n  text of one\n\nend",
            &[
                "* one",
                "  lazy",
                "  over",
                "  * inner",
                "    more",
                "",
                "  text of one",
                "",
                "end",
            ],
        );
        check(
            "1. a\n2. b\n\n   ```\n   x\n   ```",
            &["1. a", "2. b", "", "   ```text", "   x", "   ```"],
        );
    }

    #[test]
    fn quotations_are_continued_explicitly() {
        check("> a\nb\n\nc", &["> a", "> b", "", "c"]);
    }

    #[test]
    fn a_code_span_may_break_across_lines() {
        check("a `b\nc` [d]", &["a `b", "c` \\[d\\]"]);
    }
}
