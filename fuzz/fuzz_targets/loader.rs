#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use openapi_fuzzing::{loader, mutated_text, seeds};

static DONORS: LazyLock<Vec<serde_json::Value>> = LazyLock::new(seeds);

fuzz_target!(|text: &str| loader(text));

// A document is mutated as a tree, mostly; what is no document, as bytes.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let text = std::str::from_utf8(&data[..size]).ok();
    let mutated = text
        .filter(|_| seed % 8 != 0)
        .and_then(|text| mutated_text(text, &DONORS, u64::from(seed)))
        .filter(|mutated| mutated.len() <= max_size);
    match mutated {
        Some(mutated) => {
            data[..mutated.len()].copy_from_slice(mutated.as_bytes());
            mutated.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});
