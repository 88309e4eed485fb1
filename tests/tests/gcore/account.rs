use gcore_iam::models::NewAccount;
use recordings::replay;

replay! {
    GCORE accountOverview {
        full => call(|client| client.account().overview());
        minimal => call(|client| client.account().overview());
        nulls => call(|client| client.account().overview());
        unknown_values => call(|client| client.account().overview());
        required_member_is_missing => call(|client| client.account().overview());
        unauthorized_without_body => call(|client| client.account().overview());
        unauthorized_in_the_general_shape => call(|client| client.account().overview());
        token_is_invalid_or_expired => call(|client| client.account().overview());
        too_many_requests => call(|client| client.account().overview());
        too_many_requests_until => call(|client| client.account().overview());
        too_many_requests_without_a_hint => call(|client| client.account().overview());
        bad_gateway => call(|client| client.account().overview());
        a_page_in_place_of_json => call(|client| client.account().overview());
    }
    GCORE createAccount {
        created => call(|client| client.account().create(NewAccount::new("Example Ltd")));
        refused => call(|client| client.account().create(NewAccount::new("")));
        forbidden_without_body => call(|client| client.account().create(NewAccount::new("Example Ltd")));
    }
}
