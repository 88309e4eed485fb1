//! Recordings of what a browser or a proxy saved.

mod document;
mod matching;

use std::collections::BTreeMap;
use std::path::Path;

use openapi_runtime::Operation;
use url::Url;

use super::case::{Case, Maker};
use super::heard::Heard;
use super::redact::Known;
use super::{Options, Report, learn, read, servers};
use crate::RecordedApi;
use document::{Entry, Log};
use matching::{Match, Servers, day};

/// What recordings of a HAR file are called.
const NAME: &str = "har";

/// What to read, and where to write.
pub struct HarOptions<'o> {
    /// What both ways have in common.
    pub common: Options<'o>,
    /// The file.
    pub file: &'o Path,
    /// Where the service was; else where the document says.
    pub base_url: Option<&'o str>,
}

/// An entry that is of an operation.
struct Found {
    title: String,
    heard: Heard,
    server: Url,
}

/// The largest file that is read: taking secrets out of every text takes its time.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Makes a recording of each entry of a HAR file that is of an operation of the API.
///
/// # Errors
/// If the file cannot be read or is no HAR file, or nothing in it is of the API.
pub fn record_har(api: &RecordedApi, options: &HarOptions<'_>) -> Result<Report, String> {
    let (document, set) = read(api, options.common.set)?;
    let explained = |problem: String| format!("{} {problem}", options.file.display());
    let text = text(options.file).map_err(explained)?;
    let log = Log::parse(&text).map_err(explained)?;
    let places = Servers::new(options.base_url, &document)?;
    let mut report = Report::default();
    let found = found(api, &log, &places, &mut report);
    if found.is_empty() && report.failed.is_empty() {
        return Err(explained(format!(
            "has no exchange of {} at {}; `--base-url` says where else it is\n{report}",
            api.description.name,
            places.shown()
        )));
    }

    let names = set.redact.iter().chain(options.common.redact);
    let mut known = Known {
        names: names.cloned().collect(),
        ..Known::default()
    };
    for entry in &log.entries {
        learn_entry(api, &places, entry, &mut known);
    }
    for entry in &found {
        for server in servers(entry.server.as_str(), api.description.base_url)? {
            if !known.servers.contains(&server) {
                known.servers.push(server);
            }
        }
    }
    known
        .servers
        .sort_by_key(|(server, _)| std::cmp::Reverse(server.len()));
    let source = format!(
        "recorded by `cargo xtask record` from a HAR file of {}",
        log.creator()
    );
    let maker = Maker {
        api: api.description,
        document: &document,
        source: &source,
        known: &known,
        needles: known.needles(),
    };
    let mut cases: Vec<(String, Case)> = Vec::new();
    for entry in &found {
        match maker.case(&entry.heard) {
            Ok(case) if cases.iter().any(|(_, known)| *known == case) => {
                report.leave_out(&entry.title, "the same as one before");
            }
            Ok(case) => cases.push((entry.title.clone(), case)),
            Err(why) => report.fail(&entry.title, why),
        }
    }
    let folder = options.common.out.join(api.folder);
    let mut numbers: BTreeMap<(&str, u16), usize> = BTreeMap::new();
    for (title, case) in &cases {
        let success = if (200..300).contains(&case.status) {
            200
        } else {
            case.status
        };
        let number = numbers.entry((case.operation, success)).or_default();
        *number += 1;
        let name = match number {
            1 => NAME.to_owned(),
            number => format!("{NAME}-{number}"),
        };
        let path = case.path(&folder, &name);
        match case.save(&path) {
            Ok(()) => report.save(title, case.status, &path),
            Err(why) => report.fail(title, why),
        }
    }
    Ok(report)
}

/// Learns the credentials of an entry at the API's servers. Tokens often come from what is no operation of the document.
fn learn_entry(api: &RecordedApi, places: &Servers, entry: &Entry, known: &mut Known) {
    let Ok(url) = Url::parse(&entry.request.url) else {
        return;
    };
    if places.of(&url).is_none() {
        return;
    }
    if let Some(password) = url.password() {
        learn::password(url.username(), password, &mut known.credentials);
    }
    let query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    // What cannot be read is told of when it is to be recorded.
    let request = entry.request.message().unwrap_or_default();
    let response = entry.response.message().unwrap_or_default();
    learn::exchange(
        api.description,
        &query,
        &request,
        &response,
        &mut known.credentials,
    );
}

/// The entries that are of an operation.
fn found(api: &RecordedApi, log: &Log, places: &Servers, report: &mut Report) -> Vec<Found> {
    let mut found = Vec::new();
    let mut elsewhere: BTreeMap<String, usize> = BTreeMap::new();
    for (index, entry) in log.entries.iter().enumerate() {
        let title = format!("entry {} ({})", index + 1, entry.request.method);
        let Ok(url) = Url::parse(&entry.request.url) else {
            report.leave_out(title, "its URL is none");
            continue;
        };
        match places.find(api.description, &entry.request.method, &url) {
            Match::Operation(operation, path) => {
                let title = format!("entry {} ({})", index + 1, operation.id);
                let Some(server) = places.of(&url) else {
                    continue;
                };
                match heard(entry, operation, path, &url) {
                    Ok(heard) => found.push(Found {
                        title,
                        heard,
                        server: server.clone(),
                    }),
                    Err(Unusable::Nothing(why)) => report.leave_out(title, why),
                    Err(Unusable::Broken(why)) => report.fail(title, why),
                }
            }
            Match::Unknown => {
                // A path may hold what nobody should see.
                report.leave_out(
                    format!("{title} {}", shape_of(url.path())),
                    "the document has no such operation",
                );
            }
            Match::Elsewhere => {
                *elsewhere
                    .entry(url.origin().ascii_serialization())
                    .or_default() += 1;
            }
        }
    }
    for (origin, count) in elsewhere {
        let entries = if count == 1 { "entry" } else { "entries" };
        report.leave_out(format!("{count} {entries} at {origin}"), "not of the API");
    }
    found
}

/// Why an entry makes no recording.
enum Unusable {
    /// There is nothing in it.
    Nothing(String),
    /// Something is wrong with it.
    Broken(String),
}

fn heard(
    entry: &Entry,
    operation: &'static Operation,
    path: Vec<(String, String)>,
    url: &Url,
) -> Result<Heard, Unusable> {
    let status = match u16::try_from(entry.response.status) {
        Ok(304) => {
            return Err(Unusable::Nothing(
                "its answer is that of an earlier one (304)".to_owned(),
            ));
        }
        Ok(status @ 200..=599) => status,
        _ => return Err(Unusable::Nothing("it has no answer".to_owned())),
    };
    let Some(day) = day(&entry.started_date_time) else {
        return Err(Unusable::Broken(
            "`startedDateTime` is no time of RFC 3339, so that its day is not known".to_owned(),
        ));
    };
    Ok(Heard {
        operation,
        path,
        query: url.query_pairs().into_owned().collect(),
        request: entry.request.message().map_err(Unusable::Broken)?,
        status,
        response: entry.response.message().map_err(Unusable::Broken)?,
        date: day.to_owned(),
    })
}

/// A path in which only plain words are left.
fn shape_of(path: &str) -> String {
    let is_word = |segment: &str| {
        let plain = |c: char| c.is_ascii_lowercase() || c == '-' || c == '_';
        segment.chars().all(plain) || (segment.starts_with('v') && segment.len() < 4)
    };
    let segments = path.split('/');
    segments
        .map(|segment| if is_word(segment) { segment } else { "…" })
        .collect::<Vec<_>>()
        .join("/")
}

fn text(file: &Path) -> Result<String, String> {
    let unreadable = |error: std::io::Error| format!("cannot be read: {error}");
    let size = std::fs::metadata(file).map_err(unreadable)?.len();
    if size > MOST_BYTES {
        return Err(format!(
            "has {} MiB, and {} are the most: save the exchanges of the service alone, without pages, scripts and pictures",
            size.div_ceil(1024 * 1024),
            MOST_BYTES / (1024 * 1024),
        ));
    }
    std::fs::read_to_string(file).map_err(unreadable)
}
