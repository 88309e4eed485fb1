use openapi_runtime::Error;
use recordings::replay;
use vngcloud_iam_accounts::Client;
use vngcloud_iam_accounts::models::{
    EmailSetup, NewTag, NewUser, NewUserTags, PasswordReset, UserDetail, UserId, UserTagKeys,
    Verification,
};

fn user(id: &str) -> UserId {
    UserId::new(id).unwrap()
}

fn alice() -> NewUser {
    NewUser::new()
        .username("alice")
        .password("placeholder-Passw0rd")
}

/// Recordings name a path's parameters before they are encoded, so that the encoding is looked at here.
async fn get_with_encoded_id(client: Client) -> Result<UserDetail, Error> {
    let call = client.users().get(&user("a/b ?#%2F..é+&="));
    let url = call.preview()?.url().to_owned();
    assert!(
        url.ends_with("/v1/iam-users/a%2Fb%20%3F%23%252F..%C3%A9%2B%26%3D"),
        "{url}"
    );
    call.await
}

async fn activate_with_encoded_id(client: Client) -> Result<(), Error> {
    let call = client.users().activate(&user("../identity-providers"));
    let url = call.preview()?.url().to_owned();
    assert!(
        url.ends_with("/v1/iam-users/..%2Fidentity-providers/activate"),
        "{url}"
    );
    call.await
}

/// Recordings do not say of which type a body is; not every client sends one with a DELETE.
async fn delete_tags_as_json(client: Client) -> Result<(), Error> {
    let call = client
        .users()
        .delete_tags(&user("user-1"), UserTagKeys::new(["env", "team/á"]));
    let preview = call.preview()?;
    assert_eq!(preview.method().as_str(), "DELETE");
    assert!(
        preview
            .headers()
            .any(|header| header == ("content-type", "application/json")),
        "{preview}"
    );
    call.await
}

/// Whether each of two deletions found a user.
async fn delete_twice(client: Client) -> Result<[bool; 2], Error> {
    let first = client
        .users()
        .delete(&user("user-1"))
        .optional()
        .await?
        .is_some();
    let second = client
        .users()
        .delete(&user("user-1"))
        .optional()
        .await?
        .is_some();
    Ok([first, second])
}

replay! {
    VNGCLOUD listUsers {
        first_page => page(|client| client.users().list().page_size(10));
        every_page => items(|client| client.users().list().page_size(2).items());
        broken_row => page(|client| client.users().list());
        beyond_the_end => page(|client| client.users().list().page_number(1).page_size(10));
        beyond_the_end_ends_the_stream => items(|client| client.users().list().page_number(7).page_size(10).items());
        no_users => items(|client| client.users().list().items());
        without_totals => items(|client| client.users().list().page_size(2).items());
        everything_at_once => items(|client| client.users().list().page_size(10_000).items());
        ragged_rows => page(|client| client.users().list());
        broken_rows_in_a_stream => items(|client| client.users().list().page_size(3).items());
        later_page_fails => items(|client| client.users().list().page_size(2).items());
        first_rows_only => items(|client| client.users().list().page_size(2).items().max_items(3));
        bare_array => page(|client| client.users().list());
        bad_page_number => page(|client| client.users().list().page_number(-1).page_size(10));
        too_many_calls => page(|client| client.users().list());
        too_many_calls_until_a_date => page(|client| client.users().list());
        broken_off => page(|client| client.users().list());
        cut_short => page(|client| client.users().list());
    }
    VNGCLOUD createUser {
        created => call(|client| client.users().create(NewUser::new().username("string").password("string")));
        created_with_body => call(|client| client.users().create(alice()));
        created_with_text => call(|client| client.users().create(alice()));
        without_password => call(|client| client.users().create(NewUser::new().username("alice")));
        nothing_set => call(|client| client.users().create(NewUser::new()));
        characters_beyond_ascii => call(|client| {
            let body = NewUser::new().username("nguyễn \"văn\" an\t\\").password("placeholder \\ \" é");
            client.users().create(body)
        });
        taken => call(|client| client.users().create(alice()));
        message_alone => call(|client| client.users().create(alice()));
        odd_entries => call(|client| client.users().create(alice()));
        denied => call(|client| client.users().create(alice()));
        unexplained_failure => call(|client| client.users().create(alice()));
        connection_reset => call(|client| client.users().create(alice()));
    }
    VNGCLOUD getUser {
        found => call(|client| client.users().get(&user("user-1")));
        found_is_some => call(|client| client.users().get(&user("user-1")).optional());
        nothing_known => call(|client| client.users().get(&user("user-1")));
        unknown_members_are_kept => call(|client| client.users().get(&user("user-1")));
        nulls_are_kept => call(|client| client.users().get(&user("user-1")));
        odd_id => call(|client| get_with_encoded_id(client.clone()));
        broken_time => call(|client| client.users().get(&user("user-1")));
        no_object => call(|client| client.users().get(&user("user-1")));
        no_body => call(|client| client.users().get(&user("user-1")));
        html => call(|client| client.users().get(&user("user-1")));
        unknown => call(|client| client.users().get(&user("user-9")));
        unknown_is_none => call(|client| client.users().get(&user("user-9")).optional());
        without_error_body => call(|client| client.users().get(&user("user-1")));
        denied => call(|client| client.users().get(&user("user-1")));
        denied_is_not_none => call(|client| client.users().get(&user("user-1")).optional());
        failure_of_another_shape => call(|client| client.users().get(&user("user-1")));
        connection_refused => call(|client| client.users().get(&user("user-1")));
        connection_reset => call(|client| client.users().get(&user("user-1")));
        timeout => call(|client| client.users().get(&user("user-1")));
    }
    VNGCLOUD deleteUser {
        deleted => call(|client| client.users().delete(&user("user-1")));
        deleted_with_body => call(|client| client.users().delete(&user("user-1")));
        unknown => call(|client| client.users().delete(&user("user-9")));
        unknown_is_none => call(|client| delete_twice(client.clone()));
    }
    VNGCLOUD activateUser {
        activated => call(|client| client.users().activate(&user("user-1")));
        odd_id => call(|client| activate_with_encoded_id(client.clone()));
    }
    VNGCLOUD deactivateUser {
        deactivated => call(|client| client.users().deactivate(&user("user-1")));
        oneself => call(|client| client.users().deactivate(&user("user-1")));
    }
    VNGCLOUD resetUserPassword {
        reset => call(|client| client.users().reset_password(&user("user-1"), PasswordReset::new().password("string")));
        nothing_set => call(|client| client.users().reset_password(&user("user-1"), PasswordReset::new()));
        repeated_in_the_error => call(|client| {
            let body = PasswordReset::new().password("placeholder-\"quoted\"-Passw0rd");
            client.users().reset_password(&user("user-1"), body)
        });
    }
    VNGCLOUD setUpUserEmail {
        set_up => call(|client| client.users().set_up_email(&user("user-1"), EmailSetup::new().email("user@example.com")));
        nothing_set => call(|client| client.users().set_up_email(&user("user-1"), EmailSetup::new()));
    }
    VNGCLOUD sendUserVerificationEmail {
        sent => call(|client| client.users().send_verification_email(&user("user-1")));
    }
    VNGCLOUD verifyUserEmail {
        verified => call(|client| client.users().verify_email(&user("user-1"), Verification::new().token("123456")));
        nothing_set => call(|client| client.users().verify_email(&user("user-1"), Verification::new()));
    }
    VNGCLOUD activateUserEmail {
        activated => call(|client| client.users().activate_email(&user("user-1")));
    }
    VNGCLOUD deactivateUserEmail {
        deactivated => call(|client| client.users().deactivate_email(&user("user-1")));
    }
    VNGCLOUD setUpUserGoogleAuthenticator {
        empty => call(|client| client.users().set_up_google_authenticator(&user("user-1")));
        null => call(|client| client.users().set_up_google_authenticator(&user("user-1")));
        object => secrets(
            |client| client.users().set_up_google_authenticator(&user("user-1")),
            |setup| vec![("", setup.as_ref().unwrap().expose())],
        );
        text => secrets(
            |client| client.users().set_up_google_authenticator(&user("user-1")),
            |setup| vec![("", setup.as_ref().unwrap().expose())],
        );
        plain_text => call(|client| client.users().set_up_google_authenticator(&user("user-1")));
    }
    VNGCLOUD verifyUserGoogleAuthenticator {
        verified => call(|client| {
            client.users().verify_google_authenticator(&user("user-1"), Verification::new().token("123456"))
        });
        nothing_set => call(|client| client.users().verify_google_authenticator(&user("user-1"), Verification::new()));
        wrong_code => call(|client| {
            client.users().verify_google_authenticator(&user("user-1"), Verification::new().token("654321"))
        });
    }
    VNGCLOUD activateUserGoogleAuthenticator {
        activated => call(|client| client.users().activate_google_authenticator(&user("user-1")));
    }
    VNGCLOUD deactivateUserGoogleAuthenticator {
        deactivated => call(|client| client.users().deactivate_google_authenticator(&user("user-1")));
    }
    VNGCLOUD listUserTags {
        envelope => call(|client| client.users().list_tags(&user("user-1")));
        bare_array => call(|client| client.users().list_tags(&user("user-1")));
        empty_envelope => call(|client| client.users().list_tags(&user("user-1")));
        empty_array => call(|client| client.users().list_tags(&user("user-1")));
        unknown_members => call(|client| client.users().list_tags(&user("user-1")));
        neither => call(|client| client.users().list_tags(&user("user-1")));
        broken_tag => call(|client| client.users().list_tags(&user("user-1")));
    }
    VNGCLOUD createUserTags {
        created => call(|client| {
            let tags = [NewTag::new("env").value("prod"), NewTag::new("team"), NewTag::new("note").value("")];
            client.users().create_tags(&user("user-1"), NewUserTags::new(tags))
        });
        created_with_body => call(|client| {
            client.users().create_tags(&user("user-1"), NewUserTags::new([NewTag::new("env").value("prod")]))
        });
        none => call(|client| client.users().create_tags(&user("user-1"), NewUserTags::new([])));
        taken => call(|client| {
            client.users().create_tags(&user("user-1"), NewUserTags::new([NewTag::new("env").value("prod")]))
        });
    }
    VNGCLOUD deleteUserTags {
        deleted => call(|client| delete_tags_as_json(client.clone()));
        body_dropped => call(|client| client.users().delete_tags(&user("user-1"), UserTagKeys::new(["env"])));
    }
}
