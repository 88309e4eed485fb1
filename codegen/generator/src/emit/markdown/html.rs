//! HTML in descriptions: Markdown takes it, and many documents are written in it, but rustdoc shows the tags that are escaped.

use std::borrow::Cow;

/// A text with the usual tags of prose as Markdown. Other tags stay as they are: most are placeholders, such as `<id>`.
pub(super) fn as_markdown(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_tag = |pair: &[u8]| matches!(pair, [b'<', next] if next.is_ascii_alphabetic());
    if !bytes.windows(2).any(is_tag) {
        return Cow::Borrowed(text);
    }
    let mut output = String::with_capacity(text.len());
    convert(text, &mut output, 0);
    Cow::Owned(output)
}

/// Tags are followed so deep into one another; those further inside stay as they are.
const DEEPEST: usize = 16;

/// No tag is longer than this many bytes.
const LONGEST_TAG: usize = 1_000;

fn convert(text: &str, output: &mut String, depth: usize) {
    let mut rest = text;
    let mut unclosed = Vec::new();
    while let Some(start) = rest.find(['<', '`']) {
        let (before, from) = rest.split_at(start);
        output.push_str(before);
        let taken = if from.starts_with('`') {
            code_span(from, output)
        } else {
            element(from, output, depth, &mut unclosed)
        };
        rest = from.get(taken..).unwrap_or_default();
    }
    output.push_str(rest);
}

/// What is code in Markdown already stays: a span, or a block between fences.
fn code_span(from: &str, output: &mut String) -> usize {
    let ticks = from.len() - from.trim_start_matches('`').len();
    let (run, behind) = from.split_at(ticks);
    let length = behind.find(run).map_or(ticks, |end| ticks + end + ticks);
    output.push_str(from.get(..length).unwrap_or(run));
    length
}

/// One tag, with what it encloses if that matters; how much of the text that was. Which tags nothing closes is noted, so that
/// nothing is looked for twice.
fn element(from: &str, output: &mut String, depth: usize, unclosed: &mut Vec<String>) -> usize {
    let Some(tag) = Tag::at(from).filter(|_| depth < DEEPEST) else {
        output.push('<');
        return 1;
    };
    match tag.name.as_str() {
        "p" | "div" | "ul" | "ol" | "hr" => output.push_str("\n\n"),
        "li" if !tag.closes => output.push_str("\n* "),
        "li" => output.push('\n'),
        "span" | "nobr" | "u" | "small" | "font" | "center" => {}
        "b" | "strong" | "i" | "em" | "code" | "tt" | "a" | "pre" | "h1" | "h2" | "h3" | "h4"
        | "h5" | "h6"
            if !tag.closes && !unclosed.contains(&tag.name) =>
        {
            if let Some((inner, taken)) = tag.content(from) {
                enclosing(&tag, inner, output, depth);
                return taken;
            }
            output.push('<');
            unclosed.push(tag.name);
            return 1;
        }
        _ => {
            output.push('<');
            return 1;
        }
    }
    tag.length
}

fn enclosing(tag: &Tag<'_>, inner: &str, output: &mut String, depth: usize) {
    if tag.name == "pre" {
        let text = without_tags(inner);
        output.push_str("\n\n```text\n");
        output.push_str(text.trim_matches('\n'));
        output.push_str("\n```\n\n");
        return;
    }
    if matches!(tag.name.as_str(), "code" | "tt") {
        let text = without_tags(inner);
        let text = text.trim();
        if text.is_empty() || text.contains('`') {
            output.push_str(text);
        } else {
            output.extend(["`", text, "`"]);
        }
        return;
    }
    let mut text = String::with_capacity(inner.len());
    convert(inner, &mut text, depth + 1);
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    match tag.name.as_str() {
        "a" => match tag.attribute("href") {
            Some(target) => output.extend(["[", text, "](", target, ")"]),
            None => output.push_str(text),
        },
        "i" | "em" => output.extend(["*", text, "*"]),
        "b" | "strong" => output.extend(["**", text, "**"]),
        _ => output.extend(["\n\n**", text, "**\n\n"]),
    }
}

/// The text of code: nothing in it is Markdown.
fn without_tags(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        output.push_str(before);
        let tag = Tag::at(from).filter(|tag| {
            matches!(
                tag.name.as_str(),
                "a" | "b" | "br" | "code" | "em" | "i" | "span" | "strong" | "tt"
            )
        });
        let taken = tag.map_or(1, |tag| tag.length);
        if taken == 1 {
            output.push('<');
        }
        rest = from.get(taken..).unwrap_or_default();
    }
    output.push_str(rest);
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ] {
        output = output.replace(entity, letter);
    }
    output
}

/// A tag: `<a href="https://example.com">`, `</p>`.
struct Tag<'t> {
    /// In small letters.
    name: String,
    attributes: &'t str,
    closes: bool,
    length: usize,
}

impl<'t> Tag<'t> {
    /// The tag at the beginning of a text.
    fn at(text: &'t str) -> Option<Self> {
        let mut ends = text.bytes().take(LONGEST_TAG);
        let end = ends.position(|byte| byte == b'>')?;
        let inner = text.get(1..end)?;
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/').trim_end_matches('/');
        let name_end = inner
            .find(|letter: char| !letter.is_ascii_alphanumeric())
            .unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(name_end);
        let attributes = attributes.trim();
        let is_sound = !name.is_empty() && (attributes.is_empty() || attributes.contains('='));
        is_sound.then(|| Self {
            name: name.to_ascii_lowercase(),
            attributes,
            closes,
            length: end + 1,
        })
    }

    /// What stands between this tag, with which a text begins, and the one that closes it; and the length of all of it.
    fn content(&self, text: &'t str) -> Option<(&'t str, usize)> {
        let behind = text.get(self.length..)?;
        let mut from = 0;
        while let Some(found) = behind.get(from..)?.find("</") {
            let start = from + found;
            let tag = Tag::at(behind.get(start..)?);
            if let Some(tag) = tag.filter(|tag| tag.name == self.name) {
                let inner = behind.get(..start)?;
                return Some((inner, self.length + start + tag.length));
            }
            from = start + 2;
        }
        None
    }

    fn attribute(&self, name: &str) -> Option<&'t str> {
        let (_, value) = self.attributes.split_once(name)?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|first| matches!(first, '"' | '\''));
        let value = match quote {
            Some(quote) => value.get(1..)?.split(quote).next()?,
            None => value.split_whitespace().next()?,
        };
        // What would end the target of a link.
        let is_target = !value.is_empty() && !value.contains([' ', '(', ')', '<', '>']);
        is_target.then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{lines, one_line};
    use super::as_markdown;

    #[test]
    fn prose_in_html_is_prose() {
        let text = "<p>See <a href=\"https://e.com/docs\">the <b>docs</b></a> of <code>past_due</code>.</p>\n<p>Then:</p><ul><li>one</li><li><em>two</em></li></ul>";
        assert_eq!(
            lines(text),
            [
                "See [the **docs**](https://e.com/docs) of `past_due`.",
                "",
                "Then:",
                "",
                "* one",
                "",
                "* *two*",
            ]
        );
        assert_eq!(
            one_line("<p>Creates a <i>thing</i>.</p>"),
            "Creates a *thing*."
        );
    }

    #[test]
    fn code_is_shown_as_it_is() {
        assert_eq!(
            lines("Send:\n<pre><code>{\n  \"a\": &lt;b&gt;\n}</code></pre>"),
            ["Send:", "", "```text", "{", "  \"a\": <b>", "}", "```"]
        );
        for text in ["`<p>`", "```\n<li>a</li>\n```", "a < b > c", "1 <2"] {
            assert_eq!(as_markdown(text), text);
        }
    }

    #[test]
    fn placeholders_are_no_tags() {
        for text in [
            "Bearer <token>",
            "<b without an end",
            "<code> and <id>",
            "a </b>",
            "<",
            "<a",
            "</",
            "<>",
            "<é>",
        ] {
            assert_eq!(as_markdown(text), text);
        }
    }

    #[test]
    fn tags_in_tags_end_somewhere() {
        for text in [
            "<b>".repeat(200_000) + &"</b>".repeat(200_000),
            "<b>".repeat(200_000),
            "<".repeat(200_000) + "p",
        ] {
            assert!(as_markdown(&text).len() <= text.len());
        }
    }
}
