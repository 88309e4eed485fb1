//! Cursors that someone made up.

use openapi_runtime::Cursor;

/// The checksum as the format has it, for whoever forges.
pub(crate) fn forge(mut content: Vec<u8>) -> String {
    let fnv = |hash: u64, bytes: &[u8]| {
        let length = (bytes.len() as u64).to_be_bytes();
        length.iter().chain(bytes).fold(hash, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    let checksum = fnv(fnv(0xcbf2_9ce4_8422_2325, b"1"), &content);
    content.extend(checksum.to_be_bytes());
    let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    format!("1.{}", base64::Engine::encode(&engine, content))
}

/// What a cursor is made of, without its checksum.
pub(crate) fn content(cursor: &Cursor) -> Vec<u8> {
    let text = cursor.to_string();
    let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let mut bytes = base64::Engine::decode(&engine, text.split_once('.').unwrap().1).unwrap();
    bytes.truncate(bytes.len() - 8);
    bytes
}

/// A cursor that leads by another link than its own.
pub(crate) fn with_link(genuine: &Cursor, own: &str, link: &str) -> Cursor {
    let bytes = content(genuine);
    let at = bytes
        .windows(own.len())
        .position(|window| window == own.as_bytes())
        .unwrap();
    let mut forged = bytes[..at - 8].to_vec();
    forged.extend((link.len() as u64).to_be_bytes());
    forged.extend(link.as_bytes());
    forged.extend(&bytes[at + own.len()..]);
    forge(forged).parse().unwrap()
}
