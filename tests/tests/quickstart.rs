//! The example of the README does what it says.

#[path = "../examples/quickstart.rs"]
mod quickstart;

#[test]
fn the_quickstart_runs_against_its_recording() {
    quickstart::main().unwrap();
}

#[test]
fn the_readme_shows_the_quickstart_as_it_runs() {
    let source = include_str!("../examples/quickstart.rs");
    let start = source.find("async fn quickstart").unwrap();
    let end = source.find("\n}\n").unwrap() + 2;
    let readme = include_str!("../../README.md");
    assert!(
        readme.contains(&source[start..end]),
        "copy `quickstart` into README.md"
    );
}
