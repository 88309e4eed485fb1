//! Randomness for jitter and ids. Not for secrets.

use std::collections::hash_map::RandomState;
use std::fmt::Write;
use std::hash::BuildHasher;

/// A number from 0 to below 1.
pub(crate) fn fraction() -> f64 {
    f64::from(u32::try_from(bits() >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
}

/// A random UUID (RFC 9562, version 4), in lower case.
pub(crate) fn uuid() -> String {
    const VERSION: u64 = 0x4000;
    const VARIANT: u64 = 0x8000_0000_0000_0000;
    let high = bits() & !0xf000 | VERSION;
    let low = bits() & !0xc000_0000_0000_0000 | VARIANT;
    let mut id = String::with_capacity(36);
    // Writing to a string cannot fail.
    let _ = write!(
        id,
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    );
    id
}

/// The standard library seeds its hashers at random, each thread once, and never hands out the same keys twice.
fn bits() -> u64 {
    RandomState::new().hash_one(0_u8)
}

#[cfg(test)]
mod tests {
    use super::{fraction, uuid};

    #[test]
    fn fractions_stay_below_one() {
        assert!((0..1000).all(|_| (0.0..1.0).contains(&fraction())));
    }

    #[test]
    fn uuids_have_their_shape_and_differ() {
        let ids: std::collections::HashSet<_> = (0..1000).map(|_| uuid()).collect();
        assert_eq!(ids.len(), 1000);
        for id in ids {
            let lengths: Vec<_> = id.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{id}");
            assert!(id.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f' | '-')));
            assert_eq!(id.as_bytes()[14], b'4', "{id}");
            assert!(b"89ab".contains(&id.as_bytes()[19]), "{id}");
        }
    }
}
