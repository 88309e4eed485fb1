//! What `lower` makes of the two documents of this repository, and of small ones.

use std::path::Path;

use openapi_codegen::load;
use openapi_codegen::lower::lower;
use openapi_codegen::model::{
    Api, BareArray, Decision, Field, Form, Idempotency, Indirection, Key, Location, Model,
    ModelKind, Operation, Output, PaginationStyle, Presence, SegmentRule, Sign, TimestampForm,
    Type,
};

fn spec(name: &str) -> Api {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../spec")
        .join(format!("{name}.yaml"));
    let document = load::load(&path).unwrap_or_else(|findings| panic!("{findings:#?}"));
    lower(&document, name).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// A document with one operation that answers `schema` and, if it is a component, takes it as its body.
fn small(components: &str) -> Api {
    let text = format!(
        r"openapi: 3.0.3
info: {{ title: Small, version: '1' }}
servers: [{{ url: 'https://example.com' }}]
tags: [{{ name: Things }}]
paths:
  /things:
    put:
      tags: [Things]
      operationId: replaceThing
      requestBody:
        required: true
        content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Sent' }} }} }}
      responses:
        '200':
          description: The thing.
          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Received' }} }} }}
components:
  schemas:
{components}"
    );
    let document = load::load_text(Path::new("small.yaml"), &text)
        .unwrap_or_else(|findings| panic!("{findings:#?}"));
    lower(&document, "small").unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn operation<'a>(api: &'a Api, id: &str) -> &'a Operation {
    api.operations()
        .find(|operation| operation.id == id)
        .unwrap_or_else(|| panic!("no operation {id}"))
}

fn model<'a>(api: &'a Api, name: &str) -> &'a Model {
    api.models
        .iter()
        .find(|model| model.name == name)
        .unwrap_or_else(|| panic!("no model {name}"))
}

fn field<'a>(api: &'a Api, owner: &str, name: &str) -> &'a Field {
    let ModelKind::Struct(object) = &model(api, owner).kind else {
        panic!("{owner} is no struct")
    };
    object
        .fields
        .iter()
        .find(|field| field.name == name)
        .unwrap_or_else(|| panic!("no field {owner}.{name}"))
}

fn named<'a>(api: &'a Api, ty: &Type) -> &'a str {
    match ty {
        Type::Model(id) => &api.model(*id).expect("an id of this api").name,
        other => panic!("{other:?} has no name"),
    }
}

#[test]
fn every_operation_of_both_documents_is_there() {
    assert_eq!(spec("vngcloud-iam-accounts").operations().count(), 72);
    assert_eq!(spec("gcore-iam").operations().count(), 24);
}

#[test]
fn resources_follow_the_tags_and_methods_leave_out_their_words() {
    let api = spec("vngcloud-iam-accounts");
    let accessors: Vec<&str> = api
        .resources
        .iter()
        .map(|resource| resource.module.as_str())
        .collect();
    assert_eq!(
        accessors,
        [
            "authentication",
            "current_user",
            "users",
            "identity_providers",
            "permission_mappers",
            "s3_keys",
            "swift_users",
            "service_accounts"
        ]
    );
    for (id, method) in [
        ("currentUserInfo", "info"),
        ("listUsers", "list"),
        ("resetServiceAccountSecret", "reset_secret"),
        ("attachServiceAccountS3Key", "attach_s3_key"),
    ] {
        assert_eq!(operation(&api, id).method_name, method);
    }
    assert_eq!(
        operation(&spec("gcore-iam"), "listApiTokensV1").method_name,
        "list"
    );
}

#[test]
fn paging_takes_its_parameters_even_when_they_are_required() {
    let api = spec("vngcloud-iam-accounts");
    let list = operation(&api, "listS3Keys");
    let Output::Page(page) = &list.output else {
        panic!("not paged")
    };
    assert_eq!(
        page.style,
        PaginationStyle::PageNumber {
            page: "pageNumber".into(),
            first: 0
        }
    );
    assert_eq!(named(&api, &page.row), "S3Key");
    assert_eq!(page.bare_array, BareArray::Refused);
    let controls: Vec<&str> = page
        .controls
        .iter()
        .map(|control| control.name.as_str())
        .collect();
    assert_eq!(controls, ["page_number", "page_size"]);
    let rest: Vec<&str> = list
        .parameters
        .iter()
        .map(|parameter| parameter.name.as_str())
        .collect();
    assert_eq!(rest, ["search_by_name_or_access_key"]);
}

#[test]
fn a_list_that_may_be_a_bare_array_says_so() {
    let api = spec("gcore-iam");
    let Output::Page(page) = &operation(&api, "listUsers").output else {
        panic!("not paged")
    };
    assert_eq!(page.bare_array, BareArray::Accepted);
    assert_eq!(
        page.style,
        PaginationStyle::Offset {
            offset: "offset".into()
        }
    );
    assert_eq!(named(&api, &page.row), "User");
}

#[test]
fn path_parameters_are_validated_newtypes_in_the_order_of_the_path() {
    let api = spec("vngcloud-iam-accounts");
    let attach = operation(&api, "attachServiceAccountS3Key");
    let names: Vec<(&str, Location)> = attach
        .parameters
        .iter()
        .map(|parameter| (parameter.name.as_str(), parameter.location))
        .collect();
    assert_eq!(names, [("id", Location::Path), ("key_id", Location::Path)]);
    for (parameter, name) in attach
        .parameters
        .iter()
        .zip(["ServiceAccountId", "S3KeyId"])
    {
        assert_eq!(named(&api, &parameter.ty), name);
        let ModelKind::StringNewtype { segment, .. } = &model(&api, name).kind else {
            panic!("{name}")
        };
        assert_eq!(*segment, SegmentRule::PathSegment);
    }
    assert!(matches!(
        model(&spec("gcore-iam"), "UserId").kind,
        ModelKind::IntegerNewtype(Sign::Signed)
    ));
}

#[test]
fn secrets_are_secret_wherever_the_document_says_so() {
    let api = spec("vngcloud-iam-accounts");
    assert_eq!(field(&api, "CreatedS3Key", "secret_key").ty, Type::Secret);
    assert_eq!(field(&api, "NewUser", "password").ty, Type::Secret);
    assert_eq!(operation(&api, "createS3Key").secrets, ["secretKey"]);
    assert_eq!(
        operation(&api, "setUpUserGoogleAuthenticator").output,
        Output::JsonOrEmpty(Type::Secret)
    );
}

#[test]
fn a_body_that_may_be_missing_is_an_option() {
    let api = spec("vngcloud-iam-accounts");
    let Output::JsonOrEmpty(ty) = &operation(&api, "createServiceAccount").output else {
        panic!("always a body")
    };
    assert_eq!(named(&api, ty), "CreatedServiceAccount");
}

#[test]
fn timestamps_of_many_forms_are_one_type() {
    let api = spec("vngcloud-iam-accounts");
    let created = field(&api, "ServiceAccount", "created_at");
    assert_eq!(
        created.ty,
        Type::Timestamp(TimestampForm::EpochMilliseconds)
    );
    assert_eq!(created.presence, Presence::Optional);
    assert_eq!(
        field(&api, "S3Key", "created_at").ty,
        Type::Timestamp(TimestampForm::Rfc3339)
    );
}

#[test]
fn three_states_exist_only_in_what_is_sent() {
    let api = spec("vngcloud-iam-accounts");
    assert_eq!(field(&api, "S3KeyUpdate", "name").presence, Presence::Patch);
    let gcore = spec("gcore-iam");
    assert_eq!(
        field(&gcore, "AccountDetail", "phone").presence,
        Presence::Optional
    );
    assert_eq!(
        field(&gcore, "AccountDetail", "name").presence,
        Presence::RequiredNullable
    );
    assert_eq!(
        field(&gcore, "NewApiToken", "exp_date").presence,
        Presence::RequiredNullable
    );
}

#[test]
fn required_of_a_later_branch_counts_for_members_of_an_earlier_one() {
    let api = spec("gcore-iam");
    assert_eq!(field(&api, "User", "id").presence, Presence::Required);
    assert_eq!(field(&api, "User", "email").presence, Presence::Required);
    assert_eq!(
        field(&api, "AccountUser", "id").presence,
        Presence::Optional
    );
}

#[test]
fn unions_of_error_bodies_are_told_apart_by_kind_and_by_keys() {
    let api = spec("vngcloud-iam-accounts");
    let ModelKind::Union(union) = &model(&api, "ErrorBody").kind else {
        panic!("no union")
    };
    let Decision::Forms(forms) = &union.decision else {
        panic!("no table")
    };
    let forms: Vec<&Form> = forms.iter().map(|(form, _)| form).collect();
    assert!(forms.contains(&&Form::Array));
    assert!(forms.contains(&&Form::Object(vec![Key::Required("errors".into())])));
    assert!(forms.contains(&&Form::Object(vec![Key::Required("message".into())])));
}

#[test]
fn the_document_may_overrule_the_verb_on_idempotency() {
    let api = spec("vngcloud-iam-accounts");
    assert_eq!(
        operation(&api, "listUsers").idempotency,
        Idempotency::Idempotent
    );
    assert_eq!(
        operation(&api, "createS3Key").idempotency,
        Idempotency::NotIdempotent
    );
    assert_eq!(
        operation(&api, "updateS3Key").idempotency,
        Idempotency::Idempotent
    );
}

#[test]
fn the_token_operations_ask_for_client_credentials_and_the_login_for_none() {
    let api = spec("vngcloud-iam-accounts");
    assert_eq!(operation(&api, "exchangeToken").security, [["clientBasic"]]);
    assert_eq!(
        operation(&api, "listUsers").security,
        [["clientCredentials"], ["bearerToken"]]
    );
    assert!(operation(&spec("gcore-iam"), "login").security.is_empty());
}

#[test]
fn impersonation_knows_whom_it_takes() {
    let api = spec("vngcloud-iam-accounts");
    let impersonation = api.impersonation.as_ref().expect("one is marked");
    let principal = impersonation
        .principal
        .and_then(|id| api.model(id))
        .expect("a named id");
    assert_eq!(principal.name, "ServiceAccountId");
}

#[test]
fn recursion_is_boxed_where_nothing_else_breaks_it() {
    let api = small(
        r"    Sent: { type: object, properties: { name: { type: string } } }
    Received:
      type: object
      properties:
        parent: { $ref: '#/components/schemas/Received' }
        children: { type: array, items: { $ref: '#/components/schemas/Received' } }
",
    );
    assert_eq!(
        field(&api, "Received", "parent").indirection,
        Indirection::Boxed
    );
    assert_eq!(
        field(&api, "Received", "children").indirection,
        Indirection::Inline
    );
}

#[test]
fn a_circle_is_boxed_where_it_closes() {
    let api = small(
        r"    Sent: { type: object, properties: { name: { type: string } } }
    Received:
      type: object
      properties:
        settings: { $ref: '#/components/schemas/Settings' }
    Settings:
      type: object
      properties:
        of: { $ref: '#/components/schemas/Received' }
",
    );
    assert_eq!(
        field(&api, "Received", "settings").indirection,
        Indirection::Inline
    );
    assert_eq!(
        field(&api, "Settings", "of").indirection,
        Indirection::Boxed
    );
}

#[test]
fn an_inline_schema_does_not_take_the_name_of_a_component() {
    let api = small(
        r"    Sent: { type: object, properties: { level: { type: string, enum: [low, high] } } }
    Received: { type: object, properties: { level: { $ref: '#/components/schemas/SentLevel' } } }
    SentLevel: { type: string, enum: [deep] }
",
    );
    assert_eq!(
        named(&api, &field(&api, "Received", "level").ty),
        "SentLevel"
    );
    assert_eq!(
        named(&api, &field(&api, "Sent", "level").ty),
        "SentLevelModel"
    );
}

#[test]
fn an_identifier_is_checked_whether_a_path_holds_it_or_not() {
    let api = spec("vngcloud-iam-accounts");
    for name in ["RegionId", "S3KeyId"] {
        let ModelKind::StringNewtype { segment, .. } = &model(&api, name).kind else {
            panic!("{name}")
        };
        assert_eq!(*segment, SegmentRule::PathSegment, "{name}");
    }
}

#[test]
fn names_that_rust_needs_are_not_taken_by_schemas() {
    let api = small(
        r"    Sent: { $ref: '#/components/schemas/Option' }
    Option: { type: object, properties: { type: { type: string } } }
    Received: { type: object, properties: { value: { $ref: '#/components/schemas/Option' } } }
",
    );
    assert_eq!(field(&api, "OptionModel", "type_").wire_name, "type");
}

#[test]
fn inline_objects_and_enums_get_names_from_where_they_stand() {
    let api = small(
        r"    Sent: { type: object, properties: { level: { type: string, enum: [low, high] } } }
    Received: { type: object, properties: { limits: { type: object, properties: { size: { type: integer } } } } }
",
    );
    assert_eq!(named(&api, &field(&api, "Sent", "level").ty), "SentLevel");
    assert_eq!(
        named(&api, &field(&api, "Received", "limits").ty),
        "ReceivedLimits"
    );
    assert!(model(&api, "SentLevel").usage.sent && !model(&api, "SentLevel").usage.received);
}

#[test]
fn a_list_that_holds_only_itself_is_a_type_of_its_own() {
    let text = r"openapi: 3.0.3
info: { title: Small, version: '1' }
tags: [{ name: Things }]
paths:
  /things:
    get:
      tags: [Things]
      operationId: listThings
      responses:
        '200':
          description: Things.
          content: { application/json: { schema: { $ref: '#/components/schemas/Nest' } } }
components:
  schemas:
    Nest: { type: array, items: { $ref: '#/components/schemas/Nest' } }
";
    let document = load::load_text(Path::new("small.yaml"), text).expect("a well-formed document");
    let api = lower(&document, "small").expect("nothing to complain about");
    let nest = model(&api, "Nest");
    assert!(matches!(&nest.kind, ModelKind::Collection(Type::Array(_))));
}

/// A union of so many objects, each with a member of its own and one that all have.
fn union_of(count: usize, keyword: &str) -> Decision {
    use std::fmt::Write;

    let mut components = format!("    Sent: {{ type: string }}\n    Received:\n      {keyword}:\n");
    for number in 0..count {
        let _ = writeln!(
            components,
            "        - {{ type: object, properties: {{ name: {{ type: string }}, own{number}: {{ type: string }} }} }}"
        );
    }
    let api = small(&components);
    let ModelKind::Union(union) = &model(&api, "Received").kind else {
        panic!("a union");
    };
    union.decision.clone()
}

#[test]
fn a_value_may_be_several_of_many_objects() {
    for count in [2, 65, 1001] {
        assert!(
            matches!(union_of(count, "anyOf"), Decision::Overlapping(_)),
            "{count}"
        );
    }
    assert!(matches!(union_of(65, "oneOf"), Decision::Forms(_)));
}
