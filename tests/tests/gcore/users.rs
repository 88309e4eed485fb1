use gcore_iam::models::{
    AccountId, AuthType, EmailChange, PasswordChange, RoleName, UserId, UserInvitation,
    UserLanguage, UserRole, UserRoleAssignment, UserUpdate,
};
use recordings::replay;

use crate::error_body;

const ACCOUNT: AccountId = AccountId::new(123);
const USER: UserId = UserId::new(513);
const UNKNOWN_USER: UserId = UserId::new(9);

fn role(id: i64, name: RoleName) -> UserRole {
    UserRole::new().id(id).name(name)
}

fn invitation(account: i64, email: &str) -> UserInvitation {
    UserInvitation::new(AccountId::new(account), email, role(2, RoleName::Users))
}

fn assignment(id: i64, name: RoleName) -> UserRoleAssignment {
    UserRoleAssignment::new(role(id, name))
}

fn passwords(repeated: &str) -> PasswordChange {
    PasswordChange::new("example-old-password", "example-new-password", repeated)
}

replay! {
    GCORE listUsers {
        first_page => page(|client| client.users().list().limit(2));
        every_page => items(|client| client.users().list().limit(1).items());
        every_short_page => items(|client| client.users().list().limit(3).items());
        every_page_from_an_offset => items(|client| client.users().list().limit(1).offset(3).items());
        fewer_rows_than_counted => items(|client| client.users().list().limit(2).items());
        next_links_are_not_followed => items(|client| client.users().list().limit(1).items());
        bare_array => page(|client| client.users().list());
        every_row_of_a_bare_array => items(|client| client.users().list().limit(1).items());
        nobody_in_a_bare_array => items(|client| client.users().list().items());
        broken_row => page(|client| client.users().list());
        broken_row_of_a_bare_array => items(|client| client.users().list().items());
        second_page_fails => items(|client| client.users().list().limit(1).items());
        token_is_cut_short => page(|client| client.users().list());
        permanent_token_is_cut_short => page(|client| client.users().list());
        unauthorized_without_body => page(|client| client.users().list());
    }
    GCORE getUser {
        found => call(|client| client.users().get(USER));
        without_name_and_phone => call(|client| client.users().get(USER));
        unknown_values => call(|client| client.users().get(USER));
        with_accounts_as_before => call(|client| client.users().get(USER));
        account_with_a_fraction => call(|client| client.users().get(USER));
        unknown => call(|client| client.users().get(UNKNOWN_USER));
        unknown_is_none => call(|client| client.users().get(UNKNOWN_USER).optional());
        unknown_without_body => call(|client| client.users().get(UNKNOWN_USER));
        unauthorized_is_not_none => call(|client| client.users().get(USER).optional());
    }
    GCORE updateUser {
        clear_name => call(|client| client.users().update(USER, UserUpdate::new().clear_name()));
        set_name_and_clear_phone => call(|client| {
            client.users().update(USER, UserUpdate::new().name("Ann").clear_phone())
        });
        set_every_member => call(|client| {
            let update = UserUpdate::new()
                .name("Ann Example")
                .phone("+35220880507")
                .email("ann.example@example.com")
                .lang(UserLanguage::De)
                .auth_types([AuthType::Password, AuthType::GoogleOauth2]);
            client.users().update(USER, update)
        });
        set_nothing => call(|client| client.users().update(USER, UserUpdate::new()));
        unknown_values_are_sent_back => call(|client| {
            let client = client.clone();
            async move {
                let user = client.users().get(USER).await?;
                client.users().update(USER, UserUpdate::new().lang(user.lang).auth_types(user.auth_types)).await
            }
        });
        field_with_one_text => call(|client| client.users().update(USER, UserUpdate::new().name("Ann")));
        field_with_one_text_as_model => call(|client| {
            error_body(client.users().update(USER, UserUpdate::new().name("Ann")))
        });
        body_is_not_json => call(|client| client.users().update(USER, UserUpdate::new().name("Ann")));
        forbidden_without_body => call(|client| client.users().update(USER, UserUpdate::new().name("Ann")));
        unknown_is_none => call(|client| {
            client.users().update(UNKNOWN_USER, UserUpdate::new().clear_phone()).optional()
        });
    }
    GCORE inviteUser {
        sent => call(|client| {
            let invitation = invitation(123, "ann@example.com").name("Ann Example").lang(UserLanguage::En);
            client.users().invite(invitation)
        });
        required_members_only => call(|client| {
            client.users().invite(UserInvitation::new(ACCOUNT, "ann@example.com", UserRole::new().id(3022)))
        });
        field_with_texts => call(|client| client.users().invite(invitation(123, "")));
        field_with_texts_as_model => call(|client| error_body(client.users().invite(invitation(123, ""))));
        already_invited => call(|client| client.users().invite(invitation(456, "ann@example.com")));
        cannot_be_added => call(|client| client.users().invite(invitation(456, "ann@example.com")));
        cannot_be_added_as_model => call(|client| {
            error_body(client.users().invite(invitation(456, "ann@example.com")))
        });
        forbidden_without_body => call(|client| {
            let administrator = role(1, RoleName::Administrators);
            client.users().invite(UserInvitation::new(ACCOUNT, "ann@example.com", administrator))
        });
    }
    GCORE getUserRole {
        found => call(|client| client.users().get_role(ACCOUNT, USER));
        role_without_name => call(|client| client.users().get_role(ACCOUNT, USER));
        unknown_is_none => call(|client| client.users().get_role(ACCOUNT, UNKNOWN_USER).optional());
        forbidden_without_body => call(|client| client.users().get_role(AccountId::new(456), USER));
    }
    GCORE setUserRole {
        set => call(|client| {
            client.users().set_role(ACCOUNT, USER, assignment(3009, RoleName::PurgeAndPrefetchOnlyApiWeb))
        });
        refused => call(|client| {
            client.users().set_role(ACCOUNT, USER, UserRoleAssignment::new(UserRole::new().name("RoleName")))
        });
        unknown_is_none => call(|client| {
            client.users().set_role(ACCOUNT, UNKNOWN_USER, assignment(2, RoleName::Users)).optional()
        });
    }
    GCORE deleteUser {
        removed => call(|client| client.users().delete(ACCOUNT, USER));
        removed_with_no_content => call(|client| client.users().delete(ACCOUNT, USER));
        not_allowed => call(|client| client.users().delete(ACCOUNT, USER));
        not_allowed_as_model => call(|client| error_body(client.users().delete(ACCOUNT, USER)));
        active_tokens => call(|client| client.users().delete(ACCOUNT, USER));
        general_shape_as_model => call(|client| error_body(client.users().delete(ACCOUNT, USER)));
        unknown_is_none => call(|client| client.users().delete(ACCOUNT, UNKNOWN_USER).optional());
    }
    GCORE changeUserPassword {
        changed => secrets(
            |client| client.users().change_password(USER, passwords("example-new-password")),
            |tokens| vec![("/refresh", tokens.refresh.expose()), ("/access", tokens.access.expose())],
        );
        refused => call(|client| client.users().change_password(USER, passwords("example-other-password")));
        forbidden_without_body => call(|client| {
            client.users().change_password(UserId::new(514), passwords("example-new-password"))
        });
    }
    GCORE changeUserEmail {
        changed => call(|client| {
            client.users().change_email(USER, EmailChange::new("new@example.com", "example-password"))
        });
        refused => call(|client| {
            client.users().change_email(USER, EmailChange::new("taken@example.com", "example-password"))
        });
        unauthorized_without_body => call(|client| {
            client.users().change_email(USER, EmailChange::new("new@example.com", "example-password"))
        });
    }
}
