//! `cargo xtask corpus`: documents as they are in the world, and what becomes of each.

mod compile;
pub(crate) mod document;
mod table;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use openapi_codegen::PackageName;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::arguments::{CorpusArguments, TableFormat};
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, documents, output};

/// No document takes this long; one that does hangs.
const PATIENCE: Duration = Duration::from_mins(2);

/// What became of one document: one row of the table.
pub(crate) struct Row {
    pub(crate) document: String,
    /// `ok`, `refused`, or how it went wrong: `broke`, `hangs`.
    pub(crate) result: String,
    /// What the process of the document said: counts, findings by code, milliseconds, memory.
    pub(crate) facts: Map<String, Value>,
}

pub(crate) fn run(workspace: &Workspace, arguments: &CorpusArguments) -> Result<Verdict, Trouble> {
    let mut documents = documents::of_folder(&arguments.folder)?;
    documents.retain(|path| !path.to_string_lossy().ends_with(document::OVERLAY));
    let temporary = TempDir::new()?;
    let crates = arguments
        .out
        .clone()
        .unwrap_or_else(|| temporary.path().to_path_buf());
    fs::create_dir_all(&crates)?;
    let mut rows = Vec::new();
    for document in &documents {
        rows.push(measured(workspace, document, &crates)?);
    }
    if arguments.check {
        compile::check(workspace, &crates, &mut rows)?;
    }
    output::print(&match arguments.format {
        TableFormat::Human => table::human(&rows),
        TableFormat::Json => table::json(&rows)?,
    });
    let sound = rows.iter().all(|row| {
        let clean = |key: &str| row.facts.get(key).is_none_or(|count| count == 0);
        row.result == "ok" && clean("errors") && clean("warnings")
    });
    Ok(if sound {
        Verdict::Sound
    } else {
        Verdict::Faulty
    })
}

/// Runs one document in a process of its own.
pub(crate) fn measured(
    workspace: &Workspace,
    document: &Path,
    crates: &Path,
) -> Result<Row, Trouble> {
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    let directory: PathBuf = crates.join(PackageName::of_document(document).as_str());
    let start = Instant::now();
    let mut process = Command::new(std::env::current_exe()?)
        .arg("--root")
        .arg(workspace.root())
        .arg("corpus-document")
        .arg(document)
        .arg("--out")
        .arg(&directory)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut said = process.stdout.take().ok_or("the process has no output")?;
    let reader = thread::spawn(move || {
        let mut text = String::new();
        said.read_to_string(&mut text).map(|_| text)
    });
    let finished = loop {
        if let Some(status) = process.try_wait()? {
            break Some(status);
        }
        if start.elapsed() > PATIENCE {
            process.kill()?;
            process.wait()?;
            break None;
        }
        thread::sleep(Duration::from_millis(1));
    };
    let text = reader
        .join()
        .map_err(|_| "the reader of the process broke down")??;
    let facts: Map<String, Value> = serde_json::from_str(&text).unwrap_or_default();
    let result = match (finished, facts.get("result").and_then(Value::as_str)) {
        (None, _) => "hangs",
        (Some(_), Some(result)) => result,
        (Some(_), None) => "broke",
    };
    Ok(Row {
        document: name.into_owned(),
        result: result.to_owned(),
        facts,
    })
}

impl Row {
    /// The name of the crate.
    pub(crate) fn package(&self) -> PackageName {
        PackageName::of_document(Path::new(&self.document))
    }

    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.facts.insert(key.to_owned(), value.into());
    }

    pub(crate) fn number(&self, key: &str) -> Option<u64> {
        self.facts.get(key).and_then(Value::as_u64)
    }

    pub(crate) fn to_json(&self) -> Value {
        let mut object = Map::new();
        object.insert("document".to_owned(), json!(self.document));
        object.insert("result".to_owned(), json!(self.result));
        for (key, value) in &self.facts {
            object.entry(key).or_insert_with(|| value.clone());
        }
        Value::Object(object)
    }
}
