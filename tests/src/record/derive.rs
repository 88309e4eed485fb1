//! The calls that follow from a document: every GET that needs nothing, or only what the answers to others hold.

use openapi_runtime::{Api, Operation};
use serde_json::Value;

use super::plan::{Place, Planned, Source, source};
use super::set::Set;
use crate::conformance::{Document, DocumentOperation};

/// What a call that nobody named is called.
pub(super) const NAME: &str = "live";

/// The calls that follow from the document, except for operations that the set names or leaves out.
pub(super) fn derived(
    api: &Api,
    document: &Document,
    set: &Set,
    named: &[Planned],
) -> Vec<Planned> {
    let candidates: Vec<Candidate<'_>> = document
        .operations()
        .filter(|operation| operation.method == "get")
        .filter_map(|described| {
            let id = described.part.value["operationId"].as_str()?;
            let operation = api.operations.iter().find(|known| known.id == id)?;
            let is_left = set.leave_out.contains_key(id);
            (!is_left).then_some(Candidate {
                operation,
                described,
            })
        })
        .collect();
    let mut found: Vec<Planned> = Vec::new();
    // Each round may find what another one needs.
    loop {
        let before = found.len();
        for candidate in &candidates {
            let known: Vec<&Planned> = named.iter().chain(&found).collect();
            let is_known = known
                .iter()
                .any(|call| call.operation.id == candidate.operation.id);
            if !is_known && let Some(call) = candidate.call(set, &candidates, &known) {
                found.push(call);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// A GET that may be called.
struct Candidate<'d> {
    operation: &'static Operation,
    described: DocumentOperation<'d>,
}

impl Candidate<'_> {
    /// The call, if everything that it needs can be had.
    fn call(&self, set: &Set, all: &[Candidate<'_>], known: &[&Planned]) -> Option<Planned> {
        let mut path = Vec::new();
        for (name, prefix) in path_parameters(self.described.path) {
            let source = set.path.get(name).map(source);
            let source = source
                .or_else(|| listed(name, prefix, all, known))
                .or_else(|| self.found_elsewhere(name, all, known))?;
            path.push((name.to_owned(), source));
        }
        Some(Planned {
            operation: self.operation,
            name: NAME.to_owned(),
            path,
            query: self.query()?,
            headers: self.needs_no_header().then(Vec::new)?,
            body: None,
        })
    }

    /// The same as the method of the generated client sends by itself.
    fn query(&self) -> Option<Vec<(String, Vec<Source>)>> {
        let paging = &self.described.part.value["x-pagination"];
        let mut query = Vec::new();
        for parameter in self.in_location("query") {
            let name = parameter["name"].as_str()?;
            let value = if paging["page"] == name {
                Some(paging["first"].as_u64().unwrap_or(0).to_string())
            } else if paging["size"] == name {
                paging["default-size"].as_u64().map(|size| size.to_string())
            } else {
                None
            };
            let is_required = parameter["required"] == true;
            let default = || text_of(&parameter["schema"]["default"]).filter(|_| is_required);
            match value.or_else(default) {
                Some(value) => query.push((name.to_owned(), vec![Source::Given(value)])),
                None if is_required => return None,
                None => {}
            }
        }
        Some(query)
    }

    fn needs_no_header(&self) -> bool {
        !self
            .in_location("header")
            .any(|parameter| parameter["required"] == true)
    }

    fn in_location(&self, location: &str) -> impl Iterator<Item = &Value> {
        let parameters = self.described.parameters.iter();
        parameters
            .map(|parameter| parameter.value)
            .filter(move |parameter| parameter["in"] == location)
    }

    /// Where another call finds the value of the same parameter of `components`.
    fn found_elsewhere(
        &self,
        name: &str,
        all: &[Candidate<'_>],
        known: &[&Planned],
    ) -> Option<Source> {
        let wanted = self.component(name)?;
        for call in known {
            let Some(candidate) = all.iter().find(|one| one.operation.id == call.operation.id)
            else {
                continue;
            };
            for (name, source) in &call.path {
                if candidate.component(name) == Some(wanted) {
                    return Some(source.clone());
                }
            }
        }
        None
    }

    /// Where under `components` a parameter of the path is described.
    fn component(&self, name: &str) -> Option<&str> {
        let mut parameters = self.described.parameters.iter();
        let parameter = parameters
            .find(|parameter| parameter.value["in"] == "path" && parameter.value["name"] == name)?;
        let pointer = parameter.pointer.as_str();
        pointer.starts_with("/components/").then_some(pointer)
    }
}

/// The parameters of a path, each with the path before it: of `/users/{id}/keys`, `id` and `/users`.
fn path_parameters(path: &str) -> impl Iterator<Item = (&str, &str)> {
    path.match_indices('{').filter_map(|(start, _)| {
        let (prefix, rest) = path.split_at_checked(start)?;
        let (name, _) = rest.strip_prefix('{')?.split_once('}')?;
        Some((name, prefix.trim_end_matches('/')))
    })
}

/// The first row of the list at a path.
fn listed(name: &str, prefix: &str, all: &[Candidate<'_>], known: &[&Planned]) -> Option<Source> {
    let list = all.iter().find(|one| one.described.path == prefix)?;
    let call = known
        .iter()
        .find(|call| call.operation.id == list.operation.id)?;
    let rows = list.described.part.value["x-pagination"]["items"].as_str();
    let mut members = vec![name.to_owned()];
    if name != "id" {
        members.push("id".to_owned());
    }
    Some(Source::Found {
        call: call.title(),
        place: Place::FirstRow {
            rows: rows.map(str::to_owned),
            members,
        },
    })
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::plan;
    use super::super::set::Set;
    use crate::conformance::Document;
    use crate::{APIS, GCORE_API, RecordedApi, VNGCLOUD_API};

    fn planned(api: &RecordedApi, set: &str) -> BTreeMap<String, String> {
        let document = Document::load(&api.specification()).unwrap();
        let set = Set::parse(set).unwrap();
        let calls = plan::planned(api.description, &document, &set).unwrap();
        let shown = calls.iter().map(|call| {
            let shown = call.to_string();
            let (_, request) = shown.split_once("  ").unwrap();
            (call.title(), request.to_owned())
        });
        shown.collect()
    }

    #[test]
    fn lists_come_with_what_the_client_sends_and_rows_with_their_ids() {
        let calls = planned(&VNGCLOUD_API, "{}");
        for (title, request) in [
            (
                "listUsers/live",
                "GET /v1/iam-users?pageNumber=0&pageSize=100",
            ),
            (
                "getUser/live",
                "GET /v1/iam-users/<id of the first row of listUsers/live>",
            ),
            (
                "listUserTags/live",
                "GET /v1/iam-users/<id of the first row of listUsers/live>/tags",
            ),
            (
                "getPermissionMapper/live",
                "GET /v1/identity-providers/<idpId or id of the first row of listIdentityProviders/live>/permission-mappers/<mapperId or id of the first row of listPermissionMappers/live>",
            ),
        ] {
            assert_eq!(
                calls.get(title).map(String::as_str),
                Some(request),
                "{calls:#?}"
            );
        }
        let document = Document::load(&VNGCLOUD_API.specification()).unwrap();
        let reads = document
            .operations()
            .filter(|operation| operation.method == "get")
            .count();
        assert_eq!(calls.len(), reads);
    }

    #[test]
    fn a_value_of_the_set_serves_every_call_and_a_parameter_is_found_by_its_component() {
        let without = planned(&GCORE_API, "{}");
        assert!(!without.contains_key("listApiTokens/live"), "{without:#?}");
        let calls = planned(
            &GCORE_API,
            "{path: {clientId: {from: accountOverview/live, at: /id}}, leave-out: {loginToAccount: It gives out tokens.}}",
        );
        assert_eq!(
            calls["listApiTokens/live"],
            "GET /iam/v2/clients/</id of accountOverview/live>/tokens"
        );
        assert_eq!(
            calls["getUserRole/live"],
            "GET /iam/clients/</id of accountOverview/live>/client-users/<userId or id of the first row of listUsers/live>"
        );
        assert!(!calls.contains_key("loginToAccount/live"));
    }

    #[test]
    fn a_set_that_cannot_be_kept_is_refused() {
        let document = Document::load(&GCORE_API.specification()).unwrap();
        for (set, problem) in [
            (
                "{calls: [{name: a, operation: none}]}",
                "no operation `none`",
            ),
            ("{calls: [{name: A b, operation: listUsers}]}", "lower case"),
            (
                "{calls: [{name: a, operation: listUsers}, {name: a, operation: listUsers}]}",
                "two calls",
            ),
            ("{leave-out: {none: because}}", "no operation `none`"),
            (
                "{calls: [{name: a, operation: getUser, path: {userId: {from: x/y, at: /id}}}]}",
                "needs `x/y`",
            ),
            (
                "{calls: [{name: a, operation: getUser, path: {userId: {from: getUser/b, at: /id}}}, {name: b, operation: getUser, path: {userId: {from: getUser/a, at: /id}}}]}",
                "wait for each other",
            ),
        ] {
            let error = plan::planned(GCORE_API.description, &document, &Set::parse(set).unwrap())
                .unwrap_err();
            assert!(error.contains(problem), "{set}: {error}");
        }
        assert!(Set::parse("{call: []}").is_err());
    }

    #[test]
    fn the_sets_that_are_checked_in_can_be_kept() {
        for api in APIS {
            let document = Document::load(&api.specification()).unwrap();
            let set = Set::load(&api.named_calls()).unwrap();
            let calls = plan::planned(api.description, &document, &set).unwrap();
            assert!(calls.len() > 5, "{}", api.folder);
        }
    }
}
