//! Files in forms.

use std::fmt;

use super::RequestBody;
use crate::json::{Encode, Writer};

/// A file for a part of a `multipart/form-data` body: bytes or a stream, with what the service is told of it.
///
/// ```
/// use openapi_runtime::File;
///
/// let file = File::new("a,b\n1,2\n").name("table.csv").content_type("text/csv");
/// ```
#[derive(Clone)]
#[must_use]
pub struct File {
    pub(super) body: RequestBody,
    pub(super) name: Option<String>,
    pub(super) content_type: Option<String>,
}

impl File {
    /// A file of these bytes, or of this stream.
    pub fn new(body: impl Into<RequestBody>) -> Self {
        Self {
            body: body.into(),
            name: None,
            content_type: None,
        }
    }

    /// The file's name. Without one it is called like the member of the form.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The file's media type. Without one it is what the document says, or else `application/octet-stream`. Where the document
    /// allows some media types and not that one, a file needs its own: the call fails without it, unsent.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }
}

impl<T: Into<RequestBody>> From<T> for File {
    fn from(body: T) -> Self {
        Self::new(body)
    }
}

/// Two files are equal if all that is sent of them is; a stream equals itself only.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        self.body.is_same(&other.body)
            && self.name == other.name
            && self.content_type == other.content_type
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("body", &self.body)
            .finish()
    }
}

/// Its name and media type. What it holds is sent, and shown nowhere.
#[cfg(feature = "serde")]
impl serde::Serialize for File {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let mut file = serializer.serialize_struct("File", 2)?;
        file.serialize_field("name", &self.name)?;
        file.serialize_field("content_type", &self.content_type)?;
        file.end()
    }
}

/// A place in a form. Anything but a form has no room for files: writing it fails.
impl Encode for File {
    fn encode(&self, writer: &mut Writer) {
        writer.file(self);
    }
}

/// The files that a writer met, each of which left a mark in the text.
#[derive(Debug)]
pub(crate) struct Files {
    /// Nobody who makes a text knows it.
    mark: String,
    files: Vec<File>,
}

impl Files {
    pub(crate) fn new(mark: &str) -> Self {
        Self {
            mark: mark.to_owned(),
            files: Vec::new(),
        }
    }

    /// Takes a file and gives what stands for it.
    pub(crate) fn add(&mut self, file: &File) -> String {
        self.files.push(file.clone());
        format!("{}{}", self.mark, self.files.len() - 1)
    }

    /// The file that a text stands for.
    pub(super) fn find(&self, text: &str) -> Option<&File> {
        let index: usize = text.strip_prefix(&self.mark)?.parse().ok()?;
        self.files.get(index)
    }
}
