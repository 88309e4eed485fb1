//! What a difference of files means in operations and models.

use std::fs;
use std::path::{Path, PathBuf};

use openapi_codegen::emit::EmittedFile;
use openapi_codegen::write::{Changes, apply, compare};
use tempfile::TempDir;

const USERS: &str = r#"//! @generated
pub struct Users { client: Client }
impl Users {
    /// Lists users.
    pub fn list(&self) -> ListUsers { ListUsers(PagedCall::new(&self.client, &LIST_USERS, &LIST_USERS_PAGES)) }
    /// Fetches one.
    pub fn get(&self, id: &UserId) -> GetUser { GetUser(Call::new(&self.client, &GET_USER, decode::json)) }
}
openapi_runtime::paged_call! { pub struct ListUsers(PagedCall<User>); }
openapi_runtime::call! { pub struct GetUser(Call<User>); }
impl ListUsers {
    pub fn page_size(self, page_size: i64) -> Self { Self(self.0.query("pageSize", page_size.to_string())) }
}
static LIST_USERS: Operation = Operation { id: "listUsers", ..Operation::DEFAULT };
static LIST_USERS_PAGES: Pagination = Pagination { size: Some("pageSize") };
static GET_USER: Operation = Operation { id: "getUser", ..Operation::DEFAULT };
"#;

const MODELS: &str = "// @generated\npub struct User { pub id: UserId }\nimpl Decode for User {}\npub enum Status { On }\n";

fn changes(before: &[(&str, &str)], after: &[(&str, &str)]) -> Changes {
    let directory = TempDir::new().unwrap();
    apply(compare(directory.path(), &files(before)).unwrap()).unwrap();
    compare(directory.path(), &files(after)).unwrap().changes()
}

fn files(files: &[(&str, &str)]) -> Vec<EmittedFile> {
    let mut all = vec![EmittedFile {
        path: PathBuf::from("Cargo.toml"),
        text: "# @generated\n".to_owned(),
    }];
    all.extend(files.iter().map(|(path, text)| EmittedFile {
        path: PathBuf::from(path),
        text: (*text).to_owned(),
    }));
    all
}

#[test]
fn a_first_crate_adds_everything() {
    let changes = changes(
        &[],
        &[("src/users.rs", USERS), ("src/models/user.rs", MODELS)],
    );
    assert_eq!(changes.operations.added, ["getUser", "listUsers"]);
    assert_eq!(changes.models.added, ["Status", "User"]);
    assert!(changes.models.changed.is_empty() && changes.models.removed.is_empty());
}

#[test]
fn an_operation_changes_with_its_method_its_descriptor_or_its_setters() {
    for (from, to, id) in [
        ("Fetches one.", "Fetches a user.", "getUser"),
        (
            "id: \"getUser\",",
            "id: \"getUser\", success: &[200],",
            "getUser",
        ),
        ("page_size: i64", "page_size: u32", "listUsers"),
        ("Some(\"pageSize\")", "None", "listUsers"),
        ("PagedCall<User>)", "PagedCall<Person>)", "listUsers"),
    ] {
        let after = USERS.replace(from, to);
        assert_ne!(after, USERS);
        let changes = changes(&[("src/users.rs", USERS)], &[("src/users.rs", &after)]);
        assert_eq!(changes.operations.changed, [id], "{from} → {to}");
        assert!(changes.operations.added.is_empty() && changes.operations.removed.is_empty());
    }
}

#[test]
fn a_renamed_operation_is_one_removed_and_one_added() {
    let after = USERS.replace("\"getUser\"", "\"fetchUser\"");
    let changes = changes(&[("src/users.rs", USERS)], &[("src/users.rs", &after)]);
    assert_eq!(changes.operations.added, ["fetchUser"]);
    assert_eq!(changes.operations.removed, ["getUser"]);
    assert!(changes.operations.changed.is_empty());
}

#[test]
fn what_only_moved_to_another_file_did_not_change() {
    let changes = changes(
        &[("src/users.rs", USERS), ("src/models/user.rs", MODELS)],
        &[("src/people.rs", USERS), ("src/models/people.rs", MODELS)],
    );
    assert_eq!(changes, Changes::default());
}

#[test]
fn a_model_changes_with_its_implementations() {
    let after = MODELS.replace("impl Decode for User {}", "impl Encode for User {}");
    let changes = changes(
        &[("src/models/user.rs", MODELS)],
        &[("src/models/user.rs", &after)],
    );
    assert_eq!(changes.models.changed, ["User"]);
    assert!(changes.operations.is_empty());
}

#[test]
fn a_model_may_be_declared_within_a_macro() {
    let before =
        "openapi_runtime::string_enum! { #[json(Decode)] pub enum Status { On = \"on\", } }\n";
    let after = before.replace("On = \"on\",", "On = \"on\", Off = \"off\",");
    let path = "src/models/user.rs";
    assert_eq!(changes(&[], &[(path, before)]).models.added, ["Status"]);
    let changes = changes(&[(path, before)], &[(path, &after)]);
    assert_eq!(changes.models.changed, ["Status"]);
}

#[test]
fn a_source_that_is_no_rust_is_no_obstacle() {
    let directory = TempDir::new().unwrap();
    let files = files(&[("src/users.rs", USERS)]);
    apply(compare(directory.path(), &files).unwrap()).unwrap();
    fs::write(directory.path().join("src/users.rs"), "{{{").unwrap();
    let comparison = compare(directory.path(), &files).unwrap();
    assert_eq!(
        comparison.changes().operations.added,
        ["getUser", "listUsers"]
    );
    assert_eq!(
        comparison.differing().next().unwrap().path,
        Path::new("src/users.rs")
    );
}
