//! `cargo xtask record` and `cargo xtask recordings`, against a server on this machine that no recording was made from.

mod everywhere;
mod har;
mod listing;
mod live;
mod odd_places;
mod program;
mod saving;
mod service;
mod vault;
mod writes;
