use recordings::replay;

replay! {
    GCORE listLogins {
        first_page => page(|client| client.activity_log().list_logins());
        every_page => items(|client| client.activity_log().list_logins().limit(2).items());
        every_page_without_count => items(|client| client.activity_log().list_logins().limit(2).items());
        rows_under_another_key => page(|client| client.activity_log().list_logins());
        refused => page(|client| client.activity_log().list_logins().limit(-1));
        forbidden_without_body => page(|client| client.activity_log().list_logins());
    }
}
