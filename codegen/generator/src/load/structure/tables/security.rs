//! Security schemes and requirements.

use super::super::grammar::{Grammar, Kind, Rule};
use super::super::keys::KeyForm;
use super::{fixed, may, must, newer};

pub(in crate::load::structure) static SECURITY_SCHEME: Grammar = fixed(
    "a security scheme",
    &[
        must(
            "type",
            Rule::Word(&["apiKey", "http", "oauth2", "openIdConnect"]),
        ),
        may("description", Rule::Text),
        may("name", Rule::Text),
        may("in", Rule::Word(&["query", "header", "cookie"])),
        may("scheme", Rule::Text),
        may("bearerFormat", Rule::Text),
        may("flows", Rule::Object(Kind::Flows)),
        may("openIdConnectUrl", Rule::Text),
        newer("oauth2MetadataUrl", Rule::Text),
        newer("deprecated", Rule::Flag),
    ],
);

pub(in crate::load::structure) static FLOWS: Grammar = fixed(
    "the OAuth flows",
    &[
        may("implicit", Rule::Object(Kind::ImplicitFlow)),
        may("password", Rule::Object(Kind::TokenFlow)),
        may("clientCredentials", Rule::Object(Kind::TokenFlow)),
        may("authorizationCode", Rule::Object(Kind::CodeFlow)),
        newer("deviceAuthorization", Rule::Any),
    ],
);

pub(in crate::load::structure) static IMPLICIT_FLOW: Grammar = fixed(
    "an implicit flow",
    &[
        must("authorizationUrl", Rule::Text),
        may("refreshUrl", Rule::Text),
        must("scopes", Rule::Map(KeyForm::Any, &Rule::Text)),
    ],
);

pub(in crate::load::structure) static TOKEN_FLOW: Grammar = fixed(
    "an OAuth flow",
    &[
        must("tokenUrl", Rule::Text),
        may("refreshUrl", Rule::Text),
        must("scopes", Rule::Map(KeyForm::Any, &Rule::Text)),
    ],
);

pub(in crate::load::structure) static CODE_FLOW: Grammar = fixed(
    "an authorization code flow",
    &[
        must("authorizationUrl", Rule::Text),
        must("tokenUrl", Rule::Text),
        may("refreshUrl", Rule::Text),
        must("scopes", Rule::Map(KeyForm::Any, &Rule::Text)),
    ],
);

pub(in crate::load::structure) static SECURITY_REQUIREMENT: Grammar = Grammar {
    title: "a security requirement",
    fields: &[],
    others: Some((KeyForm::Any, Rule::List(&Rule::Text))),
    extensible: false,
};
