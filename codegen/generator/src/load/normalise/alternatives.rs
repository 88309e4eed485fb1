//! `anyOf` and `oneOf` with null among the branches.

use serde_json::{Value, json};

use super::schema::is_annotation;
use super::types::{is_null, make_null, make_nullable};
use super::{Normaliser, Object};
use crate::load::structure::Place;

impl Normaliser<'_> {
    /// A branch that is null becomes `nullable`; if one other branch is left, it is the schema.
    pub(super) fn null_branches(
        &mut self,
        schema: &mut Object,
        place: &Place<'_>,
        key: &'static str,
    ) {
        let Some(branches) = schema.get_mut(key).and_then(Value::as_array_mut) else {
            return;
        };
        if !branches.iter().any(is_null) {
            return;
        }
        let old = std::mem::take(branches);
        let mut kept = Vec::with_capacity(old.len());
        let mut indexes = Vec::with_capacity(old.len());
        for (index, branch) in old.into_iter().enumerate() {
            if !is_null(&branch) {
                kept.push(branch);
                indexes.push(index);
            }
        }
        make_nullable(schema);
        match (kept.pop(), kept.is_empty()) {
            (None, _) => {
                schema.shift_remove(key);
                make_null(schema);
            }
            (Some(only), true) => {
                schema.shift_remove(key);
                let index = indexes.first().copied().unwrap_or_default();
                self.collapse(schema, only, place, key, index);
            }
            (Some(last), false) => {
                kept.push(last);
                for (new, old) in indexes.into_iter().enumerate() {
                    if new != old {
                        self.moved(place, &[key, &old.to_string()], &[key, &new.to_string()]);
                    }
                }
                schema.insert(key.to_owned(), Value::Array(kept));
            }
        }
    }

    /// The only branch becomes the schema itself; what the schema says of its own describes it.
    fn collapse(
        &mut self,
        schema: &mut Object,
        branch: Value,
        place: &Place<'_>,
        key: &'static str,
        index: usize,
    ) {
        schema.shift_remove("discriminator");
        let index = index.to_string();
        let conflicts = |branch: &Object| {
            branch.contains_key("$ref")
                || branch
                    .keys()
                    .any(|key| schema.contains_key(key) && !is_annotation(key) && key != "nullable")
        };
        match branch {
            Value::Object(inner) if !conflicts(&inner) => {
                for (keyword, value) in inner {
                    if !schema.contains_key(&keyword) {
                        self.moved(place, &[key, &index, &keyword], &[&keyword]);
                        schema.insert(keyword, value);
                    }
                }
                // The branch has keywords of its own that have not been looked at yet.
                self.rewrite_schema(schema, place);
            }
            Value::Bool(true) => {}
            branch => {
                let all_of = schema
                    .entry("allOf")
                    .or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(all_of) = all_of {
                    let last = all_of.len().to_string();
                    if all_of.is_empty() {
                        all_of.push(branch);
                        self.moved(place, &[key, &index], &["allOf", &last]);
                    } else {
                        // Beside others, which may keep null out, the union is one of them.
                        all_of.push(json!({ "nullable": true, "allOf": [branch] }));
                        self.moved(place, &[key, &index], &["allOf", &last, "allOf", "0"]);
                    }
                }
            }
        }
    }
}
