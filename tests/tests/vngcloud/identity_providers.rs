use recordings::replay;
use vngcloud_iam_accounts::models::{
    IdentityProviderId, IdentityProviderUpdate, NewIdentityProvider,
};

/// The ID in the vendor's samples.
const DOCUMENTED: &str = "9be7951f-b750-4968-afe5-fc5ba8a8e535";

fn provider(id: &str) -> IdentityProviderId {
    IdentityProviderId::new(id).unwrap()
}

fn new_provider(vendor: &str) -> NewIdentityProvider {
    NewIdentityProvider::new("idpxxx", "saml", vendor, "https://sso.example.com/login")
}

replay! {
    VNGCLOUD listIdentityProviders {
        one_page => page(|client| client.identity_providers().list().page_size(10));
        every_page => items(|client| client.identity_providers().list().page_size(2).items());
        denied => page(|client| client.identity_providers().list());
    }
    VNGCLOUD createIdentityProvider {
        created => call(|client| client.identity_providers().create(new_provider("azure")));
        empty_object => call(|client| client.identity_providers().create(new_provider("okta")));
        name_taken => call(|client| client.identity_providers().create(new_provider("azure")));
    }
    VNGCLOUD getIdentityProvider {
        documented => call(|client| client.identity_providers().get(&provider(DOCUMENTED)));
        with_mappers => call(|client| client.identity_providers().get(&provider("idp-1")));
        unknown => call(|client| client.identity_providers().get(&provider("idp-9")));
        unknown_is_none => call(|client| client.identity_providers().get(&provider("idp-9")).optional());
    }
    VNGCLOUD deleteIdentityProvider {
        deleted => call(|client| client.identity_providers().delete(&provider(DOCUMENTED)));
        has_mappers => call(|client| client.identity_providers().delete(&provider("idp-1")));
    }
    VNGCLOUD updateIdentityProvider {
        renamed => call(|client| {
            client.identity_providers().update(&provider(DOCUMENTED), IdentityProviderUpdate::new("new-idp-name"))
        });
    }
}
