//! Made-up documents of any number of operations.

use serde_json::{Map, Value, json};

const DESCRIPTION: &str = "What somebody wrote about it: a few sentences of prose, in which the `name` of a member stands as \
    code, some_identifier does not, and a link to https://example.com/documentation is a bare one.\n\nA second paragraph \
    lists\n\n* one thing, and\n* another one that takes rather more words than the one before it.";

/// How the models refer to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Each to one other, like the branches of a tree to its root.
    Tree,
    /// Each to five others. Half of them lead to each other, so that what each leads to is half of the document; some hold secrets.
    Web,
}

/// Five operations for each resource, over models that refer to those of other resources.
pub(super) fn document(shape: Shape, operations: usize) -> Value {
    let resources = operations.div_ceil(5);
    let mut paths = Map::new();
    let mut schemas = Map::new();
    schemas.insert("Error".to_owned(), error());
    for resource in 0..resources {
        let left = operations - resource * 5;
        for (path, item) in path_items(resource, left) {
            paths.insert(path, item);
        }
        for (name, schema) in models(resource, &links(shape, resource, resources)) {
            schemas.insert(name, schema);
        }
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Made up", "version": "1.0.0", "description": DESCRIPTION},
        "servers": [{"url": "https://api.example.com"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    })
}

fn path_items(resource: usize, left: usize) -> [(String, Value); 2] {
    let id = json!({
        "name": "item_id", "in": "path", "required": true, "description": "Which one.",
        "schema": {"type": "string", "format": "uuid"},
    });
    let query = |name: &str, schema: Value| json!({"name": name, "in": "query", "description": DESCRIPTION, "schema": schema});
    let text = json!({"type": "string", "maxLength": 100});
    let parameters = json!([
        query("search", text.clone()),
        query(
            "sort",
            json!({"type": "string", "enum": ["name", "created_at", "size"]})
        ),
        query(
            "limit",
            json!({"type": "integer", "minimum": 1, "maximum": 100, "default": 20})
        ),
        query(
            "created_after",
            json!({"type": "string", "format": "date-time"})
        ),
    ]);
    let item = format!("#/components/schemas/Item{resource}");
    let list = json!({"type": "array", "items": {"$ref": item}});
    let page = json!({
        "type": "object", "required": ["items", "total"],
        "properties": {"items": list, "total": {"type": "integer"}, "next": text},
    });
    let all = [
        (
            "get",
            operation(resource, "list", "List all", Some(page), None),
        ),
        (
            "post",
            operation(
                resource,
                "create",
                "Create one",
                Some(json!({"$ref": item})),
                Some("New"),
            ),
        ),
        (
            "get",
            operation(
                resource,
                "get",
                "Show one",
                Some(json!({"$ref": item})),
                None,
            ),
        ),
        (
            "patch",
            operation(
                resource,
                "update",
                "Change one",
                Some(json!({"$ref": item})),
                Some("Change"),
            ),
        ),
        (
            "delete",
            operation(resource, "delete", "Remove one", None, None),
        ),
    ];
    let mut collection = Map::from_iter([("summary".to_owned(), json!("All of them"))]);
    let mut member = Map::from_iter([("parameters".to_owned(), json!([id]))]);
    for (index, (method, mut operation)) in all.into_iter().enumerate().take(left) {
        if index == 0 {
            operation["parameters"].clone_from(&parameters);
        }
        let item = if index < 2 {
            &mut collection
        } else {
            &mut member
        };
        item.insert(method.to_owned(), operation);
    }
    [
        (
            format!("/resources-{resource}/items"),
            Value::Object(collection),
        ),
        (
            format!("/resources-{resource}/items/{{item_id}}"),
            Value::Object(member),
        ),
    ]
}

fn operation(
    resource: usize,
    verb: &str,
    summary: &str,
    answer: Option<Value>,
    body: Option<&str>,
) -> Value {
    let content = |schema: Value| json!({"application/json": {"schema": schema}});
    let failure = |description: &str| {
        let schema = json!({"$ref": "#/components/schemas/Error"});
        json!({"description": description, "content": content(schema)})
    };
    let mut operation = json!({
        "operationId": format!("{verb}Item{resource}"),
        "tags": [format!("resource {resource}")],
        "summary": summary,
        "description": DESCRIPTION,
        "responses": {"404": failure("There is none."), "409": failure("It is in use.")},
    });
    let (status, success) = match answer {
        Some(schema) => (
            "200",
            json!({"description": "What was asked for.", "content": content(schema)}),
        ),
        None => ("204", json!({"description": "Done."})),
    };
    operation["responses"][status] = success;
    if let Some(prefix) = body {
        let schema = json!({"$ref": format!("#/components/schemas/{prefix}Item{resource}")});
        operation["requestBody"] = json!({"required": true, "content": content(schema)});
    }
    operation
}

/// The members of a resource's model that lead to other models.
fn links(shape: Shape, resource: usize, resources: usize) -> Map<String, Value> {
    let item = |number: usize| json!({"$ref": format!("#/components/schemas/Item{number}")});
    if shape == Shape::Tree {
        // Not the one before: that would make chains as long as the document.
        return Map::from_iter([("related".to_owned(), item(resource / 2))]);
    }
    let half = resources.div_ceil(2);
    let others = (1..=5).map(|link| {
        // The first of those of the first half leads round all of it; those of the second half lead down only.
        let (steps, all) = if resource < half {
            (link * link * link, half)
        } else {
            (resource - resource / (link + 1), resource)
        };
        (format!("related_{link}"), item((resource + steps) % all))
    });
    let mut links: Map<String, Value> = others.collect();
    if resource.is_multiple_of(10) {
        let name = format!("secret_{}", resource / 10 % 8);
        links.insert(name, json!({"type": "string", "format": "password"}));
    }
    links
}

fn models(resource: usize, links: &Map<String, Value>) -> [(String, Value); 3] {
    let text = json!({"type": "string", "description": "A text with a `limit`.", "maxLength": 200});
    let shared = json!({
        "name": text, "description": text, "owner_email": {"type": "string", "format": "email"},
        "size": {"type": "integer", "format": "int64", "minimum": 0},
        "ratio": {"type": "number", "description": DESCRIPTION},
        "is_enabled": {"type": "boolean", "default": true},
        "state": {"type": "string", "enum": ["active", "suspended", "being_deleted", "unknown-state"]},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "addresses": {"type": "array", "items": {"type": "object", "required": ["street"], "properties": {
            "street": text, "city": text, "postal_code": {"type": "string", "example": "10115"},
        }}},
    });
    let mut whole = shared.clone();
    whole["id"] = json!({"type": "string", "format": "uuid", "readOnly": true});
    whole["created_at"] = json!({"type": "string", "format": "date-time"});
    for (name, link) in links {
        whole[name] = link.clone();
    }
    let model = |required: Value, properties: &Value| json!({"type": "object", "description": DESCRIPTION, "required": required, "properties": properties});
    [
        (
            format!("Item{resource}"),
            model(json!(["id", "name", "created_at"]), &whole),
        ),
        (
            format!("NewItem{resource}"),
            model(json!(["name"]), &shared),
        ),
        (
            format!("ChangeItem{resource}"),
            model(json!(["state"]), &shared),
        ),
    ]
}

fn error() -> Value {
    json!({
        "type": "object", "required": ["code", "message"],
        "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
    })
}
