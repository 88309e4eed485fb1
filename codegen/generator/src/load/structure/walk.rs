//! Goes through a tree along the grammar.

use serde_json::{Map, Value};

use super::grammar::{Grammar, Kind, Rule};
use super::keys::KeyForm;
use super::place::Place;
use super::repair::{self, Repair};
use super::{conditions, describe};
use crate::finding::{Code, Target, did_you_mean};

/// Something that is not as the grammar says.
pub(crate) struct Problem {
    pub(crate) code: Code,
    pub(crate) target: Target,
    pub(crate) message: String,
    pub(crate) help: String,
    /// How it is read all the same; without, the document cannot be used.
    pub(crate) repair: Option<Repair>,
}

/// Told about everything a walk meets, parents before their members, in document order.
pub(crate) trait Listener<'t> {
    /// An object of this kind.
    fn object(&mut self, _kind: Kind, _object: &'t Map<String, Value>, _place: &Place<'_>) {}

    /// A reference to an object of this kind; `object` is the mapping that holds the `$ref`.
    fn reference(
        &mut self,
        _kind: Kind,
        _target: &'t str,
        _object: &'t Map<String, Value>,
        _place: &Place<'_>,
    ) {
    }

    /// A reference where the grammar has none, or one to a path item: what it names belongs here.
    fn inlined(&mut self, _rule: &'static Rule, _target: &'t str, _place: &Place<'_>) {}

    /// A violation of the grammar.
    fn problem(&mut self, _place: &Place<'_>, _problem: Problem) {}
}

/// Walks a whole document. Recursion is bounded by the depth of the tree, which the loader bounds.
pub(crate) fn walk<'t>(tree: &'t Value, listener: &mut impl Listener<'t>) {
    Walk { listener }.object(Kind::Document, tree, &Place::ROOT);
}

/// Walks a part of a document, as far as the rule says what it is.
pub(crate) fn walk_part<'t>(
    rule: &'static Rule,
    part: &'t Value,
    listener: &mut impl Listener<'t>,
) {
    Walk { listener }.value(rule, part, &Place::ROOT);
}

struct Walk<'l, L> {
    listener: &'l mut L,
}

impl<'t, L: Listener<'t>> Walk<'_, L> {
    fn value(&mut self, rule: &'static Rule, value: &'t Value, place: &Place<'_>) {
        if rule.is_not_referable()
            && let Some(Value::String(target)) = value.get("$ref")
        {
            self.listener.inlined(rule, target, place);
        }
        match rule {
            Rule::Any => {}
            Rule::Text => self.expect(value.is_string(), "a string", rule, value, place),
            Rule::Flag => {
                self.expect(value.is_boolean(), "`true` or `false`", rule, value, place);
            }
            Rule::Number => self.expect(value.is_number(), "a number", rule, value, place),
            Rule::Count => self.count(value, place),
            Rule::Word(words) => self.word(words, value, place),
            Rule::Object(kind) => self.object(*kind, value, place),
            Rule::Reference(kind) => self.reference(*kind, value, place),
            Rule::FlagOrSchema if value.is_boolean() => {}
            Rule::FlagOrSchema if value.is_object() => self.reference(Kind::Schema, value, place),
            Rule::SchemaOrList => match value {
                Value::Array(list) => {
                    for (index, item) in list.iter().enumerate() {
                        self.reference(Kind::Schema, item, &place.item(index));
                    }
                }
                _ => self.reference(Kind::Schema, value, place),
            },
            Rule::FlagOrSchema => {
                self.expect(false, "`true`, `false` or a schema", rule, value, place);
            }
            Rule::List(inner) => self.list(inner, false, value, place),
            Rule::Some(inner) => self.list(inner, true, value, place),
            Rule::Map(form, rule) => self.map(*form, rule, value, place),
        }
    }

    fn object(&mut self, kind: Kind, value: &'t Value, place: &Place<'_>) {
        let grammar = kind.grammar();
        let Some(object) = value.as_object() else {
            let expected = format!("{} (a mapping)", grammar.title);
            self.expect(false, &expected, &Rule::Object(kind), value, place);
            return;
        };
        self.listener.object(kind, object, place);
        for (key, member) in object {
            let inner = place.key(key);
            if let Some(field) = grammar.field(key) {
                self.value(&field.rule, member, &inner);
            } else if grammar.extensible && key.starts_with("x-") {
                // What extensions mean is not a matter of the grammar.
            } else if let Some((form, rule)) = &grammar.others {
                if self.key(*form, key, object, &inner) {
                    self.value(rule, member, &inner);
                }
            } else {
                self.unknown_key(grammar, key, &inner);
            }
        }
        for field in grammar.fields.iter().filter(|field| field.required) {
            if !object.contains_key(field.name) {
                self.missing(kind, field.name, place);
            }
        }
        for problem in conditions::of(kind, object) {
            match problem.key {
                Some(key) => self.listener.problem(&place.key(key), problem.problem),
                None => self.listener.problem(place, problem.problem),
            }
        }
    }

    fn reference(&mut self, kind: Kind, value: &'t Value, place: &Place<'_>) {
        let reference = value
            .as_object()
            .and_then(|object| Some((object, object.get("$ref")?)));
        match reference {
            Some((object, Value::String(target))) => {
                self.listener.reference(kind, target, object, place);
            }
            Some((_, other)) => {
                self.expect(
                    false,
                    "a reference (a string)",
                    &Rule::Any,
                    other,
                    &place.key("$ref"),
                );
            }
            None => self.object(kind, value, place),
        }
    }

    fn list(&mut self, rule: &'static Rule, some: bool, value: &'t Value, place: &Place<'_>) {
        let Some(list) = value.as_array() else {
            self.expect(false, "a list", &Rule::List(&Rule::Any), value, place);
            return;
        };
        if some && list.is_empty() {
            self.problem(
                place,
                Code::EmptyCollection,
                Target::Key,
                "expected at least one item, found an empty list".to_owned(),
                "add an item, or remove the key".to_owned(),
                Some(Repair::Remove),
            );
        }
        for (index, item) in list.iter().enumerate() {
            self.value(rule, item, &place.item(index));
        }
    }

    fn map(&mut self, form: KeyForm, rule: &'static Rule, value: &'t Value, place: &Place<'_>) {
        let Some(object) = value.as_object() else {
            self.expect(
                false,
                "a mapping",
                &Rule::Map(KeyForm::Any, &Rule::Any),
                value,
                place,
            );
            return;
        };
        for (key, member) in object {
            let inner = place.key(key);
            if self.key(form, key, object, &inner) {
                self.value(rule, member, &inner);
            }
        }
    }

    /// Whether the key has the form, so that its value is worth a look.
    fn key(
        &mut self,
        form: KeyForm,
        key: &str,
        object: &Map<String, Value>,
        place: &Place<'_>,
    ) -> bool {
        match form.check(key) {
            Ok(()) => true,
            Err(bad) => {
                let repair = match bad.repair {
                    // What is written right goes before what is written wrong.
                    Repair::Rename(meant) if object.contains_key(&meant) => Repair::Remove,
                    repair => repair,
                };
                let message = format!("expected {}, found `{key}`", bad.expected);
                self.problem(
                    place,
                    bad.code,
                    Target::Key,
                    message,
                    bad.help,
                    Some(repair),
                );
                false
            }
        }
    }

    fn unknown_key(&mut self, grammar: &Grammar, key: &str, place: &Place<'_>) {
        let known = grammar
            .fields
            .iter()
            .filter(|field| !field.newer)
            .map(|field| field.name);
        let help = if key == "$ref" {
            "OpenAPI 3.0 allows no reference here: write the object itself".to_owned()
        } else {
            did_you_mean(key, known.clone(), || {
                let known: Vec<&str> = known.collect();
                format!(
                    "remove it (or make it an extension, `x-{key}`); {} has: {}",
                    grammar.title,
                    known.join(", ")
                )
            })
        };
        let message = format!("unknown key `{key}` in {}", grammar.title);
        let repair = Some(Repair::Remove);
        self.problem(place, Code::UnknownKey, Target::Key, message, help, repair);
    }

    fn missing(&mut self, kind: Kind, key: &'static str, place: &Place<'_>) {
        let title = kind.grammar().title;
        let message = format!("{title} must have the key `{key}`");
        let help = match key {
            "openapi" | "info" | "paths" => format!("add `{key}:` at the top level"),
            "responses" => "add `responses:` with at least one status code".to_owned(),
            "description" => "add `description:` with a sentence about it".to_owned(),
            "scopes" => "add `scopes: {}`".to_owned(),
            _ => format!("add `{key}:`"),
        };
        let repair = repair::of_missing(kind, key);
        let code = if repair.is_some() {
            Code::AssumedKey
        } else {
            Code::MissingKey
        };
        self.problem(place, code, Target::Key, message, help, repair);
    }

    fn count(&mut self, value: &Value, place: &Place<'_>) {
        if value.as_u64().is_some() {
            return;
        }
        if value.is_number() {
            let message = format!(
                "expected a whole number from 0 on, found {}",
                describe(value)
            );
            let help = "write a whole number that is not negative".to_owned();
            let code = Code::NumberOutOfRange;
            let repair = repair::of_value(&Rule::Count, value);
            self.problem(place, code, Target::Value, message, help, repair);
        } else {
            self.expect(false, "a whole number", &Rule::Count, value, place);
        }
    }

    fn word(&mut self, words: &'static [&'static str], value: &Value, place: &Place<'_>) {
        let Some(found) = value.as_str() else {
            let expected = format!("one of the words {}", words.join(", "));
            self.expect(false, &expected, &Rule::Word(words), value, place);
            return;
        };
        if !words.contains(&found) {
            let list = words.join(", ");
            let message = format!("expected one of {list}; found `{found}`");
            let help = did_you_mean(found, words.iter().copied(), || {
                if found == "null" {
                    "OpenAPI 3.0 has no type `null`: write `nullable: true` beside the other type"
                        .to_owned()
                } else if found == "file" {
                    "OpenAPI 3.0 has no type `file`: write `type: string` and `format: binary`"
                        .to_owned()
                } else {
                    format!("write one of {list}")
                }
            });
            let repair = repair::of_word(words, found);
            let code = if repair.is_some() {
                Code::OtherReading
            } else {
                Code::UnknownWord
            };
            self.problem(place, code, Target::Value, message, help, repair);
        }
    }

    fn expect(
        &mut self,
        holds: bool,
        expected: &str,
        rule: &Rule,
        value: &Value,
        place: &Place<'_>,
    ) {
        if holds {
            return;
        }
        let message = format!("expected {expected}, found {}", describe(value));
        let help = remedy(expected, value);
        let repair = repair::of_value(rule, value);
        let code = if repair.is_some() {
            Code::OtherReading
        } else {
            Code::WrongKind
        };
        self.problem(place, code, Target::Value, message, help, repair);
    }

    fn problem(
        &mut self,
        place: &Place<'_>,
        code: Code,
        target: Target,
        message: String,
        help: String,
        repair: Option<Repair>,
    ) {
        self.listener.problem(
            place,
            Problem {
                code,
                target,
                message,
                help,
                repair,
            },
        );
    }
}

fn remedy(expected: &str, value: &Value) -> String {
    match value {
        Value::Null => "write a value, or remove the key".to_owned(),
        Value::Bool(_) | Value::Number(_) if expected == "a string" => {
            format!("put it in quotes: \"{value}\"")
        }
        Value::String(text) if matches!(text.as_str(), "true" | "false") && expected.contains("true") => {
            format!("remove the quotes: {text}")
        }
        Value::String(text) if expected == "a number" && text.parse::<f64>().is_ok() => {
            format!("remove the quotes: {text}")
        }
        Value::String(text) if expected == "a list" => format!("write a list: [{text}]"),
        Value::Array(_) if expected.starts_with("one of the words array") => {
            "OpenAPI 3.0 has one type a schema: use `nullable: true` for null, `oneOf` for several types".to_owned()
        }
        Value::Bool(_) if expected.starts_with("a schema") => {
            "OpenAPI 3.0 has no boolean schemas: write `{}` for any value".to_owned()
        }
        _ => format!("write {expected}"),
    }
}
