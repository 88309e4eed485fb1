//! Randomness for jitter and ids. Not for secrets.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

/// A number from 0 to below 1.
pub(crate) fn fraction() -> f64 {
    f64::from(u32::try_from(bits() >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
}

/// A random UUID (RFC 9562, version 4), in lower case: ASCII.
pub(crate) fn uuid() -> [u8; 36] {
    const VERSION: u128 = 0x4000 << 64;
    const VERSION_BITS: u128 = 0xf000 << 64;
    const VARIANT: u128 = 0x8000 << 48;
    const VARIANT_BITS: u128 = 0xc000 << 48;
    let random = u128::from(bits()) << 64 | u128::from(bits());
    let id = random & !(VERSION_BITS | VARIANT_BITS) | VERSION | VARIANT;
    let mut text = [b'-'; 36];
    let mut digits = text.iter_mut().enumerate();
    for byte in id.to_be_bytes() {
        for nibble in [byte >> 4, byte & 0x0f] {
            // Where the dashes stay.
            let digit = digits.find(|(index, _)| !matches!(index, 8 | 13 | 18 | 23));
            if let Some((_, digit)) = digit {
                *digit = if nibble < 10 { b'0' } else { b'a' - 10 } + nibble;
            }
        }
    }
    text
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
        let ids: std::collections::HashSet<_> = (0..1000)
            .map(|_| String::from_utf8(uuid().to_vec()).unwrap())
            .collect();
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
