//! Notices that a list goes round in circles.

use std::collections::{HashMap, VecDeque};

/// How many pages are remembered. A longer circle is noticed too, only later.
const REMEMBERED: usize = 4096;

/// The way through a list so far, in memory that does not grow with it.
#[derive(Default)]
pub(super) struct Trail {
    places: Memory,
    anchor: Anchor,
    pages: Memory,
    /// How far back the page lay that the last page was equal to, and how many pages in a row have been equal at that
    /// distance.
    distance: u64,
    equal: u64,
}

impl Trail {
    /// Notes a place that is about to be visited. `false`: it was visited before.
    pub(super) fn visit(&mut self, place: u64) -> bool {
        self.places.note(place).is_none() && self.anchor.note(place)
    }

    /// Notes what a page holds. `false`: the list repeats itself.
    ///
    /// One page that was there before proves nothing if it is not the last one: some lists have equal pages. A whole circle
    /// of them does.
    pub(super) fn read(&mut self, page: u64) -> bool {
        match self.pages.note(page) {
            Some(distance) if distance == self.distance => self.equal += 1,
            Some(distance) => (self.distance, self.equal) = (distance, 1),
            None => (self.distance, self.equal) = (0, 0),
        }
        self.equal == 0 || self.equal < self.distance
    }
}

/// The last so many fingerprints, with their numbers.
#[derive(Default)]
struct Memory {
    numbers: HashMap<u64, u64>,
    order: VecDeque<u64>,
    count: u64,
}

impl Memory {
    /// Notes a fingerprint, and says how far back it was seen last.
    fn note(&mut self, fingerprint: u64) -> Option<u64> {
        self.count += 1;
        if self.order.len() == REMEMBERED
            && let Some(oldest) = self.order.pop_front()
            && self.numbers.get(&oldest) == Some(&(self.count - REMEMBERED as u64))
        {
            self.numbers.remove(&oldest);
        }
        self.order.push_back(fingerprint);
        let before = self.numbers.insert(fingerprint, self.count);
        before.map(|before| self.count - before)
    }
}

/// Brent's method: one remembered place, moved ever more rarely, is met again in a circle of any length.
struct Anchor {
    place: Option<u64>,
    steps: u64,
    next_move: u64,
}

impl Default for Anchor {
    fn default() -> Self {
        Self {
            place: None,
            steps: 0,
            next_move: 1,
        }
    }
}

impl Anchor {
    fn note(&mut self, place: u64) -> bool {
        if self.place == Some(place) {
            return false;
        }
        self.steps += 1;
        if self.steps == self.next_move {
            self.place = Some(place);
            self.steps = 0;
            self.next_move = self.next_move.saturating_mul(2);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{REMEMBERED, Trail};

    #[test]
    fn a_place_visited_again_is_noticed_at_once() {
        let mut trail = Trail::default();
        assert!((0..100).all(|place| trail.visit(place)));
        assert!(!trail.visit(3));
    }

    #[test]
    fn a_circle_longer_than_the_memory_is_noticed_within_a_few_rounds() {
        for (tail, length) in [(0_u64, 10_000), (5_000, 7_919)] {
            let mut trail = Trail::default();
            let places = (0..tail).chain((tail..tail + length).cycle());
            let mut steps = (0..5 * (tail + length)).zip(places);
            let noticed = steps.find(|(_, place)| !trail.visit(*place));
            assert!(noticed.is_some_and(|(step, _)| step >= tail + length));
            assert_eq!(trail.places.order.len(), REMEMBERED);
            assert!(trail.places.numbers.len() <= REMEMBERED);
        }
    }

    #[test]
    fn a_long_way_without_a_circle_is_none() {
        let mut trail = Trail::default();
        assert!((0..100_000).all(|place| trail.visit(place) && trail.read(place)));
    }

    #[test]
    fn pages_repeat_when_a_whole_circle_has_been_repeated() {
        for (pages, noticed) in [
            (&[1, 1][..], Some(1)),
            (&[1, 2, 1, 2], Some(3)),
            (&[9, 1, 2, 3, 1, 2, 3], Some(6)),
            (&[1, 2, 1, 3, 1, 4, 1], None),
            (&[1, 2, 3, 1, 2, 4, 3], None),
        ] {
            let mut trail = Trail::default();
            assert_eq!(
                pages.iter().position(|page| !trail.read(*page)),
                noticed,
                "{pages:?}"
            );
        }
    }
}
