//! Resources of operations without tag: what their paths are about.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use serde_json::{Map, Value};

use super::structure::METHODS;
use crate::finding::{Code, Finding, Findings, Pointer};
use crate::naming;

/// The resource of an operation without tag, as text.
pub(crate) const RESOURCE: &str = "x-\0resource";

/// The resource of an operation whose path says none.
pub(crate) const DEFAULT: &str = "default";

/// How many further places the warning names.
const SHOWN: usize = 8;

/// An operation, and the words of its path that may be its resource.
struct Found {
    path: String,
    method: &'static str,
    tag: Option<String>,
    words: Vec<String>,
}

/// Gives every operation without tag a resource. That is the first segment of its path which is no parameter, and neither
/// a version nor a word that all paths begin with: `/api/v1/users/{id}` is of `users`. Where a tag is called like the segment,
/// or all other operations of the segment have the same tag, the resource is that of the tag.
pub(super) fn derive(file: &Path, tree: &mut Value) -> Findings {
    let mut found = all(tree);
    if found.iter().all(|operation| operation.tag.is_some()) {
        return Findings::new();
    }
    without_common_words(&mut found);
    let known = Tags::of(tree, &found);
    let mut untagged = Vec::new();
    for operation in found {
        if operation.tag.is_some() {
            continue;
        }
        let resource = match operation.words.into_iter().next() {
            Some(word) => known.resource(word),
            None => DEFAULT.to_owned(),
        };
        let declared = tree
            .pointer_mut("/paths")
            .and_then(|paths| paths.get_mut(&operation.path)?.get_mut(operation.method));
        if let Some(declared) = declared.and_then(Value::as_object_mut) {
            declared.insert(RESOURCE.to_owned(), resource.clone().into());
        }
        untagged.push((operation.path, operation.method, resource));
    }
    warning(file, &untagged)
        .map(Findings::from)
        .unwrap_or_default()
}

fn all(tree: &Value) -> Vec<Found> {
    let paths = tree.get("paths").and_then(Value::as_object);
    let mut found = Vec::new();
    for (path, item) in paths.into_iter().flatten() {
        for (key, operation) in item.as_object().into_iter().flatten() {
            let method = METHODS.into_iter().find(|method| method == key);
            if let Some((method, operation)) = method.zip(operation.as_object()) {
                found.push(Found {
                    path: path.clone(),
                    method,
                    tag: first_tag(operation),
                    words: words(path),
                });
            }
        }
    }
    found
}

fn first_tag(operation: &Map<String, Value>) -> Option<String> {
    let tag = operation.get("tags")?.get(0)?;
    tag.as_str().map(str::to_owned)
}

/// The segments that are words. Of `users:batchGet`, `users(…)` and `users.json` it is `users`.
fn words(path: &str) -> Vec<String> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let mut words: Vec<String> = Vec::new();
    for segment in segments {
        // Only what stands in front names no resource; behind one, a version may be one.
        if words.is_empty() && is_prefix(segment) {
            continue;
        }
        let end = segment
            .char_indices()
            .find(|(index, letter)| *index > 0 && matches!(letter, ':' | '(' | '.'))
            .map_or(segment.len(), |(index, _)| index);
        let word = segment.get(..end).unwrap_or(segment);
        if !word.contains('{') {
            words.push(word.to_owned());
        }
    }
    words
}

/// `api`, or a version: `v1`, `v2beta1`, `2.0`, `2021-10-04`.
fn is_prefix(segment: &str) -> bool {
    let word = segment.to_ascii_lowercase();
    if matches!(word.as_str(), "api" | "apis" | "rest") {
        return true;
    }
    let (number, letters) = match word.strip_prefix('v') {
        Some(number) => (number, true),
        None => (word.as_str(), false),
    };
    let is_part = |letter: char| {
        letter.is_ascii_digit()
            || matches!(letter, '.' | '-' | '_')
            || (letters && letter.is_ascii_lowercase())
    };
    number.starts_with(|letter: char| letter.is_ascii_digit()) && number.chars().all(is_part)
}

/// Takes away what all paths begin with, as long as a word is left to each. What comes to the front then may be a version.
fn without_common_words(found: &mut [Found]) {
    loop {
        let mut named = found.iter().filter(|operation| !operation.words.is_empty());
        let Some(first) = named.next().and_then(|operation| operation.words.first()) else {
            return;
        };
        let mut all = found.iter().map(|operation| &operation.words);
        let is_common = all.all(|words| {
            words.is_empty() || (words.first() == Some(first) && rest(words).next().is_some())
        });
        if !is_common {
            return;
        }
        for operation in found.iter_mut() {
            operation.words = rest(&operation.words).cloned().collect();
        }
    }
}

/// What is left behind the first word.
fn rest(words: &[String]) -> impl Iterator<Item = &String> {
    words.iter().skip(1).skip_while(|word| is_prefix(word))
}

/// The tags that the document knows, by what resources are called after them.
struct Tags {
    by_name: HashMap<String, String>,
    by_word: HashMap<String, HashSet<String>>,
}

impl Tags {
    fn of(tree: &Value, found: &[Found]) -> Self {
        let declared = tree.get("tags").and_then(Value::as_array);
        let declared = declared.into_iter().flatten();
        let declared = declared.filter_map(|tag| tag.get("name")?.as_str());
        let used = found
            .iter()
            .filter_map(|operation| operation.tag.as_deref());
        let mut by_name = HashMap::new();
        for tag in declared.chain(used) {
            let name = naming::value_name(tag);
            by_name.entry(name).or_insert_with(|| tag.to_owned());
        }
        let mut by_word: HashMap<String, HashSet<String>> = HashMap::new();
        for operation in found {
            if let (Some(tag), Some(word)) = (&operation.tag, operation.words.first()) {
                let tags = by_word.entry(word.clone()).or_default();
                tags.insert(tag.clone());
            }
        }
        Self { by_name, by_word }
    }

    fn resource(&self, word: String) -> String {
        if let Some(tag) = self.by_name.get(&naming::value_name(&word)) {
            return tag.clone();
        }
        let mut tags = self.by_word.get(&word).into_iter().flatten();
        match (tags.next(), tags.next()) {
            (Some(only), None) => only.clone(),
            _ => word,
        }
    }
}

fn warning(file: &Path, untagged: &[(String, &'static str, String)]) -> Option<Finding> {
    let place = |path: &str, method: &str| {
        let paths = Pointer::root().child("paths");
        paths.child(path).child(method)
    };
    let (path, method, resource) = untagged.first()?;
    let message = match untagged.len() {
        1 => format!(
            "{} {path} has no tag: it becomes a method of `{resource}`",
            method.to_uppercase()
        ),
        count => format!(
            "{count} operations have no tag: they become methods of resources after their paths, this one of `{resource}`"
        ),
    };
    let help = "add `tags: [Name]`: the tag is the resource, `client.name()`";
    let place_of_first = place(path, method);
    let mut finding = Finding::new(
        Code::OperationWithoutTag,
        file,
        place_of_first,
        message,
        help,
    )
    .at_key();
    for (path, method, resource) in untagged.iter().skip(1).take(SHOWN) {
        finding.relate(place(path, method), format!("this one is of `{resource}`"));
    }
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_neither_parameters_nor_what_stands_in_front() {
        assert_eq!(words("/api/v1/users/{id}/keys"), ["users", "keys"]);
        assert_eq!(words("/2010-04-01/Accounts/{Sid}.json"), ["Accounts"]);
        assert_eq!(words("/V2beta1/users:batchGet"), ["users"]);
        assert_eq!(words("/odata/Users({id})?top=1"), ["odata", "Users"]);
        assert_eq!(words("/users/v2"), ["users", "v2"]);
        assert_eq!(words("/.well-known/jwks.json"), [".well-known", "jwks"]);
        assert_eq!(words("/3d_secure/2.0/{a}{b}"), ["3d_secure", "2"]);
        assert!(words("/v2/").is_empty());
    }
}
