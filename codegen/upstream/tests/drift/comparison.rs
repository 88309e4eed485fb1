//! What counts as a difference, how much, and what does not count.

use serde_json::Value;

use crate::support::{BOOKS, Case, altered, told};

/// Changes the upstream document in one place, and expects this.
#[track_caller]
fn expect(old: &str, new: &str, expected: &[&str]) -> Value {
    let report = Case::books().against(&altered(BOOKS, old, new));
    assert_eq!(told(&report), expected);
    report
}

#[track_caller]
fn expect_none(upstream: &str) {
    let report = Case::books().against(upstream);
    assert_eq!(told(&report), [""; 0]);
    assert_eq!(report["drift"], false);
}

#[test]
fn a_document_does_not_drift_from_itself() {
    expect_none(BOOKS);
}

#[test]
fn names_prose_order_and_version_of_the_notation_do_not_count() {
    let theirs = BOOKS
        .replace("openapi: 3.0.3", "openapi: 3.1.0")
        .replace("description: Books.", "description: Something else.")
        .replace("/books/{id}", "/books/{bookId}/")
        .replace("{ name: id, in: path", "{ name: bookId, in: path")
        .replace("schemas/NewBook", "schemas/Input")
        .replace("    NewBook:\n", "    Input:\n")
        .replace("operationId: listBooks", "operationId: index")
        .replace("tags: [Books]", "tags: [Library]")
        .replace(
            "enum: [hardcover, paperback]",
            "enum: [paperback, hardcover]",
        )
        .replace("maxLength: 200", "maxLength: 200.0, example: Emma");
    expect_none(&theirs);
}

#[test]
fn what_is_written_in_place_is_what_is_referred_to() {
    let theirs = altered(
        BOOKS,
        "            schema: { $ref: '#/components/schemas/NewBook' }",
        "            schema: { allOf: [{ type: object, required: [title] }, { properties: { title: { type: string, maxLength: 200 }, binding: { type: string, enum: [hardcover, paperback] } } }] }",
    );
    expect_none(&theirs);
}

#[test]
fn an_authorization_header_that_is_a_parameter_there_is_a_security_scheme_here() {
    let theirs = altered(
        BOOKS,
        "        - name: limit\n",
        "        - { name: Authorization, in: header, required: true, schema: { type: string } }\n        - { name: X-Key, in: header, required: true, schema: { type: string } }\n        - name: limit\n",
    );
    expect_none(&theirs);
}

#[test]
fn the_path_of_the_server_belongs_to_the_path() {
    let theirs = BOOKS
        .replace("https://api.example.com/v1", "https://api.example.com")
        .replace("  /books", "  /v1/books");
    let report = Case::books().against(&theirs);
    assert_eq!(report["operations"]["shared"], 3);
    let differences = told(&report);
    assert!(
        differences.iter().all(|one| one.contains(" server: ")),
        "{differences:?}"
    );
}

#[test]
fn an_operation_that_is_gone_breaks_calls() {
    let theirs = altered(
        BOOKS,
        "    post:\n      tags: [Books]\n      operationId: addBook",
        "    put:\n      operationId: addBook",
    );
    let report = Case::books().against(&theirs);
    let expected = [
        "breaking removed operation: operation POST /books",
        "notable added operation: operation PUT /books",
    ];
    assert_eq!(told(&report), expected);
    assert_eq!(report["differences"][0]["line"], 33);
}

#[test]
fn parameters_are_compared_by_place_and_name() {
    expect(
        "        - { name: author, in: query, schema: { type: string } }\n",
        "        - { name: Author, in: query, required: true, schema: { type: string } }\n",
        &[
            "breaking added parameter: required query parameter `Author`",
            "breaking removed parameter: query parameter `author`",
        ],
    );
    expect(
        "{ name: author, in: query, schema",
        "{ name: author, in: query, required: true, deprecated: true, schema",
        &[
            "breaking changed parameter: query parameter `author` is required",
            "notable added deprecation: `deprecated` on query parameter `author`",
        ],
    );
}

#[test]
fn limits_and_formats_are_details() {
    expect(
        "maximum: 100",
        "maximum: 50, format: int32",
        &[
            "detail added constraint: `format: \"int32\"` on query parameter `limit`",
            "detail changed constraint: `maximum` of query parameter `limit`",
        ],
    );
}

#[test]
fn a_field_matters_by_the_way_it_travels() {
    let report = expect(
        "        title: { type: string, maxLength: 200 }\n",
        "        title: { type: string, maxLength: 200 }\n        isbn: { type: string }\n        pages: { type: integer }\n",
        &[
            "notable added field: optional field `isbn` of `NewBook`",
            "notable added field: optional field `pages` of `NewBook`",
        ],
    );
    assert_eq!(report["differences"][0]["operations"][0], "POST /books");
    expect(
        "required: [title]",
        "required: [title, binding]",
        &["breaking changed field: field `binding` of `NewBook` is required"],
    );
    expect(
        "        - title\n      properties",
        "      properties",
        &["breaking changed field: field `title` of `Book` is optional"],
    );
}

#[test]
fn a_shared_schema_is_told_once_with_all_its_operations() {
    let report = expect(
        "[hardcover, paperback]",
        "[hardcover, paperback, audio]",
        &["notable added enum-value: `Binding` may be `\"audio\"`"],
    );
    let operations = &report["differences"][0]["operations"];
    assert_eq!(operations.as_array().map(Vec::len), Some(3), "{operations}");
}

#[test]
fn types_null_and_alternatives_are_compared() {
    expect(
        "          type: string\n        binding",
        "          type: integer\n        binding",
        &["breaking changed type: type of `Book.title`"],
    );
    expect(
        "          type: string\n        binding",
        "          type: string\n          nullable: true\n        binding",
        &["breaking added type: null as a value of `Book.title`"],
    );
    expect(
        "        - { type: string }\n",
        "        - { type: string }\n        - { type: integer }\n",
        &["breaking added alternative: a schema of type integer as an alternative of `Problem`"],
    );
}

#[test]
fn security_is_compared_by_what_is_sent() {
    let report = expect(
        "key: { type: apiKey, in: header, name: X-Key }",
        "key: { type: http, scheme: bearer }",
        &["breaking changed security: what a call must present"],
    );
    let difference = &report["differences"][0];
    assert_eq!(difference["ours"], "header x-key");
    assert_eq!(difference["upstream"], "Authorization: Bearer");
    assert_eq!(difference["operations"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_document_without_security_says_nothing_about_it() {
    let theirs = altered(BOOKS, "security:\n  - key: []\n", "");
    let theirs = altered(
        &theirs,
        "  securitySchemes:\n    key: { type: apiKey, in: header, name: X-Key }\n",
        "",
    );
    let report = Case::books().against(&theirs);
    assert_eq!(told(&report), [""; 0]);
    assert!(
        report["notes"][0]
            .as_str()
            .is_some_and(|note| note.contains("no security scheme"))
    );
}

#[test]
fn what_carries_a_mark_of_provenance_is_not_expected_upstream() {
    let theirs = altered(
        BOOKS,
        "          x-provenance: 'observed: by the authors of this test.'\n          content:\n            application/json:\n              schema: { $ref: '#/components/schemas/Problem' }\n",
        "",
    );
    let report = Case::books().against(&theirs);
    assert_eq!(told(&report), [""; 0]);
    assert_eq!(
        report["marked"][0]["message"],
        "the answer 404 as application/json"
    );
}

#[test]
fn schemas_that_hold_themselves_are_compared_to_the_end() {
    let theirs = altered(
        BOOKS,
        "          items: { $ref: '#/components/schemas/Book' }\n\n",
        "          items: { $ref: '#/components/schemas/Twin' }\n\n    Twin:\n      type: object\n      required: [id, title]\n      properties:\n        id: { type: string }\n        title: { type: string }\n        binding: { $ref: '#/components/schemas/Binding' }\n        keeper: { type: object }\n        related: { type: array, items: { $ref: '#/components/schemas/Book' } }\n\n",
    );
    expect_none(&theirs);
}

#[test]
fn what_is_not_compared_is_told() {
    let theirs = altered(
        BOOKS,
        "      operationId: listBooks\n",
        "      operationId: listBooks\n      callbacks: { done: { '{$request.query.url}': { post: { responses: { '204': { description: Done. } } } } } }\n",
    );
    let report = Case::books().against(&theirs);
    assert_eq!(report["notes"][0], "not compared: callbacks");
}
