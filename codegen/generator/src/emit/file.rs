//! From tokens to the text of a file.

use std::mem::{Discriminant, discriminant};
use std::path::PathBuf;

use proc_macro2::TokenStream;

use super::{EmitError, docs};
use crate::model::Api;

/// A file of Rust under construction. Each part is formatted as it is added: the tokens of a whole file, and what they are parsed
/// into, are a hundred times its text.
#[derive(Default)]
pub(super) struct File {
    top: Section,
    items: Section,
    error: Option<syn::Error>,
}

#[derive(Default)]
struct Section {
    text: String,
    last: Option<Discriminant<syn::Item>>,
}

impl File {
    /// Items behind those that are there.
    pub(super) fn add(&mut self, code: TokenStream) {
        let added = self.items.add(code);
        self.note(added);
    }

    /// What stands in front of all items. The imports are known last.
    pub(super) fn begin_with(&mut self, code: TokenStream) {
        let added = self.top.add(code);
        self.note(added);
    }

    fn note(&mut self, added: syn::Result<()>) {
        if let Err(error) = added {
            self.error.get_or_insert(error);
        }
    }

    /// The text, with the notice of its origin on top.
    ///
    /// Ordinary comments are no tokens, so the notice is added to the text.
    pub(super) fn finish(self, api: &Api, path: &str) -> Result<String, EmitError> {
        if let Some(error) = self.error {
            return Err(EmitError::Syntax {
                path: PathBuf::from(path),
                message: error.to_string(),
            });
        }
        let (top, items) = (self.top.text, self.items.text);
        let gap = if top.is_empty() || items.is_empty() {
            ""
        } else {
            "\n"
        };
        Ok(format!("// {}\n\n{top}{gap}{items}", notice(api)))
    }
}

impl Section {
    /// Formats item by item, with blank lines where a reader expects them: the formatter sets none.
    fn add(&mut self, code: TokenStream) -> syn::Result<()> {
        let file = syn::parse2::<syn::File>(code)?;
        let head = syn::File {
            items: Vec::new(),
            ..file
        };
        for line in prettyplease::unparse(&head).lines() {
            docs::push_line(line, &mut self.text);
        }
        for item in file.items {
            let kind = discriminant(&item);
            let is_listed = matches!(item, syn::Item::Use(_) | syn::Item::Mod(_));
            let goes_on = is_listed && self.last == Some(kind);
            if !self.text.is_empty() && !goes_on {
                self.text.push('\n');
            }
            self.last = Some(kind);
            if let Some(code) = macro_call(&item) {
                self.text.push_str(&code);
                continue;
            }
            let item = syn::File {
                shebang: None,
                frontmatter: None,
                attrs: Vec::new(),
                items: vec![item],
            };
            push_members_apart(&prettyplease::unparse(&item), &mut self.text);
        }
        Ok(())
    }
}

/// A macro that holds items shows them as items; the formatter would only line up their tokens.
fn macro_call(item: &syn::Item) -> Option<String> {
    let syn::Item::Macro(syn::ItemMacro { mac, .. }) = item else {
        return None;
    };
    let inner = prettyplease::unparse(&syn::parse2(mac.tokens.clone()).ok()?);
    let path = mac
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string())
        .collect::<Vec<_>>()
        .join("::");
    let mut text = format!("{path}! {{\n");
    for line in inner.lines() {
        docs::push_line(&format!("    {line}"), &mut text);
    }
    text.push_str("}\n");
    Some(text)
}

/// Puts a blank line behind each method that another member follows.
fn push_members_apart(item: &str, text: &mut String) {
    let mut lines = item.lines().peekable();
    while let Some(line) = lines.next() {
        docs::push_line(line, text);
        if line == "    }" && lines.peek().is_some_and(|next| *next != "}") {
            text.push('\n');
        }
    }
}

/// The line that every emitted file starts with, in the comment syntax of its kind.
pub(crate) fn notice(api: &Api) -> String {
    // A file may have any name, but this stays one line of a comment, in HTML too.
    let document = docs::visible(&api.document).replace("--", "- -");
    format!(
        "@generated from {document} by `cargo xtask codegen`; edit that document and run it again, not this file.",
    )
}
