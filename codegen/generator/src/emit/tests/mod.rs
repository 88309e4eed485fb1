//! The whole crate of a small API.

mod fixture;

use std::path::{Path, PathBuf};

use super::{EmitError, EmitOptions, EmittedFile, Placement, emit};
use crate::model::{Api, ModelId, ModelKind, Output, Type};

fn options(placement: Placement) -> EmitOptions {
    EmitOptions {
        runtime: PathBuf::from("../../codegen/runtime"),
        placement,
    }
}

fn files(api: &Api) -> Vec<EmittedFile> {
    emit(api, &options(Placement::Member)).unwrap()
}

fn text(path: &str) -> String {
    let file = files(&fixture::api())
        .into_iter()
        .find(|file| file.path == Path::new(path));
    file.unwrap().text
}

#[track_caller]
fn assert_holds(path: &str, expected: &str) {
    let text = text(path);
    assert!(
        text.contains(expected),
        "{path} lacks\n{expected}\nand holds\n{text}"
    );
}

#[test]
fn the_crate_has_a_file_for_each_resource_and_each_module_of_models() {
    let paths: Vec<_> = files(&fixture::api())
        .into_iter()
        .map(|file| file.path)
        .collect();
    let expected = [
        "Cargo.toml",
        "README.md",
        "src/api.rs",
        "src/client.rs",
        "src/lib.rs",
        "src/models/mod.rs",
        "src/models/pets.rs",
        "src/models/shared.rs",
        "src/pets.rs",
        "src/tokens.rs",
    ];
    assert_eq!(paths, expected.map(PathBuf::from));
}

#[test]
fn every_file_says_what_it_is_generated_from() {
    for file in files(&fixture::api()) {
        let first = file.text.lines().next().unwrap();
        assert!(
            first.contains("@generated from pet-store.yaml"),
            "{}: {first}",
            file.path.display()
        );
        assert!(
            file.text.ends_with('\n') && !file.text.ends_with("\n\n"),
            "{}",
            file.path.display()
        );
    }
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    assert_eq!(files(&fixture::api()), files(&fixture::api()));
}

#[test]
fn every_rust_file_parses() {
    for file in files(&fixture::api()) {
        if file
            .path
            .extension()
            .is_some_and(|extension| extension == "rs")
        {
            syn::parse_file(&file.text).unwrap();
        }
    }
}

#[test]
fn a_method_fills_in_a_request_and_hands_it_over() {
    assert_holds(
        "src/pets.rs",
        "    pub fn get(&self, pet_id: &PetId) -> GetPet {\n",
    );
    assert_holds(
        "src/pets.rs",
        "Call::new(self.client, &GET_PET, decode::json)",
    );
    assert_holds("src/pets.rs", ".path(\"petId\", pet_id.to_string())");
    assert_holds("src/pets.rs", "decode::json_or_empty).json(body))");
    assert_holds(
        "src/pets.rs",
        "    pub struct CreatePet(Call<Option<Pet>>);\n",
    );
    assert_holds("src/pets.rs", "    pub struct ListPets(PagedCall<Pet>);\n");
}

#[test]
fn a_deprecated_operation_warns_its_callers_but_not_its_example() {
    assert_holds(
        "src/pets.rs",
        "    #[deprecated = \"deprecated in the API's document\"]\n    pub fn update(",
    );
    assert_holds(
        "src/pets.rs",
        "    /// # #[allow(deprecated)]\n    /// # async fn example(",
    );
    assert_holds("src/pets.rs", "    deprecated: Deprecation::Deprecated,\n");
}

#[test]
fn the_documentation_of_an_operation_names_request_parameters_errors_and_an_example() {
    for expected in [
        "    /// `GET /pets/{petId}` (idempotent: repeating it does no harm)\n",
        "    /// * `pet_id`: The petId parameter,\n    ///   in two lines.\n",
        "    /// [`Pet`] – Fine.\n",
        "    /// * 404: No such `pet_id`.\n",
        "    /// let pet_id = PetId::new(\"pet-1\")?;\n    /// let pet = client.pets().get(&pet_id).await?;\n",
        "    /// let body = NewPet::new(\"Rex\", OwnerId::new(7), Status::InStock, None)\n",
    ] {
        assert_holds("src/pets.rs", expected);
    }
}

#[test]
fn a_struct_is_decoded_and_encoded_only_in_the_directions_it_travels() {
    let models = text("src/models/pets.rs");
    assert!(models.contains("impl Decode for Pet {") && !models.contains("impl Encode for Pet {"));
    assert!(
        models.contains("impl Encode for PetUpdate {")
            && !models.contains("impl Decode for PetUpdate {")
    );
}

#[test]
fn a_local_variable_hides_no_member() {
    assert_holds(
        "src/models/pets.rs",
        "while let Some(key_) = reader.next_key()? {",
    );
    assert_holds("src/models/pets.rs", "\"key\" => reader.read(&mut key),");
}

#[test]
fn a_member_with_three_states_can_be_set_and_cleared() {
    assert_holds(
        "src/models/pets.rs",
        "self.name = Patch::Value(name.into());",
    );
    assert_holds(
        "src/models/pets.rs",
        "    pub fn clear_name(mut self) -> Self {\n",
    );
    assert_holds("src/models/pets.rs", "writer.patch(\"name\", &self.name);");
}

#[test]
fn the_manifest_stands_alone_or_in_a_workspace() {
    let manifest = |placement| {
        let files = emit(&fixture::api(), &options(placement)).unwrap();
        files
            .into_iter()
            .find(|file| file.path == Path::new("Cargo.toml"))
            .unwrap()
            .text
    };
    assert!(manifest(Placement::Standalone).contains("\n[workspace]\n"));
    assert!(!manifest(Placement::Member).contains("[workspace]"));
    assert!(manifest(Placement::Member).contains("path = \"../../codegen/runtime\""));
}

#[test]
fn credentials_follow_the_security_schemes() {
    for method in ["client_credentials", "bearer_token", "api_key", "basic"] {
        assert_holds("src/client.rs", &format!("pub fn {method}("));
    }
    let mut api = fixture::api();
    api.schemes.clear();
    api.environment_prefix = None;
    api.impersonation = None;
    let client = files(&api)
        .into_iter()
        .find(|file| file.path == Path::new("src/client.rs"))
        .unwrap()
        .text;
    for method in [
        "client_credentials",
        "bearer_token",
        "api_key",
        "basic",
        "from_env",
        "impersonate",
    ] {
        assert!(!client.contains(&format!("pub fn {method}(")), "{method}");
    }
}

#[test]
fn a_model_named_like_an_item_of_the_runtime_is_told_from_it() {
    let mut api = fixture::api();
    let pet = api
        .models
        .iter_mut()
        .find(|model| model.name == "Pet")
        .unwrap();
    pet.name = "Operation".to_owned();
    let pets = files(&api)
        .into_iter()
        .find(|file| file.path == Path::new("src/pets.rs"))
        .unwrap()
        .text;
    assert!(
        pets.contains("pub struct GetPet(Call<Operation>);"),
        "{pets}"
    );
    assert!(
        pets.contains("static GET_PET: openapi_runtime::Operation = openapi_runtime::Operation {"),
        "{pets}"
    );
}

#[test]
fn what_cannot_be_emitted_is_an_error() {
    let mut api = fixture::api();
    api.resources[0].operations[1].output = Output::Json(Type::Model(ModelId(99)));
    assert_eq!(
        emit(&api, &options(Placement::Member)),
        Err(EmitError::UnknownModel {
            of: "`getPet`".to_owned()
        })
    );

    let mut api = fixture::api();
    api.resources[0].operations[1].method_name = "type".to_owned();
    assert!(
        matches!(emit(&api, &options(Placement::Member)), Err(EmitError::Name { name, .. }) if name == "type")
    );

    let mut api = fixture::api();
    let models = &mut api.models;
    let ModelKind::Struct(object) = &mut models[3].kind else {
        panic!("a struct")
    };
    object.fields[1].name = "name".to_owned();
    assert!(
        matches!(emit(&api, &options(Placement::Member)), Err(EmitError::Name { name, .. }) if name == "name")
    );
}
