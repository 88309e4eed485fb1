//! Findings as programs read them.

use std::path::Path;

use openapi_codegen::check::check;
use openapi_codegen::finding::{
    Code, Findings, Pointer, Repeats, render_github, render_human, render_sarif,
};
use openapi_codegen::load::load_text;
use openapi_codegen::source::{Sources, locate};
use serde_json::Value;

const FILE: &str = "an api, version: 2/50%.yaml";

const TEXT: &str = "openapi: 3.0.3
info: { title: T, version: '1' }
servers: [{ url: 'https://example.com' }]
security: []
tags: [{ name: A }]
paths:
  /a:
    get: { tags: [A], operationId: a, summary: S, responses: { '204': { description: Done. } } }
  /b:
    get: { tags: [A], operationId: a, sumary: S, responses: { '204': { description: Done. } } }
components:
  schemas:
    Größe: { type: string, format: strange }
    Odd: { type: object, required: [nmae], properties: { name: { $ref: '#/components/schemas/Od' } } }
";

fn found(text: &str) -> (Findings, Sources) {
    let sources = Sources::from_disk().with(FILE, text);
    let findings = match load_text(Path::new(FILE), text) {
        Ok(document) => check(&document),
        Err(findings) => findings,
    };
    (findings, sources)
}

fn object<'v>(value: &'v Value, known: &[&str]) -> &'v serde_json::Map<String, Value> {
    let object = value.as_object().unwrap();
    for key in object.keys() {
        assert!(known.contains(&key.as_str()), "SARIF has no `{key}` here");
    }
    object
}

fn is_text(value: &Value, known: &[&str]) {
    let message = object(value, known);
    assert!(!message["text"].as_str().unwrap().is_empty());
}

/// The parts of the published schema (sarif-schema-2.1.0.json) that a log of ours uses; the schema allows no other keys.
fn physical(value: &Value) {
    let location = object(value, &["artifactLocation", "region"]);
    let uri = object(&location["artifactLocation"], &["uri"])["uri"]
        .as_str()
        .unwrap();
    assert!(
        uri.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)),
        "{uri}"
    );
    let region = object(
        &location["region"],
        &["startLine", "startColumn", "endLine", "endColumn"],
    );
    let at = |key: &str| region[key].as_u64().unwrap();
    assert!(at("startLine") >= 1 && at("startColumn") >= 1);
    assert!((at("endLine"), at("endColumn")) >= (at("startLine"), at("startColumn")));
}

#[test]
fn a_log_has_the_shape_of_sarif_2_1_0() {
    let (findings, sources) = found(TEXT);
    let log: Value = serde_json::from_str(&render_sarif(&findings, &sources)).unwrap();
    let log = object(&log, &["$schema", "version", "runs"]);
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().unwrap();
    assert_eq!(runs.len(), 1);
    let run = object(&runs[0], &["tool", "columnKind", "results"]);
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = object(
        &object(&run["tool"], &["driver"])["driver"],
        &["name", "version", "rules"],
    );
    assert_eq!(driver["name"], "openapi-codegen");
    let rules = driver["rules"].as_array().unwrap();
    for rule in rules {
        let rule = object(
            rule,
            &["id", "shortDescription", "help", "defaultConfiguration"],
        );
        is_text(&rule["shortDescription"], &["text"]);
        is_text(&rule["help"], &["text", "markdown"]);
        let level = &object(&rule["defaultConfiguration"], &["level"])["level"];
        assert!(level == "error" || level == "warning");
    }
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    let mut related = 0;
    for result in results {
        let result = object(
            result,
            &[
                "ruleId",
                "ruleIndex",
                "level",
                "message",
                "locations",
                "relatedLocations",
            ],
        );
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(
            rules[index]["defaultConfiguration"]["level"],
            result["level"]
        );
        is_text(&result["message"], &["text"]);
        let locations = result["locations"].as_array().unwrap();
        assert_eq!(locations.len(), 1);
        let location = object(&locations[0], &["physicalLocation", "logicalLocations"]);
        physical(&location["physicalLocation"]);
        for logical in location["logicalLocations"].as_array().unwrap() {
            object(logical, &["fullyQualifiedName", "kind"]);
        }
        let places = result.get("relatedLocations").and_then(Value::as_array);
        for (id, place) in places.into_iter().flatten().enumerate() {
            let place = object(place, &["id", "physicalLocation", "message"]);
            assert_eq!(place["id"], id);
            physical(&place["physicalLocation"]);
            is_text(&place["message"], &["text"]);
            related += 1;
        }
    }
    assert!(related > 0);
}

#[test]
fn a_log_without_findings_has_a_run_without_results() {
    let log = render_sarif(&Findings::new(), &Sources::from_disk());
    let log: Value = serde_json::from_str(&log).unwrap();
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn a_remedy_is_told_in_the_message_of_a_log() {
    let (findings, sources) = found(TEXT);
    let log = render_sarif(&findings, &sources);
    assert!(log.contains("\\nhelp: did you mean `summary`?"), "{log}");
}

#[test]
fn commands_for_github_are_one_line_each_and_escape_what_would_end_them() {
    let (findings, sources) = found(TEXT);
    let commands = render_github(&findings, &sources);
    assert_eq!(commands.lines().count(), findings.len());
    for command in commands.lines() {
        let (properties, message) = command
            .strip_prefix("::error ")
            .or_else(|| command.strip_prefix("::warning "))
            .unwrap()
            .split_once("::")
            .unwrap();
        let pairs: Vec<(&str, &str)> = properties
            .split(',')
            .map(|pair| pair.split_once('=').unwrap())
            .collect();
        let names: Vec<&str> = pairs.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["file", "line", "col", "title"]);
        assert_eq!(pairs[0].1, "an api%2C version%3A 2/50%25.yaml");
        assert!(message.contains("%0Ahelp: "), "{message}");
    }
    assert!(commands.contains("%0Anote: "), "{commands}");
}

#[test]
fn a_slip_in_a_name_names_what_was_probably_meant() {
    let slips = [
        // (what is written, what is meant, the finding names it)
        ("operationId: b", "operationID: b", "`operationId`"),
        ("in: query", "in: qurey", "`query`"),
        ("type: integer", "type: interger", "`integer`"),
        ("format: int64", "format: itn64", "`int64`"),
        (
            "schemas/Thing'",
            "schemas/Thign'",
            "`#/components/schemas/Thing`",
        ),
        (
            "parameters/Page'",
            "parameters/Pgae'",
            "`#/components/parameters/Page`",
        ),
        ("required: [name]", "required: [nmae]", "`name`"),
        ("tags: [Things]", "tags: [Thing]", "`Things`"),
        ("bearer: []", "baerer: []", "`bearer`"),
        ("x-idempotent: true", "x-idempotnet: true", "`x-idempotent`"),
        ("openapi: 3.0.3", "opnapi: 3.0.3", "`openapi`"),
        (
            "  securitySchemes:",
            "  securityScheme:",
            "`securitySchemes`",
        ),
    ];
    let sound = include_str!("documents/slips.yaml");
    let (findings, sources) = found(sound);
    let human = render_human(&findings, &sources, Repeats::Shown);
    assert!(findings.is_empty(), "{human}");
    for (meant, written, named) in slips {
        assert!(sound.contains(meant), "{meant}");
        let text = sound.replacen(meant, written, 1);
        let (findings, sources) = found(&text);
        let human = render_human(&findings, &sources, Repeats::Shown);
        assert!(
            human.contains(&format!("did you mean {named}")),
            "{written}:\n{human}"
        );
    }
}

#[test]
fn every_code_has_a_page_and_is_read_as_it_is_written() {
    for code in Code::ALL {
        assert_eq!(code.as_str().parse(), Ok(*code));
        let page = code.page();
        assert!(page.starts_with("Example: "), "{code}: {page}");
        assert!(page.contains("\n\nRemedy: "), "{code}: {page}");
        assert!(!page.contains("\n##"), "{code}: {page}");
    }
}

#[test]
fn places_are_found_behind_json_that_closes_where_its_key_begins() {
    let text = "paths:\n  /a:\n    example: {\n      \"b\": [\n        1\n      ]\n    }\n  /c:\n    d: 1\n";
    let pointer = Pointer::parse("/paths/~1c/d").unwrap();

    let places = locate(text, &[&pointer]);

    let place = places[0].as_ref().unwrap();
    assert!(place.exact);
    let start = place.key.unwrap().start;
    assert_eq!((start.line, start.column), (9, 5));
}

#[test]
fn a_name_with_line_breaks_forges_no_finding() {
    let text = TEXT.replace(
        "sumary: S",
        r#""\nerror[E0101]: forged\r\u001b[2J\u202e": S"#,
    );
    let (findings, sources) = found(&text);
    let human = render_human(&findings, &sources, Repeats::Shown);
    assert!(
        human.contains(r"\nerror[E0101]: forged\r\u{1b}[2J\u{202e}"),
        "{human}"
    );
    assert!(
        !human.lines().any(|line| line.starts_with("error[E0101]")),
        "{human}"
    );
    let github = render_github(&findings, &sources);
    for output in [&human, &github] {
        let moves = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!output.contains(moves), "{output}");
    }
    assert!(!github.contains("%0Aerror["), "{github}");
}

#[test]
fn a_key_that_is_used_twice_is_a_region_of_its_own() {
    let text = TEXT.replace("  /b:", "  /a:");
    let (findings, sources) = found(&text);
    let log: Value = serde_json::from_str(&render_sarif(&findings, &sources)).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "E0107");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    let expected =
        serde_json::json!({"startLine": 9, "startColumn": 3, "endLine": 9, "endColumn": 5});
    assert_eq!(*region, expected);
}
