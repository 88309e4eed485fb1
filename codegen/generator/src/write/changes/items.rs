//! The operations and models that a source file declares, with all of the text that belongs to each.

use std::collections::BTreeMap;
use std::path::Path;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, File, ImplItem, Item, ItemImpl, ItemStatic, Lit, Member, ReturnType, Type};

use super::holds_models;

/// What a set of source files declares: the text of each item by its name.
#[derive(Debug, Default)]
pub(super) struct Items {
    pub(super) operations: BTreeMap<String, String>,
    pub(super) models: BTreeMap<String, String>,
}

impl Items {
    /// Adds what a file declares. A file that is not Rust (somebody edited it) declares nothing.
    pub(super) fn read(&mut self, path: &Path, text: &str) {
        let Ok(file) = syn::parse_file(text) else {
            return;
        };
        if holds_models(path) {
            self.read_models(&file.items);
        } else {
            self.read_operations(&file.items);
        }
    }

    fn read_models(&mut self, items: &[Item]) {
        for item in items {
            let name = match item {
                Item::Struct(item) => Some(item.ident.to_string()),
                Item::Enum(item) => Some(item.ident.to_string()),
                Item::Type(item) => Some(item.ident.to_string()),
                Item::Macro(item) => {
                    // A macro of the runtime holds the declaration that it completes.
                    if let Ok(within) = item.mac.parse_body::<File>() {
                        self.read_models(&within.items);
                    }
                    None
                }
                _ => None,
            };
            if let Some(name) = name {
                append(&mut self.models, name, item);
            }
        }
        for item in items {
            if let Item::Impl(block) = item
                && let Some(name) = self_type(block)
                && let Some(text) = self.models.get_mut(&name.to_string())
            {
                text.push_str(&block.to_token_stream().to_string());
            }
        }
    }

    /// An operation is its descriptor, every item and method that names the descriptor, and the type that these
    /// methods answer, with its own methods.
    fn read_operations(&mut self, items: &[Item]) {
        let descriptors: BTreeMap<String, String> = items.iter().filter_map(descriptor).collect();
        if descriptors.is_empty() {
            return;
        }
        let mut calls = BTreeMap::new();
        for item in items {
            let Item::Impl(block) = item else {
                let id = companion(item, &descriptors)
                    .or_else(|| mentioned(item.to_token_stream(), &descriptors));
                if let Some(id) = id {
                    append(&mut self.operations, id.clone(), item);
                }
                continue;
            };
            for member in &block.items {
                let Some(id) = mentioned(member.to_token_stream(), &descriptors) else {
                    continue;
                };
                append(&mut self.operations, id.clone(), member);
                if let ImplItem::Fn(method) = member
                    && let ReturnType::Type(_, answer) = &method.sig.output
                    && let Some(name) = type_name(answer)
                {
                    calls.insert(name.to_string(), id.clone());
                }
            }
        }
        for item in items {
            let id = match item {
                Item::Impl(block) => self_type(block).and_then(|name| calls.get(&name.to_string())),
                Item::Struct(item) => calls.get(&item.ident.to_string()),
                Item::Macro(item) => mentioned(item.mac.tokens.clone(), &calls),
                _ => None,
            };
            if let Some(id) = id {
                append(&mut self.operations, id.clone(), item);
            }
        }
    }
}

fn append(items: &mut BTreeMap<String, String>, name: String, item: &impl ToTokens) {
    items
        .entry(name)
        .or_default()
        .push_str(&item.to_token_stream().to_string());
}

/// `static LIST_USERS: Operation = Operation { id: "listUsers", … }` as its name and its id.
fn descriptor(item: &Item) -> Option<(String, String)> {
    let Item::Static(ItemStatic {
        ident, ty, expr, ..
    }) = item
    else {
        return None;
    };
    if type_name(ty)? != "Operation" {
        return None;
    }
    let Expr::Struct(value) = expr.as_ref() else {
        return None;
    };
    let id = value
        .fields
        .iter()
        .find_map(|field| match (&field.member, &field.expr) {
            (Member::Named(name), Expr::Lit(literal)) if name == "id" => match &literal.lit {
                Lit::Str(id) => Some(id.value()),
                _ => None,
            },
            _ => None,
        })?;
    Some((ident.to_string(), id))
}

/// The operation of `LIST_USERS_PAGES`, which belongs to `LIST_USERS`.
fn companion<'a>(item: &Item, descriptors: &'a BTreeMap<String, String>) -> Option<&'a String> {
    let Item::Static(item) = item else {
        return None;
    };
    let name = item.ident.to_string();
    descriptors
        .iter()
        .filter(|(descriptor, _)| name.starts_with(descriptor.as_str()))
        .max_by_key(|(descriptor, _)| descriptor.len())
        .map(|(_, id)| id)
}

fn self_type(block: &ItemImpl) -> Option<&Ident> {
    type_name(&block.self_ty)
}

fn type_name(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}

/// What the first identifier in `tokens` that is a key of `names` stands for.
fn mentioned(tokens: TokenStream, names: &BTreeMap<String, String>) -> Option<&String> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(name) => names.get(&name.to_string()),
        TokenTree::Group(group) => mentioned(group.stream(), names),
        TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    })
}
