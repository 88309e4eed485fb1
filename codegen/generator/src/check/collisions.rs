//! Members of exploded objects that go by the name of another parameter.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::context::{Context, Object};
use super::nested::branches;
use super::operations::Operation;
use super::parameters::{Declared, is_first, single};
use super::schemas::Lookup;
use crate::finding::Code;

/// Checks the names that the parameters of an operation are sent under.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    operation: &Operation<'t>,
    all: &[Declared<'t>],
) {
    // Most operations have one, and no name twice.
    if all.len() < 2 {
        return;
    }
    let sent: Vec<Names<'t>> = all.iter().map(|one| names(context, one)).collect();
    let mut whole: HashMap<(&str, &str), usize> = HashMap::new();
    for (index, (parameter, names)) in all.iter().zip(&sent).enumerate() {
        if matches!(names, Names::Own) {
            whole.insert((parameter.location, parameter.name), index);
        }
    }
    // Which object has a member first.
    let mut first: HashMap<(&str, &str), usize> = HashMap::new();
    for (index, (parameter, names)) in all.iter().zip(&sent).enumerate() {
        let Names::Members(members) = names else {
            continue;
        };
        let mut shared: BTreeMap<usize, &str> = BTreeMap::new();
        for &member in members {
            let name = (parameter.location, member);
            let earlier = *first.entry(name).or_insert(index);
            let others = whole.get(&name).copied().into_iter().chain([earlier]);
            for other in others.filter(|other| *other != index) {
                let least = shared.entry(other).or_insert(member);
                *least = member.min(*least);
            }
        }
        let is_own = parameter
            .pointer
            .as_str()
            .starts_with(operation.pointer.as_str());
        if !(is_own || is_first(operation)) {
            continue;
        }
        for (other, name) in shared {
            if let Some((other, names)) = all.get(other).zip(sent.get(other)) {
                report(context, parameter, name, other, names);
            }
        }
    }
}

fn report(
    context: &mut Context<'_>,
    parameter: &Declared<'_>,
    name: &str,
    other: &Declared<'_>,
    names: &Names<'_>,
) {
    let message = format!(
        "the member `{name}` of `{}` goes by the same name as {}: a service cannot tell which of them it is sent",
        parameter.name,
        match names {
            Names::Members(_) => format!("one of `{}`", other.name),
            Names::Own | Names::Unknown => "another parameter".to_owned(),
        }
    );
    let help = "send one of the two, or describe the object with `style: deepObject`";
    let at = parameter.pointer.clone();
    context
        .value(Code::CollidingMember, at, message, help)
        .relate(other.pointer.clone(), "the other one");
}

/// What a parameter is sent under.
enum Names<'t> {
    /// Its own name.
    Own,
    /// The names of its members, each by itself.
    Members(HashSet<&'t str>),
    /// Names that nobody knows before, or that no other parameter has: `filter[name]`.
    Unknown,
}

fn names<'t>(context: &Context<'t>, parameter: &Declared<'t>) -> Names<'t> {
    if !matches!(parameter.location, "query" | "cookie") {
        return Names::Unknown;
    }
    let object = parameter.object;
    let schema = object.get("schema");
    let is_object = || {
        let branches = schema.map(|schema| branches(context, schema));
        branches.into_iter().flatten().any(has_members)
    };
    let style = Context::text(object, "style");
    let is_deep = style == Some("deepObject");
    let is_exploded = match object.get("explode").and_then(serde_json::Value::as_bool) {
        Some(explode) => explode,
        None => style.is_none_or(|style| style == "form"),
    };
    if !(is_exploded || is_deep) {
        return Names::Own;
    }
    let members = schema
        .and_then(|schema| single(context, schema))
        .filter(|_| !is_deep)
        .map(|schema| Lookup::of(context, schema).properties)
        .filter(|members| !members.is_empty());
    match members {
        Some(members) => Names::Members(members),
        None if is_object() => Names::Unknown,
        None => Names::Own,
    }
}

fn has_members(schema: &Object) -> bool {
    Context::text(schema, "type") == Some("object")
        || ["properties", "additionalProperties"]
            .iter()
            .any(|key| schema.contains_key(*key))
}
