//! What holds for every recording, whatever tests replay it.

use std::path::Path;

use recordings::{GCORE_API, RecordedApi, VNGCLOUD_API, load_all, scan};

#[test]
fn no_recording_holds_what_could_be_a_live_credential() {
    let mut findings = Vec::new();
    for api in [&VNGCLOUD_API, &GCORE_API] {
        let secrets: Vec<&str> = api
            .operations()
            .iter()
            .flat_map(|operation| operation.secrets)
            .copied()
            .collect();
        for case in load_all(api) {
            let text = std::fs::read_to_string(&case.path).unwrap();
            findings.extend(
                scan::scan(&text, &secrets)
                    .unwrap()
                    .into_iter()
                    .map(|finding| format!("{}: {finding}", case.path.display())),
            );
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn there_is_nothing_but_the_apis_beside_the_description() {
    let known = |api: &RecordedApi| api.folder;
    let mut expected = vec!["README.md", known(&GCORE_API), known(&VNGCLOUD_API)];
    expected.sort_unstable();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("recordings");
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<_> = entries.collect();
    found.sort();
    assert_eq!(found, expected);
}
