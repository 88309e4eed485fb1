//! The APIs that are recorded, and the clients that their recordings are replayed against.

use std::path::{Path, PathBuf};

use openapi_runtime::replay::Replay;
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{Operation, Secret};

/// An API with recordings.
pub struct RecordedApi {
    /// Name of its folder below `recordings`.
    pub folder: &'static str,
    /// Name of its file below `spec`.
    pub specification: &'static str,
    /// What the generated crate says of its operations.
    pub operations: &'static [&'static Operation],
}

impl RecordedApi {
    /// Where its recordings are.
    #[must_use]
    pub fn recordings(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("recordings")
            .join(self.folder)
    }

    /// Where its specification is.
    #[must_use]
    pub fn specification(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../spec")
            .join(self.specification)
    }

    /// The operation of an id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&'static Operation> {
        self.operations
            .iter()
            .copied()
            .find(|operation| operation.id == id)
    }
}

/// An API and a way to be its client.
pub struct Suite<C: 'static> {
    /// The API.
    pub api: &'static RecordedApi,
    /// Makes the client that a recording is replayed against.
    pub client: fn(Replay) -> C,
}

/// VNG Cloud IAM Accounts.
pub static VNGCLOUD_API: RecordedApi = RecordedApi {
    folder: "vngcloud",
    specification: "vngcloud-iam-accounts.yaml",
    operations: vngcloud_iam_accounts::OPERATIONS,
};

/// Gcore IAM.
pub static GCORE_API: RecordedApi = RecordedApi {
    folder: "gcore",
    specification: "gcore-iam.yaml",
    operations: gcore_iam::OPERATIONS,
};

/// VNG Cloud with the access token `access-token`, so that no token is asked for.
pub static VNGCLOUD: Suite<vngcloud_iam_accounts::Client> = Suite {
    api: &VNGCLOUD_API,
    client: |replay| {
        let builder =
            vngcloud_iam_accounts::Client::builder().bearer_token(Secret::from("access-token"));
        builder
            .transport(replay)
            .clock(VirtualClock::new())
            .build()
            .unwrap()
    },
};

/// VNG Cloud with the client credentials `client-id` and `client-secret`.
pub static VNGCLOUD_CLIENT_CREDENTIALS: Suite<vngcloud_iam_accounts::Client> = Suite {
    api: &VNGCLOUD_API,
    client: |replay| {
        let credentials = ("client-id", Secret::from("client-secret"));
        let builder = vngcloud_iam_accounts::Client::builder()
            .client_credentials(credentials.0, credentials.1);
        builder
            .transport(replay)
            .clock(VirtualClock::new())
            .build()
            .unwrap()
    },
};

/// Gcore with the API key `api-key`.
pub static GCORE: Suite<gcore_iam::Client> = Suite {
    api: &GCORE_API,
    client: |replay| {
        gcore_iam::Client::builder()
            .api_key(Secret::from("api-key"))
            .transport(replay)
            .clock(VirtualClock::new())
            .build()
            .unwrap()
    },
};

/// Gcore with the access token `access-token`.
pub static GCORE_BEARER: Suite<gcore_iam::Client> = Suite {
    api: &GCORE_API,
    client: |replay| {
        gcore_iam::Client::builder()
            .bearer_token(Secret::from("access-token"))
            .transport(replay)
            .clock(VirtualClock::new())
            .build()
            .unwrap()
    },
};
