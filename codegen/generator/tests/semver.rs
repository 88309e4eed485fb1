//! The levels of `diff/cases.yaml` are true: the compiler says so. For each case both crates are generated; the program of
//! either revision compiles against its own crate, and against the other one exactly if no rule in that direction is major.
//! `cargo-semver-checks` is asked as well, where it is installed:
//! `cargo test -p openapi-codegen --test semver -- --ignored`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use openapi_codegen::diff::{Level, Rule};
use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::{Options, generate};
use serde_json::Value;

mod diff_cases;

use diff_cases::{Case, cases};

/// The packages of one workspace, all checked in one run of cargo.
struct Workspace {
    folder: PathBuf,
    members: Vec<String>,
    /// Crates by the text of their document: most cases share one.
    crates: BTreeMap<String, String>,
    /// The feature of a crate that its users ask for.
    features: BTreeMap<String, String>,
    /// What has to compile, by the crate it uses: all of it is one package.
    sound: BTreeMap<String, String>,
    /// Packages of one program each, none of which may compile, with what they are.
    faulty: Vec<(String, String)>,
}

impl Workspace {
    /// Below the target directory, where the runtime is compiled once for all runs of that name.
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(folder.join("packages"));
        std::fs::create_dir_all(folder.join("packages")).unwrap();
        Self {
            folder,
            members: Vec::new(),
            crates: BTreeMap::new(),
            features: BTreeMap::new(),
            sound: BTreeMap::new(),
            faulty: Vec::new(),
        }
    }

    /// The name of the crate of a document.
    fn generated(&mut self, document: &Value) -> String {
        let text = format!("{document:#}");
        if let Some(name) = self.crates.get(&text) {
            return name.clone();
        }
        let name = format!("shelf-{}", self.crates.len());
        let file = self.folder.join(format!("packages/{name}.json"));
        std::fs::write(&file, &text).unwrap();
        let options = Options {
            package: name.parse().unwrap(),
            emit: EmitOptions {
                runtime: runtime(),
                placement: Placement::Member,
            },
            released: None,
        };
        let generation = generate(&file, &options).unwrap();
        for emitted in generation.files {
            self.write(&name, &emitted.path, &emitted.text);
        }
        self.members.push(name.clone());
        self.crates.insert(text, name.clone());
        name
    }

    /// Statements that compile against a crate.
    fn compiles(&mut self, against: &str, what: &str, statements: &str) {
        let functions = self.sound.entry(against.to_owned()).or_default();
        let number = functions.len();
        // Writing to a `String` cannot fail.
        let _ = write!(
            functions,
            "\n// {what}\nfn program_{number}(client: Client, id: BookId) {{\n    {statements}\n}}\n"
        );
    }

    /// Statements that do not.
    fn fails(&mut self, against: &str, what: &str, statements: &str) {
        let name = format!("faulty-{}", self.faulty.len());
        let function =
            format!("\nfn program(client: Client, id: BookId) {{\n    {statements}\n}}\n");
        self.package(&name, against, &function);
        self.faulty.push((name, what.to_owned()));
    }

    /// A package that uses a crate under the name `shelf`.
    fn package(&mut self, name: &str, of: &str, functions: &str) {
        let features = self
            .features
            .get(of)
            .map_or_else(String::new, |feature| format!("\"{feature}\""));
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\nshelf = {{ package = \"{of}\", path = \"../{of}\", default-features = false, features = [{features}] }}\n"
        );
        let source = format!(
            "#![allow(unused, deprecated)]\nuse shelf::{{Client, Secret, models::*}};\n{functions}"
        );
        self.write(name, Path::new("Cargo.toml"), &manifest);
        self.write(name, Path::new("src/lib.rs"), &source);
        self.members.push(name.to_owned());
    }

    fn write(&self, package: &str, path: &Path, text: &str) {
        let path = self.folder.join("packages").join(package).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Writes what makes one workspace of the packages.
    fn finish(&self) {
        let mut manifest = "[workspace]\nresolver = \"3\"\nmembers = [\n".to_owned();
        for member in &self.members {
            writeln!(manifest, "    \"packages/{member}\",").unwrap();
        }
        manifest.push_str("]\n");
        std::fs::write(self.folder.join("Cargo.toml"), manifest).unwrap();
        std::fs::copy(root().join("Cargo.lock"), self.folder.join("Cargo.lock")).unwrap();
    }

    /// Cargo on the whole workspace.
    fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .current_dir(&self.folder)
            .args([command, "--workspace", "--offline", "--quiet"])
            // The crates are members, too: what their dependents switch off would be on by default.
            .arg("--no-default-features")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS");
        cargo
    }

    /// The packages in which the compiler finds errors, with the first one.
    fn errors(&mut self) -> BTreeMap<String, String> {
        for (of, functions) in std::mem::take(&mut self.sound) {
            self.package(&format!("sound-{of}"), &of, &functions);
        }
        self.finish();
        let mut check = self.cargo("check");
        let check = check.args(["--keep-going", "--message-format", "json"]);
        let output = check.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let mut errors = BTreeMap::new();
        let mut heard = 0;
        for line in text.lines() {
            let message: Value = serde_json::from_str(line).unwrap();
            heard += 1;
            if message["message"]["level"] == "error" {
                let package = message["target"]["name"].as_str().unwrap();
                let rendered = message["message"]["rendered"].as_str().unwrap();
                errors
                    .entry(package.replace('_', "-"))
                    .or_insert_with(|| rendered.to_owned());
            }
        }
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(heard > self.members.len(), "cargo did not run: {said}");
        errors
    }
}

impl Workspace {
    /// The public API of every crate, as `rustdoc` writes it for programs, under one crate name.
    fn public_apis(&self) -> PathBuf {
        self.finish();
        let mut doc = self.cargo("doc");
        let doc = doc
            .arg("--no-deps")
            // The form is not stable yet; `cargo-semver-checks` reads it with a stable compiler in the same way.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTDOCFLAGS", "-Zunstable-options --output-format json");
        assert!(doc.status().unwrap().success());
        let apis = self.folder.join("apis");
        std::fs::create_dir_all(&apis).unwrap();
        for name in self.crates.values() {
            let own = name.replace('-', "_");
            let text = self.folder.join(format!("target/doc/{own}.json"));
            let text = std::fs::read_to_string(text).unwrap();
            // It stands alone or before another part of a path: no longer number begins like it.
            let text = text
                .replace(&format!("\"{own}\""), "\"shelf\"")
                .replace(&format!("{own}::"), "shelf::");
            std::fs::write(apis.join(format!("{name}.json")), text).unwrap();
        }
        apis
    }
}

/// Rules of whose majors `cargo-semver-checks` 0.51 finds none: it does not compare types, neither of members nor of
/// arguments and results, nor the order of arguments; it does not know traits of other crates, features that are off, what a
/// name stood for before, or what happens at run time.
const UNSEEN: &[&str] = &[
    "D108", "D112", "D118", "D213", "D306", "D307", "D308", "D501", "D607", "D609", "D610", "D706",
    "D707", "D708", "D711", "D716", "D803", "D806", "D810",
];

#[test]
#[ignore = "needs cargo-semver-checks, and documents a hundred crates"]
fn cargo_semver_checks_agrees_as_far_as_it_sees() {
    let mut workspace = Workspace::new("semver-checks");
    let mut pairs = Vec::new();
    for case in cases() {
        let (old, new) = (
            workspace.generated(&case.old),
            workspace.generated(&case.new),
        );
        // Without a feature that is off by default it sees nothing of what needs one.
        if case.feature.is_none() {
            pairs.push((
                format!("{}, forth", case.name),
                case.forth,
                old.clone(),
                new.clone(),
            ));
            pairs.push((format!("{}, back", case.name), case.back, new, old));
        }
    }
    let apis = workspace.public_apis();
    let api = |name: &str| apis.join(format!("{name}.json"));
    let mut faults = Vec::new();
    for (what, rules, old, new) in pairs {
        let output = Command::new("cargo-semver-checks")
            .args([
                "semver-checks",
                "--release-type",
                "minor",
                "--color",
                "never",
            ])
            .arg("--baseline-rustdoc")
            .arg(api(&old))
            .arg("--current-rustdoc")
            .arg(api(&new))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let majors = Rule::ALL.iter().filter(|rule| {
            rule.level() == Level::Major && rules.iter().any(|code| code == rule.as_str())
        });
        let majors: Vec<&str> = majors.map(|rule| rule.as_str()).collect();
        let is_found = said.contains("--- failure ");
        if !is_found && !output.status.success() {
            let error = String::from_utf8_lossy(&output.stderr);
            faults.push(format!("{what}: it failed: {error}"));
        } else if is_found && majors.is_empty() {
            faults.push(format!("{what}: it finds a major, and we do not: {said}"));
        } else if !is_found
            // What needs a feature is not there at all.
            && !majors.contains(&Rule::FeatureChanged.as_str())
            && majors.iter().any(|code| !UNSEEN.contains(code))
        {
            faults.push(format!("{what}: it does not find {majors:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn runtime() -> PathBuf {
    std::fs::canonicalize(root().join("codegen/runtime")).unwrap()
}

#[test]
fn the_compiler_agrees_with_every_level() {
    let mut workspace = Workspace::new("semver");
    for case in cases() {
        let Case {
            name,
            old,
            new,
            programs: (old_program, new_program),
            compiles: (forth, back),
            feature,
            ..
        } = &case;
        let (old, new) = (workspace.generated(old), workspace.generated(new));
        for of in [&old, &new] {
            let feature = feature.clone().map(|feature| (of.clone(), feature));
            workspace.features.extend(feature);
        }
        workspace.compiles(
            &old,
            &format!("{name}: old program, old crate"),
            old_program,
        );
        workspace.compiles(
            &new,
            &format!("{name}: new program, new crate"),
            new_program,
        );
        for (crossed, of, program, what) in [
            (forth, &new, old_program, "old program, new crate"),
            (back, &old, new_program, "new program, old crate"),
        ] {
            let what = format!("{name}: {what}");
            match crossed {
                Some(true) => workspace.compiles(of, &what, program),
                Some(false) => workspace.fails(of, &what, program),
                // The change is only met at run time.
                None => {}
            }
        }
    }
    let mut errors = workspace.errors();
    let mut faults: Vec<String> = workspace
        .faulty
        .iter()
        .filter(|(package, _)| errors.remove(package).is_none())
        .map(|(_, what)| format!("{what}: compiles, but should not"))
        .collect();
    faults.extend(errors.into_values());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
