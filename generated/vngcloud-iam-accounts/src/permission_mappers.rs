// @generated from vngcloud-iam-accounts.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! Rules that put users of an identity provider into IAM groups by the claims of their token.

use openapi_runtime::{ApiClient, Call, Idempotency, Method, Operation, decode};
use crate::models::{
    CreatedPermissionMapper, IdentityProviderId, NewPermissionMapper, PermissionMapper,
    PermissionMapperId, PermissionMapperUpdate,
};

/// Rules that put users of an identity provider into IAM groups by the claims of their token.
///
/// Made by [`Client::permission_mappers`](crate::Client::permission_mappers).
#[derive(Debug, Clone, Copy)]
pub struct PermissionMappers<'c> {
    client: &'c ApiClient,
}

impl<'c> PermissionMappers<'c> {
    pub(crate) const fn new(client: &'c ApiClient) -> Self {
        Self { client }
    }

    /// List the permission mappers of an identity provider.
    ///
    /// All of them at once; this list has no pages.
    ///
    /// `GET /v1/identity-providers/{idpId}/permission-mappers` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `idp_id`: ID of the identity provider that the permission mapper belongs to.
    ///
    /// # Answer
    ///
    /// A list of [`PermissionMapper`] – The permission mappers.
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
    /// let idp_id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let answer = client.permission_mappers().list(&idp_id).await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, idp_id: &IdentityProviderId) -> ListPermissionMappers {
        ListPermissionMappers(
            Call::new(self.client, &LIST_PERMISSION_MAPPERS, decode::json)
                .path("idpId", idp_id.to_string()),
        )
    }

    /// Create a permission mapper.
    ///
    /// Puts users whose claim `claimName` holds one of `claimValues` into `groups` when they sign in. Of all this, only
    /// the claim values can be changed later.
    ///
    /// `POST /v1/identity-providers/{idpId}/permission-mappers` (not idempotent: repeating it may act twice)
    ///
    /// # Parameters
    ///
    /// * `idp_id`: ID of the identity provider that the permission mapper belongs to.
    /// * `body`: [`NewPermissionMapper`] – A permission mapper to create.
    ///
    /// # Answer
    ///
    /// [`CreatedPermissionMapper`] – The ID of the new permission mapper.
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
    /// use vngcloud_iam_accounts::models::{IdentityProviderId, NewPermissionMapper};
    ///
    /// let idp_id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let body = NewPermissionMapper::new(
    ///     "role-mapper-admin",
    ///     "groups",
    ///     ["claim-values"],
    ///     ["groups"],
    /// );
    /// let created_permission_mapper = client
    ///     .permission_mappers()
    ///     .create(&idp_id, body)
    ///     .await?;
    /// println!("{created_permission_mapper:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        idp_id: &IdentityProviderId,
        body: NewPermissionMapper,
    ) -> CreatePermissionMapper {
        CreatePermissionMapper(
            Call::new(self.client, &CREATE_PERMISSION_MAPPER, decode::json)
                .path("idpId", idp_id.to_string())
                .json(body),
        )
    }

    /// Get a permission mapper.
    ///
    /// The claim a mapper looks at, the values it accepts and the groups it gives.
    ///
    /// `GET /v1/identity-providers/{idpId}/permission-mappers/{mapperId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `idp_id`: ID of the identity provider that the permission mapper belongs to.
    /// * `mapper_id`: ID of the permission mapper.
    ///
    /// # Answer
    ///
    /// [`PermissionMapper`] – The permission mapper.
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
    /// use vngcloud_iam_accounts::models::{IdentityProviderId, PermissionMapperId};
    ///
    /// let idp_id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let mapper_id = PermissionMapperId::new("4f67a8f1-3b90-4a31-8cbe-f11b63d8f9a2")?;
    /// let permission_mapper = client.permission_mappers().get(&idp_id, &mapper_id).await?;
    /// println!("{permission_mapper:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        idp_id: &IdentityProviderId,
        mapper_id: &PermissionMapperId,
    ) -> GetPermissionMapper {
        GetPermissionMapper(
            Call::new(self.client, &GET_PERMISSION_MAPPER, decode::json)
                .path("idpId", idp_id.to_string())
                .path("mapperId", mapper_id.to_string()),
        )
    }

    /// Delete a permission mapper.
    ///
    /// Removes the rule. What becomes of groups it has already given is not documented.
    ///
    /// `DELETE /v1/identity-providers/{idpId}/permission-mappers/{mapperId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `idp_id`: ID of the identity provider that the permission mapper belongs to.
    /// * `mapper_id`: ID of the permission mapper.
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
    /// use vngcloud_iam_accounts::models::{IdentityProviderId, PermissionMapperId};
    ///
    /// let idp_id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let mapper_id = PermissionMapperId::new("4f67a8f1-3b90-4a31-8cbe-f11b63d8f9a2")?;
    /// client.permission_mappers().delete(&idp_id, &mapper_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        idp_id: &IdentityProviderId,
        mapper_id: &PermissionMapperId,
    ) -> DeletePermissionMapper {
        DeletePermissionMapper(
            Call::new(self.client, &DELETE_PERMISSION_MAPPER, decode::nothing)
                .path("idpId", idp_id.to_string())
                .path("mapperId", mapper_id.to_string()),
        )
    }

    /// Change the claim values of a permission mapper.
    ///
    /// Replaces the list of claim values. Name, claim and groups cannot be changed; delete the mapper and create
    /// another one for that.
    ///
    /// `PATCH /v1/identity-providers/{idpId}/permission-mappers/{mapperId}` (idempotent: repeating it does no harm)
    ///
    /// # Parameters
    ///
    /// * `idp_id`: ID of the identity provider that the permission mapper belongs to.
    /// * `mapper_id`: ID of the permission mapper.
    /// * `body`: [`PermissionMapperUpdate`] – Changes to a permission mapper.
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
    /// * inferred: x-idempotent; sets what it is given, and a client repeats it so
    ///   (dannyota/vngcloud).
    /// * inferred: that the list is replaced rather than extended.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vngcloud_iam_accounts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use vngcloud_iam_accounts::models::{
    ///     IdentityProviderId, PermissionMapperId, PermissionMapperUpdate,
    /// };
    ///
    /// let idp_id = IdentityProviderId::new("9be7951f-b750-4968-afe5-fc5ba8a8e535")?;
    /// let mapper_id = PermissionMapperId::new("4f67a8f1-3b90-4a31-8cbe-f11b63d8f9a2")?;
    /// let body = PermissionMapperUpdate::new().claim_values(["claim-values"]);
    /// client.permission_mappers().update(&idp_id, &mapper_id, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        idp_id: &IdentityProviderId,
        mapper_id: &PermissionMapperId,
        body: PermissionMapperUpdate,
    ) -> UpdatePermissionMapper {
        UpdatePermissionMapper(
            Call::new(self.client, &UPDATE_PERMISSION_MAPPER, decode::nothing)
                .path("idpId", idp_id.to_string())
                .path("mapperId", mapper_id.to_string())
                .json(body),
        )
    }
}

openapi_runtime::call! {
    /// A call of [`PermissionMappers::list`].
    pub struct ListPermissionMappers(Call<Vec<PermissionMapper>>);
}

openapi_runtime::call! {
    /// A call of [`PermissionMappers::create`].
    pub struct CreatePermissionMapper(Call<CreatedPermissionMapper>);
}

openapi_runtime::call! {
    /// A call of [`PermissionMappers::get`].
    pub struct GetPermissionMapper(Call<PermissionMapper>);
}

openapi_runtime::call! {
    /// A call of [`PermissionMappers::delete`].
    pub struct DeletePermissionMapper(Call<()>);
}

openapi_runtime::call! {
    /// A call of [`PermissionMappers::update`].
    pub struct UpdatePermissionMapper(Call<()>);
}

pub(crate) static LIST_PERMISSION_MAPPERS: Operation = Operation {
    id: "listPermissionMappers",
    name: "permission_mappers.list",
    resource: "Permission Mappers",
    method: Method::GET,
    path: "/v1/identity-providers/{idpId}/permission-mappers",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static CREATE_PERMISSION_MAPPER: Operation = Operation {
    id: "createPermissionMapper",
    name: "permission_mappers.create",
    resource: "Permission Mappers",
    method: Method::POST,
    path: "/v1/identity-providers/{idpId}/permission-mappers",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::NotIdempotent,
    success: &[201],
    statuses: &[201, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static GET_PERMISSION_MAPPER: Operation = Operation {
    id: "getPermissionMapper",
    name: "permission_mappers.get",
    resource: "Permission Mappers",
    method: Method::GET,
    path: "/v1/identity-providers/{idpId}/permission-mappers/{mapperId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[200],
    statuses: &[200, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static DELETE_PERMISSION_MAPPER: Operation = Operation {
    id: "deletePermissionMapper",
    name: "permission_mappers.delete",
    resource: "Permission Mappers",
    method: Method::DELETE,
    path: "/v1/identity-providers/{idpId}/permission-mappers/{mapperId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};

pub(crate) static UPDATE_PERMISSION_MAPPER: Operation = Operation {
    id: "updatePermissionMapper",
    name: "permission_mappers.update",
    resource: "Permission Mappers",
    method: Method::PATCH,
    path: "/v1/identity-providers/{idpId}/permission-mappers/{mapperId}",
    security: &[&["clientCredentials"], &["bearerToken"]],
    idempotency: Idempotency::Idempotent,
    success: &[204],
    statuses: &[204, 400, 401, 403, 404, 409, 500],
    ..Operation::DEFAULT
};
