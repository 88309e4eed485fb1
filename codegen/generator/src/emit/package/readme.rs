//! The readme.

use std::fmt::Write;

use super::{credentials, manifest, quickstart};
use crate::emit::docs;
use crate::emit::{file, markdown};
use crate::model::Api;

pub(super) fn emit(api: &Api) -> String {
    let mut text = format!("<!-- {} -->\n\n# {}\n\n", file::notice(api), api.package);
    let title = markdown::one_line(&api.title);
    let version = docs::code(&api.version);
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "A Rust client of {title}, version {version} of the API.\n"
    );
    let description = api.docs.description.as_deref().map(markdown::lines);
    let (introduction, about) = markdown::split(description.unwrap_or_default(), 2);
    for line in introduction {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "\n## Quickstart\n\n```rust,no_run");
    for line in quickstart::lines(api) {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "```");
    credentials_section(api, &mut text);
    let _ = writeln!(text, "\n## Features\n");
    text.push_str(FEATURES);
    resources(api, &mut text);
    if !about.is_empty() {
        let _ = writeln!(text, "\n## {}\n\n{}", docs::ABOUT, about.join("\n"));
    }
    operations(api, &mut text);
    // The readme is documentation too: its lines stand in the crate as those of comments do.
    let mut readme = String::with_capacity(text.len());
    for line in text.lines() {
        readme.push_str(&docs::visible(line));
        readme.push('\n');
    }
    readme
}

fn credentials_section(api: &Api, text: &mut String) {
    let all = credentials::Credentials::of(api);
    if all.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n## Credentials\n");
    for credentials in all {
        let _ = writeln!(
            text,
            "* {}: {}",
            credentials.setter(api),
            credentials.description(api)
        );
    }
    let variables = credentials::variables(api);
    if !variables.is_empty() {
        let _ = writeln!(
            text,
            "\n`Client::from_env()` reads these environment variables:\n"
        );
        for variable in variables {
            let _ = writeln!(text, "* `{variable}`");
        }
    }
}

const FEATURES: &str = "\
* `reqwest` (default): the transport over `reqwest` with rustls.
* `gzip`: ask for and undo gzip.
* `serde`: `serde::Serialize` for all models; secrets stay redacted.
* `blocking`: `.send_blocking()` on every call, `.items().blocking()` for lists; no async runtime needed.
* `tracing`: spans and events of the crate `tracing`, with the names of OpenTelemetry.
* `replay`: recorded answers in place of a server, for tests.
";

/// The features of resources.
fn resources(api: &Api, text: &mut String) {
    let Some(example) = manifest::lines(api) else {
        return;
    };
    let _ = writeln!(text, "\n{}\n", manifest::MEANING);
    for line in example {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "\n| Feature | Resource |\n|---|---|");
    for resource in &api.resources {
        if let Some(feature) = &resource.feature {
            let _ = writeln!(text, "| {feature} | `{}()` |", resource.module);
        }
    }
}

fn operations(api: &Api, text: &mut String) {
    let _ = writeln!(
        text,
        "\n## Operations\n\n| Call | Request | |\n|---|---|---|"
    );
    for resource in &api.resources {
        for operation in &resource.operations {
            let summary = docs::brief(&operation.docs).unwrap_or_default();
            let summary = docs::first_sentence(&summary).replace('|', "\\|");
            let _ = writeln!(
                text,
                "| `{}().{}` | `{} {}` | {summary} |",
                resource.module,
                operation.method_name,
                operation.method.as_str(),
                operation.path
            );
        }
    }
}
