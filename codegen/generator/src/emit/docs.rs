//! Doc comments: lines put together, then emitted as one `#[doc]` attribute, whose lines are set apart when the file is written.

use std::borrow::Cow;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::markdown;
use crate::model::Docs;

/// The line in front of an example.
pub(super) const EXAMPLE: &str = "```no_run";

/// The heading above what the document has headed itself.
pub(super) const ABOUT: &str = "About the API";

/// A doc comment under construction.
#[derive(Default)]
pub(super) struct Comment {
    lines: Vec<String>,
}

impl Comment {
    /// The document's prose: a summary, else the first paragraph of the description, else the fallback; then the rest.
    pub(super) fn of(docs: &Docs, fallback: impl FnOnce() -> String) -> Self {
        let mut comment = Self::default();
        let text = docs.description.as_deref().unwrap_or_default();
        let is_said = |text| {
            let summary = docs.summary.as_deref();
            summary.is_some_and(|summary| words(summary).eq(words(text)))
        };
        // Of a summary and a description that begin alike, one is enough: that with more to say.
        if is_said(text) || !is_said(first_paragraph(text)) {
            comment.block(summary(docs));
        }
        if !is_said(text) {
            comment.block(markdown::lines(text));
        }
        if comment.lines.is_empty() {
            comment.paragraph(&fallback());
        }
        comment
    }

    /// A paragraph of our own.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(text.lines().map(str::to_owned).collect());
    }

    /// Lines that a blank one separates from what stands before.
    pub(super) fn block(&mut self, lines: Vec<String>) {
        if !self.lines.is_empty() && !lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(lines);
    }

    /// A section with its heading; nothing when it has no lines.
    pub(super) fn section(&mut self, heading: &str, lines: Vec<String>) {
        if !lines.is_empty() {
            self.block(vec![format!("# {heading}"), String::new()]);
            self.lines.extend(lines);
        }
    }

    /// Where facts come from that the vendor does not document, as a section.
    pub(super) fn provenance_section(&mut self, docs: &Docs) {
        let lines = match docs.provenance.as_slice() {
            [one] => markdown::wrap(&sentence(&markdown::one_line(one))),
            several => several
                .iter()
                .flat_map(|entry| item(&markdown::one_line(entry)))
                .collect(),
        };
        self.section("Provenance", lines);
    }

    /// The same, where there is no room for a section.
    pub(super) fn provenance(&mut self, docs: &Docs) {
        match docs.provenance.as_slice() {
            [] => {}
            [one] => self.block(markdown::wrap(&format!(
                "Provenance: {}",
                markdown::one_line(one)
            ))),
            several => {
                let items = several
                    .iter()
                    .flat_map(|entry| item(&markdown::one_line(entry)));
                let lines = ["Provenance:".to_owned(), String::new()]
                    .into_iter()
                    .chain(items);
                self.block(lines.collect());
            }
        }
    }

    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// As an item's documentation.
    pub(super) fn outer(&self) -> TokenStream {
        let text = attribute_text(&self.lines);
        text.map_or_else(TokenStream::new, |text| quote!(#[doc = #text]))
    }

    /// As a module's documentation; its example of Rust only counts where a feature is on.
    pub(super) fn inner_with(&self, feature: &str) -> TokenStream {
        let parts = self.lines.split_inclusive(|line| line == EXAMPLE);
        let parts = parts.map(|part| {
            let (before, example) = match part {
                [before @ .., last] if last == EXAMPLE => (before, true),
                all => (all, false),
            };
            let before = attribute_text(before).map(|text| quote!(#![doc = #text]));
            let example = example.then(|| {
                let (tested, ignored) = (EXAMPLE, "```ignore");
                quote! {
                    #![cfg_attr(feature = #feature, doc = #tested)]
                    #![cfg_attr(not(feature = #feature), doc = #ignored)]
                }
            });
            quote!(#before #example)
        });
        quote!(#(#parts)*)
    }

    /// As a module's documentation.
    pub(super) fn inner(&self) -> TokenStream {
        let text = attribute_text(&self.lines);
        text.map_or_else(TokenStream::new, |text| quote!(#![doc = #text]))
    }
}

/// A doc comment of one line.
pub(super) fn line(text: &str) -> TokenStream {
    let mut line = String::with_capacity(text.len() + 1);
    push_spaced(text, &mut line);
    let line = raw(&line);
    quote!(#[doc = #line])
}

/// What stands between the lines of a comment within one attribute. An attribute for each line takes more time to parse than
/// all code does; and no line has this character, because [`visible`] makes a space of it.
const LINE_BREAK: char = '\t';

/// The lines as the text of one attribute; none for a comment without lines.
fn attribute_text(lines: &[String]) -> Option<Literal> {
    let (first, others) = lines.split_first()?;
    let length: usize = lines.iter().map(|line| line.len() + 2).sum();
    let mut text = String::with_capacity(length);
    push_spaced(first, &mut text);
    for line in others {
        text.push(LINE_BREAK);
        push_spaced(line, &mut text);
    }
    Some(raw(&text))
}

/// A raw literal: nothing in it is escaped now only to be read again at once.
fn raw(text: &str) -> Literal {
    let mut longest = 0;
    for (quote, _) in text.match_indices('"') {
        let rest = text.get(quote + 1..).unwrap_or_default();
        longest = longest.max(1 + rest.len() - rest.trim_start_matches('#').len());
    }
    let fence = "#".repeat(longest);
    format!("r{fence}\"{text}\"{fence}")
        .parse()
        .unwrap_or_else(|_| Literal::string(text))
}

/// Writes a line of formatted code; if it is a comment, with all lines of that.
pub(super) fn push_line(line: &str, output: &mut String) {
    if !line.contains(LINE_BREAK) {
        output.push_str(line);
        output.push('\n');
        return;
    }
    let mut parts = line.split(LINE_BREAK);
    let first = parts.next().unwrap_or_default();
    let slashes = first.len() - first.trim_start_matches(' ').len() + "///".len();
    output.push_str(first.trim_end_matches(' '));
    output.push('\n');
    for part in parts {
        output.push_str(first.get(..slashes).unwrap_or_default());
        output.push_str(part.trim_end_matches(' '));
        output.push('\n');
    }
}

/// What a text says, whatever ends it and however it is broken into lines.
fn words(text: &str) -> impl Iterator<Item = String> {
    let text = text.trim().trim_end_matches('.');
    text.split_whitespace().map(str::to_lowercase)
}

/// A text with a capital where it begins with a small letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The document's summary as a sentence; one of several lines is taken for what it is.
fn summary(docs: &Docs) -> Vec<String> {
    match docs.summary.as_deref().unwrap_or_default().trim() {
        "" => Vec::new(),
        text if text.contains('\n') => markdown::lines(text),
        line => vec![sentence(&markdown::one_line(line))],
    }
}

/// The first line of the document's prose, for a place that has room for one.
pub(super) fn brief(docs: &Docs) -> Option<String> {
    let mut lines = summary(docs);
    if lines.is_empty() {
        let description = docs.description.as_deref().unwrap_or_default();
        lines = markdown::lines(first_paragraph(description));
    }
    let paragraph = lines.split(String::is_empty).next().unwrap_or_default();
    let text = paragraph.join(" ");
    let prose = !text.is_empty() && !text.starts_with(['`', '#', '|', '*', '-', '>', '+']);
    prose.then_some(text)
}

/// The text up to its first blank line, all of it where a block of code may go on behind that.
fn first_paragraph(text: &str) -> &str {
    let mut end = 0;
    let mut has_begun = false;
    for line in text.split_inclusive('\n') {
        let is_blank = line.trim().is_empty();
        if line.contains("```") || line.contains("~~~") {
            return text;
        }
        if is_blank && has_begun {
            break;
        }
        has_begun |= !is_blank;
        end += line.len();
    }
    text.get(..end).unwrap_or(text)
}

/// A list item whose further lines are indented below its text. Text without line breaks is wrapped.
pub(super) fn item(text: &str) -> Vec<String> {
    let given: Vec<_> = text.lines().map(str::to_owned).collect();
    let mut lines = if given.len() == 1 {
        markdown::wrap(text)
    } else {
        given
    }
    .into_iter();
    let first = lines.next().map(|line| format!("* {line}"));
    let rest = lines.map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!("  {line}")
        }
    });
    first.into_iter().chain(rest).collect()
}

/// Text as a code span, whatever backticks it holds.
pub(crate) fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return format!("`{text:?}`");
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let longest = text
        .split(|other| other != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let ticks = "`".repeat(longest + 1);
    let padding = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{ticks}{padding}{text}{padding}{ticks}")
}

/// A summary ends like a sentence.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', ':', ';']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// A line of a comment behind its slashes.
fn push_spaced(line: &str, output: &mut String) {
    if !line.is_empty() {
        output.push(' ');
        output.push_str(&visible(line));
    }
}

/// One line without what the compiler refuses in a comment: control characters become spaces, and those that turn the
/// direction of writing are left out, because they can make code look like other code.
pub(crate) fn visible(line: &str) -> Cow<'_, str> {
    let harmless = |byte: u8| byte.is_ascii() && !byte.is_ascii_control();
    if line.bytes().all(harmless) {
        return Cow::Borrowed(line);
    }
    let visible = line
        .chars()
        .filter(|letter| !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    Cow::Owned(visible)
}

/// The first sentence of a text.
pub(super) fn first_sentence(text: &str) -> &str {
    let end = text.match_indices(['.', '!', '?']).find(|(start, mark)| {
        let (before, after) = (&text[..*start], &text[start + mark.len()..]);
        let abbreviation = ["e.g", "i.e", "etc", "vs", "incl", "excl", "approx", "resp"]
            .iter()
            .any(|short| before.to_ascii_lowercase().ends_with(short));
        let inside_code = before.matches('`').count() % 2 == 1;
        !abbreviation && !inside_code && (after.is_empty() || after.starts_with(' '))
    });
    end.map_or(text, |(start, mark)| &text[..start + mark.len()])
}

#[cfg(test)]
mod tests {
    use super::{Comment, brief, code, first_sentence, visible};
    use crate::model::Docs;

    #[test]
    fn a_summary_is_a_sentence_and_the_description_follows() {
        let docs = Docs {
            summary: Some("List users".to_owned()),
            description: Some("All of them,\nby name.".to_owned()),
            provenance: vec!["observed: here.".to_owned()],
        };
        let mut comment = Comment::of(&docs, || "unused".to_owned());
        comment.provenance(&docs);
        assert_eq!(
            comment.lines(),
            [
                "List users.",
                "",
                "All of them,",
                "by name.",
                "",
                "Provenance: observed: here."
            ]
        );
        assert_eq!(brief(&docs).as_deref(), Some("List users."));
    }

    #[test]
    fn what_summary_and_description_both_say_is_said_once() {
        for (description, expected) in [
            ("list\nusers.", &["List users."][..]),
            (
                "List users\n\nAll of them.",
                &["List users", "", "All of them."],
            ),
            (
                "List users by name",
                &["List users.", "", "List users by name"],
            ),
        ] {
            let docs = Docs {
                summary: Some("List users".to_owned()),
                description: Some(description.to_owned()),
                provenance: Vec::new(),
            };
            let comment = Comment::of(&docs, || "unused".to_owned());
            assert_eq!(comment.lines(), expected, "{description}");
        }
    }

    #[test]
    fn without_prose_the_fallback_stands_in() {
        assert_eq!(
            Comment::of(&Docs::default(), || "The `id` member.".to_owned()).lines(),
            ["The `id` member."]
        );
        assert_eq!(brief(&Docs::default()), None);
    }

    #[test]
    fn a_comment_shows_what_it_says() {
        assert_eq!(visible("a\rb\u{202e}c\u{2066}d\ne"), "a bcd e");
    }

    #[test]
    fn a_sentence_ends_where_a_reader_ends_it() {
        for (text, expected) in [
            ("One. Two.", "One."),
            ("E.g. one, i.e. two. Three", "E.g. one, i.e. two."),
            ("Up to 1.5 of `a. b` in all", "Up to 1.5 of `a. b` in all"),
        ] {
            assert_eq!(first_sentence(text), expected);
        }
    }

    #[test]
    fn backticks_in_code_are_fenced_by_more_of_them() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code(""), "`\"\"`");
        assert_eq!(code(" "), "`\" \"`");
        assert_eq!(code("\t"), "`\"\\t\"`");
        assert_eq!(code("`a"), "`` `a ``");
    }
}
