//! Members of objects.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, is_reordered, paired};
use super::types::{spelled, timestamp_form};
use crate::finding::Pointer;
use crate::model::{Access, Api, Field, Indirection, Model, Presence, Struct};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    (old_model, old): (&Model, &Struct),
    (new_model, new): (&Model, &Struct),
) {
    for (before, after) in paired(&old.fields, &new.fields, |field| field.wire_name.as_str()) {
        let old_pointer = before.map(|field| pointer(old_model, field));
        let new_pointer = after.map(|field| pointer(new_model, field));
        let pointers = Pointers {
            old: old_pointer.as_deref(),
            new: new_pointer.as_deref(),
        };
        match (before, after) {
            (None, Some(field)) => {
                let rule = added(new_model, field);
                let message = format!("the member `{}` is new", field.wire_name);
                comparison.note(rule, &of(subject, field), pointers, message);
            }
            (Some(field), None) => comparison.note(
                Rule::FieldRemoved,
                &of(subject, field),
                pointers,
                format!("the member `{}` is gone", field.wire_name),
            ),
            (Some(before), Some(after)) => both(comparison, subject, pointers, before, after),
            (None, None) => {}
        }
    }
    let pointers = Pointers::both(&old_model.pointer, &new_model.pointer);
    order(comparison, subject, pointers, old, new);
    additional(comparison, subject, pointers, old, new);
}

/// The nearest place: a member that a base schema brings stands there.
fn pointer(model: &Model, field: &Field) -> String {
    let model = Pointer::parse(&model.pointer).unwrap_or_else(Pointer::root);
    model
        .child("properties")
        .child(&field.wire_name)
        .to_string()
}

fn of(subject: &Subject, field: &Field) -> Subject {
    Subject {
        operation: subject.operation.clone(),
        item: format!("{}::{}", subject.item, field.name),
    }
}

fn is_required(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable | Presence::RequiredWhenSent
    )
}

fn added(model: &Model, field: &Field) -> Rule {
    let sent = model.usage.sent && field.access != Access::ReadOnly;
    match (sent, is_required(field)) {
        (true, true) => Rule::RequiredFieldAdded,
        (true, false) => Rule::OptionalFieldAdded,
        (false, true) => Rule::RequiredResponseFieldAdded,
        (false, false) => Rule::ResponseFieldAdded,
    }
}

fn both(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Field,
    new: &Field,
) {
    let item = of(subject, new);
    if old.name != new.name {
        comparison.note(
            Rule::FieldRenamed,
            &item,
            pointers,
            format!("the field `{}` is called `{}`", old.name, new.name),
        );
    }
    let ty = |api: &Api, field: &Field| match field.indirection {
        Indirection::Inline => spelled(api, &field.ty),
        Indirection::Boxed => format!("Box<{}>", spelled(api, &field.ty)),
    };
    let (before, after) = (ty(comparison.old(), old), ty(comparison.new_api(), new));
    if before != after || timestamp_form(&old.ty) != timestamp_form(&new.ty) {
        comparison.note(
            Rule::FieldTypeChanged,
            &item,
            pointers,
            format!("it was `{before}` and is `{after}`"),
        );
    }
    if old.presence != new.presence {
        comparison.note(
            Rule::FieldPresenceChanged,
            &item,
            pointers,
            format!(
                "it was {} and is {}",
                presence(old.presence),
                presence(new.presence)
            ),
        );
    }
    match (
        old.access == Access::ReadOnly,
        new.access == Access::ReadOnly,
    ) {
        (false, true) => comparison.note(
            Rule::FieldBecameReadOnly,
            &item,
            pointers,
            "only answers hold it now",
        ),
        (true, false) => comparison.note(
            Rule::FieldBecameSettable,
            &item,
            pointers,
            "requests may hold it now",
        ),
        _ => {}
    }
    if old.deprecation != new.deprecation {
        comparison.note(
            Rule::FieldDeprecated,
            &item,
            pointers,
            Rule::FieldDeprecated.title(),
        );
    }
    if old.constraints != new.constraints {
        comparison.note(
            Rule::FieldConstraintsChanged,
            &item,
            pointers,
            "what is documented of its value changed",
        );
    }
    if old.docs != new.docs {
        comparison.note(
            Rule::DescriptionChanged,
            &item,
            pointers,
            "its description changed",
        );
    }
}

fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::RequiredNullable => "required, but may be null",
        Presence::Optional => "optional",
        Presence::RequiredWhenSent => "required, but only in what is sent",
        Presence::Patch => "optional, null being a value of its own",
    }
}

fn order(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Struct,
    new: &Struct,
) {
    let arguments = |object: &Struct| -> Vec<String> {
        let required = object.fields.iter().filter(|field| is_required(field));
        required.map(|field| field.wire_name.clone()).collect()
    };
    let (before, after) = (arguments(old), arguments(new));
    if is_reordered(&before, &after) {
        comparison.note(
            Rule::FieldOrderChanged,
            subject,
            pointers,
            format!(
                "required members were `{}` and are `{}`",
                before.join(", "),
                after.join(", ")
            ),
        );
    }
}

fn additional(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Struct,
    new: &Struct,
) {
    let before = old
        .additional
        .as_ref()
        .map(|ty| spelled(comparison.old(), ty));
    let after = new
        .additional
        .as_ref()
        .map(|ty| spelled(comparison.new_api(), ty));
    let (rule, message) = match (before, after) {
        (None, Some(after)) => (
            Rule::AdditionalMembersAdded,
            format!("`additional_properties` of `{after}` is new"),
        ),
        (Some(_), None) => (
            Rule::AdditionalMembersRemoved,
            "`additional_properties` is gone".to_owned(),
        ),
        (Some(before), Some(after)) if before != after => (
            Rule::AdditionalMembersChanged,
            format!("`additional_properties` were `{before}` and are `{after}`"),
        ),
        _ => return,
    };
    comparison.note(rule, subject, pointers, message);
}
