//! Headers that answers have: the constants of the module `headers`.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types;
use crate::model::{Api, HeaderType, ResponseHeader};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    old: &[ResponseHeader],
    new: &[ResponseHeader],
) {
    let subject = |header: &ResponseHeader| Subject::item(format!("headers::{}", header.constant));
    // A header that has several types has a constant for each.
    for (old, new) in paired(old, new, |header| header.constant.as_str()) {
        match (old, new) {
            (None, Some(new)) => comparison.note(
                Rule::HeaderAdded,
                &subject(new),
                Pointers::only_new(&new.pointer),
                format!("answers may have the header `{}`", new.wire_name),
            ),
            (Some(old), None) => comparison.note(
                Rule::HeaderRemoved,
                &subject(old),
                Pointers::only_old(&old.pointer),
                format!("no answer has the header `{}` any more", old.wire_name),
            ),
            (Some(old), Some(new)) => both(comparison, &subject(new), old, new),
            (None, None) => {}
        }
    }
}

fn both(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &ResponseHeader,
    new: &ResponseHeader,
) {
    let pointers = Pointers::both(&old.pointer, &new.pointer);
    let ResponseHeader {
        constant: _,
        pointer: _,
        wire_name,
        ty,
        docs,
    } = new;
    let before = spelled(comparison.old(), &old.ty);
    let after = spelled(comparison.new_api(), ty);
    if before != after {
        comparison.note(
            Rule::HeaderTypeChanged,
            subject,
            pointers,
            format!("it was `{before}` and is `{after}`"),
        );
    }
    // Headers of HTTP have no case.
    if !old.wire_name.eq_ignore_ascii_case(wire_name) {
        comparison.note(
            Rule::HeaderNameChanged,
            subject,
            pointers,
            format!(
                "it stood for `{}` and stands for `{wire_name}`",
                old.wire_name
            ),
        );
    }
    comparison.prose(subject, pointers, &old.docs, docs, "its description");
}

fn spelled(api: &Api, ty: &HeaderType) -> String {
    match ty {
        HeaderType::Text => "String".to_owned(),
        HeaderType::Integer => "i64".to_owned(),
        HeaderType::Number => "f64".to_owned(),
        HeaderType::Boolean => "bool".to_owned(),
        HeaderType::Timestamp => "Timestamp".to_owned(),
        HeaderType::Secret => "Secret".to_owned(),
        HeaderType::Scalar(ty) => types::spelled(api, ty),
        // The type may be that of a header as it stands, the value is not.
        HeaderType::Json(ty) => format!("JSON of {}", types::spelled(api, ty)),
        HeaderType::List(item) => format!("Vec<{}>", spelled(api, item)),
    }
}
