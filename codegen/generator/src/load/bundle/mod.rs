//! References to anywhere: to other files, into the middle of a document, to path items.
//!
//! Everything later knows only `#/components/<section>/<name>`. So what another reference names becomes a component of its
//! own, under a name derived from where it is written, and the reference names that; where a reference may not stand, what
//! it names is put in its place. The document itself is the only file that is changed; the others are copied from.

mod collect;
mod files;
mod names;
mod other_kind;
mod paths;
mod resolve;

use std::collections::{HashMap, VecDeque};
use std::path::Path;

use serde_json::Value;

use self::collect::{Found, What};
use self::files::Files;
use self::paths::is_remote;
use super::origins::{Origin, Origins};
use super::structure::{Kind, Rule};
use super::{MAXIMUM_DEPTH, MAXIMUM_VALUES};
use crate::finding::{Code, Finding, Findings, Pointer};

/// The most files that one document may consist of.
pub const MAXIMUM_FILES: usize = 1_000;
/// How often references may be put in the place where they stand: one that names what it stands in never ends.
const MAXIMUM_INLINED: usize = 10_000;
/// How deep such references may lead one into the other.
const DEEPEST_INLINED: usize = 16;

/// Brings everything into the tree. The findings are about the tree.
pub(super) fn bundle(file: &Path, tree: &mut Value, origins: &mut Origins) -> Findings {
    let found = collect::collect(Kind::Document.rule(), tree, &Pointer::root(), tree);
    if found.is_empty() {
        return Findings::new();
    }
    let mut bundler = Bundler {
        files: Files::new(file),
        tree,
        origins,
        names: HashMap::new(),
        regions: VecDeque::new(),
        findings: Findings::new(),
        inlined: 0,
        copied: 0,
    };
    bundler.region(found, 0, 0);
    while let Some(region) = bundler.regions.pop_front() {
        let Some(part) = bundler.tree.pointer(region.pointer.as_str()) else {
            continue;
        };
        let found = collect::collect(region.rule, part, &region.pointer, bundler.tree);
        bundler.region(found, region.base, region.depth);
    }
    bundler.findings
}

/// A part of the tree whose references are still as they were written.
struct Region {
    pointer: Pointer,
    rule: &'static Rule,
    /// The file that its references are relative to.
    base: usize,
    /// How many references were followed in place to get here.
    depth: usize,
}

/// A place in one of the files.
type Target = (usize, Pointer);

struct Bundler<'b> {
    files: Files,
    tree: &'b mut Value,
    origins: &'b mut Origins,
    /// The components made so far.
    names: HashMap<(Target, &'static str), String>,
    regions: VecDeque<Region>,
    findings: Findings,
    inlined: usize,
    copied: usize,
}

impl Bundler<'_> {
    fn region(&mut self, found: Vec<Found>, base: usize, depth: usize) {
        for found in found {
            if self.copied > MAXIMUM_VALUES {
                self.report(
                    Code::TooManyValues,
                    &found.pointer,
                    format!("the references of this document bring together more than {MAXIMUM_VALUES} values"),
                    "let references name smaller parts",
                );
                return;
            }
            match found.what {
                What::Component(kind) => self.component(&found.pointer, &found.target, kind, base),
                What::Mapping => self.mapping(&found.pointer, &found.target, base),
                What::Dynamic(key) => self.dynamic(&found.pointer, &found.target, key, base),
                What::Inlined(rule) => {
                    self.inline(&found.pointer, &found.target, rule, base, depth);
                }
            }
        }
    }

    /// `{ $ref: … }` where a component may be named.
    fn component(&mut self, pointer: &Pointer, target: &str, kind: Kind, base: usize) {
        if kind == Kind::Schema && is_remote(target) {
            self.remote(pointer, target);
            return;
        }
        if let Some(reference) = self.reference_to(pointer, target, kind, base)
            && let Some(object) = self.node(pointer).and_then(Value::as_object_mut)
        {
            object.insert("$ref".to_owned(), reference.into());
        }
    }

    /// A schema that a server has. Nothing is read from the network, so whatever it says is JSON.
    fn remote(&mut self, pointer: &Pointer, target: &str) {
        self.report(
            Code::RemoteSchema,
            &pointer.child("$ref"),
            format!(
                "nothing is read from the network, so the client takes any JSON for `{target}`"
            ),
            "save it beside the document, and refer to the file",
        );
        if let Some(object) = self.node(pointer).and_then(Value::as_object_mut) {
            object.shift_remove("$ref");
        }
    }

    /// A value of a discriminator's mapping.
    fn mapping(&mut self, pointer: &Pointer, target: &str, base: usize) {
        let written = if target.contains(['/', '#', '.']) {
            target.to_owned()
        } else if base == 0 {
            return;
        } else {
            // The name of a schema of the file that says so.
            let mut there = Pointer::root();
            for segment in ["components", "schemas", target] {
                there.push(segment);
            }
            format!("#{there}")
        };
        // A mapping is no reference that anything hangs on: the tag of a schema that is not there is one more unknown tag.
        if !self.is_readable(&written, base) {
            return;
        }
        if let Some(reference) = self.reference_to(pointer, &written, Kind::Schema, base)
            && let Some(value) = self.node(pointer)
        {
            *value = reference.into();
        }
    }

    /// `$dynamicRef` and `$recursiveRef`, taken for a plain reference.
    fn dynamic(&mut self, pointer: &Pointer, target: &str, key: &'static str, base: usize) {
        let Some(reference) = self.reference_to(pointer, target, Kind::Schema, base) else {
            return;
        };
        if let Some(object) = self.node(pointer).and_then(Value::as_object_mut) {
            object.shift_remove(key);
            object.insert("$ref".to_owned(), reference.into());
        }
        self.report(
            Code::DynamicReference,
            &pointer.child(key),
            format!("the client reads `{key}` as a plain reference: a schema that extends this one does not change what it means"),
            "nothing to do if no schema overrides the anchor",
        );
    }

    /// The reference to the component that stands for what is named; none if nothing is.
    fn reference_to(
        &mut self,
        pointer: &Pointer,
        target: &str,
        kind: Kind,
        base: usize,
    ) -> Option<String> {
        let section = kind.section()?;
        let Some((file, there)) = self.resolve(pointer, target, kind, base) else {
            return self.namesake(pointer, kind, &Pointer::parse(target.strip_prefix('#')?)?);
        };
        if file == 0 {
            let segments: Vec<_> = there.segments().collect();
            if let [components, found, _] = segments.as_slice()
                && components == "components"
            {
                if found == section {
                    return Some(format!("#{there}"));
                }
                if !(kind == Kind::Header && found == "parameters") {
                    return self.as_meant(pointer, kind, &there);
                }
            }
        }
        if !self
            .content(file, &there)
            .is_some_and(|content| looks_like(kind, content))
        {
            if file == 0 && kind == Kind::Schema {
                return self.as_meant(pointer, kind, &there);
            }
            self.report(
                Code::WrongReferenceKind,
                &pointer.child("$ref"),
                format!(
                    "expected a reference to an entry of `{section}`, `{target}` is something else"
                ),
                format!("refer to a component in `#/components/{section}/`"),
            );
            return None;
        }
        let key = ((file, there), section);
        if let Some(name) = self.names.get(&key) {
            return Some(names::reference(section, name));
        }
        let ((file, there), _) = &key;
        let name = names::derive(self.files.stem(*file), there, |name| {
            self.tree
                .get("components")
                .and_then(|components| components.get(section)?.get(name))
                .is_some()
        });
        let reference = names::reference(section, &name);
        let (file, there) = (*file, there.clone());
        self.names.insert(key, name.clone());
        self.bring(pointer, (file, &there), kind, section, &name)?;
        Some(reference)
    }

    /// Makes what is at a place a component.
    fn bring(
        &mut self,
        pointer: &Pointer,
        (file, there): (usize, &Pointer),
        kind: Kind,
        section: &'static str,
        name: &str,
    ) -> Option<()> {
        let here = Pointer::root()
            .child("components")
            .child(section)
            .child(name);
        let is_parameter = kind == Kind::Header
            && file == 0
            && there.as_str().starts_with("/components/parameters/");
        let content = if file == 0 && !is_parameter {
            let node = self.tree.pointer_mut(there.as_str())?;
            let reference = serde_json::json!({ "$ref": names::reference(section, name) });
            let content = std::mem::replace(node, reference);
            self.origins.moved(there, &here);
            content
        } else {
            let content = self.content(file, there)?.clone();
            self.copied += count(&content);
            let origin = self.origin(file, there);
            self.origins.came(&here, origin);
            content
        };
        let content = if is_parameter {
            self.as_header(pointer, content)
        } else {
            content
        };
        let components = object_in(self.tree.as_object_mut()?, "components")?;
        object_in(components, section)?.insert(name.to_owned(), content);
        self.regions.push_back(Region {
            pointer: here,
            rule: kind.rule(),
            base: file,
            depth: 0,
        });
        Some(())
    }

    /// A parameter says the same as a header, and its name and place besides.
    fn as_header(&mut self, pointer: &Pointer, mut content: Value) -> Value {
        if let Some(object) = content.as_object_mut() {
            for key in ["name", "in", "allowReserved", "allowEmptyValue"] {
                object.shift_remove(key);
            }
        }
        self.report(
            Code::ParameterAsHeader,
            &pointer.child("$ref"),
            "expected a header, found a parameter: it is read as the header it describes",
            "describe the header in `components/headers`",
        );
        content
    }

    /// Puts what a reference names in its place, beside what stands there.
    fn inline(
        &mut self,
        pointer: &Pointer,
        target: &str,
        rule: &'static Rule,
        base: usize,
        depth: usize,
    ) {
        let is_path_item = matches!(rule, Rule::Object(Kind::PathItem));
        self.inlined += 1;
        if depth >= DEEPEST_INLINED || self.inlined > MAXIMUM_INLINED {
            self.endless(pointer);
            return;
        }
        let Some((file, there)) = self.resolve(pointer, target, Kind::PathItem, base) else {
            return;
        };
        let Some(mut content) = self.content(file, &there).cloned() else {
            return;
        };
        // What stands in itself between many others would nest deeper with each turn than any document may.
        if pointer.depth() + nesting(&content) > MAXIMUM_DEPTH {
            self.endless(pointer);
            return;
        }
        self.copied += count(&content);
        let origin = self.origin(file, &there);
        let old = match self.node(pointer) {
            Some(Value::Object(object)) => std::mem::take(object),
            _ => return,
        };
        let siblings: Vec<(String, Value, Origin)> = old
            .into_iter()
            .filter(|(key, _)| key != "$ref")
            .map(|(key, value)| {
                let origin = self.origins.of(&pointer.child(&key));
                (key, value, origin)
            })
            .collect();
        if !is_path_item {
            self.report(
                Code::MisplacedReference,
                &pointer.child("$ref"),
                "OpenAPI allows no reference here: it is read as what it names",
                "write here what is meant, if other tools shall read the document too",
            );
        }
        self.origins.came(pointer, origin);
        if let Some(object) = content.as_object_mut() {
            for (key, value, origin) in siblings {
                self.origins.came(&pointer.child(&key), origin);
                object.insert(key, value);
            }
        }
        if let Some(node) = self.node(pointer) {
            *node = content;
        }
        self.regions.push_back(Region {
            pointer: pointer.clone(),
            rule,
            base: file,
            depth: depth + 1,
        });
    }

    fn endless(&mut self, pointer: &Pointer) {
        self.report(
            Code::ReferenceCycle,
            &pointer.child("$ref"),
            "this reference leads to ever more references",
            "write here what is meant",
        );
    }

    fn content(&self, file: usize, there: &Pointer) -> Option<&Value> {
        let tree = if file == 0 {
            &*self.tree
        } else {
            self.files.tree(file)?
        };
        tree.pointer(there.as_str())
    }

    fn origin(&self, file: usize, there: &Pointer) -> Origin {
        if file == 0 {
            self.origins.of(there)
        } else {
            Origin {
                file,
                pointer: there.clone(),
            }
        }
    }

    fn report(
        &mut self,
        code: Code,
        pointer: &Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        // The reference may be gone from the tree by now.
        let origin = self.origins.of(pointer);
        let file = self.origins.file(origin.file).to_owned();
        self.findings
            .push(Finding::new(code, file, origin.pointer, message, help));
    }
}

/// Whether a value may be an object of the kind. One that is certainly not is better left where it is.
fn looks_like(kind: Kind, value: &Value) -> bool {
    let has = |key: &str| value.get(key).is_some();
    match kind {
        Kind::Schema => value.is_boolean() || value.is_object() && !has("responses") && !has("in"),
        _ if has("$ref") => true,
        Kind::Parameter => has("in"),
        Kind::RequestBody => has("content"),
        Kind::SecurityScheme => has("type"),
        Kind::Response => value.is_object() && !has("responses") && !has("in") && !has("type"),
        _ => value.is_object() && !has("responses"),
    }
}

/// The object under a key, made if there is none.
fn object_in<'v>(
    object: &'v mut serde_json::Map<String, Value>,
    key: &str,
) -> Option<&'v mut serde_json::Map<String, Value>> {
    object
        .entry(key)
        .or_insert_with(|| Value::Object(serde_json::Map::new()))
        .as_object_mut()
}

/// How many lists and mappings stand in each other, at most.
fn nesting(value: &Value) -> usize {
    match value {
        Value::Array(list) => 1 + list.iter().map(nesting).max().unwrap_or_default(),
        Value::Object(object) => 1 + object.values().map(nesting).max().unwrap_or_default(),
        _ => 0,
    }
}

/// How many values a tree has.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(object) => object.values().map(count).sum(),
        _ => 0,
    }
}
