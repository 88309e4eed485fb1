//! The arguments of a call, before anything is done with them.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use super::{Location, Styled};
use crate::api::{Idempotency, Operation};
use crate::body::Content;
use crate::client::ApiClient;
use crate::error::Error;
use crate::few::Few;
use crate::paging::{Cursor, Pagination};
use crate::stream::Reading;
use crate::url::BaseUrl;

/// A call that was not sent yet. Nothing in it has been checked: that happens when it is sent or previewed.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) client: ApiClient,
    pub(crate) operation: &'static Operation,
    pub(crate) path: Few<(&'static str, String)>,
    pub(crate) query: Vec<(Cow<'static, str>, String)>,
    pub(crate) headers: Vec<(Cow<'static, str>, String)>,
    /// Parameters of all locations that are more than a name and a text.
    pub(crate) styled: Vec<Styled>,
    pub(crate) body: Option<Content>,
    pub(crate) pagination: Option<&'static Pagination>,
    pub(crate) position: Position,
    pub(crate) options: CallOptions,
}

impl Draft {
    /// Where the call goes.
    pub(crate) fn base_url(&self) -> &BaseUrl {
        self.client.base_url(self.operation)
    }

    /// Names and values of the path's parameters, before encoding.
    pub(crate) fn path_parameters(&self) -> impl Iterator<Item = (&'static str, Cow<'_, str>)> {
        let texts = self.path.as_slice().iter();
        let texts = texts.map(|(name, value)| (*name, Cow::Borrowed(value.as_str())));
        let styled = self.styled_in(Location::Path);
        texts.chain(styled.map(|parameter| (parameter.name, Cow::Owned(parameter.plain()))))
    }
}

/// What a caller set for one call instead of what the client does.
#[derive(Clone, Default)]
pub(crate) struct CallOptions {
    /// For the whole call.
    pub(crate) timeout: Option<Duration>,
    /// How often it may be sent again.
    pub(crate) retries: Option<u32>,
    pub(crate) purpose: Purpose,
    pub(crate) reading: Reading,
}

/// What a call is made for.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Purpose {
    #[default]
    Itself,
    /// An access token. One that is lost on the way does no harm, so that it may be asked for again.
    Token,
}

/// Where in a paged list a call stands, as far as its query does not say.
#[derive(Clone, Default)]
pub(crate) struct Position {
    /// How many rows the pages before this one had, if they were all seen.
    pub(crate) rows_before: Option<u64>,
    /// Path and query of the service's link to this page, instead of the call's own.
    pub(crate) link: Option<String>,
    /// How many rows of this page are left out, since they were handed out before.
    pub(crate) skip: u64,
    /// Where to go on from. Taken into account when the call is sent, whatever else is set until then.
    pub(crate) resume: Option<Arc<Cursor>>,
    /// Why there can be no such page, told when it is asked for.
    pub(crate) fault: Option<Error>,
}

impl Draft {
    pub(crate) fn new(client: &ApiClient, operation: &'static Operation) -> Self {
        Self {
            client: client.clone(),
            operation,
            path: Few::None,
            query: Vec::new(),
            headers: Vec::new(),
            styled: Vec::new(),
            body: None,
            pagination: None,
            position: Position::default(),
            options: CallOptions::default(),
        }
    }

    /// Whether the call may be sent twice.
    pub(crate) fn idempotency(&self) -> Idempotency {
        match self.options.purpose {
            Purpose::Itself => self.operation.idempotency,
            Purpose::Token => Idempotency::Idempotent,
        }
    }

    pub(crate) fn set_path(&mut self, name: &'static str, value: String) {
        let mut known = self.path.as_mut_slice().iter_mut();
        match known.find(|(known, _)| *known == name) {
            Some(known) => known.1 = value,
            None => self.path.push((name, value)),
        }
    }

    /// Sets a query parameter to one value, where it stood or at the end.
    pub(crate) fn set_query(&mut self, name: impl Into<Cow<'static, str>>, value: String) {
        let name = name.into();
        let at = self
            .query
            .iter()
            .position(|(known, _)| *known == name)
            .unwrap_or(self.query.len());
        self.query.retain(|(known, _)| *known != name);
        self.query.insert(at.min(self.query.len()), (name, value));
    }

    pub(crate) fn remove_query(&mut self, name: &str) {
        self.query.retain(|(known, _)| known != name);
    }

    pub(crate) fn set_query_list(&mut self, name: &'static str, values: Vec<String>) {
        self.query.retain(|(known, _)| known != name);
        self.query
            .extend(values.into_iter().map(|value| (Cow::Borrowed(name), value)));
    }

    pub(crate) fn query_value(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn set_styled(&mut self, parameter: Styled) {
        let (location, name) = (parameter.location, parameter.name);
        self.styled
            .retain(|known| (known.location, known.name) != (location, name));
        self.styled.push(parameter);
    }

    /// The parameters of one location that are more than a name and a text.
    pub(crate) fn styled_in(&self, location: Location) -> impl Iterator<Item = &Styled> {
        let styled = self.styled.iter();
        styled.filter(move |parameter| parameter.location == location)
    }

    /// Whether the call has headers of its own.
    pub(crate) fn has_headers(&self) -> bool {
        !self.headers.is_empty() || self.styled_in(Location::Header).next().is_some()
    }

    pub(crate) fn set_header(&mut self, name: impl Into<Cow<'static, str>>, value: String) {
        let name = name.into();
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
        self.headers.push((name, value));
    }
}

/// Names only: any value may be secret.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("method", &self.operation.method)
            .field("path", &self.operation.path)
            .field(
                "query",
                &self.query.iter().map(|(name, _)| name).collect::<Vec<_>>(),
            )
            .field(
                "headers",
                &self
                    .headers
                    .iter()
                    .map(|(name, _)| name)
                    .collect::<Vec<_>>(),
            )
            .field(
                "styled",
                &self
                    .styled
                    .iter()
                    .map(|parameter| parameter.name)
                    .collect::<Vec<_>>(),
            )
            .field("body", &self.body.as_ref().map(|_| format_args!("…")))
            .finish_non_exhaustive()
    }
}
