//! Members of multipart bodies that are files, or a file or something else.

use super::super::Lowering;
use super::super::components::{Known, Lowered, Nullability, Place};
use super::super::shape::{JsonType, Shape};
use super::{Tags, Variants};
use crate::model::{Content, Decision, ModelKind, Others, Type, Union};
use crate::request_parts::FileKind;

impl<'d> Lowering<'d> {
    /// The type of a member that is a file in a multipart body, and a text wherever else its schema is used.
    pub(in crate::lower) fn file(
        &mut self,
        place: &Place<'d>,
        kind: FileKind,
        hint: &str,
    ) -> Lowered {
        let branches = self.branches(place, &Shape::of(place.schema));
        let mut lowered = branches.lowered(match kind {
            FileKind::One => Type::File,
            FileKind::Several => Type::Array(Box::new(Type::File)),
            FileKind::OrOther => Type::Any,
        });
        if kind == FileKind::OrOther {
            lowered.ty = self.file_or_other(place, hint);
        }
        lowered
    }

    /// One of several types, some of which are files. It is only ever sent, so that nobody has to tell them apart.
    fn file_or_other(&mut self, place: &Place<'d>, hint: &str) -> Type {
        let key = place.pointer.child("files");
        if let Some(Known::Lowered(known)) = self.known.get(&key) {
            return known.ty.clone();
        }
        let hint = match place.component {
            Some(component) => format!("{component} Form"),
            None => hint.to_owned(),
        };
        let (id, ty) = self.reserve_for(key, Nullability::NotNull);
        let mut variants = Variants::default();
        for branch in self.branches(place, &Shape::of(place.schema)).list {
            let (names, content) = match self.file_branch(&branch.place) {
                Some(FileKind::Several) => {
                    let files = Type::Array(Box::new(Type::File));
                    (vec!["Files".to_owned()], Content::Value(files))
                }
                Some(_) => (vec!["File".to_owned()], Content::Value(Type::File)),
                None => self.alternative_of(&branch, &hint).0,
            };
            variants.add(&names, content, Tags::default());
        }
        let union = Union {
            variants: variants.list,
            decision: Decision::Forms(Vec::new()),
            others: Others::Impossible,
        };
        self.finish_as(id, place, None, &hint, ModelKind::Union(union));
        ty
    }

    fn file_branch(&self, place: &Place<'d>) -> Option<FileKind> {
        let inner = self.unwrapped(place.clone());
        let shape = Shape::of(inner.schema);
        match shape.kind? {
            JsonType::String => (shape.format == Some("binary")).then_some(FileKind::One),
            JsonType::Array => {
                let items = self.place(shape.items?, &inner.pointer.child("items"))?;
                let is_file = self.file_branch(&items) == Some(FileKind::One);
                is_file.then_some(FileKind::Several)
            }
            _ => None,
        }
    }
}
