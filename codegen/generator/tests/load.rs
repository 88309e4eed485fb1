//! The loader: texts that are no documents, both languages, YAML's own features, and no panic on any text.

use std::fmt::Write as _;
use std::path::Path;

use openapi_codegen::check::check;
use openapi_codegen::finding::{Findings, Repeats, render_human, render_json};
use openapi_codegen::load::{Document, load, load_text};
use openapi_codegen::source::Sources;

const FILE: &str = "api.yaml";
const VALID: &str = include_str!("documents/valid.yaml");
const MINIMAL: &str = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.example }]\npaths: {}\n";

fn refused(text: &str) -> Findings {
    load_text(Path::new(FILE), text).expect_err("the document is refused")
}

fn accepted(text: &str) -> Document {
    match load_text(Path::new(FILE), text) {
        Ok(document) => document,
        Err(findings) => panic!(
            "{}",
            render_human(
                &findings,
                &Sources::from_disk().with(FILE, text),
                Repeats::Shown
            )
        ),
    }
}

/// Code, line and column of each finding.
fn places(text: &str) -> Vec<(String, u64, u64)> {
    let findings = match load_text(Path::new(FILE), text) {
        Ok(document) => check(&document),
        Err(findings) => findings,
    };
    let json = render_json(&findings, &Sources::from_disk().with(FILE, text));
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    list.iter()
        .map(|finding| {
            (
                finding["code"].as_str().unwrap().to_owned(),
                finding["line"].as_u64().unwrap(),
                finding["column"].as_u64().unwrap(),
            )
        })
        .collect()
}

#[track_caller]
fn assert_only(text: &str, code: &str, line: u64, column: u64) {
    assert_eq!(places(text), [(code.to_owned(), line, column)]);
}

#[test]
fn a_file_that_is_not_there_is_a_finding_with_the_path() {
    let file = Path::new("no/such/file.yaml");
    let findings = load(file).unwrap_err();
    let human = render_human(&findings, &Sources::from_disk(), Repeats::Shown);
    assert!(
        human.starts_with("error[E0101]: cannot read the document: "),
        "{human}"
    );
    assert!(human.contains("--> no/such/file.yaml\n"), "{human}");
    assert_eq!(findings.iter().next().unwrap().code.as_str(), "E0101");
}

#[test]
fn bytes_that_are_not_utf8_are_located() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("latin1.yaml");
    std::fs::write(&file, b"openapi: 3.0.3\ninfo: {title: caf\xe9}\n").unwrap();
    let findings = load(&file).unwrap_err();
    let finding = findings.iter().next().unwrap();
    assert_eq!(finding.code.as_str(), "E0102");
    let position = finding.span.unwrap().start;
    assert_eq!((position.line, position.column), (2, 18));
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.yaml");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(65 * 1024 * 1024)
        .unwrap();
    let findings = load(&path).unwrap_err();
    assert_eq!(findings.iter().next().unwrap().code.as_str(), "E0105");
}

#[test]
fn texts_that_are_no_document_are_refused_with_their_place() {
    assert_only("  \n\n", "E0103", 1, 1);
    assert_only("openapi: 3.0.3\ninfo: [\n", "E0106", 2, 8);
    assert_only("openapi: 3.0.3\ninfo: a: b\n", "E0106", 2, 8);
    assert_only("{\"openapi\": \"3.0.3\",}", "E0106", 1, 21);
    assert_only("openapi: 3.0.3\ninfo: { title: \"é\0\" }\n", "E0106", 2, 18);
    assert_only("- a\n", "E0203", 1, 1);
    assert_only("openapi: 3.0.3\n--- \nopenapi: 3.0.3\n", "E0110", 2, 1);
    assert_only("openapi: 3.0.3\nx-a: !secret abc\n", "E0111", 2, 6);
    assert_only("openapi: 3.0.3\n? [a]\n: b\n", "E0112", 2, 3);
    assert_only("openapi: 3.0.3\n\"x-\\0prefix-items\": 2\n", "E0112", 2, 1);
    assert_only("openapi: 3.0.3\nx-a: .nan\n", "E0113", 2, 6);
    assert_only("openapi: 3.0.3\nx-a: { <<: text }\n", "E0114", 2, 6);
}

#[test]
fn a_tab_in_the_indentation_is_explained() {
    let findings = refused("openapi: 3.0.3\ninfo:\n\ttitle: T\n");
    assert!(
        findings
            .iter()
            .next()
            .unwrap()
            .help
            .contains("replace the tab")
    );
}

#[test]
fn versions_that_nobody_reads_are_told_apart() {
    assert_only("info: {}\n", "E0120", 1, 1);
    assert_only("openapi: 3\n", "E0121", 1, 10);
    assert_only("openapi: true\n", "E0121", 1, 10);
    assert_only("openapi: three\n", "E0121", 1, 10);
    assert_only("swagger: '2.0'\n", "E0122", 1, 1);
    assert_only("openapi: 3.3.0\n", "E0123", 1, 10);
    assert_only("openapi: 4.0.0\n", "E0123", 1, 10);
}

#[test]
fn versions_that_are_written_otherwise_are_read() {
    let rest = MINIMAL.strip_prefix("openapi: 3.0.3").unwrap();
    assert_only(&format!("openapi: 3.1{rest}"), "W1019", 1, 10);
    assert_eq!(places(&format!("openapi: 3.0.0-rc2{rest}")), []);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_document() {
    let text = format!("\u{feff}{MINIMAL}");
    assert_eq!(accepted(&text).tree, accepted(MINIMAL).tree);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("api.yaml");
    std::fs::write(&file, format!("{text}x: 1\n")).unwrap();
    let findings = check(&load(&file).unwrap());
    let json = render_json(&findings, &Sources::from_disk());
    assert!(json.contains("\"line\": 5"), "{json}");
    std::fs::write(
        &file,
        "\u{feff}{\"openapi\": \"3.0.3\", \"x\": 1, \"info\": {}, \"paths\": {}}",
    )
    .unwrap();
    let findings = check(&load(&file).unwrap());
    let json = render_json(&findings, &Sources::from_disk());
    assert!(json.contains("\"column\": 22"), "{json}");
}

#[test]
fn every_repeated_key_is_reported_where_it_is_repeated() {
    let yaml = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: {}\n    get: {}\n  '/a': {}\n";
    assert_eq!(
        places(yaml),
        [("E0107".to_owned(), 6, 5), ("E0107".to_owned(), 7, 3)]
    );
    let json = "{\"openapi\": \"3.0.3\",\n \"paths\": {},\n \"p\\u0061ths\": {}}";
    assert_only(json, "E0107", 3, 2);
}

#[test]
fn nesting_is_limited_before_any_stack_is() {
    let lists = |depth: usize| {
        format!(
            "openapi: 3.0.3\nx-a: {}{}\n",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    for depth in [200, 100_000] {
        assert_eq!(places(&lists(depth))[0].0, "E0108", "{depth}");
    }
    assert_eq!(
        places(&format!("{{\"a\": {}", "[".repeat(100_000)))[0].0,
        "E0108"
    );
    assert_eq!(places(&"- ".repeat(10_000))[0].0, "E0108");
    let within = MINIMAL.replace(
        "paths: {}",
        &format!("paths: {{}}\nx-a: {}{}", "[".repeat(120), "]".repeat(120)),
    );
    accepted(&within);
}

#[test]
fn schemas_as_deep_as_the_limit_fit_on_a_test_thread() {
    let depth = 58;
    let schema = format!(
        "{}{{ type: string }}{}",
        "{ type: object, properties: { a: ".repeat(depth),
        " } }".repeat(depth)
    );
    let text = MINIMAL.replace(
        "paths: {}",
        &format!("paths: {{}}\ncomponents: {{ schemas: {{ Deep: {schema} }} }}"),
    );
    let document = accepted(&text);
    assert!(!check(&document).has_errors());
    // The same with a fault at the bottom: the grammar finds it, so that nobody has to guess.
    let broken = text.replace("{ type: string }", "{ type: string, minLength: x }");
    let codes: Vec<String> = places(&broken).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["W0302", "W1019"]);
}

#[test]
fn aliases_are_expanded_but_not_without_end() {
    let document =
        accepted(&MINIMAL.replace("paths: {}", "paths: {}\nx-a: &a { b: 1 }\nx-c: [*a, *a]"));
    assert_eq!(
        document.tree["x-c"],
        serde_json::json!([{ "b": 1 }, { "b": 1 }])
    );
    let mut laughs = "openapi: 3.0.3\nx0: &a0 lol\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(laughs, "x{level}: &a{level} [{aliases}]").unwrap();
    }
    assert_eq!(places(&laughs)[0].0, "E0109");
    assert_eq!(places("openapi: 3.0.3\nx: &x [*x]\n")[0].0, "E0108");
    assert_eq!(places("openapi: 3.0.3\nx: *nobody\n")[0].0, "E0106");
}

#[test]
fn merge_keys_fill_in_what_a_mapping_does_not_have() {
    let document = accepted(&MINIMAL.replace(
        "paths: {}",
        "paths: {}\nx-base: &base { a: 1, b: 2 }\nx-more: &more { b: 5, c: 6 }\nx-one: { b: 3, <<: *base }\nx-two: { <<: [*base, *more] }",
    ));
    assert_eq!(
        document.tree["x-one"],
        serde_json::json!({ "b": 3, "a": 1 })
    );
    assert_eq!(
        document.tree["x-two"],
        serde_json::json!({ "a": 1, "b": 2, "c": 6 })
    );
}

#[test]
fn keys_that_are_numbers_or_booleans_count_as_their_text() {
    let document = accepted(&MINIMAL.replace(
        "paths: {}",
        "paths: {}\nx-a: { 200: a, true: b, 1.5: c, -7: d }",
    ));
    assert_eq!(
        document.tree["x-a"],
        serde_json::json!({ "200": "a", "true": "b", "1.5": "c", "-7": "d" })
    );
}

#[test]
fn json_goes_through_the_json_parser_and_means_the_same() {
    let yaml = accepted(VALID);
    let json = serde_json::to_string_pretty(&yaml.tree).unwrap();
    let document = load_text(Path::new("api.json"), &json).unwrap();
    assert_eq!(document.tree, yaml.tree);
    assert_eq!(document.api, yaml.api);
    assert!(check(&document).is_empty());
    // A tab and an escaped surrogate pair are JSON, but no YAML.
    let escaped = json.replacen("\"title\": \"Valid\"", "\t\"title\": \"\\ud83d\\ude00\"", 1);
    assert_eq!(
        load_text(Path::new("api.json"), &escaped)
            .unwrap()
            .api
            .info
            .title,
        "😀"
    );
}

#[test]
fn a_fault_in_a_json_document_is_located_behind_escapes_and_on_one_line() {
    let yaml = accepted(VALID);
    let mut tree = yaml.tree;
    tree["info"]["title"] = "😀".into();
    tree["paths"]["/sessions"]["head"]["operationId"] = 7.into();
    let line = serde_json::to_string(&tree)
        .unwrap()
        .replace('😀', "\\ud83d\\ude00");
    let column = line.find("\"operationId\":7").unwrap() as u64 + 15;
    assert_only(&line, "W1019", 1, column);
}

#[test]
fn faults_of_structure_and_of_meaning_are_told_in_one_run() {
    let text = VALID
        .replace("operationId: deleteThing\n", "operationId: listThings\n")
        .replace(
            "deprecated: true\n      parameters",
            "deprecated: 'true'\n      parameters",
        );
    let codes: Vec<String> = places(&text).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["W1004", "W1019"]);
}

#[test]
fn the_rendering_for_people() {
    let text = VALID
        .replace("operationId: createThing\n", "operationId: listThings\n")
        .replace(
            "#/components/schemas/ThingId",
            "#/components/schemas/TingId",
        );
    let document = accepted(&text);
    let mut findings = check(&document);
    findings.sort(&Sources::from_disk().with(FILE, text.as_str()));
    let human = render_human(
        &findings,
        &Sources::from_disk().with(FILE, text),
        Repeats::Shown,
    );
    assert_eq!(human, include_str!("documents/rendering.txt"));
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let title = "a".repeat(500);
    let text = MINIMAL.replace(
        "title: T, version: '1'",
        &format!("title: {title}, version: 1"),
    );
    let human = render_human(
        &check(&accepted(&text)),
        &Sources::from_disk().with(FILE, text),
        Repeats::Shown,
    );
    let shown: Vec<&str> = human.lines().filter(|line| line.contains('…')).collect();
    assert_eq!(shown.len(), 1, "{human}");
    assert!(
        human.lines().all(|line| line.chars().count() < 140),
        "{human}"
    );
}

#[test]
fn what_an_alias_brings_in_is_located_where_it_is_used() {
    let text = MINIMAL.replace(
        "paths: {}",
        "x-bad: &bad { get: { tags: [A], operationId: a, responses: { '200': {} } } }\npaths:\n  /a: *bad",
    );
    let missing: Vec<_> = places(&text)
        .into_iter()
        .filter(|(code, ..)| code == "W1018")
        .collect();
    assert_eq!(missing, [("W1018".to_owned(), 6, 3)]);
}

/// Whatever a text is, the loader, the checks and the rendering answer. Every outcome but a panic is fine.
fn survives(text: &str) {
    let sources = Sources::from_disk().with(FILE, text);
    let findings = match load_text(Path::new(FILE), text) {
        Ok(document) => check(&document),
        Err(findings) => findings,
    };
    let human = render_human(&findings, &sources, Repeats::Shown);
    let json = render_json(&findings, &sources);
    assert_eq!(human.is_empty(), findings.is_empty());
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
}

/// Spreads positions over the text; a fixed sequence, so that a failure can be repeated.
fn positions(text: &str, count: usize) -> Vec<usize> {
    let mut state = 0x9e37_79b9_u32;
    (0..count)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let mut position = state as usize % text.len();
            while !text.is_char_boundary(position) {
                position -= 1;
            }
            position
        })
        .collect()
}

#[test]
fn no_truncated_document_panics() {
    let json = serde_json::to_string(&accepted(VALID).tree).unwrap();
    for text in [VALID, &json] {
        for position in positions(text, 150) {
            survives(&text[..position]);
        }
    }
}

#[test]
fn no_mutated_document_panics() {
    let inserts = [
        "", ":", "{", "}", "[", "]", "\"", "'", "\t", "&a ", "*a ", "<<: ", "~", "- ", "\u{0}",
        "é", "$ref: x", "!!x ", "? ", "|\n", "#", "null", "-1", "1e999", "%",
    ];
    let json = serde_json::to_string(&accepted(VALID).tree).unwrap();
    for text in [VALID, &json] {
        for (index, position) in positions(text, 300).into_iter().enumerate() {
            let insert = inserts[index % inserts.len()];
            let (before, after) = text.split_at(position);
            let cut = after
                .char_indices()
                .nth(index % 3)
                .map_or(after.len(), |(offset, _)| offset);
            survives(&format!("{before}{insert}{}", &after[cut..]));
        }
    }
}

#[test]
fn no_value_in_a_wrong_place_panics() {
    let tree = accepted(VALID).tree;
    let strange = [
        serde_json::json!(null),
        serde_json::json!([]),
        serde_json::json!({}),
        serde_json::json!("text"),
        serde_json::json!(-1.5),
        serde_json::json!({ "$ref": "#/components/schemas/Thing" }),
        serde_json::json!([{ "$ref": "#/components/schemas/Nobody" }]),
    ];
    let mut pointers = Vec::new();
    collect(&tree, String::new(), &mut pointers);
    for (index, pointer) in pointers.iter().enumerate() {
        let mut mutant = tree.clone();
        *mutant.pointer_mut(pointer).unwrap() = strange[index % strange.len()].clone();
        survives(&mutant.to_string());
    }
}

fn collect(value: &serde_json::Value, at: String, pointers: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            for (key, member) in members {
                collect(
                    member,
                    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                    pointers,
                );
            }
        }
        serde_json::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, format!("{at}/{index}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(at);
}

#[cfg(unix)]
#[track_caller]
fn assert_unreadable(file: &Path) {
    let findings = load(file).unwrap_err();
    let shown = render_human(&findings, &Sources::from_disk(), Repeats::Shown);
    assert!(shown.contains("E0101"), "{shown}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_opened() {
    assert_unreadable(Path::new("/dev/zero"));
    assert_unreadable(Path::new("/"));

    // Opening a pipe that nobody writes to would wait for ever.
    let folder = tempfile::TempDir::new().unwrap();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        assert_unreadable(&pipe);
    }
}

#[test]
fn a_text_of_comments_only_is_pointed_at() {
    assert_only("# nothing\n", "E0203", 1, 1);
}
