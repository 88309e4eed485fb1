//! Alternatives of unions.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::types::spelled;
use crate::emit::surface;
use crate::model::{
    Api, Content, Decision, Form, Indirection, Key, Model, Others, Union, UnionVariant,
};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    (old_model, old): (&Model, &Union),
    (new_model, new): (&Model, &Union),
) {
    let pointers = Pointers::both(&old_model.pointer, &new_model.pointer);
    let Union {
        variants,
        decision: _,
        others,
    } = new;
    for (before, after) in paired(&old.variants, variants, |variant| variant.name.as_str()) {
        variant(comparison, subject, pointers, before, after);
    }
    if old.others != *others {
        let kept = |others: Others| match others {
            Others::Kept => "keeps values that it does not know in `Unknown`",
            Others::Impossible => "has no `Unknown`",
        };
        comparison.note(
            Rule::UnionOthersChanged,
            subject,
            pointers,
            format!("it {}, and before it {}", kept(*others), kept(old.others)),
        );
    }
    if told(old, new) != told(new, old) {
        comparison.note(
            Rule::UnionDecisionChanged,
            subject,
            pointers,
            Rule::UnionDecisionChanged.title(),
        );
    }
    let (old_api, new_api) = (comparison.old(), comparison.new_api());
    let rule = match (
        surface::displays(old_api, old_model, old),
        surface::displays(new_api, new_model, new),
    ) {
        (false, true) => Rule::UnionTextAdded,
        (true, false) => Rule::UnionTextRemoved,
        _ => return,
    };
    comparison.note(rule, subject, pointers, rule.title());
}

fn variant(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    pointers: Pointers<'_>,
    old: Option<&UnionVariant>,
    new: Option<&UnionVariant>,
) {
    let (old_api, new_api) = (comparison.old(), comparison.new_api());
    let (rule, message) = match (old, new) {
        (None, Some(new)) => (
            Rule::UnionMemberAdded,
            format!("the alternative `{}` is new", new.name),
        ),
        (Some(old), None) => (
            Rule::UnionMemberRemoved,
            format!("the alternative `{}` is gone", old.name),
        ),
        (Some(old), Some(new)) => {
            let name = &new.name;
            let (before, after) = (held(old_api, old), held(new_api, new));
            if before == after {
                return;
            }
            (
                Rule::UnionMemberChanged,
                format!("the alternative `{name}` held {before} and holds {after}"),
            )
        }
        (None, None) => return,
    };
    comparison.note(rule, subject, pointers, message);
}

/// What an alternative holds.
fn held(api: &Api, variant: &UnionVariant) -> String {
    let UnionVariant {
        name: _,
        content,
        indirection,
        // It is a tag by which the alternative is told apart.
        tag: _,
    } = variant;
    match (content, indirection) {
        (Content::Value(ty), Indirection::Inline) => format!("`{}`", spelled(api, ty)),
        (Content::Value(ty), Indirection::Boxed) => format!("`Box<{}>`", spelled(api, ty)),
        // Programs name the variant; what it stands for is how it is told apart.
        (Content::Constant(_), _) => "a constant".to_owned(),
    }
}

/// By what the alternatives that the other revision has too are told apart; one that came or went changes nothing for
/// them.
fn told(union: &Union, other: &Union) -> Vec<String> {
    let shared = |position: usize| {
        let name = &union.variants.get(position)?.name;
        let mut others = other.variants.iter();
        others.any(|variant| variant.name == *name).then_some(name)
    };
    let constants = union.variants.iter().enumerate();
    let constants = constants.filter_map(|(position, variant)| match &variant.content {
        Content::Constant(constant) => Some(format!("{} is {constant}", shared(position)?)),
        Content::Value(_) => None,
    });
    let mut told: Vec<String> = match &union.decision {
        Decision::Kind(kinds) => kinds
            .iter()
            .filter_map(|(kind, position)| Some(format!("{} is {kind:?}", shared(*position)?)))
            .collect(),
        Decision::Tag { key, tags } => tags
            .iter()
            .filter_map(|(tag, position)| Some(format!("{} has {key} {tag}", shared(*position)?)))
            .collect(),
        // Their order decides between forms that are alike.
        Decision::Forms(forms) | Decision::Overlapping(forms) => {
            let forms = forms.iter().filter_map(|(form, position)| {
                Some(format!("{} is like {:?}", shared(*position)?, asked(form)))
            });
            return forms.chain(constants).collect();
        }
    };
    told.extend(constants);
    told.sort_unstable();
    told
}

/// A form without what may or may not be there.
fn asked(form: &Form) -> Form {
    match form {
        Form::Object(keys) => {
            let keys = keys.iter().filter(|key| !matches!(key, Key::Optional(_)));
            Form::Object(keys.cloned().collect())
        }
        other => other.clone(),
    }
}
