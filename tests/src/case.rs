//! How a recording is replayed and judged.

use std::fmt::Debug;
use std::path::{Path, PathBuf};

use openapi_runtime::json::Value;
use openapi_runtime::replay::{RecordedBody, Recording, Replay};
use openapi_runtime::{Error, Items, Page};
use serde::Serialize;

use crate::causes::texts_of_causes;
use crate::files::path_of;
use crate::hearing::Hearing;
use crate::leaks::{Leaks, plant_unknown_members, without_unknown_members};
use crate::outcome::{self, Found};
use crate::{Case, Suite};

/// Awaits what `make` makes, and compares value or error with the recording.
///
/// # Panics
/// If anything is not as recorded.
pub async fn call<C, K, T>(suite: &Suite<C>, case: Case, make: impl FnOnce(&C) -> K)
where
    K: IntoFuture<Output = Result<T, Error>>,
    T: Serialize + Debug,
{
    secrets(suite, case, make, |_| Vec::new()).await;
}

/// Like [`call()`], and compares exposed secrets with members of the last answer's body, found by JSON pointers.
///
/// # Panics
/// If anything is not as recorded.
pub async fn secrets<C, K, T>(
    suite: &Suite<C>,
    case: Case,
    make: impl FnOnce(&C) -> K,
    expose: impl FnOnce(&T) -> Vec<(&'static str, &str)>,
) where
    K: IntoFuture<Output = Result<T, Error>>,
    T: Serialize + Debug,
{
    let mut run = Run::start(suite, case);
    let result = make(&run.client).await;
    if let Ok(value) = &result {
        run.compare_secrets(&expose(value));
    }
    let found = run.found(&result);
    run.judge(&Found::Single(found));
}

/// Awaits a paged call, and compares the rows of its page and the totals with the recording.
///
/// # Panics
/// If anything is not as recorded.
pub async fn page<C, K, T>(suite: &Suite<C>, case: Case, make: impl FnOnce(&C) -> K)
where
    K: IntoFuture<Output = Result<Page<T>, Error>>,
    T: Serialize + Debug,
{
    let mut run = Run::start(suite, case);
    let found = match make(&run.client).await {
        Ok(page) => {
            let totals = (page.total_items(), page.total_pages());
            let rows = page.into_iter().map(|row| run.found(&row)).collect();
            Found::Rows { rows, totals }
        }
        Err(error) => Found::Single(run.found(&Err::<(), _>(error))),
    };
    run.judge(&found);
}

/// Reads a stream of rows to its end, and compares them with the recording.
///
/// # Panics
/// If anything is not as recorded.
pub async fn items<C, T>(suite: &Suite<C>, case: Case, make: impl FnOnce(&C) -> Items<T>)
where
    T: Serialize + Debug,
{
    let mut run = Run::start(suite, case);
    let mut items = make(&run.client);
    let mut rows = Vec::new();
    while let Some(row) = items.try_next().await.transpose() {
        rows.push(run.found(&row));
    }
    run.judge(&Found::Rows {
        rows,
        totals: (None, None),
    });
}

/// The environment variable that has outcomes written.
const WRITE_OUTCOMES: &str = "WRITE_OUTCOMES";

/// A recording while it is replayed.
struct Run<C> {
    hearing: Hearing,
    client: C,
    replay: Replay,
    leaks: Leaks,
    path: PathBuf,
    problems: Vec<String>,
}

impl<C> Run<C> {
    fn start(suite: &Suite<C>, case: Case) -> Self {
        let path = path_of(suite.api, case);
        let mut recording = Recording::load(&path).unwrap_or_else(|error| panic!("{error}"));
        plant_unknown_members(&mut recording);
        let leaks = Leaks::new(suite.api, &recording);
        let replay = Replay::new(recording);
        Self {
            hearing: Hearing::begin(),
            client: (suite.client)(replay.clone()),
            replay,
            leaks,
            path,
            problems: Vec::new(),
        }
    }

    /// What a result is to the recording. On the way, nothing printed may hold a recorded secret.
    fn found<T: Serialize + Debug>(&mut self, result: &Result<T, Error>) -> Result<Value, Error> {
        match result {
            Ok(value) => {
                let json: Value = serde_json::to_string(value).unwrap().parse().unwrap();
                // To be stored, a value is whole: members that nobody knows are not lost.
                let json = without_unknown_members(&json);
                for text in [
                    format!("{value:?}"),
                    format!("{value:#?}"),
                    json.to_string(),
                ] {
                    self.problems.extend(self.leaks.find("the value", &text));
                }
                Ok(json)
            }
            Err(error) => {
                let body = error.body().unwrap_or_default();
                self.problems.extend(self.leaks.find_in_body(body));
                for text in [
                    error.to_string(),
                    format!("{error:?}"),
                    format!("{error:#?}"),
                    texts_of_causes(error).join("\n"),
                ] {
                    self.problems.extend(self.leaks.find("the error", &text));
                }
                Err(error.clone())
            }
        }
    }

    fn compare_secrets(&mut self, exposed: &[(&'static str, &str)]) {
        let answer = self
            .replay
            .recording()
            .exchanges
            .last()
            .and_then(|exchange| exchange.answer.response());
        let Some(RecordedBody::Json(body)) = answer.map(|answer| &answer.body) else {
            self.problems.extend(
                (!exposed.is_empty())
                    .then(|| "the last answer has no JSON body with secrets".to_owned()),
            );
            return;
        };
        for (pointer, secret) in exposed {
            let recorded = body.pointer(pointer).map(|value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            });
            match recorded {
                None => self.problems.push(format!(
                    "secret {pointer}: the last answer has no such member"
                )),
                Some(recorded) if recorded != **secret => {
                    self.problems
                        .push(format!("secret {pointer}: not what was recorded"));
                }
                Some(_) => {}
            }
        }
    }

    fn judge(mut self, found: &Found) {
        let heard = self.hearing.text();
        self.problems.extend(self.leaks.find("tracing", &heard));
        let unlike = match &self.replay.recording().outcome {
            Some(recorded) => outcome::differences(recorded, found),
            None => vec![unwritten(&self.path, found)],
        };
        let found = match self.replay.finish() {
            // What came of a request that is not recorded is not worth showing.
            Err(error) if error.has_misses() => {
                self.problems = vec![error.to_string()];
                String::new()
            }
            Err(error) => {
                self.problems
                    .extend(unlike.into_iter().chain([error.to_string()]));
                format!("\n  found: {found}")
            }
            Ok(()) => {
                self.problems.extend(unlike);
                format!("\n  found: {found}")
            }
        };
        if !self.problems.is_empty() {
            let report = self
                .problems
                .iter()
                .map(|problem| problem.trim_end().replace('\n', "\n  "));
            panic!(
                "{}\n  {}{found}",
                self.path.display(),
                report.collect::<Vec<_>>().join("\n  ")
            );
        }
    }
}

/// What to do about a recording without an outcome. Who asks for it has what was found written into the file.
fn unwritten(path: &Path, found: &Found) -> String {
    if std::env::var_os(WRITE_OUTCOMES).is_none() {
        return format!(
            "the recording has no `outcome`; with {WRITE_OUTCOMES}=1 what is found is written into it"
        );
    }
    match outcome::write(path, found) {
        Ok(()) => "its `outcome` was written: read it, and run the test again".to_owned(),
        Err(problem) => format!("its `outcome` cannot be written: {problem}"),
    }
}
