//! The objects around the schemas.

use serde_json::{Value, json};

use super::{ITEM_SCHEMA, MUTUAL_TLS, Normaliser, Object};
use crate::finding::Code;
use crate::load::structure::{Kind, Place};
use crate::media_type::stream;

const FORM: &str = "application/x-www-form-urlencoded";

impl Normaliser<'_> {
    pub(super) fn object(&mut self, kind: Kind, object: &mut Object, place: &Place<'_>) {
        match kind {
            Kind::Document => self.document(object, place),
            Kind::Info => lead(object, "summary"),
            Kind::Tag => {
                lead(object, "summary");
                drop_all(object, &["parent", "kind"]);
            }
            Kind::License => drop_all(object, &["identifier"]),
            Kind::Server => drop_all(object, &["name"]),
            Kind::Components => drop_all(object, &["pathItems", "mediaTypes"]),
            Kind::Xml => drop_all(object, &["nodeType"]),
            Kind::PathItem => self.path_item(object, place),
            Kind::Operation => self.operation(object),
            Kind::Response if !object.contains_key("description") => {
                if let Some(summary) = object.shift_remove("summary") {
                    object.insert("description".to_owned(), summary);
                }
            }
            Kind::Response => drop_all(object, &["summary"]),
            Kind::MediaType => self.media_type(object, place),
            Kind::Parameter => self.parameter(object, place),
            Kind::Example => example(object),
            Kind::Discriminator => self.without(
                object,
                place,
                "defaultMapping",
                "the client has no default branch: a value with another tag is kept as it came",
                "nothing to do",
            ),
            Kind::SecurityScheme => self.security_scheme(object, place),
            Kind::Flows => self.without(
                object,
                place,
                "deviceAuthorization",
                "the client does not run the device authorization flow",
                "run it in the program, and give the client its token",
            ),
            _ => {}
        }
    }

    fn document(&mut self, document: &mut Object, place: &Place<'_>) {
        drop_all(document, &["jsonSchemaDialect", "$self"]);
        if let Some(Value::Object(webhooks)) = document.shift_remove("webhooks")
            && !webhooks.is_empty()
        {
            self.warn(
                Code::Webhooks,
                place.key("webhooks").pointer(),
                "webhooks are requests that the API sends: a client has nothing to do with them, so nothing is generated",
                "nothing to do",
            );
        }
        if !self.is_3_0 && !document.contains_key("paths") {
            document.insert("paths".to_owned(), json!({}));
        }
    }

    fn path_item(&mut self, item: &mut Object, place: &Place<'_>) {
        self.without(
            item,
            place,
            "additionalOperations",
            "the client has no call for operations of HTTP methods that are not registered",
            "describe the operation under another method if the server allows it",
        );
    }

    /// Takes out a construct of 3.2, and says what the client does instead.
    fn without(
        &mut self,
        object: &mut Object,
        place: &Place<'_>,
        key: &str,
        instead: &str,
        help: &str,
    ) {
        if object.shift_remove(key).is_some() {
            let at = place.key(key).pointer();
            self.warn(Code::NewerConstruct, at, instead, help);
        }
    }

    /// Responses are optional since 3.1.
    fn operation(&mut self, operation: &mut Object) {
        if !self.is_3_0 && !operation.contains_key("responses") {
            let any = json!({ "default": { "description": "Any answer." } });
            operation.insert("responses".to_owned(), any);
        }
    }

    fn media_type(&mut self, media_type: &mut Object, place: &Place<'_>) {
        for key in ["itemEncoding", "prefixEncoding"] {
            self.without(
                media_type,
                place,
                key,
                "the client names the parts of a multipart body, and does not count them",
                "describe the parts as members of an object, with `encoding`",
            );
        }
        let Some(item) = media_type.shift_remove("itemSchema") else {
            return;
        };
        if place.name().and_then(stream).is_none() {
            let at = place.key("itemSchema").pointer();
            let instead = "the client reads this media type as a whole, and not item by item";
            let help = "describe the whole in `schema`";
            self.warn(Code::NewerConstruct, at, instead, help);
            return;
        }
        // What describes the whole says no more than the items do.
        media_type.insert("schema".to_owned(), item);
        media_type.insert(ITEM_SCHEMA.to_owned(), Value::Bool(true));
        self.moved(place, &["itemSchema"], &["schema"]);
    }

    /// A whole query that is a form is the members of the form.
    fn parameter(&mut self, parameter: &mut Object, place: &Place<'_>) {
        if parameter.get("in").and_then(Value::as_str) != Some("querystring") {
            return;
        }
        let content = parameter.get_mut("content").and_then(Value::as_object_mut);
        let Some(form) = content.filter(|content| content.len() == 1) else {
            return;
        };
        let Some(schema) = form
            .get_mut(FORM)
            .and_then(Value::as_object_mut)
            .filter(|form| !form.contains_key("encoding"))
            .and_then(|form| form.shift_remove("schema"))
        else {
            return;
        };
        parameter.shift_remove("content");
        parameter.insert("in".to_owned(), "query".into());
        parameter.insert("style".to_owned(), "form".into());
        parameter.insert("explode".to_owned(), Value::Bool(true));
        parameter.insert("schema".to_owned(), schema);
        self.moved(place, &["content", FORM, "schema"], &["schema"]);
    }

    fn security_scheme(&mut self, scheme: &mut Object, place: &Place<'_>) {
        drop_all(scheme, &["oauth2MetadataUrl", "deprecated"]);
        if scheme.get("type").and_then(Value::as_str) != Some("mutualTLS") {
            return;
        }
        scheme.insert("type".to_owned(), "http".into());
        scheme.insert("scheme".to_owned(), "mutual-tls".into());
        scheme.insert(MUTUAL_TLS.to_owned(), Value::Bool(true));
        self.moved(place, &["type"], &["scheme"]);
    }
}

/// A short text before the long one.
fn lead(object: &mut Object, key: &str) {
    let Some(Value::String(summary)) = object.shift_remove(key) else {
        return;
    };
    let text = match object.get("description").and_then(Value::as_str) {
        Some(description) => format!("{summary}\n\n{description}"),
        None => summary,
    };
    object.insert("description".to_owned(), text.into());
}

/// 3.2 tells the value of an example from its written form.
fn example(example: &mut Object) {
    for key in ["dataValue", "serializedValue"] {
        if let Some(value) = example.shift_remove(key)
            && !example.contains_key("value")
            && !example.contains_key("externalValue")
        {
            example.insert("value".to_owned(), value);
        }
    }
}

/// Takes out what no client has a use for.
fn drop_all(object: &mut Object, keys: &[&str]) {
    for key in keys {
        object.shift_remove(*key);
    }
}
