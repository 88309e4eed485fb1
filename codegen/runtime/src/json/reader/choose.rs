//! Which alternative of a union comes next, without consuming or copying it.

use std::borrow::Cow;
use std::collections::HashSet;

use super::Reader;
use super::scalars::in_range;
use crate::binary::is_base64;
use crate::date::parse_date;
use crate::json::decimal::Decimal;
use crate::json::{DecodeError, Form, Key, Kind};
use crate::parse_timestamp;

impl<'j> Reader<'j> {
    /// The constant under `key` of the object that comes next, such as a discriminator: the text of a string, a number or a
    /// boolean as it is spelled. `None` if there is no such object, key or constant. Consumes nothing, and looks no further
    /// than the first such key.
    pub fn tag(&self, key: &str) -> Result<Option<Cow<'j, str>>, DecodeError> {
        let mut ahead = self.clone();
        if ahead.kind()? != Kind::Object {
            return Ok(None);
        }
        ahead.begin_object()?;
        while let Some(current) = ahead.next_key()? {
            if current == key {
                return ahead.constant();
            }
            ahead.skip()?;
        }
        Ok(None)
    }

    /// The position of the form that the value has which comes next; the first one of several. Consumes nothing.
    ///
    /// Of several forms of objects, the one counts of which the value has most keys. An object is looked through until only
    /// one form is possible.
    pub fn choose(&self, forms: &[Form]) -> Result<Option<usize>, DecodeError> {
        let mut ahead = self.clone();
        match ahead.kind()? {
            Kind::Object => {
                let found = Candidates::of(forms).choose(&mut ahead)?;
                Ok(found.or_else(|| forms.iter().position(|form| *form == Form::Any)))
            }
            Kind::Array => ahead.choose_array(forms),
            Kind::Null => Ok(forms.iter().position(|form| *form == Form::Any)),
            kind @ (Kind::Bool | Kind::Number | Kind::String) => {
                let Some(constant) = ahead.constant()? else {
                    return Ok(None);
                };
                let has = |form: &Form| match (form, kind) {
                    (Form::Any, _)
                    | (Form::Bool, Kind::Bool)
                    | (Form::Number, Kind::Number)
                    | (Form::String, Kind::String) => true,
                    (Form::Unsigned, Kind::Number) => is_integer::<u64>(&constant),
                    (Form::Integer, Kind::Number) => {
                        is_integer::<i64>(&constant) || is_integer::<u64>(&constant)
                    }
                    (Form::Date, Kind::String) => parse_date(&constant).is_some(),
                    (Form::Uuid, Kind::String) => is_uuid(&constant),
                    (Form::Base64, Kind::String) => is_base64(&constant),
                    (Form::Timestamp, Kind::String) => parse_timestamp(&constant).is_some(),
                    (Form::Text(constants), Kind::String)
                    | (Form::Constant(constants), Kind::Bool | Kind::Number) => {
                        constants.contains(&&*constant)
                    }
                    _ => false,
                };
                Ok(forms.iter().position(has))
            }
        }
    }

    /// Like [`choose`](Self::choose), where a value may have several forms of objects at once, and the forms list all their keys:
    /// `None` where the value has keys of two forms of which neither has all.
    pub fn choose_whole(&self, forms: &[Form]) -> Result<Option<usize>, DecodeError> {
        let mut ahead = self.clone();
        if ahead.kind()? != Kind::Object {
            return self.choose(forms);
        }
        let found = Candidates::of(forms).choose_whole(&mut ahead)?;
        Ok(found.or_else(|| forms.iter().position(|form| *form == Form::Any)))
    }

    /// Looks into the array that comes next until only one form is possible. Of several, the one counts of which the first
    /// element has most.
    fn choose_array(mut self, forms: &[Form]) -> Result<Option<usize>, DecodeError> {
        let mut possible: Vec<(usize, &[Form])> = Vec::new();
        for (position, form) in forms.iter().enumerate() {
            match form {
                // Anything behind it is never asked.
                Form::Any | Form::Array => {
                    possible.push((position, &[]));
                    break;
                }
                Form::ArrayOf(elements) => possible.push((position, elements)),
                _ => {}
            }
        }
        self.begin_array()?;
        let mut first = None;
        while self.next_element()? {
            // A null says nothing of the other elements.
            if self.kind()? != Kind::Null {
                possible = self.still_possible(possible)?;
                first.get_or_insert_with(|| self.clone());
            }
            if possible.len() < 2 {
                break;
            }
            self.skip()?;
        }
        if let (Some(element), [_, _, ..]) = (first, possible.as_slice()) {
            let of_elements = possible.iter().flat_map(|(position, elements)| {
                elements.iter().map(|element| (*position, *element))
            });
            let (positions, elements): (Vec<usize>, Vec<Form>) = of_elements.unzip();
            if let Some(best) = element.choose(&elements)? {
                return Ok(positions.get(best).copied());
            }
        }
        Ok(possible.first().map(|(position, _)| *position))
    }

    /// The forms of arrays that the element which comes next has a place in. Any element has one where nothing is said.
    fn still_possible<'f>(
        &self,
        forms: Vec<(usize, &'f [Form])>,
    ) -> Result<Vec<(usize, &'f [Form])>, DecodeError> {
        let mut left = Vec::with_capacity(forms.len());
        for (position, elements) in forms {
            // The tables of a union are nested a few levels deep, whatever the value is.
            if elements.is_empty() || self.choose(elements)?.is_some() {
                left.push((position, elements));
            }
        }
        Ok(left)
    }

    /// Consumes a value: the text of a string, a number or a boolean as spelled, nothing for others.
    fn constant(&mut self) -> Result<Option<Cow<'j, str>>, DecodeError> {
        match self.kind()? {
            Kind::String => {
                let quoted = self.clone().raw()?;
                if quoted.contains('\\') {
                    return self.string().map(|text| Some(Cow::Owned(text)));
                }
                self.skip()?;
                let text = quoted
                    .strip_prefix('"')
                    .and_then(|text| text.strip_suffix('"'));
                Ok(text.map(Cow::Borrowed))
            }
            Kind::Number | Kind::Bool => self.raw().map(|text| Some(Cow::Borrowed(text))),
            Kind::Null | Kind::Array | Kind::Object => self.skip().map(|()| None),
        }
    }
}

/// Whether the text is a whole number that is read as a `T`.
fn is_integer<T: TryFrom<i128>>(text: &str) -> bool {
    Decimal::integer(text).is_ok_and(|integer| in_range::<T>(integer).is_some())
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text
            .bytes()
            .enumerate()
            .all(|(position, byte)| match position {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
}

/// The forms of objects in a list of forms.
struct Candidates {
    all: Vec<Candidate>,
}

struct Candidate {
    /// The position of the form.
    position: usize,
    keys: &'static [Key],
    /// By position of the key.
    seen: Vec<Seen>,
    is_possible: bool,
}

/// What a further key can still decide.
enum Left {
    None,
    /// Nothing: it is this one.
    One(usize),
    Several,
}

/// Who has a key of the value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Met {
    ByNone,
    Plain,
    /// Its value has to be looked at.
    WithConditions,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    No,
    /// Its value, which comes next, is compared with constants.
    Now,
    Yes,
}

impl Candidates {
    fn of(forms: &[Form]) -> Self {
        let objects = forms
            .iter()
            .enumerate()
            .filter_map(|(position, form)| match form {
                Form::Object(keys) => Some(Candidate {
                    position,
                    keys,
                    seen: vec![Seen::No; keys.len()],
                    is_possible: true,
                }),
                _ => None,
            });
        Self {
            all: objects.collect(),
        }
    }

    fn choose(mut self, ahead: &mut Reader<'_>) -> Result<Option<usize>, DecodeError> {
        if self.all.is_empty() {
            return Ok(None);
        }
        ahead.begin_object()?;
        loop {
            match self.left() {
                Left::None => return Ok(None),
                Left::One(position) => return Ok(Some(position)),
                Left::Several => {}
            }
            let Some(key) = ahead.next_key()? else {
                break;
            };
            if self.meet(key) == Met::WithConditions {
                self.compare(ahead)?;
            }
            ahead.skip()?;
        }
        let best = best(self.all.iter().filter(|candidate| candidate.is_complete()));
        Ok(best.map(|candidate| candidate.position))
    }

    /// The form that keeps all keys of the value which any form keeps that the value has.
    fn choose_whole(mut self, ahead: &mut Reader<'_>) -> Result<Option<usize>, DecodeError> {
        let mut has_unnamed = false;
        ahead.begin_object()?;
        while let Some(key) = ahead.next_key()? {
            match self.meet(key) {
                Met::ByNone => has_unnamed = true,
                Met::Plain => {}
                Met::WithConditions => self.compare(ahead)?,
            }
            ahead.skip()?;
        }
        let complete = || self.all.iter().filter(|candidate| candidate.is_complete());
        let names: HashSet<&str> = complete()
            .flat_map(Candidate::seen)
            .map(|key| key.name())
            .collect();
        // What only forms name that the value does not have is as good as unnamed.
        let mut seen = self.all.iter().flat_map(Candidate::seen);
        has_unnamed |= seen.any(|key| !names.contains(key.name()));
        let unnamed_are_kept = has_unnamed && complete().any(Candidate::is_open);
        let is_whole = |candidate: &&Candidate| {
            candidate.is_open() || (!unnamed_are_kept && candidate.score() == names.len())
        };
        let best = best(complete().filter(is_whole));
        Ok(best.map(|candidate| candidate.position))
    }

    fn left(&self) -> Left {
        let mut possible = self.all.iter().filter(|candidate| candidate.is_possible);
        match (possible.next(), possible.next()) {
            (None, _) => Left::None,
            (Some(only), None) if only.is_settled() => Left::One(only.position),
            _ => Left::Several,
        }
    }

    /// Notes a key.
    fn meet(&mut self, key: &str) -> Met {
        let mut met = Met::ByNone;
        for candidate in &mut self.all {
            for (expected, seen) in candidate.keys.iter().zip(&mut candidate.seen) {
                if matches!(expected, Key::Others) || expected.name() != key {
                    continue;
                }
                if met == Met::ByNone {
                    met = Met::Plain;
                }
                if *seen == Seen::No {
                    *seen = if expected.has_conditions() {
                        met = Met::WithConditions;
                        Seen::Now
                    } else {
                        Seen::Yes
                    };
                }
            }
        }
        met
    }

    /// Holds the value that comes next against what the forms say of it.
    fn compare(&mut self, value: &mut Reader<'_>) -> Result<(), DecodeError> {
        let is_null = value.kind()? == Kind::Null;
        let constant = value.clone().constant()?;
        let constant = constant.as_deref();
        for candidate in &mut self.all {
            for (expected, seen) in candidate.keys.iter().zip(&mut candidate.seen) {
                if *seen != Seen::Now {
                    continue;
                }
                *seen = Seen::Yes;
                candidate.is_possible &= match *expected {
                    Key::Tag(_, constants) | Key::OptionalTag(_, constants) => {
                        constant.is_some_and(|constant| constants.contains(&constant))
                    }
                    // The tables of a union are nested a few levels deep, whatever the value is.
                    Key::Of(_, forms) => is_null || value.choose(forms)?.is_some(),
                    Key::Required(_) | Key::Optional(_) | Key::Others => true,
                };
            }
        }
        Ok(())
    }
}

/// Of candidates the one of which the value has most keys, the first of equal ones.
fn best<'c>(candidates: impl DoubleEndedIterator<Item = &'c Candidate>) -> Option<&'c Candidate> {
    // Of equal ones, `max_by_key` takes the last.
    candidates.rev().max_by_key(|candidate| candidate.score())
}

impl Candidate {
    fn is_complete(&self) -> bool {
        let mut keys = self.keys.iter().zip(&self.seen);
        self.is_possible && keys.all(|(key, seen)| !key.is_required() || *seen == Seen::Yes)
    }

    /// Whether it stays possible and complete whatever follows.
    fn is_settled(&self) -> bool {
        let mut keys = self.keys.iter().zip(&self.seen);
        keys.all(|(key, seen)| *seen == Seen::Yes || matches!(key, Key::Optional(_) | Key::Others))
    }

    /// How many of its keys the value has.
    fn score(&self) -> usize {
        self.seen()
            .filter(|key| !self.is_required_as_well(key))
            .count()
    }

    /// Those of its keys that the value has.
    fn seen(&self) -> impl Iterator<Item = &Key> {
        let keys = self.keys.iter().zip(&self.seen);
        keys.filter(|(_, seen)| **seen == Seen::Yes)
            .map(|(key, _)| key)
    }

    /// Whether it keeps keys that it does not name.
    fn is_open(&self) -> bool {
        self.keys.iter().any(|key| matches!(key, Key::Others))
    }

    /// Whether the key stands in the list a second time, only to say what it holds.
    fn is_required_as_well(&self, key: &Key) -> bool {
        matches!(key, Key::Of(..))
            && self
                .keys
                .iter()
                .any(|other| matches!(other, Key::Required(name) if *name == key.name()))
    }
}
