//! Values for examples: those of the document where it has some, plausible ones elsewhere.

use std::cell::Cell;
use std::rc::Rc;

use heck::ToKebabCase;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::emit::names::ident;
use crate::emit::operations::is_raw;
use crate::emit::scope::Scope;
use crate::emit::types::resolve;
use crate::model::{
    Body, Constraints, Content, Indirection, Model, ModelKind, SegmentRule, Sign, Type, Union,
    UnionVariant, Variant,
};

/// Below this depth, objects show only what they require.
pub(super) const DEEPEST: usize = 4;

/// An example with more objects and alternatives than this is none.
const MOST_MODELS: usize = 200;

/// Writes values as expressions that a block with `?` can hold.
pub(super) struct Expressions<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) depth: usize,
    /// How many more objects and alternatives may be written.
    room: Rc<Cell<usize>>,
}

impl<'a> Expressions<'a> {
    pub(super) fn new(scope: &'a Scope<'a>) -> Self {
        Self {
            scope,
            depth: 0,
            room: Rc::new(Cell::new(MOST_MODELS)),
        }
    }

    /// Whether all values were written. What they require may have no end, or be more than a reader looks at.
    pub(super) fn are_complete(&self) -> bool {
        self.room.get() > 0
    }

    /// A value for an argument that takes whatever converts: a text stands for a name.
    pub(super) fn argument(&self, ty: &Type, example: Option<&Value>, hint: &str) -> TokenStream {
        match resolve(self.scope.api, ty) {
            Type::String => Self::text(example, hint, None),
            Type::Secret => Self::text(example, &format!("example-{hint}"), None),
            Type::Array(element) => self.elements(element, example, hint),
            Type::Model(id) => match self.scope.api.model(*id) {
                Some(Model {
                    kind:
                        ModelKind::StringNewtype {
                            segment,
                            constraints,
                        },
                    example: own,
                    name,
                    ..
                }) if *segment == SegmentRule::AnyString => {
                    Self::text(example.or(own.as_ref()), name, Some(constraints))
                }
                _ => self.value(ty, example, hint),
            },
            _ => self.value(ty, example, hint),
        }
    }

    /// A value for a body: of its first alternative.
    pub(super) fn body(&self, body: &Body) -> TokenStream {
        let Some(first) = body.alternatives.first() else {
            return quote!(());
        };
        let example = first.example.as_ref();
        if !is_raw(first) {
            return self.value(&first.ty, example, "body");
        }
        let text = Self::text(example, "body", None);
        if body.alternatives.len() == 1 {
            return text;
        }
        let request_body = self.scope.import(&self.outside("RequestBody"));
        quote!(#request_body::from(#text))
    }

    /// A value of exactly this type.
    pub(super) fn value(&self, ty: &Type, example: Option<&Value>, hint: &str) -> TokenStream {
        let example = example.filter(|example| !example.is_null());
        match resolve(self.scope.api, ty) {
            Type::String => {
                let text = Self::text(example, hint, None);
                quote!(#text.to_owned())
            }
            Type::Boolean => {
                let value = example.and_then(Value::as_bool).unwrap_or(true);
                quote!(#value)
            }
            Type::Int32 => integer(example, i64::from(i32::MIN), i64::from(i32::MAX)),
            Type::Int64 => integer(example, i64::MIN, i64::MAX),
            Type::UInt32 => integer(example, 0, i64::from(u32::MAX)),
            Type::UInt64 => integer(example, 0, i64::MAX),
            ty @ (Type::Float32 | Type::Float64) => {
                let largest = if *ty == Type::Float32 {
                    f64::from(f32::MAX)
                } else {
                    f64::MAX
                };
                let value = example
                    .and_then(Value::as_f64)
                    .filter(|value| value.abs() <= largest)
                    .unwrap_or(1.5);
                let literal = Literal::f64_unsuffixed(value.abs());
                if value < 0.0 {
                    quote!(-#literal)
                } else {
                    quote!(#literal)
                }
            }
            Type::Timestamp(_) => parsed(example, "2026-01-31T12:00:00Z"),
            Type::Date => parsed(example, "2026-01-31"),
            Type::Uuid => parsed(example, "00000000-0000-4000-8000-000000000000"),
            Type::Decimal => {
                let number = example.filter(|example| example.is_number());
                let text = number.map_or_else(|| "1.5".to_owned(), ToString::to_string);
                let json = self.scope.import(&self.outside("json"));
                quote!(#text.parse::<#json::Number>()?)
            }
            Type::Bytes => {
                let bytes = self.scope.import(&self.outside("Base64"));
                quote!(#bytes::from(b"any bytes"))
            }
            Type::Null => quote!(()),
            Type::File => {
                let file = self.scope.import(&self.outside("File"));
                quote!(#file::new("content").name(#hint))
            }
            Type::Secret => {
                let secret = self.scope.import(&self.outside("Secret"));
                let text = Self::text(example, &format!("example-{hint}"), None);
                quote!(#secret::from(#text))
            }
            Type::Any => {
                let json = self.scope.import(&self.outside("json"));
                let text = example.map_or_else(|| "{}".to_owned(), ToString::to_string);
                quote!(#text.parse::<#json::Value>()?)
            }
            Type::Array(element) => {
                let values = self.values(element, example, hint);
                quote!(vec![#(#values),*])
            }
            Type::Tuple(elements) => {
                let elements = elements.iter().enumerate().map(|(index, element)| {
                    let example = example.and_then(|example| example.get(index));
                    self.deeper().value(element, example, hint)
                });
                quote!((#(#elements,)*))
            }
            Type::Map(value) => self.map(value, example, hint),
            Type::Nullable(_) if example.is_none() => quote!(None),
            Type::Nullable(inner) => {
                let value = self.value(inner, example, hint);
                quote!(Some(#value))
            }
            Type::Model(id) => self
                .scope
                .api
                .model(*id)
                .map_or_else(|| quote!(()), |model| self.model(model, example)),
        }
    }

    fn model(&self, model: &Model, example: Option<&Value>) -> TokenStream {
        let room = self.room.get().saturating_sub(1);
        self.room.set(room);
        if room == 0 {
            return TokenStream::new();
        }
        let name = self.scope.model_name(model);
        let example = example.or(model.example.as_ref());
        match &model.kind {
            ModelKind::StringNewtype {
                segment,
                constraints,
            } => {
                let text = Self::text(example, &model.name, Some(constraints));
                match segment {
                    SegmentRule::PathSegment => quote!(#name::new(#text)?),
                    SegmentRule::AnyString => quote!(#name::new(#text)),
                }
            }
            ModelKind::IntegerNewtype(sign) => {
                let least = match sign {
                    Sign::Signed => i64::MIN,
                    Sign::Unsigned => 0,
                };
                let value = integer(example, least, i64::MAX);
                quote!(#name::new(#value))
            }
            ModelKind::IntegerEnum(variants) => {
                let wanted = example.and_then(Value::as_i64);
                let mut all = variants.iter();
                let variant = all
                    .find(|variant| Some(variant.value) == wanted)
                    .or_else(|| variants.first())
                    .map(|variant| ident(&variant.name));
                variant.map_or_else(|| quote!(#name::from(0)), |variant| quote!(#name::#variant))
            }
            ModelKind::StringEnum(variants) => {
                let variant = chosen(variants, example).map(|variant| ident(&variant.name));
                variant.map_or_else(
                    || quote!(#name::from("")),
                    |variant| quote!(#name::#variant),
                )
            }
            ModelKind::Struct(object) => self.object(&name, object, example),
            ModelKind::Union(union) => self.shown(union).map_or_else(
                || quote!(()),
                |variant| {
                    let variant_name = ident(&variant.name);
                    let Content::Value(ty) = &variant.content else {
                        return quote!(#name::#variant_name);
                    };
                    let value = self.deeper().value(ty, None, &variant.name);
                    match variant.indirection {
                        Indirection::Inline => quote!(#name::#variant_name(#value)),
                        Indirection::Boxed => quote!(#name::#variant_name(Box::new(#value))),
                    }
                },
            ),
            ModelKind::Alias(ty) => self.value(ty, example, &model.name),
            ModelKind::Collection(ty) => {
                let value = self.deeper().value(ty, example, &model.name);
                quote!(#name(#value))
            }
        }
    }

    /// The alternative that is shown: the first, or deep inside of others one that ends soon.
    fn shown<'u>(&self, union: &'u Union) -> Option<&'u UnionVariant> {
        let first = union.variants.first();
        if self.depth <= DEEPEST {
            return first;
        }
        let ends = |variant: &&UnionVariant| {
            let ty = variant.ty().map(|ty| resolve(self.scope.api, ty));
            let Some(Type::Model(id)) = ty else {
                return true;
            };
            self.scope.api.model(*id).is_none_or(|model| {
                !matches!(
                    model.kind,
                    ModelKind::Struct(_) | ModelKind::Union(_) | ModelKind::Collection(_)
                )
            })
        };
        union.variants.iter().find(ends).or(first)
    }

    fn text(example: Option<&Value>, hint: &str, constraints: Option<&Constraints>) -> TokenStream {
        let given = match example {
            Some(Value::String(text)) if !text.is_empty() => Some(text.clone()),
            Some(Value::Number(number)) => Some(number.to_string()),
            _ => None,
        };
        let of_format = || constraints.and_then(of_format).map(str::to_owned);
        let text = given
            .or_else(of_format)
            .unwrap_or_else(|| hint.to_kebab_case());
        quote!(#text)
    }

    fn outside(&self, name: &str) -> String {
        format!("{}::{name}", crate::emit::scope::crate_name(self.scope.api))
    }

    pub(super) fn deeper(&self) -> Self {
        Self {
            scope: self.scope,
            depth: self.depth + 1,
            room: Rc::clone(&self.room),
        }
    }
}

/// A text of a well-known format.
pub(super) fn of_format(constraints: &Constraints) -> Option<&'static str> {
    match constraints.format.as_deref()? {
        "email" => Some("user@example.com"),
        "uuid" => Some("00000000-0000-4000-8000-000000000000"),
        "uri" | "url" => Some("https://example.com"),
        _ => None,
    }
}

fn chosen<'v>(variants: &'v [Variant], example: Option<&Value>) -> Option<&'v Variant> {
    let wanted = example.and_then(Value::as_str);
    variants
        .iter()
        .find(|variant| Some(variant.wire_name.as_str()) == wanted)
        .or_else(|| variants.first())
}

fn integer(example: Option<&Value>, least: i64, most: i64) -> TokenStream {
    let value = example
        .and_then(Value::as_i64)
        .filter(|value| (least..=most).contains(value));
    let value = value.unwrap_or(1);
    let literal = Literal::u64_unsuffixed(value.unsigned_abs());
    if value < 0 {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}

/// A text that is parsed into the type that is wanted.
fn parsed(example: Option<&Value>, otherwise: &str) -> TokenStream {
    let text = example.and_then(Value::as_str).unwrap_or(otherwise);
    quote!(#text.parse()?)
}
