//! Tokens for another principal, had by a call of the API itself.

use std::sync::Arc;

use super::{Token, TokenSource};
use crate::error::Error;
use crate::json;
use crate::request::Draft;
use crate::send::execute;
use crate::transport::BoxFuture;

/// Asks for tokens by a call, made by the client that impersonates. It is retried as token requests are.
pub(crate) struct Impersonation(pub(crate) Arc<Draft>);

impl TokenSource for Impersonation {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        let draft = Arc::clone(&self.0);
        Box::pin(async move {
            let answer = execute(draft).await?;
            json::from_slice(answer.body()).map_err(|error| answer.decode_error(error))
        })
    }
}
