//! Whether null is a value of a schema that several schemas describe.
//!
//! Of an `allOf` null is a value if one of the schemas says so and all others allow it, as they do without a `type`. In
//! OpenAPI 3.0, `nullable: true` beside `allOf`, or as all that a branch says, counts whatever the others say: by the word of the
//! specification it is without effect there, but documents have no other way to say that a reference may be null, and mean it.

use openapiv3::{AnySchema, Schema, SchemaKind};

use super::Lowering;
use super::components::{Nullability, Place};
use super::shape::Shape;
use crate::load::NULL_BY_TYPE;

/// What a schema says of null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Null {
    /// It is a value.
    Allowed,
    /// Nothing: a schema without `type` does not speak against it.
    Unsaid,
    /// It is no value.
    Refused,
}

impl Null {
    /// What two schemas say that hold for one value.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Refused, _) | (_, Self::Refused) => Self::Refused,
            (Self::Allowed, _) | (_, Self::Allowed) => Self::Allowed,
            (Self::Unsaid, Self::Unsaid) => Self::Unsaid,
        }
    }
}

/// Below so many `allOf` nothing is looked for.
const DEEPEST: usize = 64;

impl<'d> Lowering<'d> {
    /// Whether null is a value of a schema, with its `allOf`.
    pub(super) fn nullability(&mut self, place: &Place<'d>) -> Nullability {
        Nullability::of(self.null(place, 0) == Null::Allowed)
    }

    /// Whether null is a value of what all of these schemas describe.
    pub(super) fn common_nullability(&mut self, places: &[Place<'d>]) -> Nullability {
        let said = places.iter().map(|place| self.null(place, 0));
        let said = said.fold(Null::Unsaid, Null::and);
        Nullability::of(said == Null::Allowed)
    }

    fn null(&mut self, place: &Place<'d>, depth: usize) -> Null {
        if let Some(known) = self.nulls.get(&place.pointer) {
            return *known;
        }
        let shape = Shape::of(place.schema);
        let own = self.own_null(place, &shape);
        let data = &place.schema.schema_data;
        let is_last_word = data.nullable && !data.extensions.contains_key(NULL_BY_TYPE);
        if shape.all_of.is_empty() || is_last_word {
            self.nulls.insert(place.pointer.clone(), own);
            return own;
        }
        if depth > DEEPEST {
            return own;
        }
        // What is a branch of itself says nothing new.
        self.nulls.insert(place.pointer.clone(), Null::Unsaid);
        let list = place.pointer.child("allOf");
        let mut said = own;
        for (index, branch) in shape.all_of.iter().enumerate() {
            let Some(branch) = self.place(branch, &list.item(index)) else {
                continue;
            };
            if says_only_null(branch.schema) {
                said = Null::Allowed;
                break;
            }
            said = said.and(self.null(&branch, depth + 1));
        }
        self.nulls.insert(place.pointer.clone(), said);
        said
    }

    /// The same without `allOf`.
    fn own_null(&self, place: &Place<'d>, shape: &Shape<'d>) -> Null {
        if place.schema.schema_data.nullable || shape.values.has_null() {
            return Null::Allowed;
        }
        match self.union_nullability(place, shape) {
            Some(Nullability::Nullable) => Null::Allowed,
            Some(Nullability::NotNull) => Null::Refused,
            None if is_typed(place.schema) || !shape.values.is_empty() => Null::Refused,
            None => Null::Unsaid,
        }
    }
}

/// Whether `type` is written there: what it is plainly about does not keep null out.
fn is_typed(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::Type(_) => true,
        SchemaKind::Any(any) => any.typ.is_some(),
        _ => false,
    }
}

/// Whether a schema says that a value may be null, and nothing else.
fn says_only_null(schema: &Schema) -> bool {
    let says_nothing =
        matches!(&schema.schema_kind, SchemaKind::Any(any) if *any == AnySchema::default());
    schema.schema_data.nullable && says_nothing
}
