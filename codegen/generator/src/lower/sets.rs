//! Sets of numbers, each kept once however many have it.

use std::collections::HashMap;
use std::rc::Rc;

/// A set that [`Sets`] knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct SetId(usize);

impl SetId {
    pub(super) const EMPTY: Self = Self(0);
}

/// Sets of the numbers from 0 up to a bound.
pub(super) struct Sets {
    bound: usize,
    all: Vec<Rc<[usize]>>,
    known: HashMap<Rc<[usize]>, SetId>,
}

impl Sets {
    /// The empty set and no other.
    pub(super) fn below(bound: usize) -> Self {
        let empty: Rc<[usize]> = Rc::default();
        Self {
            bound,
            all: vec![Rc::clone(&empty)],
            known: HashMap::from([(empty, SetId::EMPTY)]),
        }
    }

    /// The numbers of a set, ascending.
    pub(super) fn numbers(&self, set: SetId) -> &[usize] {
        self.all.get(set.0).map_or(&[], |numbers| numbers)
    }

    /// The set of these numbers, in whatever order they are.
    pub(super) fn of(&mut self, mut numbers: Vec<usize>) -> SetId {
        numbers.sort_unstable();
        numbers.dedup();
        if let Some(known) = self.known.get(numbers.as_slice()) {
            return *known;
        }
        let id = SetId(self.all.len());
        let numbers: Rc<[usize]> = numbers.into();
        self.all.push(Rc::clone(&numbers));
        self.known.insert(numbers, id);
        id
    }

    /// The set of all that is in one of the sets or among the numbers.
    pub(super) fn union(&mut self, sets: impl Iterator<Item = SetId>, further: &[usize]) -> SetId {
        let mut sets: Vec<SetId> = sets.filter(|set| *set != SetId::EMPTY).collect();
        sets.sort_unstable();
        sets.dedup();
        // Nothing is added to a set of all numbers. In documents whose models refer to each other most sets are of all.
        let whole = |set: &SetId| self.numbers(*set).len() == self.bound;
        if let Some(set) = sets.iter().copied().find(whole) {
            return set;
        }
        if let ([set], []) = (sets.as_slice(), further) {
            return *set;
        }
        let mut numbers = further.to_vec();
        for set in sets {
            numbers.extend_from_slice(self.numbers(set));
        }
        self.of(numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::{SetId, Sets};

    #[test]
    fn the_same_numbers_are_the_same_set() {
        let mut sets = Sets::below(5);
        let (one, other) = (sets.of(vec![3, 1, 3]), sets.of(vec![4]));
        assert_eq!(sets.numbers(one), [1, 3]);
        assert_eq!(
            sets.union([other, one].into_iter(), &[1]),
            sets.of(vec![1, 3, 4])
        );
        assert_eq!(sets.union([one, one, SetId::EMPTY].into_iter(), &[]), one);
        let all = sets.of((0..5).collect());
        assert_eq!(sets.union([one, all].into_iter(), &[2]), all);
        assert_eq!(sets.union([].into_iter(), &[]), SetId::EMPTY);
    }
}
