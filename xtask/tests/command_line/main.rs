//! `cargo xtask` as a user calls it, each time on a workspace of its own.

mod bench_output;
mod ci;
mod codegen;
mod corpus;
mod diff;
mod lint;
mod release;
mod staleness;
mod support;
