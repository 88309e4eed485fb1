use openapi_runtime::replay::Recording;

use super::{Difference, Document};

const DOCUMENT: &str = "
openapi: 3.0.3
paths:
  /things/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    put:
      operationId: putThing
      parameters:
        - { name: limit, in: query, required: true, schema: { type: integer, minimum: 0, exclusiveMinimum: true } }
        - { name: tag, in: query, schema: { type: array, items: { type: string, maxLength: 3 } } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/NewThing' } } }
      responses:
        '200':
          content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
        '204': { description: Done. }
        4XX:
          x-may-be-empty: true
          content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }
components:
  schemas:
    Base: { type: object, required: [id], properties: { id: { type: string, readOnly: true }, at: { type: string, format: date-time } } }
    Thing:
      allOf:
        - { $ref: '#/components/schemas/Base' }
        - { type: object, properties: { name: { type: string, nullable: true }, free: { type: object }, map: { type: object, additionalProperties: { type: integer } } } }
    NewThing: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { secret: { type: string, writeOnly: true } } }] }
    Problem:
      oneOf:
        - { type: object, required: [message], properties: { message: { type: string } } }
        - { type: object, required: [errors], properties: { errors: { type: array, items: { type: string } } } }
        - { type: array, items: { type: string } }
";

/// The differences of an exchange whose other parts are as declared.
fn differences(request: &str, response: &str) -> Vec<String> {
    let text = format!(
        "{{origin: synthetic, source: here, exchanges: [{{request: {{operation: putThing, path: {{id: a}}, {request}}}, response: {{{response}}}}}]}}"
    );
    let differences = found(&text);
    differences.iter().map(ToString::to_string).collect()
}

fn found(recording: &str) -> Vec<Difference> {
    let recording = Recording::parse(recording).unwrap();
    let document = Document::parse(DOCUMENT).unwrap();
    document.differences(&recording.exchanges[0])
}

#[test]
fn what_is_declared_has_no_differences() {
    let request = "query: {limit: 1, tag: [abc, '123']}, headers: {authorization: Bearer access-token}, body: {secret: placeholder}";
    for response in [
        "status: 200, body: {id: a, at: '2026-01-31T00:00:00Z', name: null, free: {any: [1]}, map: {one: 1}}",
        "status: 204",
        "status: 404, body: {message: no}",
        "status: 404, body: {errors: [no]}",
        "status: 404, body: [no]",
        "status: 404",
        "status: 404, text: '{\"message\": \"no\"}'",
    ] {
        assert_eq!(differences(request, response), [""; 0], "{response}");
    }
}

#[test]
fn every_difference_of_an_answer_is_named() {
    for (response, expected) in [
        ("status: 200, body: {id: a, color: red}", "'color'"),
        ("status: 200, body: {}", "\"id\" is a required property"),
        ("status: 200, body: {id: a, at: yesterday}", "date-time"),
        ("status: 200, body: {id: null}", "/id"),
        ("status: 200, body: {id: a, map: {one: two}}", "/map/one"),
        ("status: 200", "body of status 200: declared, but missing"),
        ("status: 200, text: fine", "JSON is declared, this is none"),
        (
            "status: 204, body: {}",
            "body of status 204: none is declared",
        ),
        (
            "status: 404, body: {message: no, errors: [no]}",
            "body of status 404",
        ),
        ("status: 500", "status 500: not declared"),
    ] {
        let found = differences("query: {limit: 1}, body: {}", response);
        assert!(
            found.len() == 1 && found[0].contains(expected),
            "{response}: {found:?}"
        );
    }
}

#[test]
fn every_difference_of_a_request_is_named() {
    for (request, expected) in [
        ("query: {limit: 0}, body: {}", "query limit"),
        ("query: {limit: many}, body: {}", "query limit"),
        ("query: {limit: 1, tag: [abcd]}, body: {}", "query tag"),
        (
            "query: {limit: 1, other: 1}, body: {}",
            "query other: not declared",
        ),
        (
            "query: {limit: 1}, headers: {x-other: 1}, body: {}",
            "header x-other: not declared",
        ),
        ("body: {}", "query limit: required, but missing"),
        ("query: {limit: 1}", "request body: required, but missing"),
        ("query: {limit: 1}, body: {id: a}", "'id'"),
    ] {
        let found = differences(request, "status: 204");
        assert!(
            found.len() == 1 && found[0].contains(expected),
            "{request}: {found:?}"
        );
    }
}

#[test]
fn what_only_goes_one_way_is_unknown_the_other() {
    let found = differences(
        "query: {limit: 1}, body: {}",
        "status: 200, body: {id: a, secret: placeholder}",
    );
    assert!(
        found.len() == 1 && found[0].contains("'secret'"),
        "{found:?}"
    );
}

#[test]
fn a_difference_says_where_it_is_in_both() {
    for (request, response, recorded, specified) in [
        (
            "query: {limit: 0}",
            "status: 204",
            "/request/query/limit",
            "/paths/~1things~1{id}/put/parameters/0/schema/exclusiveMinimum",
        ),
        (
            "query: {limit: 1}",
            "status: 500",
            "/response/status",
            "/paths/~1things~1{id}/put/responses",
        ),
        (
            "query: {limit: 1}",
            "status: 204, text: fine",
            "/response/text",
            "/paths/~1things~1{id}/put/responses/204",
        ),
        (
            "query: {limit: 1}",
            "status: 200, body: {id: a, map: {one: two}}",
            "/response/body/map/one",
            "/components/schemas/Thing/allOf/1/properties/map/additionalProperties/type",
        ),
        (
            "query: {limit: 1}",
            "status: 200, body: {id: 1}",
            "/response/body/id",
            "/components/schemas/Base/properties/id/type",
        ),
    ] {
        let found = found(&format!(
            "{{origin: synthetic, source: here, exchanges: [{{request: {{operation: putThing, path: {{id: a}}, body: {{}}, {request}}}, response: {{{response}}}}}]}}"
        ));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].recorded, recorded);
        assert_eq!(found[0].specified, specified);
    }
}
