//! What one emitted file imports: asked for while its code is made, written down at its top.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::names::ident;
use crate::model::{Api, Model, ModelId};

/// The names of one file.
///
/// A name is short as long as it means one thing in the file. The second meaning is written with its path.
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    /// How this file reaches the models: `crate::models`, or the crate's name in an example.
    models: String,
    /// The module of models that this file is.
    home: Option<&'a str>,
    declared: BTreeSet<&'a str>,
    /// The models that the file imports whatever its comments say.
    named: HashSet<ModelId>,
    /// Whether every name is written with its path, so that nothing is imported.
    spelled_out: bool,
    imports: RefCell<BTreeMap<String, String>>,
}

impl<'a> Scope<'a> {
    /// A file of the crate that declares these items itself.
    pub(super) fn new(api: &'a Api, declared: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            api,
            models: "crate::models".to_owned(),
            home: None,
            declared: declared.into_iter().collect(),
            named: HashSet::new(),
            spelled_out: false,
            imports: RefCell::default(),
        }
    }

    /// The file of one module of models.
    pub(super) fn models(api: &'a Api, module: &'a str, declared: &[&'a Model]) -> Self {
        let declared = declared.iter();
        Self {
            home: Some(module),
            ..Self::new(api, declared.map(|model| model.name.as_str()))
        }
    }

    /// Code of a crate's file that is not always compiled, and so cannot rely on the imports of the file.
    pub(super) fn spelled_out(api: &'a Api) -> Self {
        Self {
            spelled_out: true,
            ..Self::new(api, [])
        }
    }

    /// Code outside the crate, such as an example of its documentation.
    pub(super) fn outside(api: &'a Api) -> Self {
        Self {
            models: format!("{}::models", crate_name(api)),
            ..Self::new(api, [])
        }
    }

    /// The same file, whose code names these models.
    pub(super) fn naming(self, models: impl IntoIterator<Item = ModelId>) -> Self {
        Self {
            named: models.into_iter().collect(),
            ..self
        }
    }

    /// Whether the file's code names a model, so that a comment can do so without its path.
    pub(super) fn names(&self, id: ModelId) -> bool {
        self.named.contains(&id)
    }

    /// The item at a path, by its last segment if the file has no other item of that name.
    pub(super) fn import(&self, path: &str) -> TokenStream {
        if self.spelled_out {
            return path_tokens(path);
        }
        let name = path.rsplit("::").next().unwrap_or(path);
        let mut imports = self.imports.borrow_mut();
        match imports.get(name) {
            Some(known) if known == path => path_tokens(name),
            None if !self.declared.contains(name) => {
                imports.insert(name.to_owned(), path.to_owned());
                path_tokens(name)
            }
            _ => path_tokens(path),
        }
    }

    /// An item of the runtime, given by its path below the crate.
    pub(super) fn runtime(&self, path: &str) -> TokenStream {
        self.import(&format!("openapi_runtime::{path}"))
    }

    /// The name of a model. Ids were checked before anything was emitted, so the fallback is never seen.
    pub(super) fn model(&self, id: ModelId) -> TokenStream {
        self.api
            .model(id)
            .map_or_else(|| quote!(()), |model| self.model_name(model))
    }

    pub(super) fn model_name(&self, model: &Model) -> TokenStream {
        if self.home == Some(model.module.as_str()) {
            return path_tokens(&model.name);
        }
        self.import(&format!("{}::{}", self.models, model.name))
    }

    /// The `use` declarations, one for each parent module.
    pub(super) fn imports(&self) -> TokenStream {
        let imports = self.imports.borrow();
        let mut by_parent: BTreeMap<(u8, &str), Vec<TokenStream>> = BTreeMap::new();
        for (name, path) in imports.iter() {
            if let Some((parent, _)) = path.rsplit_once("::") {
                by_parent
                    .entry((rank(parent), parent))
                    .or_default()
                    .push(path_tokens(name));
            }
        }
        let uses = by_parent.iter().map(|((_, parent), names)| {
            let parent = path_tokens(parent);
            match names.as_slice() {
                [name] => quote!(use #parent::#name;),
                names => quote!(use #parent::{#(#names),*};),
            }
        });
        quote!(#(#uses)*)
    }
}

/// How Rust code names the emitted crate.
pub(super) fn crate_name(api: &Api) -> String {
    api.package.replace('-', "_")
}

/// The standard library first, this crate last.
fn rank(parent: &str) -> u8 {
    match parent.split("::").next() {
        Some("std") => 0,
        Some("crate") => 2,
        _ => 1,
    }
}

fn path_tokens(path: &str) -> TokenStream {
    if !path.contains(':') {
        return ident(path).into_token_stream();
    }
    let segments = path.split("::").map(|segment| match segment {
        "crate" => quote!(crate),
        name => {
            let name = ident(name);
            quote!(#name)
        }
    });
    quote!(#(#segments)::*)
}
