//! The tables: every object of OpenAPI 3.0.3, its keys and their values.

mod document;
mod operation;
mod schema;
mod security;

use super::grammar::{Field, Grammar, Rule};
use super::keys::KeyForm;

pub(super) use document::{
    COMPONENTS, CONTACT, DOCUMENT, EXTERNAL_DOCUMENTATION, INFO, LICENSE, PATH_ITEM, PATHS, SERVER,
    SERVER_VARIABLE, TAG,
};
pub(super) use operation::{
    CALLBACK, ENCODING, EXAMPLE, HEADER, LINK, MEDIA_TYPE, OPERATION, PARAMETER, REQUEST_BODY,
    RESPONSE, RESPONSES,
};
pub(super) use schema::{DISCRIMINATOR, SCHEMA, TYPES, XML};
pub(super) use security::{
    CODE_FLOW, FLOWS, IMPLICIT_FLOW, SECURITY_REQUIREMENT, SECURITY_SCHEME, TOKEN_FLOW,
};

const fn may(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        rule,
        required: false,
        newer: false,
    }
}

/// A key of OpenAPI 3.1 or 3.2.
const fn newer(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        rule,
        required: false,
        newer: true,
    }
}

const fn must(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        rule,
        required: true,
        newer: false,
    }
}

const fn fixed(title: &'static str, fields: &'static [Field]) -> Grammar {
    Grammar {
        title,
        fields,
        others: None,
        extensible: true,
    }
}

const fn keyed(
    title: &'static str,
    fields: &'static [Field],
    form: KeyForm,
    rule: Rule,
) -> Grammar {
    Grammar {
        title,
        fields,
        others: Some((form, rule)),
        extensible: true,
    }
}
