//! What a schema without a word of description is: where it stands in the document, in words.

use crate::emit::docs;

/// A sentence about the schema at a pointer: "The schema `Pet`.", "`owner.address` in the body of `POST /pets`."
pub(super) fn sentence(pointer: &str) -> String {
    worded(pointer).unwrap_or_else(|| format!("The schema {}.", docs::code(pointer)))
}

fn worded(pointer: &str) -> Option<String> {
    let segments: Vec<String> = pointer.split('/').skip(1).map(unescaped).collect();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let (base, rest) = base(&segments)?;
    let path = path(rest)?;
    let text = match (rest.last(), path.as_str()) {
        (None, _) => base,
        (Some(_), "") => format!("an alternative of {base}"),
        (Some(&"items"), "[]") => format!("an element of {base}"),
        (Some(&"additionalProperties"), "{}") => format!("a value of {base}"),
        (_, path) => format!("{} in {base}", docs::code(path)),
    };
    let mut letters = text.chars();
    let first = letters.next()?.to_uppercase();
    Some(first.chain(letters).chain(['.']).collect())
}

fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// The whole that a schema is part of, and what is left of the way to it.
fn base<'s>(segments: &'s [&'s str]) -> Option<(String, &'s [&'s str])> {
    match segments {
        ["components", "schemas", name, rest @ ..] => {
            Some((format!("the schema {}", docs::code(name)), rest))
        }
        ["components", "parameters", name, rest @ ..] => Some((
            format!("the parameter {}", docs::code(name)),
            content(rest)?,
        )),
        ["components", "headers", name, rest @ ..] => {
            Some((format!("the header {}", docs::code(name)), content(rest)?))
        }
        ["components", "requestBodies", name, rest @ ..] => {
            Some((format!("the body {}", docs::code(name)), content(rest)?))
        }
        ["components", "responses", name, rest @ ..] => {
            let (what, rest) = answer(rest)?;
            Some((format!("{what} {}", docs::code(name)), rest))
        }
        ["paths", path, method, "requestBody", rest @ ..] => {
            let of = line(path, method);
            Some((format!("the body of {of}"), content(rest)?))
        }
        ["paths", path, method, "responses", status, rest @ ..] => {
            let of = line(path, method);
            let (what, rest) = answer(rest)?;
            Some((format!("{what} {} of {of}", docs::code(status)), rest))
        }
        ["paths", path, method, "parameters", _, rest @ ..] => {
            let of = line(path, method);
            Some((format!("a parameter of {of}"), content(rest)?))
        }
        ["paths", path, "parameters", _, rest @ ..] => Some((
            format!("a parameter of {}", docs::code(path)),
            content(rest)?,
        )),
        _ => None,
    }
}

fn line(path: &str, method: &str) -> String {
    docs::code(&format!("{} {path}", method.to_uppercase()))
}

/// An answer, or a header of one.
fn answer<'s>(rest: &'s [&'s str]) -> Option<(String, &'s [&'s str])> {
    match rest {
        ["headers", name, rest @ ..] => Some((
            format!("the header {} of the answer", docs::code(name)),
            content(rest)?,
        )),
        rest => Some(("the answer".to_owned(), content(rest)?)),
    }
}

/// What follows the schema of a parameter, a body or an answer.
fn content<'s>(rest: &'s [&'s str]) -> Option<&'s [&'s str]> {
    match rest {
        ["schema", rest @ ..] | ["content", _, "schema", rest @ ..] => Some(rest),
        _ => None,
    }
}

/// `owner.tags[].name`.
fn path(mut rest: &[&str]) -> Option<String> {
    let mut path = String::new();
    loop {
        rest = match rest {
            [] => return Some(path),
            ["properties", name, rest @ ..] => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
                rest
            }
            ["items", rest @ ..] => {
                path.push_str("[]");
                rest
            }
            ["additionalProperties", rest @ ..] => {
                path.push_str("{}");
                rest
            }
            ["allOf" | "oneOf" | "anyOf", _, rest @ ..] => rest,
            _ => return None,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_place_is_told_in_words() {
        let body = "/paths/~1v1~1pets/post/requestBody/content/application~1json/schema";
        for (pointer, expected) in [
            ("/components/schemas/Pet", "The schema `Pet`."),
            (
                "/components/schemas/Pet/properties/a/properties/b",
                "`a.b` in the schema `Pet`.",
            ),
            (
                "/components/schemas/Pets/items",
                "An element of the schema `Pets`.",
            ),
            (
                "/components/schemas/Pets/oneOf/1",
                "An alternative of the schema `Pets`.",
            ),
            (
                "/components/responses/Pets/content/application~1json/schema",
                "The answer `Pets`.",
            ),
            (
                "/components/responses/Pets/headers/X-Kind/schema",
                "The header `X-Kind` of the answer `Pets`.",
            ),
            (body, "The body of `POST /v1/pets`."),
            (
                &format!("{body}/properties/owners/items/properties/name/anyOf/0"),
                "`owners[].name` in the body of `POST /v1/pets`.",
            ),
            (
                "/paths/~1pets/get/responses/200/content/application~1json/schema/additionalProperties",
                "A value of the answer `200` of `GET /pets`.",
            ),
            (
                "/paths/~1pets/get/parameters/0/schema",
                "A parameter of `GET /pets`.",
            ),
            (
                "/paths/~1pets~1{id}/parameters/0/content/application~1json/schema",
                "A parameter of `/pets/{id}`.",
            ),
            ("/definitions/~0a", "The schema `/definitions/~0a`."),
        ] {
            assert_eq!(sentence(pointer), expected);
        }
    }
}
