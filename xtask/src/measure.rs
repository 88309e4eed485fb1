//! What a process has used, where the system tells it in files (Linux: `proc(5)`); elsewhere nothing is said.

use std::fs;
use std::time::Duration;

/// The most memory that this process has held at once, in KiB.
pub(crate) fn peak_kib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

/// The processor time of all processes that this one has started and waited for, theirs included.
pub(crate) fn children_time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program stands in parentheses and may hold anything; fields are counted after it, from the third.
    let fields = stat.rsplit_once(')')?.1;
    let mut fields = fields.split_whitespace().skip(13);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(Duration::from_millis((user + system) * MILLISECONDS_A_TICK))
}

/// Linux counts processor time for user programs in hundredths of a second on every architecture.
const MILLISECONDS_A_TICK: u64 = 10;
