//! The modules of models.

mod alias;
mod collection;
mod constructor;
mod conversions;
mod decision;
mod decode;
mod encode;
mod fields;
mod place;
mod scalar;
mod setters;
mod struct_;
mod union;
mod words;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

pub(super) use constructor::{is_optional, is_required, required};
pub(super) use setters::clear_name;
pub(super) use union::displays;

use super::docs::Comment;
use super::draft::Draft;
use super::file::File;
use super::gate;
use super::names::ident;
use super::scope::Scope;
use crate::model::{Api, Deprecation, Model, ModelKind};

/// `models/mod.rs`, and one file for each module.
pub(super) fn drafts(api: &Api) -> Vec<Draft<'_>> {
    let modules = modules(api);
    let mut drafts: Vec<Draft<'_>> = Vec::with_capacity(modules.len() + 1);
    for (&module, models) in &modules {
        let path = format!("src/models/{module}.rs");
        let (weight, models) = (models.len(), models.clone());
        drafts.push(Draft::in_parts(path, weight, move |file| {
            module_code(api, module, &models, file);
        }));
    }
    let index = move || index(api, &modules);
    drafts.push(Draft::new("src/models/mod.rs", 1, index));
    drafts
}

/// The models of each module, in the order of the document.
type Modules<'a> = BTreeMap<&'a str, Vec<&'a Model>>;

fn modules(api: &Api) -> Modules<'_> {
    let mut modules = Modules::new();
    for model in &api.models {
        modules.entry(&model.module).or_default().push(model);
    }
    modules
}

fn index(api: &Api, modules: &Modules<'_>) -> TokenStream {
    let docs = [
        "The types of what is sent and received.",
        "",
        "All of them can be imported at once: the names are unique within the crate.",
    ];
    let mut comment = Comment::default();
    comment.block(docs.map(str::to_owned).into());
    let docs = comment.inner();
    let modules = modules.iter().map(|(module, models)| {
        let name = ident(module);
        let gate = gate::models(api, module);
        let mut models = models.clone();
        models.sort_by(|one, other| one.name.cmp(&other.name));
        let models = models.iter().map(|model| ident(&model.name));
        (
            quote!(#gate mod #name;),
            quote!(#gate pub use self::#name::{#(#models),*};),
        )
    });
    let (modules, exports): (Vec<_>, Vec<_>) = modules.unzip();
    quote! {
        #docs
        #(#modules)*
        #(#exports)*
    }
}

fn module_code(api: &Api, module: &str, models: &[&Model], file: &mut File) {
    let scope = Scope::models(api, module, models);
    for model in models {
        file.add(self::model(&scope, model));
    }
    file.begin_with(scope.imports());
}

fn model(scope: &Scope<'_>, model: &Model) -> TokenStream {
    match &model.kind {
        ModelKind::Struct(object) => struct_::emit(scope, model, object),
        ModelKind::StringEnum(variants) => scalar::string_enum(model, variants),
        ModelKind::StringNewtype {
            segment,
            constraints,
        } => scalar::string_newtype(model, *segment, constraints),
        ModelKind::IntegerEnum(variants) => scalar::integer_enum(model, variants),
        ModelKind::IntegerNewtype(sign) => scalar::integer_newtype(model, *sign),
        ModelKind::Union(union) => union::emit(scope, model, union),
        ModelKind::Alias(ty) => alias::emit(scope, model, ty),
        ModelKind::Collection(ty) => collection::emit(scope, model, ty),
    }
}

/// The documentation of a model, up to what its kind adds.
///
/// A deprecated model is only called so: an attribute would make every signature that names it warn.
fn comment(model: &Model) -> Comment {
    let mut comment = Comment::of(&model.docs, || place::sentence(&model.pointer));
    if model.deprecation == Deprecation::Deprecated {
        comment.paragraph("**Deprecated** in the API's document.");
    }
    comment
}
