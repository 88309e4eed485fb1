use recordings::replay;
use vngcloud_iam_accounts::models::{NewS3Key, ProjectId, RegionId, S3KeyId, S3KeyUpdate};

/// Region and project in the forms that live servers have.
const REGION: &str = "00000000-0000-4000-8000-000000000002";
const PROJECT: &str = "18da7f582c8e4b6484eb6afd24ddc637";

/// Everything that means something in a query or does not belong there.
const AWKWARD: &str = "a b&c=d+e%20f#g?h/i;khóa \"日本\" 🔑";

fn key(id: &str) -> S3KeyId {
    S3KeyId::new(id).unwrap()
}

fn new_key() -> NewS3Key {
    unnamed_key("ap-southeast-1", "project-1234").name("my-s3-key")
}

fn unnamed_key(region: &str, project: &str) -> NewS3Key {
    NewS3Key::new(
        RegionId::new(region).unwrap(),
        ProjectId::new(project).unwrap(),
    )
}

/// A key in no region: nobody makes such an ID by hand, but one that was received is not checked.
fn key_in_no_region() -> NewS3Key {
    let nowhere = vngcloud_iam_accounts::json::from_slice::<RegionId>(br#""""#).unwrap();
    NewS3Key::new(nowhere, ProjectId::new("project-1234").unwrap()).name("my-s3-key")
}

replay! {
    VNGCLOUD listS3Keys {
        one_page => page(|client| client.s3_keys().list().page_size(10));
        every_page => items(|client| {
            client.s3_keys().list().search_by_name_or_access_key("prod-access").page_size(2).items()
        });
        stops_at_a_refused_page => items(|client| client.s3_keys().list().page_size(1).items());
        broken_row => page(|client| client.s3_keys().list());
        states => page(|client| client.s3_keys().list());
        search => page(|client| client.s3_keys().list().search_by_name_or_access_key(AWKWARD));
        search_for_nothing => page(|client| client.s3_keys().list().search_by_name_or_access_key(""));
        bad_page_number => page(|client| client.s3_keys().list().page_number(1 << 40));
        legacy_host => page(|client| client.s3_keys().list());
        denied => page(|client| client.s3_keys().list());
    }
    VNGCLOUD createS3Key {
        created => secrets(
            |client| client.s3_keys().create(new_key()),
            |key| vec![("/secretKey", key.secret_key.expose())],
        );
        without_name => secrets(
            |client| client.s3_keys().create(unnamed_key(REGION, PROJECT)),
            |key| vec![("/secretKey", key.secret_key.expose())],
        );
        iam_user => call(|client| client.s3_keys().create(unnamed_key(REGION, PROJECT).name("my-s3-key")));
        invalid_project => call(|client| client.s3_keys().create(key_in_no_region()));
        reset => call(|client| client.s3_keys().create(new_key()));
        unreadable => call(|client| client.s3_keys().create(new_key()));
    }
    VNGCLOUD getS3Key {
        documented => call(|client| client.s3_keys().get(&key("xxxx")));
        deleted => call(|client| client.s3_keys().get(&key("key-1")));
        unknown_members => call(|client| client.s3_keys().get(&key("key-1")));
        unknown => call(|client| client.s3_keys().get(&key("key-9")));
        unknown_is_none => call(|client| client.s3_keys().get(&key("key-9")).optional());
    }
    VNGCLOUD deleteS3Key {
        deleted => call(|client| client.s3_keys().delete(&key("3d5e7c2a-6c44-4bb5-90f4-2d5f7d62f1e0")));
        unknown => call(|client| client.s3_keys().delete(&key("key-9")));
    }
    VNGCLOUD updateS3Key {
        both => call(|client| {
            let body = S3KeyUpdate::new().name("updated-s3-key").restricted(true);
            client.s3_keys().update(&key("1b9d6bcd-bbfd-4b2d-9b21-3d3fbeefb123"), body)
        });
        nulls => call(|client| client.s3_keys().update(&key("key-1"), S3KeyUpdate::new().clear_name().clear_restricted()));
        name_left_out => call(|client| client.s3_keys().update(&key("key-1"), S3KeyUpdate::new().restricted(false)));
        nothing => call(|client| client.s3_keys().update(&key("key-1"), S3KeyUpdate::new()));
        console_key => call(|client| {
            client.s3_keys().update(&key("console-key-1"), S3KeyUpdate::new().restricted(true))
        });
    }
}
