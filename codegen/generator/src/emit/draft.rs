//! Files, made and formatted on as many threads as there are cores. Tokens cannot pass from one thread to another, so each
//! file is made where it is formatted.

use std::cmp::Reverse;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;

use super::file::File;
use super::references::References;
use super::{EmitError, EmittedFile};
use crate::model::Api;

/// A file to make.
pub(super) struct Draft<'a> {
    path: String,
    /// How much there is to do, compared with the others.
    weight: usize,
    content: Content<'a>,
}

/// How the content of a file is made.
enum Content<'a> {
    Rust(Box<dyn Fn(&mut File) + Send + Sync + 'a>),
    Text(Box<dyn Fn() -> String + Send + Sync + 'a>),
}

impl<'a> Draft<'a> {
    /// A file of Rust that is small enough to be made in one piece.
    pub(super) fn new(
        path: impl Into<String>,
        weight: usize,
        code: impl Fn() -> TokenStream + Send + Sync + 'a,
    ) -> Self {
        Self::in_parts(path, weight, move |file| file.add(code()))
    }

    /// A file of Rust that is made part by part.
    pub(super) fn in_parts(
        path: impl Into<String>,
        weight: usize,
        code: impl Fn(&mut File) + Send + Sync + 'a,
    ) -> Self {
        Self {
            path: path.into(),
            weight,
            content: Content::Rust(Box::new(code)),
        }
    }

    /// Any other file.
    pub(super) fn text(
        path: impl Into<String>,
        weight: usize,
        text: impl Fn() -> String + Send + Sync + 'a,
    ) -> Self {
        Self {
            path: path.into(),
            weight,
            content: Content::Text(Box::new(text)),
        }
    }

    fn finish(&self, api: &Api, references: &References<'_>) -> Result<EmittedFile, EmitError> {
        let text = match &self.content {
            Content::Rust(code) => {
                let mut file = File::default();
                code(&mut file);
                file.finish(api, &self.path)?
            }
            Content::Text(text) => text(),
        };
        let path = PathBuf::from(&self.path);
        let text = references.resolve(&path, text);
        Ok(EmittedFile { path, text })
    }
}

/// Types nest as deep as documents do; the emitters follow them on a stack of this size.
const STACK_BYTES: usize = 64 << 20;

/// Makes the files, those with most to do first.
pub(super) fn finish(api: &Api, mut drafts: Vec<Draft<'_>>) -> Result<Vec<EmittedFile>, EmitError> {
    drafts.sort_by_key(|draft| Reverse(draft.weight));
    let references = References::new(api);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(draft) = drafts.get(index) else {
                return done;
            };
            done.push((index, draft.finish(api, &references)));
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let mut files = thread::scope(|scope| {
        // Where the system gives no thread, the others do its work.
        let others: Vec<_> = (1..threads.min(drafts.len()))
            .filter_map(|_| {
                let thread = thread::Builder::new().stack_size(STACK_BYTES);
                thread.spawn_scoped(scope, work).ok()
            })
            .collect();
        let mut files = work();
        for other in others {
            files.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        files
    });
    files.sort_by_key(|(index, _)| *index);
    files.into_iter().map(|(_, file)| file).collect()
}
