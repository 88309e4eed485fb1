//! Searches for documents that break a promise, without a fuzzer:
//! `cargo run --release -p openapi-fuzzing --example hunt -- FIRST COUNT [FOLDER]`.
//!
//! Each number stands for a document. The one that is tried lies in FOLDER as `last.json`, so that it is there when the
//! process ends at once; those that broke a promise stay as `NUMBER.json`.

use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs, panic};

use openapi_fuzzing::{Choices, Outcome, mutate, pipeline, seeds, with_stack};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let first: u64 = arguments.next().ok_or("FIRST is missing")?.parse()?;
    let count: u64 = arguments.next().ok_or("COUNT is missing")?.parse()?;
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/hunt".to_owned()));
    fs::create_dir_all(&folder)?;
    let seeds = seeds();
    with_stack(move || {
        let (mut broken, mut generated) = (0, 0);
        for number in first..first + count {
            let mut choices = Choices::seeded(number);
            let mut tree = choices.of(&seeds).clone();
            mutate(&mut tree, &seeds, &mut choices);
            let text = tree.to_string();
            fs::write(folder.join("last.json"), &text).expect("the folder can be written");
            let start = Instant::now();
            let outcome = panic::catch_unwind(|| pipeline(&text));
            generated += u64::from(matches!(outcome, Ok(Outcome::Generated)));
            if outcome.is_err() || start.elapsed() > Duration::from_secs(2) {
                broken += 1;
                println!("{number}: {:?}", start.elapsed());
                fs::write(folder.join(format!("{number}.json")), &text)
                    .expect("the folder can be written");
            }
        }
        println!("{generated} of {count} became crates; {broken} broke a promise or took long");
    });
    Ok(())
}
