//! What is only compiled with features of resources, in APIs large enough to have them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Condition, Resource};

/// The attribute of what belongs to a resource; nothing where it is always compiled.
pub(super) fn resource(resource: &Resource) -> Option<TokenStream> {
    let feature = resource.feature.as_deref()?;
    Some(quote!(#[cfg(feature = #feature)]))
}

/// The attribute of a module of models.
pub(super) fn models(api: &Api, module: &str) -> Option<TokenStream> {
    let gated = api.gated.iter().find(|gated| gated.module == module)?;
    Some(match &gated.condition {
        Condition::Any(features) => match features.as_slice() {
            [feature] => quote!(#[cfg(feature = #feature)]),
            features => quote!(#[cfg(any(#(feature = #features),*))]),
        },
        Condition::All(features) => quote!(#[cfg(all(#(feature = #features),*))]),
    })
}

/// The features of all resources, in the order of the document.
pub(super) fn features(api: &Api) -> Vec<&str> {
    let resources = api.resources.iter();
    resources
        .filter_map(|resource| resource.feature.as_deref())
        .collect()
}
