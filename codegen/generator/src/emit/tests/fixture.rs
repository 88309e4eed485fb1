//! A small API with one of everything.

use serde_json::{Value, json};

use crate::model::{
    Access, Api, ApiKeyLocation, BareArray, Body, BodyAlternative, BodyEncoding,
    ClientAuthentication, Constraints, Content, Decision, DeclaredStatus, Deprecation, Docs,
    ErrorPointers, Field, Form, Idempotency, Impersonation, Indirection, Key, Location, Method,
    Model, ModelId, ModelKind, Operation, Others, Output, Page, PaginationStyle, Parameter,
    Presence, Requirement, Resource, SchemeKind, SchemeOrigin, SecurityScheme, SegmentRule,
    Serialisation, Sign, Status, Struct, TimestampForm, TokenRequestEncoding, Type, Union,
    UnionVariant, Usage, Variant,
};

const PET_ID: ModelId = ModelId(0);
const OWNER_ID: ModelId = ModelId(1);
const PET: ModelId = ModelId(2);
const NEW_PET: ModelId = ModelId(3);
const STATUS: ModelId = ModelId(4);
const NICKNAME: ModelId = ModelId(5);
const PROBLEM: ModelId = ModelId(6);
const NAMES: ModelId = ModelId(7);
const PET_UPDATE: ModelId = ModelId(8);

pub(super) fn api() -> Api {
    Api {
        title: "Pet Store".to_owned(),
        version: "1.2.0".to_owned(),
        docs: docs("Keeps pets. See https://example.com/docs and [x].\n\n    curl /pets"),
        package: "pet-store".to_owned(),
        crate_version: "0.1.0".to_owned(),
        document: "pet-store.yaml".to_owned(),
        base_url: "https://pets.example.com/v1".to_owned(),
        servers: Vec::new(),
        environment_prefix: Some("PETS".to_owned()),
        schemes: schemes(),
        error: Some(ErrorPointers {
            code: vec!["/code".to_owned()],
            message: vec!["/message".to_owned()],
        }),
        resources: vec![pets(), tokens()],
        models: models(),
        gated: Vec::new(),
        headers: vec![],
        impersonation: Some(Impersonation {
            resource: 1,
            operation: 0,
            principal: Some(PET_ID),
        }),
    }
}

fn docs(description: &str) -> Docs {
    Docs {
        description: Some(description.to_owned()),
        ..Docs::default()
    }
}

fn schemes() -> Vec<SecurityScheme> {
    let scheme = |name: &str, kind| SecurityScheme {
        name: name.to_owned(),
        setter: name.to_owned(),
        flows: Vec::new(),
        description: None,
        kind,
        origin: SchemeOrigin::Declared,
    };
    vec![
        scheme(
            "basic",
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::No,
            },
        ),
        scheme("bearer", SchemeKind::Bearer { format: None }),
        scheme(
            "key",
            SchemeKind::ApiKey {
                location: ApiKeyLocation::Header,
                parameter: "Authorization".to_owned(),
                prefix: Some("APIKey".to_owned()),
            },
        ),
        scheme(
            "oauth",
            SchemeKind::ClientCredentials {
                token_url: "https://pets.example.com/v1/token".to_owned(),
                encoding: TokenRequestEncoding::Json,
                scopes: vec!["pets".to_owned()],
            },
        ),
    ]
}

fn models() -> Vec<Model> {
    let newtype = |segment| ModelKind::StringNewtype {
        segment,
        constraints: Box::default(),
    };
    let variant = |name: &str, wire: &str| Variant {
        name: name.to_owned(),
        wire_name: wire.to_owned(),
        description: None,
    };
    let alternative = |name: &str, ty| UnionVariant {
        name: name.to_owned(),
        content: Content::Value(ty),
        indirection: Indirection::Inline,
        tag: None,
    };
    vec![
        model(
            "PetId",
            newtype(SegmentRule::PathSegment),
            Some(json!("pet-1")),
        ),
        model(
            "OwnerId",
            ModelKind::IntegerNewtype(Sign::Signed),
            Some(json!(7)),
        ),
        model("Pet", ModelKind::Struct(pet()), None),
        model("NewPet", ModelKind::Struct(new_pet()), None),
        model(
            "Status",
            ModelKind::StringEnum(vec![
                variant("InStock", "in-stock"),
                variant("Sold", "SOLD"),
            ]),
            None,
        ),
        model("Nickname", newtype(SegmentRule::AnyString), None),
        model(
            "Problem",
            ModelKind::Union(Union {
                variants: vec![
                    alternative("Text", Type::String),
                    alternative("List", Type::Array(Box::new(Type::String))),
                    alternative("Pet", Type::Model(PET)),
                    alternative("Any", Type::Any),
                ],
                decision: Decision::Forms(vec![
                    (Form::String, 0),
                    (Form::Array, 1),
                    (Form::Object(vec![Key::Required("id".to_owned())]), 2),
                    (Form::Any, 3),
                ]),
                others: Others::Impossible,
            }),
            None,
        ),
        model(
            "Names",
            ModelKind::Alias(Type::Array(Box::new(Type::Model(NICKNAME)))),
            None,
        ),
        model("PetUpdate", ModelKind::Struct(pet_update()), None),
    ]
}

fn model(name: &str, kind: ModelKind, example: Option<Value>) -> Model {
    let sent_only = matches!(name, "PetUpdate");
    Model {
        name: name.to_owned(),
        pointer: format!("/components/schemas/{name}"),
        module: if name == "OwnerId" {
            "shared".to_owned()
        } else {
            "pets".to_owned()
        },
        docs: docs(&format!("What a {name} is.")),
        usage: Usage {
            sent: name != "Problem" && name != "Pet",
            received: !sent_only,
            is_parameter: matches!(name, "PetId" | "OwnerId" | "Status"),
            is_header: false,
        },
        kind,
        deprecation: Deprecation::Current,
        example,
    }
}

fn field(wire_name: &str, name: &str, ty: Type, presence: Presence) -> Field {
    Field {
        wire_name: wire_name.to_owned(),
        name: name.to_owned(),
        ty,
        presence,
        constant: None,
        access: Access::ReadWrite,
        indirection: Indirection::Inline,
        docs: Docs::default(),
        constraints: Constraints::default(),
        deprecation: Deprecation::Current,
        example: None,
    }
}

fn pet() -> Struct {
    let timestamp = Type::Timestamp(TimestampForm::EpochMilliseconds);
    Struct {
        fields: vec![
            field("id", "id", Type::Model(PET_ID), Presence::Required),
            field("key", "key", Type::String, Presence::Required),
            field("bornAt", "born_at", timestamp, Presence::Optional),
            field(
                "type",
                "type_",
                Type::Model(STATUS),
                Presence::RequiredNullable,
            ),
            Field {
                indirection: Indirection::Boxed,
                ..field("parent", "parent", Type::Model(PET), Presence::Optional)
            },
        ],
        additional: Some(Type::Nullable(Box::new(Type::String))),
    }
}

fn new_pet() -> Struct {
    let text = Type::String;
    Struct {
        fields: vec![
            Field {
                example: Some(json!("Rex")),
                ..field("name", "name", text.clone(), Presence::Required)
            },
            field(
                "ownerId",
                "owner_id",
                Type::Model(OWNER_ID),
                Presence::Required,
            ),
            field("status", "status", Type::Model(STATUS), Presence::Required),
            Field {
                example: Some(json!(["a", "b"])),
                ..field(
                    "tags",
                    "tags",
                    Type::Array(Box::new(text)),
                    Presence::Optional,
                )
            },
            field(
                "nicknames",
                "nicknames",
                Type::Model(NAMES),
                Presence::Optional,
            ),
            field("password", "password", Type::Secret, Presence::Optional),
            field("extra", "extra", Type::Any, Presence::Optional),
            field(
                "weights",
                "weights",
                Type::Map(Box::new(Type::Float64)),
                Presence::RequiredNullable,
            ),
        ],
        additional: None,
    }
}

fn pet_update() -> Struct {
    Struct {
        fields: vec![
            field("name", "name", Type::String, Presence::Patch),
            Field {
                deprecation: Deprecation::Deprecated,
                constraints: Constraints {
                    maximum: Some("3".to_owned()),
                    ..Constraints::default()
                },
                ..field("Rank", "rank", Type::Int32, Presence::Optional)
            },
            field(
                "soldAt",
                "sold_at",
                Type::Timestamp(TimestampForm::Rfc3339),
                Presence::Patch,
            ),
        ],
        additional: None,
    }
}

fn parameter(name: &str, location: Location, requirement: Requirement, ty: Type) -> Parameter {
    Parameter {
        pointer: String::new(),
        wire_name: name.to_owned(),
        name: heck::ToSnakeCase::to_snake_case(name),
        location,
        requirement,
        ty,
        serialisation: Serialisation::of(location),
        docs: docs(&format!("The {name} parameter,\nin two lines.")),
        constraints: Constraints::default(),
        example: None,
    }
}

fn operation(id: &str, method: Method, path: &str, method_name: &str, output: Output) -> Operation {
    Operation {
        id: id.to_owned(),
        pointer: format!("/paths/{}/{id}", path.replace('/', "~1")),
        method,
        path: path.to_owned(),
        method_name: method_name.to_owned(),
        call_type: heck::ToUpperCamelCase::to_upper_camel_case(id),
        descriptor: heck::ToShoutySnakeCase::to_shouty_snake_case(id),
        docs: Docs {
            summary: Some(format!("Does {method_name}")),
            ..docs("Whatever that is.")
        },
        parameters: Vec::new(),
        body: None,
        output,
        stream: None,
        accept: None,
        success: vec![200],
        headers: vec![],
        header_types: vec![],
        notes: vec![],
        statuses: vec![
            DeclaredStatus {
                status: Status::Code(200),
                description: "Fine.".to_owned(),
                error: None,
            },
            DeclaredStatus {
                status: Status::Code(404),
                description: "No such pet_id.".to_owned(),
                error: None,
            },
        ],
        security: vec![vec!["oauth".to_owned()], vec!["key".to_owned()]],
        scopes: Vec::new(),
        server: None,
        idempotency: if method == Method::Get {
            Idempotency::Idempotent
        } else {
            Idempotency::NotIdempotent
        },
        secrets: Vec::new(),
        deprecation: Deprecation::Current,
    }
}

fn pets() -> Resource {
    use Location::{Header, Path, Query};
    use Requirement::{Optional, Required};
    let id = || parameter("petId", Path, Required, Type::Model(PET_ID));
    let body = |id| Body {
        alternatives: vec![BodyAlternative {
            media_type: "application/json".to_owned(),
            encoding: BodyEncoding::Json,
            ty: Type::Model(id),
            variant: "Json".to_owned(),
            example: None,
        }],
        choice: String::new(),
        requirement: Required,
        docs: Docs::default(),
    };
    let list = Operation {
        parameters: vec![
            parameter("owner", Query, Required, Type::Model(OWNER_ID)),
            parameter(
                "status",
                Query,
                Optional,
                Type::Array(Box::new(Type::Model(STATUS))),
            ),
            parameter("name", Query, Optional, Type::String),
            parameter("X-Trace", Header, Optional, Type::Secret),
        ],
        ..operation(
            "listPets",
            Method::Get,
            "/pets",
            "list",
            Output::Page(Box::new(page())),
        )
    };
    let operations = vec![
        list,
        Operation {
            parameters: vec![id()],
            ..operation(
                "getPet",
                Method::Get,
                "/pets/{petId}",
                "get",
                Output::Json(Type::Model(PET)),
            )
        },
        Operation {
            body: Some(body(NEW_PET)),
            secrets: vec!["password".to_owned()],
            ..operation(
                "createPet",
                Method::Post,
                "/pets",
                "create",
                Output::JsonOrEmpty(Type::Model(PET)),
            )
        },
        Operation {
            parameters: vec![id()],
            body: Some(body(PET_UPDATE)),
            deprecation: Deprecation::Deprecated,
            ..operation(
                "updatePet",
                Method::Patch,
                "/pets/{petId}",
                "update",
                Output::Nothing,
            )
        },
        operation(
            "listProblems",
            Method::Get,
            "/pets/problems",
            "problems",
            Output::Json(Type::Model(PROBLEM)),
        ),
    ];
    Resource {
        tag: "Pets".to_owned(),
        type_name: "Pets".to_owned(),
        module: "pets".to_owned(),
        feature: None,
        docs: docs("Animals."),
        operations,
    }
}

fn page() -> Page {
    use Location::Query;
    use Requirement::Optional;
    Page {
        row: Type::Model(PET),
        style: PaginationStyle::PageNumber {
            page: "page".to_owned(),
            first: 0,
        },
        descriptor: "LIST_PETS_PAGES".to_owned(),
        controls: vec![
            parameter("page", Query, Optional, Type::Int64),
            parameter("pageSize", Query, Optional, Type::Int64),
        ],
        size: Some("pageSize".to_owned()),
        default_size: Some(100),
        items: "/data".to_owned(),
        total_items: Some("/total".to_owned()),
        total_pages: None,
        has_more: None,
        bare_array: BareArray::Accepted,
    }
}

fn tokens() -> Resource {
    let id = parameter(
        "petId",
        Location::Path,
        Requirement::Required,
        Type::Model(PET_ID),
    );
    let impersonate = Operation {
        parameters: vec![id],
        ..operation(
            "impersonatePet",
            Method::Post,
            "/pets/{petId}/token",
            "impersonate_pet",
            Output::Json(Type::Any),
        )
    };
    Resource {
        tag: "Tokens".to_owned(),
        type_name: "Tokens".to_owned(),
        module: "tokens".to_owned(),
        feature: None,
        docs: Docs::default(),
        operations: vec![impersonate],
    }
}
