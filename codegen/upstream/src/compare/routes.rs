//! The operations of a document by what stands on the wire, and which of both documents are the same.

use indexmap::IndexMap;
use url::Url;

use super::node::Node;

const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// A method on a path.
#[derive(Debug, Clone)]
pub(super) struct Operation<'d> {
    pub(super) method: &'static str,
    /// As the document spells it.
    pub(super) path: &'d str,
    pub(super) item: Node<'d>,
    pub(super) node: Node<'d>,
}

/// Operations by method and path; names of path parameters are not part of it.
pub(super) type Routes<'d> = IndexMap<(String, &'static str), Operation<'d>>;

impl Operation<'_> {
    /// `GET /users`.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }
}

/// The operations of both documents, ours first, keyed alike, and what the keys of ours have in front of the path.
pub(super) fn routes<'d>(
    ours: &Node<'d>,
    theirs: &Node<'d>,
) -> (Routes<'d>, Routes<'d>, Option<String>) {
    let plain = (collect(ours, ""), collect(theirs, ""));
    let shared = common(&plain.0, &plain.1);
    if shared * 2 < plain.0.len().min(plain.1.len()) {
        // The one document may have in the URL of the server what the other has in its paths.
        let (base, their_base) = (base(ours), base(theirs));
        let whole = (collect(ours, &base), collect(theirs, &their_base));
        if common(&whole.0, &whole.1) > shared {
            return (whole.0, whole.1, Some(base));
        }
    }
    (plain.0, plain.1, None)
}

/// The path of the first server.
fn base(root: &Node<'_>) -> String {
    let server = root
        .member("servers")
        .and_then(|servers| servers.items().next());
    let url = server.and_then(|server| server.text("url")).unwrap_or("");
    let path = match Url::parse(url) {
        Ok(url) => url.path().to_owned(),
        Err(_) => url.to_owned(),
    };
    path.trim_end_matches('/').to_owned()
}

fn common(ours: &Routes<'_>, theirs: &Routes<'_>) -> usize {
    ours.keys().filter(|key| theirs.contains_key(*key)).count()
}

fn collect<'d>(root: &Node<'d>, base: &str) -> Routes<'d> {
    let mut routes = Routes::new();
    let paths = root.member("paths");
    for (path, item) in paths.iter().flat_map(Node::members) {
        let item = item.resolved();
        for method in METHODS {
            if let Some(node) = item.member(method) {
                let operation = Operation {
                    method,
                    path,
                    item: item.clone(),
                    node,
                };
                let key = nameless(&format!("{base}{path}"));
                routes.entry((key, method)).or_insert(operation);
            }
        }
    }
    routes
}

/// `/users/{id}/` as `/users/{}`.
pub(super) fn nameless(path: &str) -> String {
    let mut key = String::with_capacity(path.len());
    let mut rest = path.trim_end_matches('/');
    while let Some((before, after)) = rest.split_once('{') {
        key.push_str(before);
        key.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    key.push_str(rest);
    key
}

/// The names of the path's parameters in their order.
pub(crate) fn names(path: &str) -> Vec<&str> {
    let parts = path.split('{').skip(1);
    parts
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}
