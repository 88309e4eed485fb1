//! Whether a value fits a schema: kinds, members, enums, bounds. Formats and patterns are not looked at.

use serde_json::Value;

use super::super::context::{Context, Object};
use super::is_integer;
use crate::finding::did_you_mean;
use crate::load::structure::describe;

/// Where a value does not fit, innermost segment first, and why.
pub(super) struct Misfit {
    pub(super) path: Vec<String>,
    pub(super) message: String,
    pub(super) help: String,
}

/// Deeper than this, a value is taken to fit. Values are at most as deep as documents; references add to it.
const DEEPEST: usize = 200;
/// A value that takes more comparisons than this (and as many for each value in it) is taken to fit: a few schemas that refer
/// to each other twice can ask for 2 to the power of their number.
const COMPARISONS: usize = 100;

/// The first misfit of a value.
pub(super) fn fit<'t>(context: &Context<'t>, value: &Value, schema: &'t Object) -> Option<Misfit> {
    let mut walk = Walk {
        context,
        steps: COMPARISONS * (1 + size(value)),
    };
    walk.value(value, schema, 0)
}

struct Walk<'c, 't> {
    context: &'c Context<'t>,
    steps: usize,
}

impl<'t> Walk<'_, 't> {
    fn value(&mut self, value: &Value, schema: &'t Object, depth: usize) -> Option<Misfit> {
        self.steps = self.steps.saturating_sub(1);
        if depth > DEEPEST || self.steps == 0 {
            return None;
        }
        let kind = Context::text(schema, "type");
        if value.is_null() && Context::flag(schema, "nullable") {
            return None;
        }
        let misfit = match kind {
            Some(kind) => self.typed(value, schema, kind, depth),
            None => None,
        };
        misfit
            .or_else(|| enumerated(value, schema))
            .or_else(|| self.composed(value, schema, depth))
    }

    fn typed(
        &mut self,
        value: &Value,
        schema: &'t Object,
        kind: &str,
        depth: usize,
    ) -> Option<Misfit> {
        let fits = match kind {
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => is_integer(value),
            "number" => value.is_number(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            _ => true,
        };
        if !fits {
            return Some(wrong_kind(kind, value));
        }
        bounds(value, schema).or_else(|| match value {
            Value::Array(items) => {
                let schema = self.context.resolve(schema.get("items")?)?;
                items.iter().enumerate().find_map(|(index, item)| {
                    at(self.value(item, schema, depth + 1), index.to_string())
                })
            }
            Value::Object(members) => self.members(members, schema, depth),
            _ => None,
        })
    }

    fn members(&mut self, members: &Object, schema: &'t Object, depth: usize) -> Option<Misfit> {
        let properties = schema.get("properties").and_then(Value::as_object);
        for name in Context::items(schema, "required")
            .iter()
            .filter_map(Value::as_str)
        {
            let property =
                properties.and_then(|properties| self.context.resolve(properties.get(name)?));
            // In one of the two directions such a property is absent.
            let one_way = property.is_some_and(|property| {
                Context::flag(property, "readOnly") || Context::flag(property, "writeOnly")
            });
            if !one_way && !members.contains_key(name) {
                return Some(misfit(
                    format!("the schema requires `{name}`, the value does not have it"),
                    format!("add `{name}`"),
                ));
            }
        }
        for (name, member) in members {
            let inner = match properties.and_then(|properties| properties.get(name)) {
                Some(property) => self.context.resolve(property),
                None => match schema.get("additionalProperties") {
                    Some(Value::Bool(false)) => {
                        let known = properties
                            .into_iter()
                            .flatten()
                            .map(|(name, _)| name.as_str());
                        let help = did_you_mean(name, known, || format!("remove `{name}`"));
                        let message =
                            format!("the schema has no property `{name}` and allows no others");
                        return Some(misfit(message, help));
                    }
                    Some(other) => self.context.resolve(other),
                    None => None,
                },
            };
            if let Some(inner) = inner {
                let found = at(self.value(member, inner, depth + 1), name.clone());
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    fn composed(&mut self, value: &Value, schema: &'t Object, depth: usize) -> Option<Misfit> {
        for branch in Context::items(schema, "allOf") {
            let Some(branch) = self.context.resolve(branch) else {
                continue;
            };
            let found = self.value(value, branch, depth + 1);
            if found.is_some() {
                return found;
            }
        }
        for key in ["oneOf", "anyOf"] {
            let branches = Context::items(schema, key);
            let mut first = None;
            let fits = branches.iter().any(|branch| {
                let Some(branch) = self.context.resolve(branch) else {
                    return true;
                };
                match self.value(value, branch, depth + 1) {
                    None => true,
                    Some(found) => {
                        // The branch that goes along furthest says most.
                        let further = first
                            .as_ref()
                            .is_none_or(|best: &Misfit| best.path.len() < found.path.len());
                        if further {
                            first = Some(found);
                        }
                        false
                    }
                }
            });
            if !fits && let Some(found) = first {
                return Some(if branches.len() == 1 || !found.path.is_empty() {
                    found
                } else {
                    misfit(
                        format!(
                            "none of the {} branches of `{key}` fits {}",
                            branches.len(),
                            describe(value)
                        ),
                        "mend the value, or add a branch".to_owned(),
                    )
                });
            }
        }
        None
    }
}

/// How many values are in a value.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(|item| 1 + size(item)).sum(),
        Value::Object(members) => members.values().map(|member| 1 + size(member)).sum(),
        _ => 0,
    }
}

fn misfit(message: String, help: String) -> Misfit {
    Misfit {
        path: Vec::new(),
        message,
        help,
    }
}

fn at(misfit: Option<Misfit>, segment: String) -> Option<Misfit> {
    misfit.map(|mut misfit| {
        misfit.path.push(segment);
        misfit
    })
}

fn wrong_kind(kind: &str, value: &Value) -> Misfit {
    let article = if matches!(kind, "integer" | "array" | "object") {
        "an"
    } else {
        "a"
    };
    let help = match (kind, value) {
        (_, Value::Null) => "add `nullable: true` to the schema, or write a value".to_owned(),
        ("string", Value::Number(_) | Value::Bool(_)) => format!("put it in quotes: \"{value}\""),
        ("integer" | "number", Value::String(text)) if text.parse::<f64>().is_ok() => {
            format!("remove the quotes: {text}")
        }
        ("boolean", Value::String(text)) if text == "true" || text == "false" => {
            format!("remove the quotes: {text}")
        }
        _ => "mend the value, or the `type` of the schema".to_owned(),
    };
    misfit(
        format!(
            "the schema expects {article} {kind}, found {}",
            describe(value)
        ),
        help,
    )
}

fn enumerated(value: &Value, schema: &Object) -> Option<Misfit> {
    let allowed = schema.get("enum").and_then(Value::as_array)?;
    if allowed.contains(value) {
        return None;
    }
    let words = allowed.iter().filter_map(Value::as_str);
    let list: Vec<&str> = words.clone().take(12).collect();
    let help = did_you_mean(value.as_str().unwrap_or_default(), words, || {
        format!("allowed are: {}", list.join(", "))
    });
    Some(misfit(
        format!(
            "expected one of the enum's values, found {}",
            describe(value)
        ),
        help,
    ))
}

fn bounds(value: &Value, schema: &Object) -> Option<Misfit> {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let size = |key: &str| schema.get(key).and_then(Value::as_u64);
    let (least, most, found, low, high) = match value {
        Value::String(text) => {
            let length = text.chars().count() as u64;
            return counted(length, size("minLength"), size("maxLength"), "characters");
        }
        Value::Array(items) => {
            return counted(
                items.len() as u64,
                size("minItems"),
                size("maxItems"),
                "items",
            );
        }
        Value::Object(members) => {
            return counted(
                members.len() as u64,
                size("minProperties"),
                size("maxProperties"),
                "members",
            );
        }
        Value::Number(number) => (
            bound("minimum"),
            bound("maximum"),
            number.as_f64()?,
            "minimum",
            "maximum",
        ),
        _ => return None,
    };
    let excluding = |key: &str| Context::flag(schema, key);
    let too_low = least
        .is_some_and(|least| found < least || (excluding("exclusiveMinimum") && found <= least));
    let too_high =
        most.is_some_and(|most| found > most || (excluding("exclusiveMaximum") && found >= most));
    let (key, limit) = if too_low {
        (low, least)
    } else if too_high {
        (high, most)
    } else {
        return None;
    };
    let limit = limit.unwrap_or_default();
    Some(misfit(
        format!("the schema has `{key}: {limit}`, found {}", describe(value)),
        "mend the value, or the bound".to_owned(),
    ))
}

fn counted(found: u64, least: Option<u64>, most: Option<u64>, unit: &str) -> Option<Misfit> {
    let expected = match (least, most) {
        (Some(least), _) if found < least => format!("at least {least}"),
        (_, Some(most)) if found > most => format!("at most {most}"),
        _ => return None,
    };
    Some(misfit(
        format!("the schema expects {expected} {unit}, found {found}"),
        "mend the value, or the bound".to_owned(),
    ))
}
