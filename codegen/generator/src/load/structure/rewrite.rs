//! Goes through a tree along the grammar and lets it be changed.

use serde_json::Value;

use super::grammar::{Kind, Rule};
use super::place::Place;

/// Changes the objects of a tree.
pub(crate) trait Rewriter {
    /// The value where an object of this kind, or a reference to one, is expected. What the value holds afterwards is gone
    /// through next.
    fn rewrite(&mut self, kind: Kind, value: &mut Value, place: &Place<'_>);
}

/// Goes through a whole document, parents before their members.
pub(crate) fn rewrite(tree: &mut Value, rewriter: &mut impl Rewriter) {
    object(Kind::Document, tree, &Place::ROOT, rewriter);
}

fn value(rule: &Rule, member: &mut Value, place: &Place<'_>, rewriter: &mut impl Rewriter) {
    match rule {
        Rule::Any | Rule::Text | Rule::Flag | Rule::Number | Rule::Count | Rule::Word(_) => {}
        Rule::Object(kind) | Rule::Reference(kind) => object(*kind, member, place, rewriter),
        Rule::FlagOrSchema => {
            if member.is_object() {
                object(Kind::Schema, member, place, rewriter);
            }
        }
        Rule::SchemaOrList => {
            if let Value::Array(list) = member {
                for (index, item) in list.iter_mut().enumerate() {
                    object(Kind::Schema, item, &place.item(index), rewriter);
                }
            } else {
                object(Kind::Schema, member, place, rewriter);
            }
        }
        Rule::List(rule) | Rule::Some(rule) => {
            for (index, item) in member.as_array_mut().into_iter().flatten().enumerate() {
                value(rule, item, &place.item(index), rewriter);
            }
        }
        Rule::Map(_, rule) => {
            for (key, item) in member.as_object_mut().into_iter().flatten() {
                value(rule, item, &place.key(key), rewriter);
            }
        }
    }
}

fn object(kind: Kind, member: &mut Value, place: &Place<'_>, rewriter: &mut impl Rewriter) {
    rewriter.rewrite(kind, member, place);
    let Value::Object(object) = member else {
        return;
    };
    let grammar = kind.grammar();
    for (key, inner) in object {
        if let Some(field) = grammar.field(key) {
            value(&field.rule, inner, &place.key(key), rewriter);
        } else if grammar.extensible && key.starts_with("x-") {
            // Nobody knows what is inside.
        } else if let Some((_, rule)) = &grammar.others {
            value(rule, inner, &place.key(key), rewriter);
        }
    }
}
