use recordings::replay;
use vngcloud_iam_accounts::models::{
    NewServiceAccount, NewTag, RootPortalId, S3KeyId, ServiceAccountId, ServiceAccountTagKeys,
    ServiceAccountTagUpsert, ServiceAccountUpdate, SwiftUserId,
};

/// Name and description of the service account that is created.
const NAME: &str = "ci";
const DESCRIPTION: &str = "Deploys from the build server";

/// The ID in the vendor's sample of a Swift user.
const SWIFT_USER: &str = "8525d70059a345909583a5c6dbfd91f2";

const NO_KEYS: [&str; 0] = [];

fn account(id: &str) -> ServiceAccountId {
    ServiceAccountId::new(id).unwrap()
}

fn key(id: &str) -> S3KeyId {
    S3KeyId::new(id).unwrap()
}

fn swift_user() -> SwiftUserId {
    SwiftUserId::new(SWIFT_USER).unwrap()
}

fn root() -> RootPortalId {
    RootPortalId::new("53461").unwrap()
}

replay! {
    VNGCLOUD listServiceAccounts {
        ragged_rows => page(|client| client.service_accounts().list());
        times => page(|client| client.service_accounts().list());
        broken_rows => page(|client| client.service_accounts().list());
        every_page => items(|client| client.service_accounts().list().page_size(2).items());
        by_name => page(|client| client.service_accounts().list().name("build server").page_size(10_000));
        past_the_end => page(|client| client.service_accounts().list().page_number(1).page_size(10));
    }
    VNGCLOUD createServiceAccount {
        with_secret => secrets(
            |client| client.service_accounts().create(NewServiceAccount::new(NAME).description(DESCRIPTION)),
            |created| vec![("/clientSecret", created.as_ref().unwrap().client_secret.as_ref().unwrap().expose())],
        );
        id_and_secret => secrets(
            |client| client.service_accounts().create(NewServiceAccount::new(NAME)),
            |created| vec![("/clientSecret", created.as_ref().unwrap().client_secret.as_ref().unwrap().expose())],
        );
        empty => call(|client| client.service_accounts().create(NewServiceAccount::new("string").description("string")));
        without_secret => call(|client| client.service_accounts().create(NewServiceAccount::new(NAME).clear_description()));
        without_id => secrets(
            |client| client.service_accounts().create(NewServiceAccount::new(NAME)),
            |created| vec![("/clientSecret", created.as_ref().unwrap().client_secret.as_ref().unwrap().expose())],
        );
        name_taken => call(|client| client.service_accounts().create(NewServiceAccount::new(NAME)));
        broken_off => call(|client| client.service_accounts().create(NewServiceAccount::new(NAME)));
    }
    VNGCLOUD getServiceAccount {
        documented => call(|client| client.service_accounts().get(&account("string")));
        used => call(|client| client.service_accounts().get(&account("sa-1")));
        unknown => call(|client| client.service_accounts().get(&account("sa-9")));
        html => call(|client| client.service_accounts().get(&account("sa-1")));
        empty => call(|client| client.service_accounts().get(&account("sa-1")));
    }
    VNGCLOUD deleteServiceAccount {
        deleted => call(|client| client.service_accounts().delete(&account("sa-1")));
        unknown => call(|client| client.service_accounts().delete(&account("sa-9")));
    }
    VNGCLOUD updateServiceAccount {
        both => call(|client| {
            let body = ServiceAccountUpdate::new().description("string").access_token_life_span(3600);
            client.service_accounts().update(&account("sa-1"), body)
        });
        description_only => call(|client| {
            client.service_accounts().update(&account("sa-1"), ServiceAccountUpdate::new().description(""))
        });
        nothing => call(|client| client.service_accounts().update(&account("sa-1"), ServiceAccountUpdate::new()));
        with_body => call(|client| {
            client.service_accounts().update(&account("sa-1"), ServiceAccountUpdate::new().access_token_life_span(1800))
        });
    }
    VNGCLOUD activateServiceAccount {
        activated => call(|client| client.service_accounts().activate(&account("sa-1")));
        with_body => call(|client| client.service_accounts().activate(&account("sa-1")));
        no_content => call(|client| client.service_accounts().activate(&account("sa-1")));
    }
    VNGCLOUD deactivateServiceAccount {
        deactivated => call(|client| client.service_accounts().deactivate(&account("sa-1")));
    }
    VNGCLOUD resetServiceAccountSecret {
        reset => secrets(
            |client| client.service_accounts().reset_secret(&account("sa-1")),
            |secret| vec![("/clientSecret", secret.client_secret.expose())],
        );
        without_secret => call(|client| client.service_accounts().reset_secret(&account("sa-1")));
        reset_connection => call(|client| client.service_accounts().reset_secret(&account("sa-1")));
    }
    VNGCLOUD listServiceAccountTrustedRoots {
        bare_array => call(|client| client.service_accounts().list_trusted_roots(&account("sa-1")));
        none => call(|client| client.service_accounts().list_trusted_roots(&account("sa-1")));
    }
    VNGCLOUD addServiceAccountTrustedRoot {
        added => call(|client| client.service_accounts().add_trusted_root(&account("sa-1"), &root()));
        denied => call(|client| client.service_accounts().add_trusted_root(&account("sa-1"), &root()));
    }
    VNGCLOUD removeServiceAccountTrustedRoot {
        removed => call(|client| client.service_accounts().remove_trusted_root(&account("sa-1"), &root()));
    }
    VNGCLOUD listServiceAccountS3Keys {
        documented => page(|client| client.service_accounts().list_s3_keys(&account("sa-1")).page_size(10));
        paging_unasked => page(|client| client.service_accounts().list_s3_keys(&account("sa-1")));
        bad_page_size => page(|client| client.service_accounts().list_s3_keys(&account("sa-1")).page_size(0));
        every_page => items(|client| {
            let list = client.service_accounts().list_s3_keys(&account("sa-1"));
            list.search_by_name_or_access_key("logs & backups").page_size(1).items()
        });
    }
    VNGCLOUD attachServiceAccountS3Key {
        attached => call(|client| client.service_accounts().attach_s3_key(&account("sa-1"), &key("key-1")));
        console_key => call(|client| client.service_accounts().attach_s3_key(&account("sa-1"), &key("console-key-1")));
        attached_already => call(|client| client.service_accounts().attach_s3_key(&account("sa-1"), &key("key-1")));
    }
    VNGCLOUD detachServiceAccountS3Key {
        detached => call(|client| client.service_accounts().detach_s3_key(&account("sa-1"), &key("key-1")));
        console_key => call(|client| client.service_accounts().detach_s3_key(&account("sa-1"), &key("console-key-1")));
    }
    VNGCLOUD listServiceAccountSwiftUsers {
        documented => page(|client| client.service_accounts().list_swift_users(&account("sa-1")).page_size(10));
        every_page => items(|client| {
            let list = client.service_accounts().list_swift_users(&account("sa-1"));
            list.search_by_username("382da21").page_size(1).items()
        });
    }
    VNGCLOUD attachServiceAccountSwiftUser {
        attached => call(|client| client.service_accounts().attach_swift_user(&account("sa-1"), &swift_user()));
    }
    VNGCLOUD detachServiceAccountSwiftUser {
        detached => call(|client| client.service_accounts().detach_swift_user(&account("sa-1"), &swift_user()));
    }
    VNGCLOUD listServiceAccountTags {
        envelope => call(|client| client.service_accounts().list_tags(&account("sa-1")));
        none => call(|client| client.service_accounts().list_tags(&account("sa-1")));
    }
    VNGCLOUD upsertServiceAccountTags {
        two => call(|client| {
            let body = ServiceAccountTagUpsert::new([NewTag::new("env").value("prod"), NewTag::new("owner")]);
            client.service_accounts().upsert_tags(&account("sa-1"), body)
        });
        none => call(|client| client.service_accounts().upsert_tags(&account("sa-1"), ServiceAccountTagUpsert::new([])));
        with_body => call(|client| {
            let body = ServiceAccountTagUpsert::new([NewTag::new("env").value("")]);
            client.service_accounts().upsert_tags(&account("sa-1"), body)
        });
    }
    VNGCLOUD deleteServiceAccountTags {
        two => call(|client| {
            client.service_accounts().delete_tags(&account("sa-1"), ServiceAccountTagKeys::new(["env", "khu vực"]))
        });
        none => call(|client| client.service_accounts().delete_tags(&account("sa-1"), ServiceAccountTagKeys::new(NO_KEYS)));
    }
}
