//! A first use of a generated client, against recorded answers: `cargo run -p recordings --example quickstart`.

use vngcloud_iam_accounts::Client;
use vngcloud_iam_accounts::models::NewS3Key;
use vngcloud_iam_accounts::runtime::replay::{Recording, Replay};

async fn quickstart(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    let mut users = client.users().list().page_size(2).items(); // asks for page after page
    while let Some(user) = users.try_next().await? {
        println!("{}", user.username);
    }
    let key = NewS3Key::new("ap-southeast-1".parse()?, "project-1234".parse()?);
    let key = client.s3_keys().create(key.name("ci")).await?;
    println!("{key:?}"); // its secret prints as ***
    let nobody = client.users().get(&"user-9".parse()?).optional();
    println!("user-9: {:?}", nobody.await?); // 404 is None
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/quickstart.yaml");
    let replay = Replay::new(Recording::load(file)?);
    let client = Client::builder()
        .bearer_token("access-token")
        .transport(replay.clone())
        .build()?;
    quickstart(client).await?;
    replay.finish()?;
    Ok(())
}
