//! Prints which operations and statuses are recorded: `cargo run -p recordings --example coverage`.

use std::io::{self, Write};

use recordings::{Coverage, GCORE_API, VNGCLOUD_API};

fn main() -> io::Result<()> {
    for api in [&VNGCLOUD_API, &GCORE_API] {
        writeln!(io::stdout(), "{}", Coverage::of(api))?;
    }
    Ok(())
}
