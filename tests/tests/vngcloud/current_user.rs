use recordings::replay;
use vngcloud_iam_accounts::models::{EmailSetup, PasswordReset, Verification};

replay! {
    VNGCLOUD currentUserInfo {
        iam_user => call(|client| client.current_user().info());
        root_user => call(|client| client.current_user().info());
        service_account => call(|client| client.current_user().info());
        vendor_service_account => call(|client| client.current_user().info());
        unknown_type => call(|client| client.current_user().info());
        nothing_known => call(|client| client.current_user().info());
        ragged_factors => call(|client| client.current_user().info());
        nulls => call(|client| client.current_user().info());
        unknown_members => call(|client| client.current_user().info());
        factors_of_another_type => call(|client| client.current_user().info());
        ended_token => call(|client| client.current_user().info());
        moved => call(|client| client.current_user().info());
    }
    VNGCLOUD resetCurrentUserPassword {
        reset => call(|client| client.current_user().reset_password(PasswordReset::new().password("string")));
        nothing_set => call(|client| client.current_user().reset_password(PasswordReset::new()));
        repeated_in_the_error => call(|client| {
            client.current_user().reset_password(PasswordReset::new().password("placeholder-Passw0rd"))
        });
    }
    VNGCLOUD setUpCurrentUserEmail {
        set_up => call(|client| client.current_user().set_up_email(EmailSetup::new().email("user@example.com")));
        nothing_set => call(|client| client.current_user().set_up_email(EmailSetup::new()));
    }
    VNGCLOUD sendCurrentUserVerificationEmail {
        sent => call(|client| client.current_user().send_verification_email());
        plain_text_error => call(|client| client.current_user().send_verification_email());
    }
    VNGCLOUD verifyCurrentUserEmail {
        verified => call(|client| client.current_user().verify_email(Verification::new().token("012345")));
        nothing_set => call(|client| client.current_user().verify_email(Verification::new()));
        wrong_code => call(|client| client.current_user().verify_email(Verification::new().token("123456")));
    }
    VNGCLOUD activateCurrentUserEmail {
        activated => call(|client| client.current_user().activate_email());
        not_verified => call(|client| client.current_user().activate_email());
    }
    VNGCLOUD deactivateCurrentUserEmail {
        deactivated => call(|client| client.current_user().deactivate_email());
    }
    VNGCLOUD setUpCurrentUserGoogleAuthenticator {
        empty => call(|client| client.current_user().set_up_google_authenticator());
        object => secrets(
            |client| client.current_user().set_up_google_authenticator(),
            |setup| vec![("", setup.as_ref().unwrap().expose())],
        );
        text => secrets(
            |client| client.current_user().set_up_google_authenticator(),
            |setup| vec![("", setup.as_ref().unwrap().expose())],
        );
        already_set_up => call(|client| client.current_user().set_up_google_authenticator());
    }
    VNGCLOUD activateCurrentUserGoogleAuthenticator {
        activated => call(|client| client.current_user().activate_google_authenticator());
    }
    VNGCLOUD deactivateCurrentUserGoogleAuthenticator {
        deactivated => call(|client| client.current_user().deactivate_google_authenticator());
    }
}
