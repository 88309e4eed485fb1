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
    // Of the digits of two bytes each. The dashes stay between them.
    const PLACES: [usize; 8] = [0, 4, 9, 14, 19, 24, 28, 32];
    let random = u128::from(bits()) << 64 | u128::from(bits());
    let id = random & !(VERSION_BITS | VARIANT_BITS) | VERSION | VARIANT;
    let mut text = [b'-'; 36];
    for (place, bytes) in PLACES.into_iter().zip(id.to_be_bytes().as_chunks().0) {
        if let Some(part) = text.get_mut(place..).and_then(<[u8]>::first_chunk_mut) {
            *part = digits(u16::from_be_bytes(*bytes));
        }
    }
    text
}

/// Four hexadecimal digits, all at once: a byte each.
fn digits(number: u16) -> [u8; 4] {
    let number = u32::from(number);
    let bytes = (number << 8 | number) & 0x00ff_00ff;
    let nibbles = (bytes << 4 | bytes) & 0x0f0f_0f0f;
    // 1 in each byte that is to be a letter: what carries when 6 is added.
    let letters = (nibbles + 0x0606_0606) >> 4 & 0x0101_0101;
    let to_letter = u32::from(b'a' - b'0' - 10);
    (nibbles + 0x3030_3030 + letters * to_letter).to_be_bytes()
}

/// The standard library seeds its hashers at random, each thread once, and never hands out the same keys twice.
fn bits() -> u64 {
    RandomState::new().hash_one(0_u8)
}

#[cfg(test)]
mod tests {
    use super::{digits, fraction, uuid};

    #[test]
    fn fractions_stay_below_one() {
        assert!((0..1000).all(|_| (0.0..1.0).contains(&fraction())));
    }

    #[test]
    fn digits_are_those_of_the_number() {
        for number in 0..=u16::MAX {
            assert_eq!(digits(number), format!("{number:04x}").as_bytes());
        }
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
