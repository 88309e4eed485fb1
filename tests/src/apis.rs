//! The APIs that are recorded, and the clients that their recordings are replayed against.

use std::path::{Path, PathBuf};

use openapi_runtime::replay::Replay;
use openapi_runtime::testing::VirtualClock;
use openapi_runtime::{Api, Operation, Secret};

/// An API with recordings.
pub struct RecordedApi {
    /// Name of its folder below `recordings`.
    pub folder: &'static str,
    /// Name of its file below `spec`.
    pub specification: &'static str,
    /// What the generated crate says of itself.
    pub description: &'static Api,
}

impl RecordedApi {
    /// What the generated crate says of its operations.
    #[must_use]
    pub fn operations(&self) -> &'static [&'static Operation] {
        self.description.operations
    }

    /// Where its recordings are.
    #[must_use]
    pub fn recordings(&self) -> PathBuf {
        recordings().join(self.folder)
    }

    /// Where its specification is.
    #[must_use]
    pub fn specification(&self) -> PathBuf {
        workspace().join("spec").join(self.specification)
    }

    /// Where the calls are named that live recordings are made of.
    #[must_use]
    pub fn named_calls(&self) -> PathBuf {
        let file = Path::new(self.specification)
            .file_name()
            .unwrap_or_default();
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("record")
            .join(file)
    }

    /// The operation of an id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&'static Operation> {
        self.operations()
            .iter()
            .copied()
            .find(|operation| operation.id == id)
    }
}

/// Every API with recordings.
pub static APIS: [&RecordedApi; 2] = [&GCORE_API, &VNGCLOUD_API];

/// Where the recordings of all APIs are.
#[must_use]
pub fn recordings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("recordings")
}

fn workspace() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
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
    description: &vngcloud_iam_accounts::API,
};

/// Gcore IAM.
pub static GCORE_API: RecordedApi = RecordedApi {
    folder: "gcore",
    specification: "gcore-iam.yaml",
    description: &gcore_iam::API,
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
