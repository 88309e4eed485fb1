//! Names that would be the same in Rust.

use std::collections::HashMap;

use super::context::{Context, Object};
use super::operations::Operation;
use super::parameters;
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;
use crate::naming;

/// Names of one scope: the Rust name, and who took it first.
struct Scope<'t> {
    code: Code,
    what: &'static str,
    taken: HashMap<String, (&'t str, Pointer)>,
}

impl<'t> Scope<'t> {
    fn new(code: Code, what: &'static str) -> Self {
        Self {
            code,
            what,
            taken: HashMap::new(),
        }
    }

    /// Takes `rust` for `name`; reports when another name has it.
    fn take(&mut self, context: &mut Context<'_>, rust: String, name: &'t str, at: Pointer) {
        let Some((other, there)) = self.taken.get(&rust) else {
            self.taken.insert(rust, (name, at));
            return;
        };
        if *other == name {
            // The same name twice is another finding.
            return;
        }
        let message = format!(
            "the {} `{name}` and `{other}` are both `{rust}` in Rust",
            self.what
        );
        context
            .key(self.code, at, message, "rename one of the two")
            .relate(there.clone(), format!("`{other}` is here"));
    }
}

/// Checks the names of operations, resources, methods, schemas and parameters.
pub(super) fn check<'t>(context: &mut Context<'t>, operations: &[Operation<'t>]) {
    let mut calls = Scope::new(Code::OperationNamesCollide, "operations");
    let mut resources = Scope::new(Code::ResourceNamesCollide, "tags");
    let mut methods: HashMap<&str, Scope<'t>> = HashMap::new();
    for operation in operations {
        let tag = operation.tag();
        identifier(
            context,
            &naming::type_name(tag),
            tag,
            &operation.pointer.child("tags"),
        );
        resources.take(
            context,
            naming::resource_module(tag),
            tag,
            operation.pointer.child("tags"),
        );
        parameter_names(context, operation);
        let Some(id) = operation.id() else { continue };
        let at = operation.pointer.child("operationId");
        identifier(context, &naming::static_name(id), id, &at);
        let call = naming::type_name(id);
        let known = calls.taken.contains_key(&call);
        calls.take(context, call, id, at.clone());
        if !known {
            methods
                .entry(tag)
                .or_insert_with(|| Scope::new(Code::MethodNamesCollide, "operations"))
                .take(context, naming::method_name(id, tag), id, at);
        }
    }
    schema_names(context, &calls);
}

fn schema_names<'t>(context: &mut Context<'t>, calls: &Scope<'t>) {
    let mut scope = Scope::new(Code::SchemaNamesCollide, "schemas");
    let Some(schemas) = context.components("schemas") else {
        return;
    };
    let place = Pointer::root().child("components").child("schemas");
    for name in schemas.keys() {
        let rust = naming::type_name(name);
        let at = place.child(name);
        if let Some((operation, there)) = calls.taken.get(&rust) {
            let message = format!(
                "the schema `{name}` and the operation `{operation}` are both `{rust}` in Rust"
            );
            context
                .key(
                    Code::SchemaNamedLikeOperation,
                    at.clone(),
                    message,
                    "rename the schema",
                )
                .relate(there.clone(), "the operation is here");
        }
        scope.take(context, rust, name, at);
    }
}

fn parameter_names<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    let mut scope = Scope::new(Code::ParameterNamesCollide, "parameters");
    let mut locations: HashMap<&str, (&str, Pointer)> = HashMap::new();
    let sent = parameters::of(context, operation)
        .into_iter()
        .filter(|parameter| {
            parameter.location != "header" || !parameters::is_ignored_header(parameter.name)
        });
    for parameter in sent {
        identifier(
            context,
            &naming::value_name(parameter.name),
            parameter.name,
            &parameter.pointer,
        );
        match locations.get(parameter.name) {
            Some((location, there)) if *location != parameter.location => {
                let message = format!(
                    "`{}` is a {} parameter and a {location} parameter: both would be one argument",
                    parameter.name, parameter.location
                );
                context
                    .value(
                        Code::ParameterNamesCollide,
                        parameter.pointer.clone(),
                        message,
                        "rename one of the two",
                    )
                    .relate(there.clone(), "the other one is here");
            }
            Some(_) => {}
            None => {
                locations.insert(
                    parameter.name,
                    (parameter.location, parameter.pointer.clone()),
                );
            }
        }
        scope.take(
            context,
            naming::value_name(parameter.name),
            parameter.name,
            parameter.pointer,
        );
    }
}

/// Checks the names inside a schema: properties and enum values.
pub(super) fn schema<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let mut properties: HashMap<String, &str> = HashMap::new();
    for (name, _) in Context::members(object, "properties") {
        let rust = naming::value_name(name);
        let inner = place.key("properties");
        if !is_identifier(&rust) {
            identifier(context, &rust, name, &inner.key(name).pointer());
        }
        match properties.get(&rust) {
            Some(other) => {
                let message =
                    format!("the properties `{name}` and `{other}` are both `{rust}` in Rust");
                context
                    .key(
                        Code::PropertyNamesCollide,
                        inner.key(name).pointer(),
                        message,
                        "remove the one that the client does not need: members that a schema does not name are passed over when read",
                    )
                    .relate(inner.key(other).pointer(), format!("`{other}` is here"));
            }
            None => {
                properties.insert(rust, name);
            }
        }
    }
    enum_names(context, object, place);
}

fn enum_names<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let mut variants: HashMap<String, (&str, usize)> = HashMap::new();
    let inner = place.key("enum");
    for (index, value) in Context::items(object, "enum").iter().enumerate() {
        let Some(value) = value.as_str() else {
            continue;
        };
        let rust = naming::type_name(value);
        if !is_identifier(&rust) {
            let message = format!("`{}` makes no Rust identifier", value.escape_debug());
            let help =
                "remove `enum`, name the values in `description`, and the value is a plain string";
            let at = inner.item(index).pointer();
            context.value(Code::NoIdentifier, at, message, help);
        }
        match variants.get(&rust) {
            Some((other, _)) if *other == value => {}
            Some((other, first)) => {
                let message =
                    format!("the enum values `{value}` and `{other}` are both `{rust}` in Rust");
                let there = inner.item(*first).pointer();
                context
                    .value(
                        Code::EnumNamesCollide,
                        inner.item(index).pointer(),
                        message,
                        "remove one of the two if they mean the same; if not, remove `enum`, name the values in `description`, and the value is a plain string",
                    )
                    .relate(there, format!("`{other}` is here"));
            }
            None => {
                variants.insert(rust, (value, index));
            }
        }
    }
}

fn identifier(context: &mut Context<'_>, rust: &str, name: &str, at: &Pointer) {
    if !is_identifier(rust) {
        let message = format!("`{}` makes no Rust identifier", name.escape_debug());
        let help = "use a name with letters";
        context.value(Code::NoIdentifier, at.clone(), message, help);
    }
}

fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    let plain = bytes
        .next()
        .is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    // The parser of Rust knows best, but takes its time.
    if plain {
        name != "_"
    } else {
        syn::parse_str::<syn::Ident>(name).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::is_identifier;

    #[test]
    fn letters_of_all_languages_make_identifiers_and_symbols_do_not() {
        assert!(is_identifier("größe"));
        assert!(is_identifier("type_"));
        assert!(!is_identifier(""));
        assert!(!is_identifier("²"));
        assert!(!is_identifier("_"));
    }
}
