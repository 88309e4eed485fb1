use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use super::{Decode, DecodeError, Encode, Reader, Value, Writer};

/// A JSON object: keys and values in the order they came. Two objects are equal if they have equal members in any order.
#[derive(Clone, Default)]
pub struct Object {
    /// Every key occurs once.
    members: Vec<(String, Value)>,
}

impl Object {
    /// An object without members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many members there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are no members.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The value of a key. Takes time in proportion to the number of members.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.iter()
            .find_map(|(name, value)| (name == key).then_some(value))
    }

    /// The value of a key, to change it in place.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        self.iter_mut()
            .find_map(|(name, value)| (name == key).then_some(value))
    }

    /// Sets the value of a key and answers the old one. A new key goes to the end.
    pub fn insert(&mut self, key: impl Into<String>, value: impl Into<Value>) -> Option<Value> {
        let (key, value) = (key.into(), value.into());
        if let Some(current) = self.get_mut(&key) {
            return Some(std::mem::replace(current, value));
        }
        self.members.push((key, value));
        None
    }

    /// Takes a key and its value out; the order of the others stays.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let position = self.members.iter().position(|(name, _)| name == key)?;
        Some(self.members.remove(position).1)
    }

    /// The members in order.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Value)> + ExactSizeIterator {
        self.members
            .iter()
            .map(|(key, value)| (key.as_str(), value))
    }

    /// The members in order, to change values in place.
    pub fn iter_mut(
        &mut self,
    ) -> impl DoubleEndedIterator<Item = (&str, &mut Value)> + ExactSizeIterator {
        self.members
            .iter_mut()
            .map(|(key, value)| (key.as_str(), value))
    }

    /// The keys in order.
    #[must_use]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        self.members.iter().map(|(key, _)| key.as_str())
    }

    pub(super) fn canonical(&self) -> Self {
        let mut members: Vec<_> = self
            .iter()
            .map(|(key, value)| (key.to_owned(), value.canonical()))
            .collect();
        members.sort_by(|(this, _), (that, _)| this.cmp(that));
        Self { members }
    }

    fn sorted(&self) -> Vec<&(String, Value)> {
        let mut members: Vec<_> = self.members.iter().collect();
        members.sort_by(|(this, _), (that, _)| this.cmp(that));
        members
    }
}

/// Of a repeated key, the last value counts, in the place of the first.
impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        let mut unique: Vec<(String, Value)> = Vec::new();
        let mut positions: HashMap<String, usize> = HashMap::new();
        for (key, value) in members {
            match positions.entry(key) {
                Entry::Occupied(entry) => {
                    if let Some((_, current)) = unique.get_mut(*entry.get()) {
                        *current = value;
                    }
                }
                Entry::Vacant(entry) => {
                    unique.push((entry.key().clone(), value));
                    entry.insert(unique.len() - 1);
                }
            }
        }
        Self { members: unique }
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        // Most objects that are equal have their members in the same order.
        self.members == other.members
            || (self.len() == other.len() && self.sorted() == other.sorted())
    }
}

impl Eq for Object {}

impl fmt::Debug for Object {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.iter()).finish()
    }
}

impl Decode for Object {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        /// Up to here, comparing each new key with all others is faster than hashing, and bounded.
        const FEW: usize = 16;
        let mut object = Self::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            let key = key.to_owned();
            let value = Value::decode(reader)?;
            if object.len() < FEW {
                object.insert(key, value);
            } else {
                object.members.push((key, value));
            }
        }
        Ok(if object.len() > FEW {
            object.members.into_iter().collect()
        } else {
            object
        })
    }
}

impl Encode for Object {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        for (key, value) in self.iter() {
            writer.key(key);
            value.encode(writer);
        }
        writer.end_object();
    }
}
