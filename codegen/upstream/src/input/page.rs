//! What an HTML page offers: the document itself, or where it is.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::script::{self, Offer};

/// Scripts of a page that are fetched, at most.
pub(super) const MAXIMUM_SCRIPTS: usize = 5;

/// What a page offers.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) offers: Vec<Offer>,
    /// Scripts in files of their own that may say more.
    pub(super) scripts: Vec<String>,
}

/// Whether a text is a page rather than a document.
pub(super) fn is_page(text: &str) -> bool {
    let mut start = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(comment) = start.strip_prefix("<!--") {
        start = comment
            .split_once("-->")
            .map_or("", |(_, rest)| rest)
            .trim_start();
    }
    start.starts_with('<')
}

/// Reads a page as browsers do, without running it.
pub(super) fn read(text: &str) -> Page {
    let mut page = Page::default();
    let mut emitter = DefaultEmitter::default();
    // Only so are scripts told from markup.
    emitter.naively_switch_states(true);
    let mut script: Option<String> = None;
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let attribute = |name: &[u8]| {
                    let value = tag.attributes.get(name)?;
                    Some(String::from_utf8_lossy(value).trim().to_owned())
                };
                match &**tag.name {
                    b"script" => {
                        script = Some(String::new());
                        page.scripts
                            .extend(attribute(b"src").filter(|src| is_settings(src)));
                    }
                    b"redoc" | b"rapi-doc" => page.link(attribute(b"spec-url")),
                    b"elements-api" => page.link(attribute(b"apidescriptionurl")),
                    _ => {}
                }
            }
            Token::String(text) => {
                if let Some(script) = &mut script {
                    script.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(tag) if &**tag.name == b"script" => {
                if let Some(text) = script.take() {
                    page.offers.extend(script::offers(&text));
                }
            }
            _ => {}
        }
    }
    page.scripts.truncate(MAXIMUM_SCRIPTS);
    page
}

impl Page {
    fn link(&mut self, url: Option<String>) {
        self.offers
            .extend(url.map(|url| Offer::Link { url, name: None }));
    }
}

/// Whether a script may hold settings. Those of Swagger UI are `swagger-initializer.js`, `swagger-ui-init.js` (Express) and
/// `index.js` (ASP.NET); the bundles are large and the same everywhere.
fn is_settings(src: &str) -> bool {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_bundle = ["bundle", "preset", "standalone", "swagger-ui.js"]
        .iter()
        .any(|part| name.contains(part));
    let is_script = name
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension == "js");
    is_script && !is_bundle
}
