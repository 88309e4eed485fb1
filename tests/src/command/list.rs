//! `cargo xtask recordings`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use recordings::listing::{Listing, human, json};
use recordings::{APIS, RecordedApi};

use super::{api, folder, print};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The crates [default: all that are recorded]
    #[arg(value_name = "CRATE")]
    crates: Vec<String>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Another folder of recordings than tests/recordings
    #[arg(long = "in", value_name = "DIR")]
    folder: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables and lists
    Human,
    /// {apis: [{api, specification, coverage, `without_success`, stale, differences}]}
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, String> {
    let apis: Vec<&RecordedApi> = if arguments.crates.is_empty() {
        APIS.to_vec()
    } else {
        let named = arguments.crates.iter();
        named.map(|name| api(name)).collect::<Result<_, _>>()?
    };
    let folder = folder(arguments.folder.as_ref());
    let listings: Vec<Listing> = apis
        .iter()
        .map(|api| Listing::of(api, &folder))
        .collect::<Result<_, _>>()?;
    print(&match arguments.format {
        Format::Human => human(&listings),
        Format::Json => format!("{:#}\n", json(&listings)),
    });
    Ok(u8::from(!listings.iter().all(Listing::is_sound)))
}
