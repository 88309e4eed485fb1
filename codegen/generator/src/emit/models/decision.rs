//! How a reader finds the alternative of a union.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Content, Decision, Form, JsonKind, Key, Others, Union, UnionVariant};

/// The expression that decodes a union.
pub(super) fn emit(scope: &Scope<'_>, union: &Union, reader: &Ident) -> TokenStream {
    match &union.decision {
        Decision::Kind(kinds) => by_kind(scope, union, kinds, reader),
        Decision::Tag { key, tags } => by_tag(scope, union, key, tags, reader),
        Decision::Forms(forms) => by_forms(scope, union, forms, &quote!(choose), reader),
        Decision::Overlapping(forms) => {
            by_forms(scope, union, forms, &quote!(choose_whole), reader)
        }
    }
}

fn by_kind(
    scope: &Scope<'_>,
    union: &Union,
    kinds: &[(JsonKind, usize)],
    reader: &Ident,
) -> TokenStream {
    let kind_type = scope.runtime("json::Kind");
    let arms = grouped(kinds).into_iter().filter_map(|(kinds, variant)| {
        let decoded = decoded(scope, union.variants.get(variant)?, reader);
        let kinds = kinds.into_iter().map(|kind| ident(kind_name(*kind)));
        Some(quote!(#(#kind_type::#kinds)|* => #decoded,))
    });
    let others = others(scope, union, reader);
    quote!(match #reader.kind()? { #(#arms)* _ => #others, })
}

fn by_tag(
    scope: &Scope<'_>,
    union: &Union,
    key: &str,
    tags: &[(String, usize)],
    reader: &Ident,
) -> TokenStream {
    let arms = grouped(tags).into_iter().filter_map(|(tags, variant)| {
        let decoded = decoded(scope, union.variants.get(variant)?, reader);
        Some(quote!(Some(#(#tags)|*) => #decoded,))
    });
    let others = others(scope, union, reader);
    quote!(match #reader.tag(#key)?.as_deref() { #(#arms)* _ => #others, })
}

fn by_forms(
    scope: &Scope<'_>,
    union: &Union,
    forms: &[(Form, usize)],
    choose: &TokenStream,
    reader: &Ident,
) -> TokenStream {
    let table = forms.iter().map(|(form, _)| form_tokens(scope, form));
    let positions: Vec<(usize, usize)> = forms
        .iter()
        .enumerate()
        .map(|(position, (_, variant))| (position, *variant))
        .collect();
    let arms = grouped(&positions)
        .into_iter()
        .filter_map(|(positions, variant)| {
            let decoded = decoded(scope, union.variants.get(variant)?, reader);
            let positions = pattern(&positions);
            Some(quote!(Some(#positions) => #decoded,))
        });
    let others = others(scope, union, reader);
    quote! {
        let forms = &[#(#table),*];
        match #reader.#choose(forms)? {
            #(#arms)*
            _ => #others,
        }
    }
}

/// A pattern of ascending numbers; as a range where it is one, which clippy asks for from three of them on.
fn pattern(numbers: &[&usize]) -> TokenStream {
    if let [first, .., last] = *numbers
        && numbers.len() > 2
        && last - first + 1 == numbers.len()
    {
        let (first, last) = (
            Literal::usize_unsuffixed(*first),
            Literal::usize_unsuffixed(*last),
        );
        return quote!(#first..=#last);
    }
    let numbers = numbers
        .iter()
        .map(|number| Literal::usize_unsuffixed(**number));
    quote!(#(#numbers)|*)
}

/// What leads to the same alternative, together; in the order of the first of each.
fn grouped<T>(all: &[(T, usize)]) -> Vec<(Vec<&T>, usize)> {
    let mut groups: Vec<(Vec<&T>, usize)> = Vec::new();
    let mut positions = std::collections::HashMap::new();
    for (what, variant) in all {
        let next = groups.len();
        let position = *positions.entry(*variant).or_insert(next);
        match groups.get_mut(position) {
            Some((group, _)) => group.push(what),
            None => groups.push((vec![what], *variant)),
        }
    }
    groups
}

fn decoded(scope: &Scope<'_>, variant: &UnionVariant, reader: &Ident) -> TokenStream {
    let name = ident(&variant.name);
    if let Content::Constant(_) = variant.content {
        return quote!(#reader.skip().map(|()| Self::#name));
    }
    let decode = scope.runtime("json::Decode");
    // A box decodes like what it holds.
    quote!(#decode::decode(#reader).map(Self::#name))
}

/// How many parts the decision has, each a line at least.
pub(super) fn parts(union: &Union) -> usize {
    let forms = match &union.decision {
        Decision::Forms(forms) | Decision::Overlapping(forms) => {
            forms.iter().map(|(form, _)| parts_of(form)).sum()
        }
        Decision::Kind(_) | Decision::Tag { .. } => 0,
    };
    union.variants.len() + forms
}

fn parts_of(form: &Form) -> usize {
    match form {
        Form::ArrayOf(elements) => 1 + elements.iter().map(parts_of).sum::<usize>(),
        Form::Object(keys) => {
            let keys = keys.iter().map(|key| match key {
                Key::Of(_, forms) => 1 + forms.iter().map(parts_of).sum::<usize>(),
                _ => 1,
            });
            1 + keys.sum::<usize>()
        }
        _ => 1,
    }
}

fn others(scope: &Scope<'_>, union: &Union, reader: &Ident) -> TokenStream {
    match union.others {
        Others::Kept => {
            let decode = scope.runtime("json::Decode");
            quote!(#decode::decode(#reader).map(Self::Unknown))
        }
        Others::Impossible => quote!(Err(#reader.mismatch("another value"))),
    }
}

fn kind_name(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Bool => "Bool",
        JsonKind::Number => "Number",
        JsonKind::String => "String",
        JsonKind::Array => "Array",
        JsonKind::Object => "Object",
    }
}

fn form_tokens(scope: &Scope<'_>, form: &Form) -> TokenStream {
    let name = scope.runtime("json::Form");
    match form {
        Form::Any => quote!(#name::Any),
        Form::Bool => quote!(#name::Bool),
        Form::Unsigned => quote!(#name::Unsigned),
        Form::Integer => quote!(#name::Integer),
        Form::Number => quote!(#name::Number),
        Form::String => quote!(#name::String),
        Form::Timestamp => quote!(#name::Timestamp),
        Form::Date => quote!(#name::Date),
        Form::Uuid => quote!(#name::Uuid),
        Form::Base64 => quote!(#name::Base64),
        Form::Text(texts) => quote!(#name::Text(&[#(#texts),*])),
        Form::Constant(constants) => quote!(#name::Constant(&[#(#constants),*])),
        Form::Array => quote!(#name::Array),
        Form::ArrayOf(elements) => {
            let elements = elements.iter().map(|element| form_tokens(scope, element));
            quote!(#name::ArrayOf(&[#(#elements),*]))
        }
        Form::Object(keys) => {
            let keys = keys.iter().map(|key| key_tokens(scope, key));
            quote!(#name::Object(&[#(#keys),*]))
        }
    }
}

fn key_tokens(scope: &Scope<'_>, key: &Key) -> TokenStream {
    let ty = scope.runtime("json::Key");
    match key {
        Key::Tag(name, constants) => quote!(#ty::Tag(#name, &[#(#constants),*])),
        Key::OptionalTag(name, constants) => quote!(#ty::OptionalTag(#name, &[#(#constants),*])),
        Key::Required(name) => quote!(#ty::Required(#name)),
        Key::Optional(name) => quote!(#ty::Optional(#name)),
        Key::Of(name, forms) => {
            let forms = forms.iter().map(|form| form_tokens(scope, form));
            quote!(#ty::Of(#name, &[#(#forms),*]))
        }
        Key::Others => quote!(#ty::Others),
    }
}
