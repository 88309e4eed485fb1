//! The command, end to end: documents and pages from files and from a server on loopback.

mod built;
mod comparison;
mod network;
mod overlays;
mod pages;
mod patches;
mod reports;
mod support;
