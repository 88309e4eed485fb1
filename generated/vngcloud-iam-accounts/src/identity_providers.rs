// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! External identity providers whose users may sign in to the account.

use openapi_runtime::{
    ApiClient, BareArray, Call, Idempotency, Method, Operation, PagedCall, Pagination,
    PaginationStyle, decode,
};
use crate::models::{
    CreatedIdentityProvider, IdentityProvider, IdentityProviderId,
    IdentityProviderUpdate, NewIdentityProvider,
};

/// External identity providers whose users may sign in to the account.
///
/// Made by [`Client::identity_providers`](crate::Client::identity_providers).
#[derive(Debug, Clone, Copy)]
pub struct IdentityProviders<'c> {
    client: &'c ApiClient,
}

impl<'c> IdentityProviders<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List identity providers.
    ///
    /// All identity providers of the caller's account, page by page.
    ///
    /// `GET /v1/identity-providers` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `page_number` (optional): Number of the page, counted from 0.
    /// * `page_size` (optional): Rows on a page. No upper limit is published.
    ///
    /// # Answer
    ///
    /// A page of [`IdentityProvider`]: `items()` goes through the rows of all pages, `pages()`
    /// through the pages. `pageSize` is 100 unless set.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut rows = client.identity_providers().list().items();
    /// while let Some(identity_provider) = rows.try_next().await? {
    ///     println!("{identity_provider:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListIdentityProviders {
        ListIdentityProviders(
            PagedCall::new(
                self.client,
                &LIST_IDENTITY_PROVIDERS,
                &LIST_IDENTITY_PROVIDERS_PAGES,
            ),
        )
    }

    /// Create an identity provider.
    ///
    /// Registers a provider and answers the two URLs to enter on its side. An account may have 5. Users who sign in
    /// through it for the first time become IAM users without any permission, unless a permission mapper gives them a
    /// group.
    ///
    /// The answer is 200, not 201. Only the name can be changed later. By the manual, nothing but Azure AD over SAML
    /// 2.0 works, with its Login URL as `ssoUrl`.
    ///
    /// `POST /v1/identity-providers` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `body`: [`NewIdentityProvider`] – An identity provider to create.
    ///
    /// # Answer
    ///
    /// [`CreatedIdentityProvider`] – The new identity provider.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// documented: limits and Azure AD only are rules of the console manual, not of the API page.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::NewIdentityProvider;
    ///
    /// let body = NewIdentityProvider::new(
    ///     "idpxxx",
    ///     "saml",
    ///     "azure",
    ///     "https://sso.example.com/login",
    /// );
    /// let created_identity_provider = client.identity_providers().create(body).await?;
    /// println!("{created_identity_provider:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: NewIdentityProvider) -> CreateIdentityProvider {
        CreateIdentityProvider(
            Call::new(self.client, &CREATE_IDENTITY_PROVIDER, decode::json).json(body),
        )
    }

    /// Get an identity provider.
    ///
    /// The provider with its URLs and its permission mappers.
    ///
    /// `GET /v1/identity-providers/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the identity provider.
    ///
    /// # Answer
    ///
    /// [`IdentityProvider`] – The identity provider.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::IdentityProviderId;
    ///
    /// let id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let identity_provider = client.identity_providers().get(&id).await?;
    /// println!("{identity_provider:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: &IdentityProviderId) -> GetIdentityProvider {
        GetIdentityProvider(
            Call::new(self.client, &GET_IDENTITY_PROVIDER, decode::json)
                .path("id", id.to_string()),
        )
    }

    /// Delete an identity provider.
    ///
    /// Removes the provider; its users can no longer sign in through it.
    ///
    /// `DELETE /v1/identity-providers/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the identity provider.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::IdentityProviderId;
    ///
    /// let id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// client.identity_providers().delete(&id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: &IdentityProviderId) -> DeleteIdentityProvider {
        DeleteIdentityProvider(
            Call::new(self.client, &DELETE_IDENTITY_PROVIDER, decode::nothing)
                .path("id", id.to_string()),
        )
    }

    /// Rename an identity provider.
    ///
    /// The name is all that can be changed. Another `ssoUrl` needs a new provider, and no operation enables or disables
    /// one.
    ///
    /// `PATCH /v1/identity-providers/{id}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `id`: ID of the identity provider.
    /// * `body`: [`IdentityProviderUpdate`] – Changes to an identity provider.
    ///
    /// # Answer
    ///
    /// Nothing.
    ///
    /// # Errors
    ///
    /// * 400: A parameter or the body is not acceptable.
    /// * 401: The token is missing or has ended, or client ID and secret do not match.
    /// * 403: The caller's policies do not allow the action, or there is no such path.
    /// * 404: What the call names does not exist.
    /// * 409: Something is in the way, such as a name that is taken or a full quota.
    /// * 500: The server failed. What was to be created may exist all the same.
    /// * `Error::decode_body` reads the body: [`ErrorBody`](crate::models::ErrorBody).
    ///
    /// # Provenance
    ///
    /// inferred: x-idempotent; sets what it is given, and a client repeats it so
    /// (dannyota/vngcloud).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{IdentityProviderId, IdentityProviderUpdate};
    ///
    /// let id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let body = IdentityProviderUpdate::new("new-idp-name");
    /// client.identity_providers().update(&id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        id: &IdentityProviderId,
        body: IdentityProviderUpdate,
    ) -> UpdateIdentityProvider {
        UpdateIdentityProvider(
            Call::new(self.client, &UPDATE_IDENTITY_PROVIDER, decode::nothing)
                .path("id", id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::paged_call! {
    /// A call of [`IdentityProviders::list`].
    pub struct ListIdentityProviders(PagedCall<IdentityProvider>);
}

impl ListIdentityProviders {
    /// Number of the page, counted from 0.
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("pageNumber", page_number.to_string()))
    }

    /// Rows on a page. No upper limit is published.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("pageSize", page_size.to_string()))
    }
}

openapi_runtime::call! {
    /// A call of [`IdentityProviders::create`].
    pub struct CreateIdentityProvider(Call<CreatedIdentityProvider>);
}

openapi_runtime::call! {
    /// A call of [`IdentityProviders::get`].
    pub struct GetIdentityProvider(Call<IdentityProvider>);
}

openapi_runtime::call! {
    /// A call of [`IdentityProviders::delete`].
    pub struct DeleteIdentityProvider(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`IdentityProviders::update`].
    pub struct UpdateIdentityProvider(Call<()>);
}

pub(crate) static LIST_IDENTITY_PROVIDERS: Operation = Operation {
    id: "listIdentityProviders",
    name: "identity_providers.list",
    resource: "Identity Providers",
    method: Method::GET,
    path: "/v1/identity-providers",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

static LIST_IDENTITY_PROVIDERS_PAGES: Pagination = Pagination {
    style: PaginationStyle::PageNumber {
        page: "pageNumber",
        first: 0,
    },
    size: Some("pageSize"),
    default_size: Some(100),
    items: "/data",
    total_items: Some("/totalItems"),
    total_pages: Some("/totalPages"),
    has_more: None,
    bare_array: BareArray::Refused,
};

pub(crate) static CREATE_IDENTITY_PROVIDER: Operation = Operation {
    id: "createIdentityProvider",
    name: "identity_providers.create",
    resource: "Identity Providers",
    method: Method::POST,
    path: "/v1/identity-providers",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static GET_IDENTITY_PROVIDER: Operation = Operation {
    id: "getIdentityProvider",
    name: "identity_providers.get",
    resource: "Identity Providers",
    method: Method::GET,
    path: "/v1/identity-providers/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_IDENTITY_PROVIDER: Operation = Operation {
    id: "deleteIdentityProvider",
    name: "identity_providers.delete",
    resource: "Identity Providers",
    method: Method::DELETE,
    path: "/v1/identity-providers/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static UPDATE_IDENTITY_PROVIDER: Operation = Operation {
    id: "updateIdentityProvider",
    name: "identity_providers.update",
    resource: "Identity Providers",
    method: Method::PATCH,
    path: "/v1/identity-providers/{id}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
