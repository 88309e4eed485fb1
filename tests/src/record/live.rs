//! Recordings of a server: named calls through what the generated crate says of its operations.

use std::path::Path;

use openapi_runtime::{Error, ErrorKind};

use super::body::Body;
use super::case::Maker;
use super::client::Caller;
use super::heard::Heard;
use super::plan::{Planned, Purpose, planned, select, shown};
use super::redact::Known;
use super::{Options, Report, Variables, learn, read, servers};
use crate::RecordedApi;

/// How live recordings come to be, as they say of themselves.
const SOURCE: &str = "recorded by `cargo xtask record`";

/// What to record, and where.
pub struct LiveOptions<'o> {
    /// What both ways have in common.
    pub common: Options<'o>,
    /// The server.
    pub base_url: &'o str,
    /// Credentials, in the variables that the generated crate's `from_env` reads.
    pub variables: Variables<'o>,
    /// Which calls, by `operation` or `operation/name`; none: all.
    pub calls: &'o [String],
}

/// Whether calls may be made that change something.
pub enum Consent<'c> {
    /// They are left out; it is an error to ask for one.
    ReadOnly,
    /// If whoever is shown the plan agrees.
    After(&'c mut dyn FnMut(&str) -> bool),
}

/// The calls that would be made, a line each.
///
/// # Errors
/// If the document or the set cannot be read, or there is no such call.
pub fn plan(api: &RecordedApi, set: Option<&Path>, calls: &[String]) -> Result<String, String> {
    let (document, set) = read(api, set)?;
    let all = planned(api.description, &document, &set)?;
    Ok(shown(&select(all, calls)?))
}

/// Makes the calls, and saves a recording of each.
///
/// # Errors
/// If nothing can be recorded: the document, the set or the credentials cannot be had, a call is asked for that there is not,
/// or that changes something without consent.
pub fn record(
    api: &RecordedApi,
    options: &LiveOptions<'_>,
    consent: Consent<'_>,
) -> Result<Report, String> {
    let (document, set) = read(api, options.common.set)?;
    let mut report = Report::default();
    let selected = select(planned(api.description, &document, &set)?, options.calls)?;
    let selected = consented(selected, !options.calls.is_empty(), consent, &mut report)?;
    let names = set.redact.iter().chain(options.common.redact);
    let mut known = Known {
        names: names.cloned().collect(),
        servers: servers(options.base_url, api.description.base_url)?,
        ..Known::default()
    };
    // Within the runtime, to which connections belong.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let _guard = runtime.enter();
    let mut caller = Caller::new(
        api.description,
        options.base_url,
        options.variables,
        options.common.date,
        &mut known.credentials,
    )?;
    let folder = options.common.out.join(api.folder);
    let mut calls = selected.into_iter();
    for (call, purpose) in &mut calls {
        let title = call.title();
        let heard = match runtime.block_on(make(&call, &mut caller, &mut known)) {
            Made::Heard(heard) => heard,
            Made::Unknown(why) => {
                report.leave_out(title, why);
                continue;
            }
            Made::Failed(why) => {
                report.fail(title, why);
                continue;
            }
            Made::Refused(why) => {
                report.fail(title, why);
                break;
            }
        };
        if purpose == Purpose::Value {
            continue;
        }
        let maker = Maker {
            api: api.description,
            document: &document,
            source: SOURCE,
            known: &known,
            needles: known.needles(),
        };
        let saved = maker.case(&heard).and_then(|case| {
            let path = case.path(&folder, &call.name);
            // A call that is named `a-404` is no reason to lose the 404 of `a`.
            if report.saved.iter().any(|saved| saved.path == path) {
                return Err(format!(
                    "{} was saved before: choose another name",
                    path.display()
                ));
            }
            case.save(&path).map(|()| path)
        });
        match saved {
            Ok(path) => report.save(&title, heard.status, &path),
            Err(why) => report.fail(title, why),
        }
    }
    for (call, _) in calls {
        report.leave_out(call.title(), "nothing more was asked");
    }
    Ok(report)
}

/// Leaves out the calls that change something, or asks.
fn consented(
    selected: Vec<(Planned, Purpose)>,
    asked_for: bool,
    consent: Consent<'_>,
    report: &mut Report,
) -> Result<Vec<(Planned, Purpose)>, String> {
    let mut writes = selected.iter().filter(|(call, _)| call.is_write());
    let Some((write, _)) = writes.next() else {
        return Ok(selected);
    };
    match consent {
        Consent::ReadOnly if asked_for => Err(format!(
            "{} may change something ({} {}): `--allow-writes` allows it",
            write.title(),
            write.operation.method,
            write.operation.path
        )),
        Consent::ReadOnly => {
            let (writes, reads): (Vec<_>, Vec<_>) =
                selected.into_iter().partition(|(call, _)| call.is_write());
            for (call, _) in writes {
                let why = "it may change something: `--allow-writes` allows it";
                report.leave_out(call.title(), why);
            }
            Ok(reads)
        }
        Consent::After(agrees) => {
            if agrees(&shown(&selected)) {
                Ok(selected)
            } else {
                Err("nothing was sent".to_owned())
            }
        }
    }
}

/// What came of a call.
enum Made {
    /// An answer, whatever it says.
    Heard(Heard),
    /// A value that it needs is not known.
    Unknown(String),
    /// There is no answer.
    Failed(String),
    /// The same would come of all others.
    Refused(String),
}

async fn make(planned: &Planned, caller: &mut Caller, known: &mut Known) -> Made {
    let call = match caller.call(planned) {
        Ok(call) => call,
        Err(why) => return Made::Unknown(why),
    };
    let outcome = call.raw().send().await;
    let mut heard = caller.tape.take();
    for exchange in &heard {
        learn::exchange(
            caller.api(),
            &exchange.query,
            &exchange.request,
            &exchange.response,
            &mut known.credentials,
        );
    }
    let answered = match outcome {
        Ok(_) => true,
        // Without a request there was only nothing to send.
        Err(error) if error.kind() == ErrorKind::Credentials && !heard.is_empty() => {
            return Made::Refused(told(&error, "there are no credentials"));
        }
        Err(error) => match error.kind() {
            ErrorKind::Status | ErrorKind::Redirect => false,
            _ => return Made::Failed(told(&error, "there is no answer")),
        },
    };
    // Attempts before the last one tell of the network's weather, and requests for tokens are not part of the call.
    heard.retain(|exchange| exchange.operation.id == planned.operation.id);
    let Some(heard) = heard.pop() else {
        return Made::Failed("there is no answer".to_owned());
    };
    if heard.status == 401 && !planned.operation.security.is_empty() {
        return Made::Refused("the service refuses the credentials (401)".to_owned());
    }
    if answered && let Ok(Body::Json(body)) = heard.response.read() {
        caller.remember(planned.title(), body);
    }
    Made::Heard(heard)
}

fn told(error: &Error, what: &str) -> String {
    format!("{what}: {error}")
}
