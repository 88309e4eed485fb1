//! Request bodies.

use openapiv3::{MediaType, Operation as Declared, ReferenceOr, RequestBody, Schema};
use serde_json::Value;

use super::components::resolve;
use super::schema::nullable_element;
use super::{Lowering, docs};
use crate::finding::Pointer;
use crate::media_type::essence;
use crate::model::{
    Body, BodyAlternative, BodyEncoding, Explode, Model, ModelKind, ParameterStyle, PartEncoding,
    Requirement, Reserved, Serialisation, Type,
};
use crate::naming::{self, Allocator};
use crate::request_media::{Alternative, Encoding, alternatives, is_empty_form};
use crate::request_parts::{FileMember, PartForm, Transfer, parts};

impl<'d> Lowering<'d> {
    pub(super) fn body(
        &mut self,
        declared: &'d Declared,
        pointer: &Pointer,
        id: &str,
    ) -> Option<Body> {
        let components = self.components();
        let (body, at) = resolve(
            declared.request_body.as_ref()?,
            pointer.child("requestBody"),
            "requestBodies",
            |name| components?.request_bodies.get(name),
        )?;
        let at = at.child("content");
        let root = &self.document.tree;
        let content = root.pointer(at.as_str())?.as_object()?;
        let mut names = Allocator::default();
        let mut lowered = Vec::new();
        for alternative in alternatives(root, content) {
            if !body.required && is_empty_form(root, &alternative, content) {
                continue;
            }
            lowered.extend(self.alternative(body, &at, &alternative, id, &mut names));
        }
        if lowered.is_empty() {
            return None;
        }
        Some(Body {
            alternatives: lowered,
            choice: format!("{}Body", naming::type_name(id)),
            requirement: if body.required {
                Requirement::Required
            } else {
                Requirement::Optional
            },
            docs: docs::of(None, body.description.as_deref(), &body.extensions),
        })
    }

    fn alternative(
        &mut self,
        body: &'d RequestBody,
        at: &Pointer,
        alternative: &Alternative<'d>,
        id: &str,
        names: &mut Allocator,
    ) -> Option<BodyAlternative> {
        let content = body.content.get(alternative.media_type)?;
        let at = at.child(alternative.media_type);
        let hint = self.hint_at(&at, || format!("{id} Request"));
        let ty = match (alternative.form, &content.schema) {
            (Encoding::Text | Encoding::Bytes, _) => Type::String,
            (_, None) => Type::Any,
            (Encoding::Multipart, Some(schema)) if !alternative.files.is_empty() => {
                self.with_files(schema, &at.child("schema"), &hint, &alternative.files)
            }
            (_, Some(schema)) => {
                let at = at.child("schema");
                let lowered = self.schema(schema, &at, &hint);
                self.refuse_lenient_timestamp(&lowered.ty, &at);
                nullable_element(lowered)
            }
        };
        Some(BodyAlternative {
            media_type: alternative.sent_as(),
            encoding: self.encoding(content, &at, alternative, &ty),
            ty,
            variant: names.allocate(variant(alternative), |name, attempt| {
                format!("{name}{attempt}")
            }),
            example: self.media_example(content),
        })
    }

    fn encoding(
        &self,
        content: &MediaType,
        at: &Pointer,
        alternative: &Alternative<'d>,
        ty: &Type,
    ) -> BodyEncoding {
        match alternative.form {
            Encoding::Json => BodyEncoding::Json,
            Encoding::Text => BodyEncoding::Text,
            Encoding::Bytes => BodyEncoding::Bytes,
            Encoding::Form => {
                let members: Vec<_> = content
                    .encoding
                    .keys()
                    .filter_map(|name| Some((name.clone(), self.style(at, name)?)))
                    .collect();
                self.form(&members, ty)
            }
            Encoding::Multipart => {
                let root = &self.document.tree;
                let typed = root.pointer(at.as_str());
                let typed = typed.map(|typed| parts(root, typed, &alternative.files));
                let mut parts: Vec<(String, PartEncoding)> = typed
                    .into_iter()
                    .flatten()
                    .filter_map(|part| Some((part.name.to_owned(), part_encoding(part.form)?)))
                    .collect();
                for name in content.encoding.keys() {
                    let is_typed = parts.iter().any(|(typed, _)| typed == name);
                    // A file is a part as it is, whatever its style: tools write `style: form` at every member.
                    let is_file = alternative.files.iter().any(|file| file.name == name);
                    if is_typed || is_file {
                        continue;
                    }
                    if let Some(style) = self.style(at, name) {
                        parts.push((name.clone(), PartEncoding::Style(style)));
                    }
                }
                BodyEncoding::Multipart { parts }
            }
        }
    }

    /// A form. When all members that have parts share a style, it is said once.
    fn form(&self, members: &[(String, Serialisation)], ty: &Type) -> BodyEncoding {
        let plain = BodyEncoding::Form {
            others: None,
            members: members.to_vec(),
        };
        let (Some((_, style)), Type::Model(id)) = (members.first(), ty) else {
            return plain;
        };
        let model = self.models.get(id.index()).and_then(Option::as_ref);
        let Some(ModelKind::Struct(object)) = model.map(|model| &model.kind) else {
            return plain;
        };
        let is_covered = object.fields.iter().all(|field| {
            self.is_scalar(&field.ty) || members.iter().any(|(name, _)| *name == field.wire_name)
        });
        if is_covered && members.iter().all(|(_, other)| other == style) {
            return BodyEncoding::Form {
                others: Some(*style),
                members: Vec::new(),
            };
        }
        plain
    }

    /// Whether a value has one form as text, whatever the style.
    fn is_scalar(&self, ty: &Type) -> bool {
        match ty {
            Type::Any | Type::Array(_) | Type::Tuple(_) | Type::Map(_) | Type::Nullable(_) => false,
            Type::Model(id) => self
                .models
                .get(id.index())
                .and_then(Option::as_ref)
                .is_some_and(|model: &Model| {
                    matches!(
                        model.kind,
                        ModelKind::StringEnum(_)
                            | ModelKind::IntegerEnum(_)
                            | ModelKind::StringNewtype { .. }
                            | ModelKind::IntegerNewtype(_)
                    )
                }),
            _ => true,
        }
    }

    /// The style of a member, if the document says one. Read from the tree: the types cannot tell a missing `explode`.
    fn style(&self, media_type: &Pointer, name: &str) -> Option<Serialisation> {
        let at = media_type.child("encoding").child(name);
        let encoding = self.document.tree.pointer(at.as_str())?;
        let flag = |key: &str| encoding.get(key).and_then(Value::as_bool);
        let style = encoding.get("style").and_then(Value::as_str);
        let (explode, reserved) = (flag("explode"), flag("allowReserved"));
        if style.is_none() && explode.is_none() && reserved.is_none() {
            return None;
        }
        let style = match style {
            Some("spaceDelimited") => ParameterStyle::SpaceDelimited,
            Some("pipeDelimited") => ParameterStyle::PipeDelimited,
            Some("deepObject") => ParameterStyle::DeepObject,
            _ => ParameterStyle::Form,
        };
        Some(Serialisation {
            style,
            explode: if explode.unwrap_or(style == ParameterStyle::Form) {
                Explode::Yes
            } else {
                Explode::No
            },
            reserved: if reserved == Some(true) {
                Reserved::Kept
            } else {
                Reserved::Encoded
            },
        })
    }

    /// An object of which some members are files. The schema itself may be JSON elsewhere, so this is a type of its own.
    fn with_files(
        &mut self,
        schema: &'d ReferenceOr<Schema>,
        at: &Pointer,
        hint: &str,
        files: &[FileMember<'d>],
    ) -> Type {
        let Some(place) = self.place(schema, at) else {
            return Type::Any;
        };
        let hint = match place.component {
            Some(component) => format!("{component} Form"),
            None => hint.to_owned(),
        };
        self.file_object(&place, &hint, files)
    }
}

fn part_encoding(form: PartForm) -> Option<PartEncoding> {
    match form {
        PartForm::Plain => None,
        PartForm::Value(media_type) => Some(PartEncoding::MediaType(media_type)),
        PartForm::Text {
            media_type,
            transfer,
        } => Some(PartEncoding::Text {
            media_type,
            transfer_encoding: match transfer {
                Transfer::Identity => None,
                Transfer::Base64 => Some("base64"),
            },
        }),
    }
}

fn variant(alternative: &Alternative<'_>) -> &'static str {
    match alternative.form {
        Encoding::Json => "Json",
        Encoding::Form => "Form",
        Encoding::Multipart => "Multipart",
        Encoding::Text if essence(alternative.media_type).ends_with("xml") => "Xml",
        Encoding::Text => "Text",
        Encoding::Bytes => "Bytes",
    }
}
