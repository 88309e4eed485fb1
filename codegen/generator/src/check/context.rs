//! What every check works with: the tree, and where findings go.

use std::borrow::Cow;
use std::path::Path;

use serde_json::{Map, Value};

use super::repeated::Repeated;
use crate::finding::{Code, Finding, Findings, Pointer, Target, nearest};

/// A mapping of the document.
pub(super) type Object = Map<String, Value>;

/// More references in a row than this are a circle.
const MAXIMUM_HOPS: usize = 64;

/// The document under check.
pub(super) struct Context<'t> {
    pub(super) tree: &'t Value,
    pub(super) findings: Findings,
    repeated: Repeated,
    file: &'t Path,
}

impl<'t> Context<'t> {
    pub(super) fn new(file: &'t Path, tree: &'t Value) -> Self {
        Self {
            tree,
            findings: Findings::new(),
            repeated: Repeated::default(),
            file,
        }
    }

    /// Reports something about the key at `pointer`; the result takes related places.
    pub(super) fn key(
        &mut self,
        code: Code,
        pointer: Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Finding {
        let finding = self.value(code, pointer, message, help);
        finding.target = Target::Key;
        finding
    }

    /// Reports something about the value at `pointer`; the result takes related places.
    pub(super) fn value(
        &mut self,
        code: Code,
        pointer: Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Finding {
        self.findings
            .add(Finding::new(code, self.file, pointer, message, help))
    }

    /// Reports something about the key at `pointer` that is one fact of the document, however often it shows: what has the
    /// same message is told once, and its remedy looked for once. The first time gives back the finding, which takes related
    /// places.
    pub(super) fn key_once(
        &mut self,
        code: Code,
        pointer: Pointer,
        message: impl Into<String>,
        help: impl FnOnce(&Self) -> String,
    ) -> Option<&mut Finding> {
        let mut finding = Finding::new(code, self.file, pointer, message, "");
        if !self.repeated.is_told(&finding) {
            finding.help = help(self);
        }
        self.repeated.tell(finding.at_key())
    }

    /// The same for the value at `pointer`.
    pub(super) fn value_once(
        &mut self,
        code: Code,
        pointer: Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let finding = Finding::new(code, self.file, pointer, message, help);
        self.repeated.tell(finding);
    }

    /// All that was reported.
    pub(super) fn into_findings(mut self) -> Findings {
        self.findings.extend(self.repeated.into_findings());
        self.findings
    }

    /// The name that was probably meant; none any more when there are so many findings that nobody reads this one.
    pub(super) fn near<'a>(
        &self,
        found: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        const ENOUGH: usize = 1000;
        if self.findings.len() + self.repeated.len() > ENOUGH {
            return None;
        }
        nearest(found, names)
    }

    /// A remedy: the name that was probably meant, or `otherwise`.
    pub(super) fn meant<'a>(
        &self,
        found: &str,
        names: impl IntoIterator<Item = &'a str>,
        otherwise: impl FnOnce() -> String,
    ) -> String {
        match self.near(found, names) {
            Some(name) => format!("did you mean `{name}`?"),
            None => otherwise(),
        }
    }

    /// The root of the document.
    pub(super) fn root(&self) -> Option<&'t Object> {
        self.tree.as_object()
    }

    /// A section of the components.
    pub(super) fn components(&self, section: &str) -> Option<&'t Object> {
        self.tree.get("components")?.get(section)?.as_object()
    }

    /// What a reference names; only components can be named.
    pub(super) fn target(&self, reference: &str) -> Option<&'t Value> {
        let (section, name) = split(reference)?;
        self.components(section)?.get(name.as_ref())
    }

    /// The object itself, after all references. `None` for what is missing, goes in a circle or is no mapping.
    pub(super) fn resolve(&self, value: &'t Value) -> Option<&'t Object> {
        let mut value = value;
        for _ in 0..MAXIMUM_HOPS {
            let object = value.as_object()?;
            match object.get("$ref").and_then(Value::as_str) {
                Some(reference) => value = self.target(reference)?,
                None => return Some(object),
            }
        }
        None
    }

    /// The members of a mapping under `key`, resolved or not.
    pub(super) fn members(
        object: &'t Object,
        key: &str,
    ) -> impl Iterator<Item = (&'t str, &'t Value)> + use<'t> {
        object
            .get(key)
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// The items of a list under `key`.
    pub(super) fn items(object: &'t Object, key: &str) -> &'t [Value] {
        object
            .get(key)
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }

    /// A text under `key`.
    pub(super) fn text(object: &'t Object, key: &str) -> Option<&'t str> {
        object.get(key).and_then(Value::as_str)
    }

    /// Whether `key` is `true`.
    pub(super) fn flag(object: &Object, key: &str) -> bool {
        object.get(key) == Some(&Value::Bool(true))
    }
}

/// `#/components/schemas/User` as section and name.
pub(super) fn split(reference: &str) -> Option<(&str, Cow<'_, str>)> {
    let rest = reference.strip_prefix("#/components/")?;
    let (section, name) = rest.split_once('/')?;
    if name.is_empty() || name.contains('/') {
        return None;
    }
    let name = if name.contains('~') {
        Cow::Owned(name.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(name)
    };
    Some((section, name))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn the_remedy_of_what_is_repeated_is_looked_for_once() {
        let tree = Value::Null;
        let mut context = Context::new(Path::new("api.yaml"), &tree);
        let looked = Cell::new(0);
        for index in 0..20 {
            let help = |_: &Context<'_>| {
                looked.set(looked.get() + 1);
                "help".to_owned()
            };
            let at = Pointer::root().item(index);
            context.key_once(Code::UnknownScope, at, "a scope", help);
        }
        let findings = context.into_findings();
        let helps: Vec<&str> = (&findings).into_iter().map(|told| &*told.help).collect();
        assert_eq!((looked.get(), helps), (1, vec!["help"]));
    }

    #[test]
    fn what_is_told_once_counts_as_one_of_many_findings() {
        let tree = Value::Null;
        let mut context = Context::new(Path::new("api.yaml"), &tree);
        assert_eq!(context.near("raed", ["read"]), Some("read"));
        for index in 0..=1000 {
            let (at, message) = (Pointer::root(), format!("scope {index}"));
            context.key_once(Code::UnknownScope, at, message, |_| String::new());
        }
        assert_eq!(context.near("raed", ["read"]), None);
    }
}
