//! References to something of another kind than belongs there, where one reading is plain.

use serde_json::{Value, json};

use super::{Bundler, names};
use crate::finding::{Code, Pointer};
use crate::load::structure::Kind;

impl Bundler<'_> {
    /// Reads the reference at `pointer` as what it can mean: the component of the same name in the right section, or something
    /// of the right kind that has to do with what is named. The answer is the reference that belongs there; none, if something
    /// else stands there now, or if nothing can be meant: then the checks report it.
    pub(super) fn as_meant(
        &mut self,
        pointer: &Pointer,
        kind: Kind,
        there: &Pointer,
    ) -> Option<String> {
        let section = kind.section()?;
        if let Some(reference) = self.namesake(pointer, kind, there) {
            return Some(reference);
        }
        if kind == Kind::Schema {
            if let Some(schema) = self.schema_of(there) {
                self.say(pointer, section, "the schema of what is named is meant");
                return self.reference_to(pointer, &format!("#{schema}"), kind, 0);
            }
            self.say(pointer, section, "the client takes any JSON for it");
            self.put(pointer, json!({}));
        } else if there.as_str().starts_with("/components/schemas/") {
            let described = json!({ "schema": { "$ref": format!("#{there}") } });
            let content = json!({ "application/json": described });
            let reading = match kind {
                Kind::Response => json!({ "description": "", "content": content }),
                Kind::RequestBody => json!({ "content": content }),
                Kind::Header => described,
                _ => return None,
            };
            self.say(pointer, section, "the schema describes its value");
            self.put(pointer, reading);
        }
        None
    }

    /// The component of the right kind that has the name of the one that is named.
    pub(super) fn namesake(
        &mut self,
        pointer: &Pointer,
        kind: Kind,
        there: &Pointer,
    ) -> Option<String> {
        let section = kind.section()?;
        let segments: Vec<_> = there.segments().collect();
        let [components, found, name] = segments.as_slice() else {
            return None;
        };
        if components != "components" || found == section {
            return None;
        }
        self.tree.get("components")?.get(section)?.get(&**name)?;
        self.say(pointer, section, "what has this name there is meant");
        Some(names::reference(section, name))
    }

    fn say(&mut self, pointer: &Pointer, section: &str, reading: &str) {
        self.report(
            Code::ReferenceToAnotherKind,
            &pointer.child("$ref"),
            format!(
                "expected a reference into `#/components/{section}/`, found another: {reading}"
            ),
            format!("refer to what is meant in `#/components/{section}/`"),
        );
    }

    /// Puts something in the place of a reference.
    fn put(&mut self, pointer: &Pointer, reading: Value) {
        if let Some(node) = self.node(pointer) {
            *node = reading;
        }
    }

    /// Where something that is no schema has one.
    fn schema_of(&self, there: &Pointer) -> Option<Pointer> {
        let content = self.content(0, there)?;
        if content.get("schema").is_some_and(Value::is_object) {
            return Some(there.child("schema"));
        }
        let media_types = content.get("content")?.as_object()?;
        let (json, _) = media_types.iter().find(|(name, media_type)| {
            name.contains("json") && media_type.get("schema").is_some()
        })?;
        Some(there.child("content").child(json).child("schema"))
    }
}
