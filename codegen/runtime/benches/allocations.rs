//! Allocations of one GET with a small JSON body over a transport in memory: through the client, and written by hand.
//!
//! A bench of its own, since counting takes time. Counts do not vary, so that each is taken once, after a first call.

mod support;

use allocation_counter::{AllocationInfo, measure};
use openapi_runtime::ApiClient;
use support::{API, BASE_URL, Memory, TOKEN, by_hand, get_user, one_thread};

fn main() {
    let runtime = one_thread();
    let transport = Memory::user();
    let builder = || {
        ApiClient::builder(&API)
            .bearer_token(TOKEN)
            .transport(transport.clone())
    };
    let client = builder().build().unwrap();
    let without_id = builder().without_request_id().build().unwrap();

    let call = |client: &ApiClient| {
        let run = || drop(runtime.block_on(async { get_user(client).await }).unwrap());
        run();
        measure(run)
    };
    let by_hand = || {
        drop(runtime.block_on(by_hand::over_transport(&transport, BASE_URL, "u-0000001")));
    };
    by_hand();
    let by_hand = measure(by_hand);

    println!("allocations of one GET over a transport in memory:");
    show("the client", &call(&client));
    show("the client, without a request id", &call(&without_id));
    show("by hand", &by_hand);
}

fn show(who: &str, counted: &AllocationInfo) {
    println!(
        "  {who}: {} allocations, {} bytes, at most {} bytes at once",
        counted.count_total, counted.bytes_total, counted.bytes_max
    );
}
