//! Every recorded exchange is what the document of its API says, both ways.

use recordings::{GCORE_API, VNGCLOUD_API, conformance};

#[test]
fn exchanges_with_vngcloud_are_what_its_specification_says() {
    conformance::check(&VNGCLOUD_API);
}

#[test]
fn exchanges_with_gcore_are_what_its_specification_says() {
    conformance::check(&GCORE_API);
}
