//! `cargo xtask bench-output`: what a generated crate costs those who compile it, dependencies not counted.

mod figures;
mod llvm_lines;
mod machine;

use std::fs;

use serde_json::json;
use tempfile::TempDir;

use crate::arguments::{BenchFormat, BenchOutputArguments};
use crate::builds::Crates;
use crate::corpus::{Row, measured};
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, documents, output, table};

const COLUMNS: &[&str] = &[
    "document",
    "operations",
    "lines",
    "lines/operation",
    "packages",
    "check s",
    "release s",
    "rlib KiB",
    "LLVM lines",
];

pub(crate) fn run(
    workspace: &Workspace,
    arguments: &BenchOutputArguments,
) -> Result<Verdict, Trouble> {
    let documents = if arguments.documents.is_empty() {
        documents::all(&workspace.product())?
    } else {
        arguments.documents.clone()
    };
    let temporary = TempDir::new()?;
    let directory = match &arguments.out {
        Some(directory) => fs::create_dir_all(directory).map(|()| directory.as_path())?,
        None => temporary.path(),
    };
    let mut rows = Vec::new();
    for document in &documents {
        rows.push(measured(workspace, document, directory)?);
    }
    let generated = rows.iter().filter(|row| row.result == "ok");
    let crates = Crates::of(workspace, directory, generated.map(Row::package))?;
    for row in rows.iter_mut().filter(|row| row.result == "ok") {
        figures::measure(&crates, directory, row, arguments.features.as_deref())?;
    }
    output::print(&printed(&rows, arguments.format)?);
    let mut sound = true;
    for row in &rows {
        let message = ["message", "first_message"]
            .into_iter()
            .find_map(|key| row.facts.get(key)?.as_str());
        if row.result != "ok" || message.is_some() {
            sound = false;
            let message = message.unwrap_or_default();
            output::error(&format!("{}: {} {message}\n", row.document, row.result));
        }
    }
    Ok(if sound {
        Verdict::Sound
    } else {
        Verdict::Faulty
    })
}

fn printed(rows: &[Row], format: BenchFormat) -> Result<String, Trouble> {
    let machine = machine::describe();
    let mut cells: Vec<Vec<String>> = vec![COLUMNS.iter().map(|&name| name.to_owned()).collect()];
    cells.extend(rows.iter().map(cells_of));
    Ok(match format {
        BenchFormat::Human => table::lines(&cells, 1).concat() + &machine + "\n",
        BenchFormat::Markdown => table::markdown(&cells, 1) + "\n" + &machine + "\n",
        BenchFormat::Json => {
            let rows: Vec<_> = rows.iter().map(Row::to_json).collect();
            let all = json!({ "machine": machine, "documents": rows });
            serde_json::to_string_pretty(&all)? + "\n"
        }
    })
}

fn cells_of(row: &Row) -> Vec<String> {
    let number = |key: &str| row.number(key).map(|number| number.to_string());
    let fraction = |key: &str, digits: usize| {
        let number = row.facts.get(key)?.as_f64()?;
        Some(format!("{number:.digits$}"))
    };
    let cells = [
        Some(row.document.clone()),
        number("operations"),
        number("lines"),
        fraction("lines_per_operation", 0),
        number("packages"),
        fraction("check_seconds", 2),
        fraction("release_seconds", 2),
        row.number("rlib_bytes")
            .map(|bytes| bytes.div_ceil(1024).to_string()),
        number("llvm_lines"),
    ];
    cells
        .map(|cell| cell.unwrap_or_else(|| "–".to_owned()))
        .into()
}
