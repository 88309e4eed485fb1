use recordings::replay;
use vngcloud_iam_accounts::models::{
    IdentityProviderId, NewPermissionMapper, PermissionMapperId, PermissionMapperUpdate,
};

/// The IDs in the vendor's samples.
const DOCUMENTED_PROVIDER: &str = "9be7951f-b750-4968-afe5-fc5ba8a8e535";
const DOCUMENTED_MAPPER: &str = "4f67a8f1-3b90-4a31-8cbe-f11b63d8f9a2";

const NONE: [&str; 0] = [];

fn provider(id: &str) -> IdentityProviderId {
    IdentityProviderId::new(id).unwrap()
}

fn mapper(id: &str) -> PermissionMapperId {
    PermissionMapperId::new(id).unwrap()
}

replay! {
    VNGCLOUD listPermissionMappers {
        bare_array => call(|client| client.permission_mappers().list(&provider(DOCUMENTED_PROVIDER)));
        none => call(|client| client.permission_mappers().list(&provider("idp-1")));
        unknown_members => call(|client| client.permission_mappers().list(&provider("idp-1")));
        broken_row => call(|client| client.permission_mappers().list(&provider("idp-1")));
    }
    VNGCLOUD createPermissionMapper {
        created => call(|client| {
            let body = NewPermissionMapper::new("role-mapper-admin", "groups", ["admin", "owner"], ["administrators"]);
            client.permission_mappers().create(&provider(DOCUMENTED_PROVIDER), body)
        });
        empty_lists => call(|client| {
            client.permission_mappers().create(&provider("idp-1"), NewPermissionMapper::new("nobody", "groups", NONE, NONE))
        });
    }
    VNGCLOUD getPermissionMapper {
        documented => call(|client| {
            client.permission_mappers().get(&provider(DOCUMENTED_PROVIDER), &mapper(DOCUMENTED_MAPPER))
        });
        unknown => call(|client| client.permission_mappers().get(&provider("idp-1"), &mapper("mapper-9")));
    }
    VNGCLOUD deletePermissionMapper {
        deleted => call(|client| {
            client.permission_mappers().delete(&provider(DOCUMENTED_PROVIDER), &mapper(DOCUMENTED_MAPPER))
        });
    }
    VNGCLOUD updatePermissionMapper {
        claim_values => call(|client| {
            let body = PermissionMapperUpdate::new().claim_values(["admin", "quản trị"]);
            client.permission_mappers().update(&provider(DOCUMENTED_PROVIDER), &mapper(DOCUMENTED_MAPPER), body)
        });
        no_values => call(|client| {
            let body = PermissionMapperUpdate::new().claim_values(NONE);
            client.permission_mappers().update(&provider("idp-1"), &mapper("mapper-1"), body)
        });
        nothing => call(|client| {
            client.permission_mappers().update(&provider("idp-1"), &mapper("mapper-1"), PermissionMapperUpdate::new())
        });
    }
}
