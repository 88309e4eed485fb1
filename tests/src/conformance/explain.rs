//! Says what is wrong in the words of the part that it is about.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;

/// One problem.
pub(super) struct Explained {
    /// A JSON pointer and what is wrong there.
    pub(super) message: String,
    /// That pointer; empty for the whole value.
    pub(super) instance: String,
    /// The pointer to the part of the schema that says otherwise.
    pub(super) schema: String,
}

/// What is wrong.
pub(super) fn explain(errors: &[ValidationError<'_>]) -> Vec<Explained> {
    // What a failed part of an `allOf` knows does not count as known: the failure is the news, not what follows from it.
    let follows = errors.iter().any(|error| !is_unknown_member(error));
    errors
        .iter()
        .filter(|error| !(follows && is_unknown_member(error)))
        .flat_map(explain_one)
        .collect()
}

fn explain_one(error: &ValidationError<'_>) -> Vec<Explained> {
    let variants = match error.kind() {
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            context.as_slice()
        }
        _ => &[],
    };
    // Meant was the variant that fits furthest down; one of another type fails at its root.
    let depth = |errors: &[ValidationError<'_>]| {
        errors
            .iter()
            .map(|error| error.instance_path().as_str().len())
            .min()
    };
    let is_other_type =
        |errors: &[ValidationError<'_>]| errors.iter().any(|inner| is_type_mismatch(inner, error));
    let candidates = variants.iter().filter(|errors| !is_other_type(errors));
    if let Some(nearest) = candidates.max_by_key(|errors| depth(errors)) {
        return explain(nearest);
    }
    let path = error.instance_path().as_str();
    vec![Explained {
        message: format!("{}: {error}", if path.is_empty() { "/" } else { path }),
        instance: path.to_owned(),
        schema: error.schema_path().as_str().to_owned(),
    }]
}

fn is_type_mismatch(inner: &ValidationError<'_>, outer: &ValidationError<'_>) -> bool {
    matches!(inner.kind(), ValidationErrorKind::Type { .. })
        && inner.instance_path() == outer.instance_path()
}

fn is_unknown_member(error: &ValidationError<'_>) -> bool {
    matches!(
        error.kind(),
        ValidationErrorKind::UnevaluatedProperties { .. }
    )
}
