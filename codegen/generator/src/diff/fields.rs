//! Members of objects.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, is_reordered, paired, split};
use super::types::{spelled, timestamp};
use crate::emit::surface;
use crate::finding::Pointer;
use crate::model::{Access, Api, Constant, Field, Indirection, Model, Presence, Struct};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    (old_model, old): (&Model, &Struct),
    (new_model, new): (&Model, &Struct),
) {
    // By its name on the wire, and else by its name in Rust: the wire is of no interest to programs.
    let by_wire = split(paired(&old.fields, &new.fields, |field| {
        field.wire_name.as_str()
    }));
    let by_name = paired(by_wire.only_old, by_wire.only_new, |field| {
        field.name.as_str()
    });
    let by_wire = by_wire.pairs.into_iter();
    let by_wire = by_wire.map(|(old, new)| (Some(old), Some(new)));
    for (before, after) in by_wire.chain(by_name) {
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
            (Some(before), Some(after)) => {
                let (before, after) = ((old_model, before), (new_model, after));
                both(comparison, subject, pointers, before, after);
            }
            (None, None) => {}
        }
    }
    let Struct {
        fields: _,
        additional: _,
    } = new;
    let pointers = Pointers::both(&old_model.pointer, &new_model.pointer);
    if old_model.usage.sent && new_model.usage.sent {
        order(comparison, subject, pointers, old, new);
        clears(comparison, subject, pointers, old, new);
    }
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

fn added(model: &Model, field: &Field) -> Rule {
    let sent = model.usage.sent && field.access != Access::ReadOnly;
    match (sent, surface::is_asked_for(field)) {
        (true, _) if field.constant.is_some() => Rule::ConstantFieldAdded,
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
    (old_model, old): (&Model, &Field),
    (new_model, new): (&Model, &Field),
) {
    let item = of(subject, new);
    // Without `..`: whoever gives members another member decides here what a change of it means.
    let Field {
        wire_name,
        name,
        ty,
        presence,
        constant,
        access,
        indirection: _,
        docs,
        constraints,
        deprecation,
        example,
    } = new;
    if old.name != *name {
        comparison.note(
            Rule::FieldRenamed,
            &item,
            pointers,
            format!("the field `{}` is called `{name}`", old.name),
        );
    }
    if old.wire_name != *wire_name {
        comparison.note(
            Rule::FieldReadOtherwise,
            &item,
            pointers,
            format!(
                "it was `{}` on the wire and is `{wire_name}`",
                old.wire_name
            ),
        );
    }
    let (old_api, new_api) = (comparison.old(), comparison.new_api());
    let held = |api: &Api, field: &Field| match field.indirection {
        Indirection::Inline => spelled(api, &field.ty),
        Indirection::Boxed => format!("Box<{}>", spelled(api, &field.ty)),
    };
    let (before, after) = (held(old_api, old), held(new_api, new));
    if before != after {
        comparison.note(
            Rule::FieldTypeChanged,
            &item,
            pointers,
            format!("it was `{before}` and is `{after}`"),
        );
    } else if timestamp(&old.ty) != timestamp(ty) {
        comparison.note(
            Rule::FieldReadOtherwise,
            &item,
            pointers,
            "its timestamp has another form",
        );
    }
    if old.presence != *presence {
        let is_made = old_model.usage.sent && new_model.usage.sent;
        let rule = if met(old.presence, is_made) == met(*presence, is_made) {
            Rule::FieldReadOtherwise
        } else {
            Rule::FieldPresenceChanged
        };
        let (before, after) = (worded(old.presence), worded(*presence));
        comparison.note(
            rule,
            &item,
            pointers,
            format!("it was {before} and is {after}"),
        );
    }
    if old.presence == *presence && old_model.usage.sent && new_model.usage.sent {
        let values = (old.constant.as_ref(), constant.as_ref());
        constants(comparison, &item, pointers, values);
    }
    directions(comparison, &item, pointers, old.access, *access);
    if old.deprecation != *deprecation {
        comparison.note(
            Rule::FieldDeprecated,
            &item,
            pointers,
            Rule::FieldDeprecated.title(),
        );
    }
    if old.constraints != *constraints {
        comparison.note(
            Rule::FieldConstraintsChanged,
            &item,
            pointers,
            "what is documented of its value changed",
        );
    }
    comparison.prose(
        &item,
        pointers,
        &(&old.docs, &old.example),
        &(docs, example),
        "its description",
    );
}

/// What `new` fills in.
fn constants(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    values: (Option<&Constant>, Option<&Constant>),
) {
    let (rule, message) = match values {
        (None, Some(new)) => (
            Rule::FieldBecameConstant,
            format!("it is always `{}`", new.text()),
        ),
        (Some(old), None) => (
            Rule::FieldNoLongerConstant,
            format!("it was always `{}`, and may be another value", old.text()),
        ),
        (Some(old), Some(new)) if old.text() != new.text() => (
            Rule::FieldConstantChanged,
            format!("it was `{}` and is `{}`", old.text(), new.text()),
        ),
        _ => return,
    };
    comparison.note(rule, subject, pointers, message);
}

/// The directions in which it travels.
fn directions(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: Access,
    new: Access,
) {
    let rule_and_message = match (old, new) {
        (Access::ReadWrite | Access::WriteOnly, Access::ReadOnly) => {
            Some((Rule::FieldBecameReadOnly, "only answers hold it now"))
        }
        (Access::ReadOnly, Access::ReadWrite | Access::WriteOnly) => {
            Some((Rule::FieldBecameSettable, "requests may hold it now"))
        }
        (Access::ReadWrite, Access::WriteOnly) => {
            Some((Rule::FieldReadOtherwise, "answers no longer hold it"))
        }
        (Access::WriteOnly, Access::ReadWrite) => {
            Some((Rule::FieldReadOtherwise, "answers may hold it now"))
        }
        (Access::ReadWrite, Access::ReadWrite)
        | (Access::ReadOnly, Access::ReadOnly)
        | (Access::WriteOnly, Access::WriteOnly) => None,
    };
    if let Some((rule, message)) = rule_and_message {
        comparison.note(rule, subject, pointers, message);
    }
}

/// What programs meet of it: the type of the field, and of a struct that they make the argument of `new`.
fn met(presence: Presence, is_made: bool) -> (&'static str, Option<&'static str>) {
    let (field, argument) = match presence {
        Presence::Required => ("T", Some("T")),
        Presence::RequiredNullable => ("Option<T>", Some("Option<T>")),
        Presence::RequiredWhenSent => ("Option<T>", Some("T")),
        Presence::Optional => ("Option<T>", None),
        Presence::Patch => ("Patch<T>", None),
    };
    (field, argument.filter(|_| is_made))
}

fn worded(presence: Presence) -> &'static str {
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
        let required = object
            .fields
            .iter()
            .filter(|field| surface::is_asked_for(field));
        required.map(|field| field.name.clone()).collect()
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

/// A member that is called like the setter which makes another one null takes that setter's place.
fn clears(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Struct,
    new: &Struct,
) {
    for before in &old.fields {
        let Some(clear) = surface::clear(old, before) else {
            continue;
        };
        let mut fields = new.fields.iter();
        if fields.any(|field| field.name == clear) {
            comparison.note(
                Rule::FieldRenamed,
                &of(subject, before),
                pointers,
                format!("`{clear}` sets a member now, and no longer makes this one null"),
            );
        }
    }
}

fn additional(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: &Struct,
    new: &Struct,
) {
    let held = |api: &Api, object: &Struct| {
        let ty = object.additional.as_ref();
        ty.map(|ty| spelled(api, ty))
    };
    let (before, after) = (held(comparison.old(), old), held(comparison.new_api(), new));
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
