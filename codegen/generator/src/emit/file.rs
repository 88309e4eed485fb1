//! From tokens to the text of a file.

use std::mem::{self, Discriminant, discriminant};
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
    /// Formats the items, with blank lines where a reader expects them: the formatter sets none of its own.
    fn add(&mut self, code: TokenStream) -> syn::Result<()> {
        let mut file = syn::parse2::<syn::File>(code)?;
        let items = mem::take(&mut file.items);
        for item in items {
            let kind = discriminant(&item);
            let is_listed = matches!(item, syn::Item::Use(_) | syn::Item::Mod(_));
            let goes_on = is_listed && self.last == Some(kind);
            self.last = Some(kind);
            if let Some(code) = macro_call(&item) {
                self.format(&mut file);
                if !self.text.is_empty() {
                    self.text.push('\n');
                }
                self.text.push_str(&code);
                continue;
            }
            let is_first = self.text.is_empty() && file.attrs.is_empty() && file.items.is_empty();
            if !is_first && !goes_on {
                file.items.push(syn::Item::Verbatim(blank_line()));
            }
            file.items.push(with_members_apart(item));
        }
        self.format(&mut file);
        Ok(())
    }

    /// Formats what the file holds, and takes it out.
    fn format(&mut self, file: &mut syn::File) {
        for line in prettyplease::unparse(file).lines() {
            docs::push_line(line, &mut self.text);
        }
        file.attrs.clear();
        file.items.clear();
    }
}

/// What the formatter writes as a blank line: an item, or a member of one, that consists of nothing.
fn blank_line() -> TokenStream {
    TokenStream::new()
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
fn with_members_apart(mut item: syn::Item) -> syn::Item {
    match &mut item {
        syn::Item::Impl(item) => {
            let blank = || syn::ImplItem::Verbatim(blank_line());
            let is_method = |member: &syn::ImplItem| matches!(member, syn::ImplItem::Fn(_));
            item.items = set_apart(mem::take(&mut item.items), is_method, blank);
        }
        syn::Item::Trait(item) => {
            let blank = || syn::TraitItem::Verbatim(blank_line());
            let has_body = |member: &syn::TraitItem| matches!(member, syn::TraitItem::Fn(method) if method.default.is_some());
            item.items = set_apart(mem::take(&mut item.items), has_body, blank);
        }
        _ => {}
    }
    item
}

fn set_apart<T>(members: Vec<T>, is_method: impl Fn(&T) -> bool, blank: impl Fn() -> T) -> Vec<T> {
    let mut apart = Vec::with_capacity(2 * members.len());
    for member in members {
        if apart.last().is_some_and(&is_method) {
            apart.push(blank());
        }
        apart.push(member);
    }
    apart
}

/// The line that every emitted file starts with, in the comment syntax of its kind.
pub(crate) fn notice(api: &Api) -> String {
    // A file may have any name, but this stays one line of a comment, in HTML too.
    let document = docs::visible(&api.document).replace("--", "- -");
    format!(
        "@generated from {document} by `cargo xtask codegen`; edit that document and run it again, not this file.",
    )
}
