//! Where figures were measured: without it they say nothing.

use std::process::Command;
use std::{fs, thread};

/// Processor, how many of it, and the compiler.
pub(super) fn describe() -> String {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let information = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = information
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
        .map_or("unknown processor", |(_, model)| model.trim());
    let rustc = Command::new("rustc").arg("--version").output();
    let rustc = rustc.map(|out| String::from_utf8_lossy(&out.stdout).trim().to_owned());
    let rustc = rustc.unwrap_or_else(|_| "unknown compiler".to_owned());
    format!("{model} × {processors}, {rustc}; processor seconds of the crate alone")
}
