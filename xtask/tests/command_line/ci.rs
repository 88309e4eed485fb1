//! `cargo xtask ci`.

use crate::support::{Workspace, stdout};

#[test]
fn a_step_that_fails_keeps_no_other_from_running_and_all_are_summed_up() {
    // A workspace without packages: whatever cargo is asked to do with one fails at once.
    let workspace = Workspace::generated();
    workspace.write("generated/books/src/lib.rs", "// @generated, then edited\n");
    let run = workspace.run(&["ci"]);
    assert_eq!(run.status.code(), Some(1));
    let text = stdout(&run);
    for line in [
        "generated code: cargo xtask codegen --check\n",
        "documents: cargo xtask lint\n",
        "corpus: cargo xtask corpus tests/corpus --check --out target/corpus\n",
        "rustdoc: RUSTDOCFLAGS=\"-D warnings\" cargo doc --workspace --no-deps --all-features\n",
        "clippy: cargo clippy --workspace --all-targets --all-features -- -D warnings\n",
    ] {
        assert!(text.contains(&format!("\n=== {line}")), "{line}\n{text}");
    }
    let (_, summary) = text.split_once("\nstep ").unwrap();
    for (step, result) in [
        ("generated code", "FAILED"),
        ("documents", "ok"),
        ("quickstart", "FAILED"),
    ] {
        let line = summary.lines().find(|line| line.starts_with(step)).unwrap();
        assert!(line.contains(result), "{summary}");
    }
}
