//! Types: what values look like, on the wire and in Rust.

use super::{Deprecation, Docs};

/// The address of a [`Model`] in [`super::Api::models`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModelId(pub(crate) usize);

impl ModelId {
    /// The position in [`super::Api::models`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0
    }
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// `String`
    String,
    /// `bool`
    Boolean,
    /// `i32`
    Int32,
    /// `i64`
    Int64,
    /// `u32`
    UInt32,
    /// `u64`
    UInt64,
    /// `f32`
    Float32,
    /// `f64`
    Float64,
    /// `json::Number`: a number that a float would round.
    Decimal,
    /// `Timestamp`
    Timestamp(TimestampForm),
    /// `Date`: a day.
    Date,
    /// `Uuid`
    Uuid,
    /// `Base64`: bytes, which JSON holds as base64.
    Bytes,
    /// `File`: a part of a multipart body.
    File,
    /// `()`: the value is always null.
    Null,
    /// `Secret`: a string, or any JSON kept as its text.
    Secret,
    /// `json::Value`: the document says any JSON.
    Any,
    /// `Vec<T>`
    Array(Box<Type>),
    /// `(A, B)`: an array whose elements have types of their own; one to [`Type::LONGEST_TUPLE`] of them.
    Tuple(Vec<Type>),
    /// `BTreeMap<String, T>`
    Map(Box<Type>),
    /// `Option<T>`: an element that may be null, inside an array or a map.
    Nullable(Box<Type>),
    /// A named type.
    Model(ModelId),
}

impl Type {
    /// The runtime reads and writes tuples of up to so many elements.
    pub const LONGEST_TUPLE: usize = 8;

    /// The types that a value of this type holds directly: elements, but not what a model consists of.
    #[must_use]
    pub fn held(&self) -> &[Self] {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => {
                std::slice::from_ref(&**inner)
            }
            Self::Tuple(elements) => elements,
            _ => &[],
        }
    }
}

/// The wire form of a timestamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimestampForm {
    /// RFC 3339 text.
    Rfc3339,
    /// Any form of `x-timestamp`; numbers count milliseconds. Only ever received.
    EpochMilliseconds,
    /// Any form of `x-timestamp`; numbers count seconds. Only ever received.
    EpochSeconds,
}

/// A named type of the crate.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The Rust name.
    pub name: String,
    /// Where its schema stands in the document, as a JSON pointer.
    pub pointer: String,
    /// The module below `models` that holds it: that of the one resource which uses it, else `shared`.
    pub module: String,
    /// Description and provenance.
    pub docs: Docs,
    /// In which directions it travels; decides which of `Encode` and `Decode` it gets.
    pub usage: Usage,
    /// What it is.
    pub kind: ModelKind,
    /// Whether the document calls it deprecated.
    pub deprecation: Deprecation,
    /// An example of the document.
    pub example: Option<serde_json::Value>,
}

/// The directions in which a type travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each holds or not, whatever the others do"
)]
pub struct Usage {
    /// Some request holds it.
    pub sent: bool,
    /// Some response holds it (an error response too).
    pub received: bool,
    /// Some parameter is of this type, or a list of it.
    pub is_parameter: bool,
    /// Some header of a response is of this type, or a list of it.
    pub is_header: bool,
}

/// The kinds of named type.
#[derive(Debug, Clone, PartialEq)]
pub enum ModelKind {
    /// An object with known members.
    Struct(Struct),
    /// A string of a known set, open to values the set does not know.
    StringEnum(Vec<Variant>),
    /// A string with a meaning of its own.
    StringNewtype {
        /// Whether construction refuses what cannot be a path segment.
        segment: SegmentRule,
        /// What the document says of its value.
        constraints: Box<Constraints>,
    },
    /// An integer of a known set, open to values the set does not know.
    IntegerEnum(Vec<IntegerVariant>),
    /// An integer with a meaning of its own: an `i64` or, if it is never negative, a `u64`.
    IntegerNewtype(Sign),
    /// One of several types.
    Union(Union),
    /// Another name of a type: a named array, map or scalar.
    Alias(Type),
    /// A named array or map that contains itself, for which an alias is not enough.
    Collection(Type),
}

/// Whether an integer may be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It may.
    Signed,
    /// It never is.
    Unsigned,
}

/// Whether a string must be usable as one segment of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SegmentRule {
    /// Its name says that it identifies something: empty, `.` and `..` are refused.
    PathSegment,
    /// Any string will do.
    AnyString,
}

/// An object with known members.
#[derive(Debug, Clone, PartialEq)]
pub struct Struct {
    /// The members, in document order.
    pub fields: Vec<Field>,
    /// The type of members the document does not name (`additionalProperties`, typed or `true`), kept in a
    /// field `additional_properties`.
    pub additional: Option<Type>,
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The name on the wire.
    pub wire_name: String,
    /// The Rust field and setter.
    pub name: String,
    /// The type of its value, without null.
    pub ty: Type,
    /// When it is there, and whether null is something.
    pub presence: Presence,
    /// The one value that a required member of what is sent has, where the document leaves no choice: `new` fills it in.
    pub constant: Option<Constant>,
    /// In which directions it travels, whatever its struct does.
    pub access: Access,
    /// Whether recursion makes a `Box` necessary.
    pub indirection: Indirection,
    /// Description and provenance.
    pub docs: Docs,
    /// What the document says of its value.
    pub constraints: Constraints,
    /// Whether the document calls it deprecated.
    pub deprecation: Deprecation,
    /// An example of the document.
    pub example: Option<serde_json::Value>,
}

/// When a member is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// `T`: always.
    Required,
    /// `Option<T>`: the key is always sent, its value may be null.
    RequiredNullable,
    /// `Option<T>`: `new` asks for it, for every request holds it; no answer does.
    RequiredWhenSent,
    /// `Option<T>`: it may be missing; when received, null is the same as missing.
    Optional,
    /// `Patch<T>`: absent, null and a value are three things. Only for what is sent.
    Patch,
}

/// The one value of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constant {
    /// A string: the tag of the one alternative of a union that the struct is.
    Text(String),
    /// A boolean.
    Boolean(bool),
    /// A value of an enum.
    Variant {
        /// The Rust variant.
        name: String,
        /// The value on the wire; of an integer, its digits.
        value: String,
    },
}

impl Constant {
    /// The value on the wire; of a string, without quotes.
    #[must_use]
    pub const fn text(&self) -> &str {
        match self {
            Self::Text(text) => text.as_str(),
            Self::Boolean(true) => "true",
            Self::Boolean(false) => "false",
            Self::Variant { value, .. } => value.as_str(),
        }
    }
}

/// The directions in which a member travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// Both.
    #[default]
    ReadWrite,
    /// Only responses hold it (`readOnly`): it has no setter and is not encoded.
    ReadOnly,
    /// Only requests hold it (`writeOnly`).
    WriteOnly,
}

/// Whether a field is boxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indirection {
    /// Held in place.
    Inline,
    /// Held in a `Box`, because the type contains itself through this field.
    Boxed,
}

/// One value of a string enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The Rust variant.
    pub name: String,
    /// The value on the wire.
    pub wire_name: String,
    /// What the document says of it.
    pub description: Option<String>,
}

/// One value of an integer enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntegerVariant {
    /// The Rust variant.
    pub name: String,
    /// The value on the wire.
    pub value: i64,
    /// What the document says of it.
    pub description: Option<String>,
}

/// One of several types.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// The alternatives, in document order.
    pub variants: Vec<UnionVariant>,
    /// How a reader finds out which alternative a value is.
    pub decision: Decision,
    /// What becomes of a value that is none of them.
    pub others: Others,
}

/// An alternative of a union.
#[derive(Debug, Clone, PartialEq)]
pub struct UnionVariant {
    /// The Rust variant.
    pub name: String,
    /// What it holds.
    pub content: Content,
    /// Whether recursion makes a `Box` necessary.
    pub indirection: Indirection,
    /// The tag of a discriminator, where what the alternative holds has no member for it: the union writes it.
    pub tag: Option<Tag>,
}

/// A member by which a discriminator names an alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The key on the wire.
    pub key: String,
    /// The text of its value.
    pub value: String,
}

impl UnionVariant {
    /// The type it holds, if it holds any.
    #[must_use]
    pub const fn ty(&self) -> Option<&Type> {
        match &self.content {
            Content::Value(ty) => Some(ty),
            Content::Constant(_) => None,
        }
    }
}

/// What an alternative of a union holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A value of this type.
    Value(Type),
    /// Nothing: it stands for this string, number or boolean.
    Constant(serde_json::Value),
}

/// What becomes of a value that is none of the alternatives of a union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// It is kept as JSON in a variant `Unknown`.
    Kept,
    /// There is none, since one alternative is any JSON, or nothing is received.
    Impossible,
}

/// How a reader finds out which alternative of a union a value is. Alternatives are named by their position.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// By the JSON kind: no two alternatives have the same.
    Kind(Vec<(JsonKind, usize)>),
    /// All are objects, and the constant under this key tells which.
    Tag {
        /// The key on the wire.
        key: String,
        /// The constants; strings by their text.
        tags: Vec<(String, usize)>,
    },
    /// By these forms, in this order.
    Forms(Vec<(Form, usize)>),
    /// The same, where a value may be several objects at once: one that has members of several of which none has all is none.
    Overlapping(Vec<(Form, usize)>),
}

/// The kinds of JSON value that alternatives have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonKind {
    /// `true` or `false`
    Bool,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// What a value of an alternative looks like: that of the runtime.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Form {
    /// Any value.
    Any,
    /// A boolean.
    Bool,
    /// A whole number that is not negative.
    Unsigned,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// A string that is an RFC 3339 timestamp.
    Timestamp,
    /// A string that is a date.
    Date,
    /// A string that is a UUID.
    Uuid,
    /// A string that is base64, and is sent back as it came.
    Base64,
    /// One of these strings.
    Text(Vec<String>),
    /// One of these numbers and booleans.
    Constant(Vec<String>),
    /// An array.
    Array,
    /// An array whose elements have one of these forms, as far as they have to be looked at.
    ArrayOf(Vec<Self>),
    /// An object of which all of this holds.
    Object(Vec<Key>),
}

/// What an object looks like under one key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Key {
    /// There, with one of these constants.
    Tag(String, Vec<String>),
    /// The same, if it is there.
    OptionalTag(String, Vec<String>),
    /// There.
    Required(String),
    /// Perhaps there.
    Optional(String),
    /// Perhaps there, with a value of one of these forms.
    Of(String, Vec<Form>),
    /// Any that is not listed, which is kept.
    Others,
}

/// Constraints of the document, for documentation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Constraints {
    /// `format`, where it did not decide the Rust type.
    pub format: Option<String>,
    /// `minimum`, as the document writes it.
    pub minimum: Option<String>,
    /// `maximum`, as the document writes it.
    pub maximum: Option<String>,
    /// `minLength`
    pub min_length: Option<usize>,
    /// `maxLength`
    pub max_length: Option<usize>,
    /// `pattern`
    pub pattern: Option<String>,
    /// `minItems`
    pub min_items: Option<usize>,
    /// `maxItems`
    pub max_items: Option<usize>,
    /// `minProperties`
    pub min_properties: Option<usize>,
    /// `maxProperties`
    pub max_properties: Option<usize>,
    /// `multipleOf`, as the document writes it.
    pub multiple_of: Option<String>,
    /// Which of the bounds are not allowed themselves.
    pub exclusive: Exclusive,
    /// Whether items differ from each other.
    pub items: Items,
    /// `enum`, where it did not decide the Rust type.
    pub values: Vec<serde_json::Value>,
    /// `default`, as JSON.
    pub default: Option<serde_json::Value>,
}

/// `exclusiveMinimum` and `exclusiveMaximum`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Exclusive {
    /// Both bounds are allowed.
    #[default]
    Neither,
    /// The value is greater than `minimum`.
    Minimum,
    /// The value is less than `maximum`.
    Maximum,
    /// The value is between both.
    Both,
}

impl Exclusive {
    /// From the two keywords.
    pub(crate) fn of(minimum: bool, maximum: bool) -> Self {
        match (minimum, maximum) {
            (false, false) => Self::Neither,
            (true, false) => Self::Minimum,
            (false, true) => Self::Maximum,
            (true, true) => Self::Both,
        }
    }
}

/// `uniqueItems`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Items {
    /// An item may be there twice.
    #[default]
    Any,
    /// All items differ.
    Unique,
}
