use std::fmt;
use std::ops::Deref;

use zeroize::{Zeroize, Zeroizing};

/// Bytes of JSON that may contain secrets: wiped from memory when dropped, and also wherever they were while they grew.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Buffer(Zeroizing<Vec<u8>>);

impl Buffer {
    /// Gives the bytes away, and with them the duty to wipe them.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<u8> {
        std::mem::take(&mut *self.0)
    }

    pub(super) fn push(&mut self, byte: u8) {
        self.reserve(1);
        self.0.push(byte);
    }

    pub(super) fn extend(&mut self, bytes: &[u8]) {
        self.reserve(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    /// A vector that grows by itself leaves its old bytes behind unwiped.
    fn reserve(&mut self, additional: usize) {
        const SMALLEST: usize = 256;
        let needed = self.0.len().saturating_add(additional);
        if needed <= self.0.capacity() {
            return;
        }
        let mut grown = Vec::with_capacity(
            needed
                .max(self.0.capacity().saturating_mul(2))
                .max(SMALLEST),
        );
        grown.extend_from_slice(&self.0);
        self.0.zeroize();
        *self.0 = grown;
    }
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Shows the length only.
impl fmt::Debug for Buffer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Buffer({} bytes)", self.0.len())
    }
}
