use recordings::replay;
use vngcloud_iam_accounts::models::{
    NewSwiftUser, ProjectId, RegionId, SwiftUserId, SwiftUserUpdate,
};

/// The IDs in the vendor's samples; that of the region is no UUID.
const DOCUMENTED: &str = "8525d70059a345909583a5c6dbfd91f2";
const REGION: &str = "8b1e9c9b-7123-54a5-ua8f-2d67d71c9212";
const PROJECT: &str = "18da7f582c8e4b6484eb6afd24ddc637";

fn user(id: &str) -> SwiftUserId {
    SwiftUserId::new(id).unwrap()
}

fn new_user(region: &str, project: &str) -> NewSwiftUser {
    NewSwiftUser::new(
        RegionId::new(region).unwrap(),
        ProjectId::new(project).unwrap(),
    )
}

replay! {
    VNGCLOUD listSwiftUsers {
        one_page => page(|client| client.swift_users().list().page_size(10));
        search => page(|client| client.swift_users().list().search_by_username("382da21"));
        every_page => items(|client| client.swift_users().list().page_number(1).page_size(2).items());
        without_totals => items(|client| client.swift_users().list().page_size(2).items());
        states => page(|client| client.swift_users().list());
    }
    VNGCLOUD createSwiftUser {
        created => secrets(
            |client| client.swift_users().create(new_user(REGION, PROJECT)),
            |user| vec![("/password", user.password.expose())],
        );
        denied => call(|client| client.swift_users().create(new_user("region-1", "project-1")));
    }
    VNGCLOUD getSwiftUser {
        documented => call(|client| client.swift_users().get(&user(DOCUMENTED)));
        unknown => call(|client| client.swift_users().get(&user("swift-9")));
    }
    VNGCLOUD deleteSwiftUser {
        deleted => call(|client| client.swift_users().delete(&user(DOCUMENTED)));
    }
    VNGCLOUD updateSwiftUser {
        restricted => call(|client| client.swift_users().update(&user(DOCUMENTED), SwiftUserUpdate::new().restricted(false)));
        null => call(|client| client.swift_users().update(&user("swift-1"), SwiftUserUpdate::new().clear_restricted()));
        nothing => call(|client| client.swift_users().update(&user("swift-1"), SwiftUserUpdate::new()));
    }
}
