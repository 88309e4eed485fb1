//! What a reader sees of a type.

use std::cell::Cell;

use serde_json::Value;

use crate::model::{
    Access, Content, Field, Form, JsonKind, Key, Model, ModelId, ModelKind, Presence, Struct,
    TimestampForm, Type, Union,
};

/// A form, and the kind of JSON that has it; none for any JSON.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Look {
    pub(super) form: Form,
    pub(super) kind: Option<JsonKind>,
    /// The struct, if it is one.
    pub(super) object: Option<ModelId>,
}

fn look(form: Form, kind: JsonKind) -> Vec<Look> {
    vec![Look {
        form,
        kind: Some(kind),
        object: None,
    }]
}

/// Looks at the types of finished models.
pub(super) struct Viewer<'m> {
    models: &'m [Model],
    /// How many more forms one union may have; types within types may multiply.
    room: Cell<usize>,
}

impl<'m> Viewer<'m> {
    pub(super) fn new(models: &'m [Model]) -> Self {
        Self {
            models,
            room: Cell::new(MOST_FORMS),
        }
    }

    /// The forms of each alternative.
    pub(super) fn union(&self, id: ModelId, union: &Union) -> Vec<Vec<Look>> {
        self.room.set(MOST_FORMS);
        let variants = union.variants.iter();
        variants
            .map(|variant| self.content(&variant.content, &mut vec![id]))
            .collect()
    }

    /// What a reader sees of a member, by kinds only.
    pub(super) fn member(&self, object: ModelId, name: &str) -> Vec<Form> {
        let model = self.models.get(object.index()).map(|model| &model.kind);
        let Some(ModelKind::Struct(object)) = model else {
            return Vec::new();
        };
        let field = object.fields.iter().find(|field| field.wire_name == name);
        self.room.set(MOST_FORMS);
        let looks = field.map(|field| self.ty(&field.ty, &mut Vec::new()));
        let forms = looks
            .into_iter()
            .flatten()
            .map(|look| coarse(look.form, look.kind));
        let mut forms: Vec<Form> = forms.collect();
        forms.dedup();
        forms
    }

    /// What a reader finds in a member that is an object: what has to be there, and what has one value if it is there.
    pub(super) fn inside(&self, object: ModelId, name: &str) -> Option<Vec<Key>> {
        let kind = |id: ModelId| self.models.get(id.index()).map(|model| &model.kind);
        let ModelKind::Struct(object) = kind(object)? else {
            return None;
        };
        let mut ty = &object
            .fields
            .iter()
            .find(|field| field.wire_name == name)?
            .ty;
        for _ in 0..DEEPEST {
            match ty {
                Type::Nullable(inner) => ty = inner,
                Type::Model(id) => match kind(*id)? {
                    ModelKind::Alias(inner) => ty = inner,
                    ModelKind::Struct(inner) => return Some(keys(self, inner)),
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }

    fn content(&self, content: &Content, path: &mut Vec<ModelId>) -> Vec<Look> {
        match content {
            Content::Value(ty) => self.ty(ty, path),
            Content::Constant(constant) => {
                let constants = text(constant).into_iter().collect();
                match constant {
                    Value::String(_) => look(Form::Text(constants), JsonKind::String),
                    Value::Bool(_) => look(Form::Constant(constants), JsonKind::Bool),
                    _ => look(Form::Constant(constants), JsonKind::Number),
                }
            }
        }
    }

    fn ty(&self, ty: &Type, path: &mut Vec<ModelId>) -> Vec<Look> {
        let room = self.room.get();
        self.room.set(room.saturating_sub(1));
        match ty {
            Type::String | Type::Secret | Type::File => look(Form::String, JsonKind::String),
            Type::Bytes => look(Form::Base64, JsonKind::String),
            Type::Date => look(Form::Date, JsonKind::String),
            Type::Uuid => look(Form::Uuid, JsonKind::String),
            // Null is taken before a union is asked.
            Type::Null => Vec::new(),
            Type::Boolean => look(Form::Bool, JsonKind::Bool),
            Type::Int32 | Type::Int64 => look(Form::Integer, JsonKind::Number),
            Type::UInt32 | Type::UInt64 => look(Form::Unsigned, JsonKind::Number),
            Type::Float32 | Type::Float64 | Type::Decimal => look(Form::Number, JsonKind::Number),
            Type::Timestamp(TimestampForm::Rfc3339) => look(Form::Timestamp, JsonKind::String),
            Type::Timestamp(_) | Type::Any => any(),
            Type::Map(_) => look(Form::Object(Vec::new()), JsonKind::Object),
            Type::Nullable(inner) => self.ty(inner, path),
            Type::Array(element) if path.len() < DEEPEST && room > 0 => self.array(element, path),
            Type::Tuple(elements) if path.len() < DEEPEST && room > 0 => match elements.first() {
                Some(first) => self.array(first, path),
                None => look(Form::Array, JsonKind::Array),
            },
            Type::Array(_) | Type::Tuple(_) => look(Form::Array, JsonKind::Array),
            Type::Model(id) => self.model(*id, path),
        }
    }

    /// An array, told by its first element.
    fn array(&self, first: &Type, path: &mut Vec<ModelId>) -> Vec<Look> {
        let first = self.ty(first, path).into_iter();
        let elements: Vec<Form> = first.map(|look| look.form).collect();
        let is_any = elements.is_empty() || elements.contains(&Form::Any);
        let form = if is_any {
            Form::Array
        } else {
            Form::ArrayOf(elements)
        };
        look(form, JsonKind::Array)
    }

    fn model(&self, id: ModelId, path: &mut Vec<ModelId>) -> Vec<Look> {
        let Some(model) = self.models.get(id.index()) else {
            return any();
        };
        // What contains itself has no other forms than those it has anyway.
        if path.contains(&id) {
            return Vec::new();
        }
        let is_deep = path.len() >= DEEPEST || self.room.get() == 0;
        path.push(id);
        let looks = match &model.kind {
            ModelKind::Struct(object) => vec![Look {
                form: Form::Object(keys(self, object)),
                kind: Some(JsonKind::Object),
                object: Some(id),
            }],
            ModelKind::StringEnum(variants) => {
                let values = variants.iter().map(|variant| variant.wire_name.clone());
                look(Form::Text(values.collect()), JsonKind::String)
            }
            ModelKind::StringNewtype { .. } => look(Form::String, JsonKind::String),
            ModelKind::IntegerEnum(variants) => {
                let values = variants.iter().map(|variant| variant.value.to_string());
                look(Form::Constant(values.collect()), JsonKind::Number)
            }
            ModelKind::IntegerNewtype(_) => look(Form::Integer, JsonKind::Number),
            ModelKind::Union(_) if is_deep => any(),
            ModelKind::Union(union) => {
                let variants = union.variants.iter();
                variants
                    .flat_map(|variant| self.content(&variant.content, path))
                    .collect()
            }
            ModelKind::Alias(ty) | ModelKind::Collection(ty) => self.ty(ty, path),
        };
        path.pop();
        looks
    }

    /// The values of a member that has few of them.
    fn constants(&self, field: &Field) -> Option<Vec<String>> {
        if !field.constraints.values.is_empty() {
            let values = field.constraints.values.iter();
            return values.map(text).collect();
        }
        let mut ty = &field.ty;
        for _ in 0..DEEPEST {
            let Type::Model(id) = ty else { return None };
            match &self.models.get(id.index())?.kind {
                ModelKind::Alias(inner) => ty = inner,
                ModelKind::StringEnum(variants) => {
                    let values = variants.iter().map(|variant| variant.wire_name.clone());
                    return Some(values.collect());
                }
                ModelKind::IntegerEnum(variants) => {
                    let values = variants.iter().map(|variant| variant.value.to_string());
                    return Some(values.collect());
                }
                _ => return None,
            }
        }
        None
    }

    /// Whether an object keeps members that it does not name.
    pub(super) fn is_open(&self, id: ModelId) -> bool {
        let kind = self.models.get(id.index()).map(|model| &model.kind);
        matches!(kind, Some(ModelKind::Struct(object)) if object.additional.is_some())
    }

    /// Whether a type is an object that has no place for a member.
    pub(super) fn lacks_member(&self, ty: &Type, name: &str) -> bool {
        let mut ty = ty;
        for _ in 0..DEEPEST {
            let Type::Model(id) = ty else { return false };
            match self.models.get(id.index()).map(|model| &model.kind) {
                Some(ModelKind::Alias(inner)) => ty = inner,
                Some(ModelKind::Struct(object)) => {
                    let mut fields = object.fields.iter();
                    return object.additional.is_none()
                        && !fields.any(|field| field.wire_name == name);
                }
                _ => return false,
            }
        }
        false
    }

    /// The constants that all values of a type have under a key.
    pub(super) fn tags(&self, ty: &Type, key: &str) -> Option<Vec<String>> {
        let mut tags = Vec::new();
        self.add_tags(ty, key, &mut tags, &mut Vec::new())?;
        Some(tags)
    }

    fn add_tags(
        &self,
        ty: &Type,
        key: &str,
        tags: &mut Vec<String>,
        path: &mut Vec<ModelId>,
    ) -> Option<()> {
        let Type::Model(id) = ty else { return None };
        if path.contains(id) {
            return Some(());
        }
        path.push(*id);
        match &self.models.get(id.index())?.kind {
            ModelKind::Alias(inner) => self.add_tags(inner, key, tags, path),
            ModelKind::Struct(object) => {
                let field = object.fields.iter().find(|field| field.wire_name == key)?;
                tags.extend(self.constants(field)?);
                Some(())
            }
            ModelKind::Union(union) => union
                .variants
                .iter()
                .try_for_each(|variant| self.add_tags(variant.ty()?, key, tags, path)),
            _ => None,
        }
    }
}

/// The kind of a form; of a list, the kinds of its elements as well.
fn coarse(form: Form, kind: Option<JsonKind>) -> Form {
    match (form, kind) {
        (Form::ArrayOf(elements), _) => {
            let elements = elements.into_iter().map(|element| {
                let kind = kind_of(&element);
                coarse(element, kind)
            });
            let mut elements: Vec<Form> = elements.collect();
            elements.dedup();
            Form::ArrayOf(elements)
        }
        (_, Some(JsonKind::Bool)) => Form::Bool,
        (_, Some(JsonKind::Number)) => Form::Number,
        (_, Some(JsonKind::String)) => Form::String,
        (_, Some(JsonKind::Array)) => Form::Array,
        (_, Some(JsonKind::Object)) => Form::Object(Vec::new()),
        (_, None) => Form::Any,
    }
}

/// The kind that a form says; constants do not.
fn kind_of(form: &Form) -> Option<JsonKind> {
    Some(match form {
        Form::Bool => JsonKind::Bool,
        Form::Unsigned | Form::Integer | Form::Number => JsonKind::Number,
        Form::String | Form::Text(_) | Form::Timestamp | Form::Date | Form::Uuid | Form::Base64 => {
            JsonKind::String
        }
        Form::Array | Form::ArrayOf(_) => JsonKind::Array,
        Form::Object(_) => JsonKind::Object,
        Form::Any | Form::Constant(_) => return None,
    })
}

/// Whether some values have a form of one list and none of the other.
pub(super) fn differ(ones: &[Form], others: &[Form]) -> bool {
    let lacks = |ones: &[Form], others: &[Form]| ones.iter().any(|one| !others.contains(one));
    lacks(ones, others) || lacks(others, ones)
}

/// A constant as a reader compares it.
fn text(constant: &Value) -> Option<String> {
    match constant {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(constant.to_string()),
        _ => None,
    }
}

fn any() -> Vec<Look> {
    vec![Look {
        form: Form::Any,
        kind: None,
        object: None,
    }]
}

fn keys(viewer: &Viewer<'_>, object: &Struct) -> Vec<Key> {
    let received = object.fields.iter();
    received
        .filter(|field| field.access != Access::WriteOnly)
        .map(|field| {
            let name = field.wire_name.clone();
            let required = matches!(
                field.presence,
                Presence::Required | Presence::RequiredNullable
            );
            // An enum may gain values, but a single one is there to be recognised.
            let constants = viewer
                .constants(field)
                .filter(|constants| constants.len() <= MOST_CONSTANTS);
            match (constants, required) {
                (Some(constants), true) => Key::Tag(name, constants),
                (Some(constants), false) => Key::OptionalTag(name, constants),
                (None, true) => Key::Required(name),
                (None, false) => Key::Optional(name),
            }
        })
        .collect()
}

/// Types within types are looked into up to here.
const DEEPEST: usize = 6;
/// A union has at most about so many forms in all.
const MOST_FORMS: usize = 2000;
/// A member with more values than this tells nothing apart.
const MOST_CONSTANTS: usize = 16;
