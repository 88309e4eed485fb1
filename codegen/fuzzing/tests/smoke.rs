//! The targets of `fuzz/` on a fixed sequence of documents: short enough for every run of the tests, and the same on every
//! machine. A document that broke a promise once is a test of its own in `broken.rs`.

use openapi_fuzzing::{Choices, Outcome, loader, mutate, pipeline, seeds, with_stack};

/// The document of a number.
fn document(number: u64, seeds: &[serde_json::Value]) -> String {
    let mut choices = Choices::seeded(number);
    let mut tree = choices.of(seeds).clone();
    mutate(&mut tree, seeds, &mut choices);
    tree.to_string()
}

#[test]
fn the_seeds_break_no_promise() {
    let seeds = seeds();
    assert!(seeds.len() > 20);
    with_stack(move || {
        for seed in &seeds {
            loader(&seed.to_string());
        }
    });
}

#[test]
fn no_document_breaks_the_loader() {
    let seeds = seeds();
    with_stack(move || {
        for number in 0..1_000 {
            loader(&document(number, &seeds));
        }
    });
}

#[test]
fn no_document_breaks_the_pipeline() {
    let seeds = seeds();
    with_stack(move || {
        let generated = (100_000..100_200)
            .filter(|number| pipeline(&document(*number, &seeds)) == Outcome::Generated)
            .count();
        // Else the mutations are too wild to find anything.
        assert!(generated > 50, "{generated} of 200 became crates");
    });
}

#[test]
fn the_same_number_is_the_same_document() {
    let seeds = seeds();
    assert_eq!(document(7, &seeds), document(7, &seeds));
    assert_ne!(document(7, &seeds), document(8, &seeds));
}

/// Half of a document, or one with a byte changed, is mostly no document any more.
#[test]
fn no_text_breaks_the_loader() {
    let seeds = seeds();
    with_stack(move || {
        for number in 0..200 {
            let mut choices = Choices::seeded(number);
            let mut text = choices.of(&seeds).to_string().into_bytes();
            let place = choices.below(text.len());
            if choices.below(3) == 0 {
                text.truncate(place);
            } else {
                text[place] = *choices.of(b"{}[]\",:-#&*!|>%@\n\t \\0e");
            }
            loader(&String::from_utf8_lossy(&text));
        }
    });
}
