//! Patches for additions: each applies, and what it adds is no drift any more.

use serde_json::Value;

use crate::support::{BOOKS, Case, altered, told};

/// Changes the upstream document, applies the patch of each addition alone and all of them as one, and compares again.
#[track_caller]
fn applies(theirs: &str) {
    let report = Case::books().against(theirs);
    let differences = report["differences"].as_array().expect("a list").clone();
    assert!(!differences.is_empty());
    for difference in &differences {
        let case = Case::books();
        case.apply(
            difference["patch"]
                .as_str()
                .unwrap_or_else(|| panic!("no patch: {difference:#}")),
        );
        let message = difference["message"].as_str().expect("a text");
        let left = told(&case.against(theirs));
        assert!(
            left.iter().all(|one| !one.ends_with(message)),
            "{message} is still there: {left:?}"
        );
        assert!(left.len() < differences.len(), "{left:?}");
    }
    let case = Case::books();
    case.apply(report["patch"].as_str().expect("a patch of all"));
    let left: Value = case.against(theirs);
    assert_eq!(told(&left), [""; 0]);
    // What was there before is still written as it was.
    let (before, after) = (BOOKS, case.read("ours.yaml"));
    let mut lines = after.lines();
    for line in before.lines() {
        let kept = lines.any(|new| new == line || is_widened(line, new));
        assert!(kept, "`{line}` is gone from\n{after}");
    }
}

/// Whether a flow collection has only got something more.
fn is_widened(old: &str, new: &str) -> bool {
    let stem = old.trim_end_matches([' ', ']', '}']);
    old.ends_with([']', '}']) && new.starts_with(stem)
}

#[test]
fn an_operation_on_a_known_path() {
    applies(&altered(
        BOOKS,
        "    get:\n      tags: [Books]\n      operationId: getBook",
        "    delete:\n      summary: Somebody else's words\n      responses: { '204': { description: Gone. } }\n    get:\n      tags: [Books]\n      operationId: getBook",
    ));
}

#[test]
fn an_operation_on_a_new_path_with_all_it_needs() {
    applies(&altered(BOOKS, "  # One book.\n", "  /shelves/{shelf-id}:\n    parameters: [{ name: shelf-id, in: path, required: true, schema: { type: integer } }]\n    put:\n      operationId: putShelf\n      parameters: [{ name: force, in: query, schema: { type: boolean, default: false } }]\n      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Shelf' } } } }\n      responses: { default: { description: Any. } }\n\n"
    ).replace("    # How it is bound.\n", "    Shelf:\n      type: object\n      description: A secret of the vendor\n      properties:\n        no: { type: string, enum: ['yes', 'no', '1'], example: x }\n        description: { type: string, pattern: '^[^#: ]+: {2}$' }\n        books: { type: array, items: { $ref: '#/components/schemas/Book' } }\n        inner: { $ref: '#/components/schemas/Shelf' }\n        multi: { type: string, default: \"two\\nlines\" }\n\n    # How it is bound.\n"));
}

#[test]
fn an_operation_that_asks_for_other_credentials_than_most() {
    applies(&altered(
        &altered(
            BOOKS,
            "name: X-Key }",
            "name: X-Key }\n    other: { type: apiKey, in: header, name: x-key }",
        ),
        "    post:\n",
        "    put:\n      security: [{}, { other: [] }]\n      responses: { '204': { description: Done. } }\n    post:\n",
    ));
}

#[test]
fn no_prose_of_the_vendor_is_copied() {
    let theirs = altered(
        BOOKS,
        "        - name: limit\n",
        "        - { name: page, in: query, description: Vendor prose, x-own: 1, schema: { type: integer, title: Vendor, example: 7 } }\n        - name: limit\n",
    );
    let report = Case::books().against(&theirs);
    let patch = report["patch"].as_str().expect("a patch");
    assert!(patch.contains("name: page"));
    for prose in ["Vendor", "x-own", "example: 7"] {
        assert!(!patch.contains(prose), "{patch}");
    }
}

#[test]
fn parameters_of_lists_that_are_and_of_lists_that_are_not_there() {
    let theirs = altered(
        BOOKS,
        "        - name: limit\n",
        "        - { name: page, in: query, schema: { type: integer } }\n        - name: limit\n",
    );
    applies(&altered(
        &theirs,
        "      operationId: getBook\n",
        "      operationId: getBook\n      parameters:\n        - { name: fields, in: query, explode: false, schema: { type: array, items: { type: string } } }\n",
    ));
}

#[test]
fn answers_bodies_and_media_types() {
    let theirs = altered(
        BOOKS,
        "        '404':\n",
        "        '410': { description: Gone., content: { application/json: { schema: { type: object, properties: { since: { type: string, format: date } } } } } }\n        '404':\n",
    );
    let theirs = altered(
        &theirs,
        "      operationId: getBook\n",
        "      operationId: getBook\n      requestBody: { content: { text/plain: { schema: { type: string } } } }\n",
    );
    applies(&altered(
        &theirs,
        "          application/json:\n            schema: { $ref: '#/components/schemas/NewBook' }\n",
        "          application/json:\n            schema: { $ref: '#/components/schemas/NewBook' }\n          application/xml:\n            schema: { $ref: '#/components/schemas/NewBook' }\n",
    ));
}

#[test]
fn after_a_text_of_several_lines() {
    applies(&altered(
        BOOKS,
        "            # and since when.\n",
        "            # and since when.\n          properties: { name: { type: string } }\n",
    ));
}

#[test]
fn headers_deprecations_and_limits() {
    let theirs = altered(
        BOOKS,
        "          description: A book.\n",
        "          description: A book.\n          headers: { ETag: { schema: { type: string } } }\n",
    );
    let theirs = altered(
        &theirs,
        "      operationId: getBook\n",
        "      operationId: getBook\n      deprecated: true\n",
    );
    applies(&altered(
        &theirs,
        "        title:\n          type: string\n",
        "        title:\n          type: string\n          minLength: 1\n          pattern: '^\\S'\n",
    ));
}

#[test]
fn fields_that_are_required_values_null_and_alternatives() {
    let theirs = altered(
        BOOKS,
        "        - title\n      properties:\n",
        "        - title\n        - shelf\n      properties:\n        shelf: { type: integer, nullable: true }\n",
    );
    let theirs = altered(
        &theirs,
        "required: [title]\n      properties:\n",
        "required: [title, isbn]\n      properties:\n        isbn: { type: string }\n",
    );
    let theirs = altered(
        &theirs,
        "[hardcover, paperback]",
        "[hardcover, paperback, 'no', \"it's: #1\"]",
    );
    let theirs = altered(
        &theirs,
        "        - { type: string }\n",
        "        - { type: string }\n        - { type: array, items: { type: string } }\n",
    );
    applies(&altered(
        &theirs,
        "          type: string\n        binding",
        "          type: string\n          nullable: true\n        binding",
    ));
}

#[test]
fn a_document_in_json_gets_json() {
    let json = r##"{
  "openapi": "3.0.3",
  "info": { "title": "T", "version": "1" },
  "paths": {
    "/a": { "get": { "responses": { "200": { "description": "A", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } }
  },
  "components": {
    "schemas": {
      "A": { "type": "object", "properties": {
        "x": { "type": "string" }
      } }
    }
  }
}
"##;
    let case = Case::of(json);
    let theirs = altered(
        json,
        r#""x": { "type": "string" }"#,
        r#""x": { "type": "string" }, "y \"z\"": { "type": "string", "enum": ["a"] }"#,
    );
    let report = case.against(&theirs);
    case.apply(report["patch"].as_str().expect("a patch"));
    assert_eq!(told(&case.against(&theirs)), [""; 0]);
}
