//! Objects with known members, `allOf` merged.

use std::collections::{HashMap, HashSet};
use std::iter::Enumerate;
use std::slice::Iter;

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use super::components::{Known, Nullability, Place};
use super::schema::{deprecation, nullable_element};
use super::shape::{self, Shape};
use super::{Lowering, docs};
use crate::finding::Pointer;
use crate::model::{
    Access, Constraints, Docs, Field, Indirection, ModelKind, Presence, Struct, Type,
};
use crate::naming::{self, Allocator};
use crate::request_parts::{FileKind, FileMember};

/// The members that an object gets from itself and from all branches of its `allOf`.
#[derive(Default)]
pub(super) struct Members<'d> {
    /// By wire name: what says something of it, in order. A later definition refines an earlier one.
    properties: IndexMap<&'d str, Vec<Definition<'d>>>,
    required: Vec<&'d str>,
    additional: Option<Additional<'d>>,
    /// Some branch allows no members but those it names.
    is_closed: bool,
    /// The members that are files, of a multipart body.
    files: HashMap<&'d str, FileKind>,
}

/// What the document says of members that it does not name.
enum Additional<'d> {
    /// They are any JSON, as `additionalProperties: true` has it.
    Any,
    /// They follow a schema.
    Schema(&'d ReferenceOr<Schema>, Pointer),
}

/// A schema of a member, where it stands, and the name its owner would give to an inline type.
struct Definition<'d> {
    schema: &'d ReferenceOr<Box<Schema>>,
    pointer: Pointer,
    owner: String,
}

impl<'d> Members<'d> {
    pub(super) fn property(&self, name: &str) -> Option<(&'d ReferenceOr<Box<Schema>>, Pointer)> {
        let definition = self.properties.get(name)?.last()?;
        Some((definition.schema, definition.pointer.clone()))
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'d str> + '_ {
        self.properties.keys().copied()
    }

    pub(super) fn requires(&self, name: &str) -> bool {
        self.required.contains(&name)
    }

    /// Whether the document says anything of members that it does not name.
    pub(super) fn has_additional(&self) -> bool {
        self.additional.is_some()
    }

    fn add(&mut self, place: &Place<'d>, owner: &str) {
        let shape = Shape::of(place.schema);
        let pointer = place.pointer.child("properties");
        for (name, schema) in shape.properties.into_iter().flatten() {
            // A later branch refines an earlier one, and keeps its position.
            self.properties.entry(name).or_default().push(Definition {
                schema,
                pointer: pointer.child(name),
                owner: owner.to_owned(),
            });
        }
        self.required
            .extend(shape.required.iter().map(String::as_str));
        match shape.additional {
            Some(AdditionalProperties::Schema(schema)) => {
                let pointer = place.pointer.child("additionalProperties");
                self.additional = Some(Additional::Schema(schema, pointer));
            }
            Some(AdditionalProperties::Any(true)) => {
                // What another branch says of them holds as well.
                self.additional.get_or_insert(Additional::Any);
            }
            Some(AdditionalProperties::Any(false)) => self.is_closed = true,
            None => {}
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
        let owner = place.name_or(hint).to_owned();
        let mut members = Members::default();
        let mut seen = HashSet::from([place.pointer.clone()]);
        self.collect(&mut members, &mut seen, place, shape, &owner);
        if self.opened.contains(&place.pointer) {
            members.additional.get_or_insert(Additional::Any);
        }
        if members.properties.is_empty() && !members.is_closed {
            return self.map(members.additional, &owner);
        }
        let id = self.reserve();
        let nullability = self.nullability(place);
        self.announce(id, place, nullability);
        let object = self.members_of(members, &owner);
        self.finish(id, place, hint, ModelKind::Struct(object));
        Type::Model(id)
    }

    /// The object of a multipart body, some of whose members are files.
    pub(super) fn file_object(
        &mut self,
        place: &Place<'d>,
        hint: &str,
        files: &[FileMember<'d>],
    ) -> Type {
        let key = place.pointer.child("files");
        if let Some(Known::Lowered(known)) = self.known.get(&key) {
            return known.ty.clone();
        }
        let mut members = Members {
            files: files.iter().map(|file| (file.name, file.kind)).collect(),
            ..Members::default()
        };
        let mut seen = HashSet::from([place.pointer.clone()]);
        self.collect(
            &mut members,
            &mut seen,
            place,
            &Shape::of(place.schema),
            hint,
        );
        let (id, ty) = self.reserve_for(key, Nullability::NotNull);
        let object = self.members_of(members, hint);
        self.finish_as(id, place, None, hint, ModelKind::Struct(object));
        ty
    }

    /// The object that several schemas describe together.
    pub(super) fn merged_object(
        &mut self,
        places: &[Place<'d>],
        key: &Pointer,
        nullability: Nullability,
        hint: &str,
    ) -> Type {
        let mut members = Members::default();
        let mut seen = HashSet::new();
        for place in places {
            if seen.insert(place.pointer.clone()) {
                let owner = place.component.unwrap_or(hint);
                let shape = Shape::of(place.schema);
                self.collect(&mut members, &mut seen, place, &shape, owner);
            }
        }
        let Some(last) = places.last() else {
            return Type::Any;
        };
        if members.properties.is_empty() && !members.is_closed {
            return self.map(members.additional, hint);
        }
        let (id, ty) = self.reserve_for(key.clone(), nullability);
        let object = self.members_of(members, hint);
        self.finish_as(id, last, None, hint, ModelKind::Struct(object));
        ty
    }

    fn map(&mut self, additional: Option<Additional<'d>>, owner: &str) -> Type {
        let value = additional.map_or(Type::Any, |additional| self.additional(additional, owner));
        Type::Map(Box::new(value))
    }

    fn members_of(&mut self, members: Members<'d>, owner: &str) -> Struct {
        let fields = self.fields(&members);
        let additional = members
            .additional
            .map(|additional| self.additional(additional, owner));
        Struct { fields, additional }
    }

    fn additional(&mut self, additional: Additional<'d>, owner: &str) -> Type {
        match additional {
            Additional::Any => Type::Any,
            Additional::Schema(schema, pointer) => {
                let value = self.schema(schema, &pointer, &format!("{owner} Value"));
                self.refuse_lenient_timestamp(&value.ty, &pointer);
                nullable_element(value)
            }
        }
    }

    /// The members of an object schema, without making a type of it.
    pub(super) fn members(&self, place: &Place<'d>) -> Members<'d> {
        let mut members = Members::default();
        let mut seen = HashSet::from([place.pointer.clone()]);
        let shape = Shape::of(place.schema);
        self.collect(&mut members, &mut seen, place, &shape, "");
        members
    }

    /// Adds the members of an object and of all its branches, each branch once and before what it is a branch of. The
    /// walk has a stack of its own: branches may nest deeper than this program's stack.
    fn collect(
        &self,
        members: &mut Members<'d>,
        seen: &mut HashSet<Pointer>,
        place: &Place<'d>,
        shape: &Shape<'d>,
        owner: &str,
    ) {
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
        // What is required and nowhere defined is still a member.
        let mut seen = HashSet::new();
        let undefined = members.required.iter().copied().filter(|name| {
            members.additional.is_none()
                && !members.is_closed
                && !members.properties.contains_key(name)
                && seen.insert(*name)
        });
        let undefined: Vec<&str> = undefined.collect();
        let wanted = members.properties.keys().chain(&undefined);
        let wanted = wanted.copied().map(naming::value_name).collect();
        let mut names = Allocator::reserving(RESERVED_MEMBERS)
            .allocate_all(wanted, |name, attempt| match attempt {
                2 => format!("{name}_"),
                more => format!("{name}_{more}"),
            })
            .into_iter();
        let required: HashSet<&str> = members.required.iter().copied().collect();
        let mut fields = Vec::with_capacity(names.len());
        for ((&wire_name, definitions), name) in members.properties.iter().zip(names.by_ref()) {
            let required = required.contains(wire_name);
            let file = members.files.get(wire_name).copied();
            fields.push(self.field(wire_name, name, definitions, required, file));
        }
        fields.extend(undefined.into_iter().zip(names).map(|(wire_name, name)| {
            Field {
                wire_name: wire_name.to_owned(),
                name,
                ty: Type::Any,
                // A name that the document only mentions may be a slip: its absence is no reason to refuse an answer.
                presence: Presence::Optional,
                constant: None,
                access: Access::ReadWrite,
                indirection: Indirection::Inline,
                docs: Docs::default(),
                constraints: Constraints::default(),
                deprecation: deprecation(false),
                example: None,
            }
        }));
        fields
    }

    fn field(
        &mut self,
        wire_name: &str,
        name: String,
        definitions: &[Definition<'d>],
        required: bool,
        file: Option<FileKind>,
    ) -> Field {
        let owner = definitions.last().map_or("", |last| last.owner.as_str());
        let hint = format!("{owner} {wire_name}");
        let places: Vec<Place<'d>> = definitions
            .iter()
            .filter_map(|definition| self.place(definition.schema, &definition.pointer))
            .collect();
        let file = places.last().zip(file);
        let lowered = match definitions {
            _ if let Some((place, kind)) = file => self.file(place, kind, &hint),
            [only] => self.schema(only.schema, &only.pointer, &hint),
            _ => self.defined(places.clone(), &hint),
        };
        let presence = match (required, lowered.nullability) {
            (true, Nullability::NotNull) => Presence::Required,
            (true, Nullability::Nullable) => Presence::RequiredNullable,
            (false, Nullability::NotNull) => Presence::Optional,
            // Only for what is sent; `placement` takes it back for what is only received.
            (false, Nullability::Nullable) => Presence::Patch,
        };
        // The last word counts.
        let data = || places.iter().rev().map(|place| &place.schema.schema_data);
        let said = data().find(|data| data.title.is_some() || data.description.is_some());
        let own = naming::type_name(wire_name);
        let model = match lowered.ty {
            Type::Model(id) => self.models.get(id.index()).and_then(Option::as_ref),
            _ => None,
        };
        let model = model.map_or("", |model| model.name.as_str());
        let docs = said.map(|data| docs::of_schema(data, &[&own, model]));
        let access = places.iter().rev().map(|place| self.access(place));
        Field {
            wire_name: wire_name.to_owned(),
            name,
            docs: docs.unwrap_or_default(),
            constraints: match places.last() {
                Some(last) if file.is_none() => shape::constraints_of(last.schema, &lowered.ty),
                _ => Constraints::default(),
            },
            deprecation: deprecation(data().any(|data| data.deprecated)),
            example: match file {
                Some(_) => None,
                None => data().find_map(|data| data.example.clone()),
            },
            ty: lowered.ty,
            presence,
            constant: None,
            access: access
                .into_iter()
                .find(|access| *access != Access::ReadWrite)
                .unwrap_or_default(),
            indirection: Indirection::Inline,
        }
    }

    /// In which directions a member travels; a schema that only refers may say so, or what it refers to.
    fn access(&self, place: &Place<'d>) -> Access {
        let wrapped = self.wrapped(place.clone());
        let said = wrapped.iter().map(|place| &place.schema.schema_data);
        let mut access = said.filter_map(|data| match (data.read_only, data.write_only) {
            (true, false) => Some(Access::ReadOnly),
            (false, true) => Some(Access::WriteOnly),
            // Who says both says nothing.
            (true, true) | (false, false) => None,
        });
        access.next().unwrap_or_default()
    }
}

/// Functions and members that every struct has or may have: no member takes their names.
const RESERVED_MEMBERS: &[&str] = &["additional_properties", "additional_property", "new"];
