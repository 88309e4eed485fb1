//! Objects with known members, `allOf` merged.

use std::collections::HashSet;
use std::iter::Enumerate;
use std::slice::Iter;

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use super::components::{Nullability, Place};
use super::schema::{deprecation, nullable_element};
use super::shape::Shape;
use super::{Lowering, docs};
use crate::finding::Pointer;
use crate::model::{Access, Field, Indirection, ModelKind, Presence, Struct, Type};
use crate::naming::{self, Allocator};

/// The members that an object gets from itself and from all branches of its `allOf`.
#[derive(Default)]
pub(super) struct Members<'d> {
    /// By wire name: the schema, where it stands, and the name its owner would give to an inline type.
    properties: IndexMap<&'d str, Member<'d>>,
    required: Vec<&'d str>,
    additional: Option<Additional<'d>>,
}

/// What the document says of members that it does not name.
enum Additional<'d> {
    /// They are any JSON, as `additionalProperties: true` has it.
    Any,
    /// They follow a schema.
    Schema(&'d ReferenceOr<Schema>, Pointer),
}

struct Member<'d> {
    schema: &'d ReferenceOr<Box<Schema>>,
    pointer: Pointer,
    owner: String,
}

impl<'d> Members<'d> {
    pub(super) fn property(&self, name: &str) -> Option<(&'d ReferenceOr<Box<Schema>>, Pointer)> {
        self.properties
            .get(name)
            .map(|member| (member.schema, member.pointer.clone()))
    }

    pub(super) fn required(&self) -> &[&'d str] {
        &self.required
    }

    fn add(&mut self, place: &Place<'d>, owner: &str) {
        let shape = Shape::of(place.schema);
        let pointer = place.pointer.child("properties");
        for (name, schema) in shape.properties.into_iter().flatten() {
            // A later branch refines an earlier one, and keeps its position.
            self.properties.insert(
                name,
                Member {
                    schema,
                    pointer: pointer.child(name),
                    owner: owner.to_owned(),
                },
            );
        }
        self.required
            .extend(shape.required.iter().map(String::as_str));
        match shape.additional {
            Some(AdditionalProperties::Schema(schema)) => {
                let pointer = place.pointer.child("additionalProperties");
                self.additional = Some(Additional::Schema(schema, pointer));
            }
            Some(AdditionalProperties::Any(true)) => self.additional = Some(Additional::Any),
            Some(AdditionalProperties::Any(false)) | None => {}
        }
    }
}

/// A schema whose branches are being looked at.
struct Open<'d> {
    place: Place<'d>,
    owner: String,
    branches: Enumerate<Iter<'d, ReferenceOr<Schema>>>,
}

impl<'d> Open<'d> {
    fn new(place: Place<'d>, owner: String, all_of: &'d [ReferenceOr<Schema>]) -> Self {
        Self {
            place,
            owner,
            branches: all_of.iter().enumerate(),
        }
    }
}

impl<'d> Lowering<'d> {
    pub(super) fn object(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Type {
        let id = self.reserve();
        let nullability = Nullability::of(place.schema.schema_data.nullable);
        self.announce(id, place, nullability);
        let owner = place.name_or(hint).to_owned();
        let mut members = Members::default();
        self.collect(&mut members, place, shape, &owner);
        let fields = self.fields(&members);
        let additional = members.additional.map(|additional| match additional {
            Additional::Any => Type::Any,
            Additional::Schema(schema, pointer) => {
                let value = self.schema(schema, &pointer, &format!("{owner} Value"));
                self.refuse_lenient_timestamp(&value.ty, &pointer);
                nullable_element(value)
            }
        });
        self.finish(
            id,
            place,
            hint,
            ModelKind::Struct(Struct { fields, additional }),
        );
        Type::Model(id)
    }

    /// The members of an object schema, without making a type of it.
    pub(super) fn members(&self, place: &Place<'d>) -> Members<'d> {
        let mut members = Members::default();
        self.collect(&mut members, place, &Shape::of(place.schema), "");
        members
    }

    /// Adds the members of an object and of all its branches, each branch once and before what it is a branch of. The
    /// walk has a stack of its own: branches may nest deeper than this program's stack.
    fn collect(
        &self,
        members: &mut Members<'d>,
        place: &Place<'d>,
        shape: &Shape<'d>,
        owner: &str,
    ) {
        let mut seen = HashSet::from([place.pointer.clone()]);
        let root = Open::new(place.clone(), owner.to_owned(), shape.all_of);
        let mut open = vec![root];
        while let Some(here) = open.last_mut() {
            let Some((index, branch)) = here.branches.next() else {
                if let Some(here) = open.pop() {
                    members.add(&here.place, &here.owner);
                }
                continue;
            };
            let pointer = here.place.pointer.child("allOf").item(index);
            if let Some(branch) = self.place(branch, &pointer)
                && seen.insert(branch.pointer.clone())
            {
                let owner = branch.component.unwrap_or(&here.owner).to_owned();
                let all_of = Shape::of(branch.schema).all_of;
                open.push(Open::new(branch, owner, all_of));
            }
        }
    }

    fn fields(&mut self, members: &Members<'d>) -> Vec<Field> {
        let mut names = Allocator::reserving(RESERVED_MEMBERS);
        members
            .properties
            .iter()
            .map(|(&wire_name, member)| {
                let required = members.required.contains(&wire_name);
                let name =
                    names.allocate(
                        &naming::value_name(wire_name),
                        |name, attempt| match attempt {
                            2 => format!("{name}_"),
                            more => format!("{name}_{more}"),
                        },
                    );
                self.field(wire_name, name, member, required)
            })
            .collect()
    }

    fn field(
        &mut self,
        wire_name: &str,
        name: String,
        member: &Member<'d>,
        required: bool,
    ) -> Field {
        let hint = format!("{} {wire_name}", member.owner);
        let lowered = self.schema(member.schema, &member.pointer, &hint);
        let presence = match (required, lowered.nullability) {
            (true, Nullability::NotNull) => Presence::Required,
            (true, Nullability::Nullable) => Presence::RequiredNullable,
            (false, Nullability::NotNull) => Presence::Optional,
            // Only for what is sent; `placement` takes it back for what is only received.
            (false, Nullability::Nullable) => Presence::Patch,
        };
        let place = self.place(member.schema, &member.pointer);
        let data = place.as_ref().map(|place| &place.schema.schema_data);
        Field {
            wire_name: wire_name.to_owned(),
            name,
            docs: data
                .map(|data| {
                    docs::of(
                        data.title.as_deref(),
                        data.description.as_deref(),
                        &data.extensions,
                    )
                })
                .unwrap_or_default(),
            constraints: place
                .as_ref()
                .map(|place| Shape::of(place.schema).constraints)
                .unwrap_or_default(),
            deprecation: deprecation(data.is_some_and(|data| data.deprecated)),
            example: data.and_then(|data| data.example.clone()),
            ty: lowered.ty,
            presence,
            access: place
                .as_ref()
                .map(|place| self.access(place))
                .unwrap_or_default(),
            indirection: Indirection::Inline,
        }
    }
    /// In which directions a member travels; a schema that only refers may say so, or what it refers to.
    fn access(&self, place: &Place<'d>) -> Access {
        let wrapped = self.wrapped(place.clone());
        let said = wrapped.iter().map(|place| &place.schema.schema_data);
        let mut access = said.filter_map(|data| match (data.read_only, data.write_only) {
            (true, _) => Some(Access::ReadOnly),
            (false, true) => Some(Access::WriteOnly),
            (false, false) => None,
        });
        access.next().unwrap_or_default()
    }
}

/// Functions and members that every struct has or may have: no member takes their names.
const RESERVED_MEMBERS: &[&str] = &["additional_properties", "additional_property", "new"];
