//! The manifest.

use std::fmt::Write;

use crate::emit::{EmitOptions, Placement, docs, file, gate, types};
use crate::model::{Api, Type};

pub(super) fn emit(api: &Api, options: &EmitOptions) -> String {
    let notice = file::notice(api);
    let name = string(&api.package);
    let version = string(&api.crate_version);
    let description = string(&format!("Client of {}.", docs::visible(api.title.trim())));
    let runtime = string(&options.runtime.to_string_lossy().replace('\\', "/"));
    let workspace = match options.placement {
        Placement::Member => "",
        Placement::Standalone => {
            "\n# On its own: no workspace of a folder above claims this crate.\n[workspace]\n"
        }
    };
    let features = if types::holds(api, &Type::Uuid) {
        r#", features = ["uuid"]"#
    } else {
        ""
    };
    let (default, resources) = resources(api);
    format!(
        r#"# {notice}

[package]
name = {name}
description = {description}
version = {version}
edition = "2024"
rust-version = "1.95"
license = "MIT OR Apache-2.0"
readme = "README.md"
publish = false

[package.metadata.docs.rs]
all-features = true

[features]
default = [{default}]
# The default transport. Without it, `ClientBuilder::transport` brings another one.
reqwest = ["openapi-runtime/reqwest"]
# Ask for and undo gzip.
gzip = ["openapi-runtime/gzip"]
# `serde::Serialize` for all models, to print or store them. Secrets stay redacted.
serde = ["dep:serde", "openapi-runtime/serde"]
# `send_blocking()` on every call, and lists as iterators.
blocking = ["openapi-runtime/blocking"]
# Spans and events of the crate `tracing`, with the names of OpenTelemetry.
tracing = ["openapi-runtime/tracing"]
# Recorded answers in place of a server, for tests.
replay = ["openapi-runtime/replay"]
{resources}
[dependencies]
openapi-runtime = {{ path = {runtime}, default-features = false{features} }}
serde = {{ version = "1", features = ["derive"], optional = true }}

[lints.rust]
unsafe_code = "forbid"
missing_docs = "warn"

[lints.clippy]
pedantic = {{ level = "warn", priority = -1 }}
{workspace}"#
    )
}

/// What is on by default, and the features of resources.
fn resources(api: &Api) -> (String, String) {
    let mut default = r#""reqwest""#.to_owned();
    let mut features = String::new();
    if gate::features(api).is_empty() {
        return (default, features);
    }
    default.insert_str(0, "\n    ");
    features.push_str("# The operations of one resource each, and their models.\n");
    for feature in gate::features(api) {
        // Writing to a string cannot fail.
        let _ = write!(default, ",\n    {}", string(feature));
        let _ = writeln!(features, "{feature} = []");
    }
    default.push_str(",\n");
    (default, features)
}

/// A basic string of TOML.
fn string(text: &str) -> String {
    let mut output = String::with_capacity(text.len() + 2);
    output.push('"');
    for letter in text.chars() {
        match letter {
            '"' => output.push_str("\\\""),
            '\\' => output.push_str("\\\\"),
            letter if letter.is_control() => output.push(' '),
            letter => output.push(letter),
        }
    }
    output.push('"');
    output
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn text_of_the_document_stays_inside_its_string() {
        assert_eq!(string("a \"b\" \\ c\nd"), r#""a \"b\" \\ c d""#);
    }
}
