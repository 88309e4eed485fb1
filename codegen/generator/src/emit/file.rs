//! From tokens to the text of a file.

use std::path::PathBuf;

use proc_macro2::TokenStream;

use super::{EmitError, docs};
use crate::model::Api;

/// Formats the code of one Rust file and puts the notice of its origin on top.
///
/// Ordinary comments are no tokens, so the notice is added to the text.
pub(super) fn rust(api: &Api, path: &str, code: TokenStream) -> Result<String, EmitError> {
    let file = syn::parse2::<syn::File>(code).map_err(|error| EmitError::Syntax {
        path: PathBuf::from(path),
        message: error.to_string(),
    })?;
    let mut text = format!("// {}\n\n", notice(api));
    push_spaced(file, &mut text);
    Ok(text)
}

/// Formats item by item, with blank lines where a reader expects them: the formatter sets none.
fn push_spaced(file: syn::File, text: &mut String) {
    let head = syn::File {
        items: Vec::new(),
        ..file
    };
    let head = prettyplease::unparse(&head);
    for line in head.lines() {
        docs::push_line(line, text);
    }
    let mut is_first = head.is_empty();
    let mut previous = None;
    for item in file.items {
        let kind = std::mem::discriminant(&item);
        let together =
            matches!(item, syn::Item::Use(_) | syn::Item::Mod(_)) && previous == Some(kind);
        if !is_first && !together {
            text.push('\n');
        }
        is_first = false;
        previous = Some(kind);
        if let Some(code) = macro_call(&item) {
            text.push_str(&code);
            continue;
        }
        let item = syn::File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items: vec![item],
        };
        push_members_apart(&prettyplease::unparse(&item), text);
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
