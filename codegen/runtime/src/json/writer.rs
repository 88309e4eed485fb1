use std::collections::BTreeMap;
use std::fmt::{self, Display, LowerExp, Write};

use super::error::EncodeFault;
use super::{Buffer, Encode, EncodeError};
use crate::Patch;
use crate::body::{File, Files};
use crate::secret::REDACTED;

/// Writes one JSON text, driven by [`Encode`] implementations.
///
/// Commas and colons come by themselves. What was written is wiped from memory with the writer.
#[derive(Debug, Default)]
pub struct Writer {
    buffer: Buffer,
    secrets: Secrets,
    /// A member was written that needs a comma before the next one.
    comma: bool,
    field: Option<&'static str>,
    /// The first member of the object that is begun next.
    tag: Option<(&'static str, &'static str)>,
    error: Option<EncodeError>,
    /// Where files go; without it there is no place for one.
    files: Option<Files>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Secrets {
    #[default]
    Written,
    Redacted,
}

impl Writer {
    /// A writer that writes secrets as they are: for a request.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A writer that writes `"***"` for every [`Secret`](crate::Secret): for people.
    #[must_use]
    pub fn redacting() -> Self {
        Self {
            secrets: Secrets::Redacted,
            ..Self::default()
        }
    }

    /// The text, unless something in it could not be written.
    pub fn finish(self) -> Result<Buffer, EncodeError> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(self.buffer),
        }
    }

    /// Begins an object; fields follow.
    pub fn begin_object(&mut self) {
        self.value(b"{");
        self.comma = false;
        if let Some((name, tag)) = self.tag.take() {
            self.field(name, tag);
        }
    }

    /// Ends the innermost object.
    pub fn end_object(&mut self) {
        self.buffer.push(b'}');
        self.comma = true;
    }

    /// Begins an array; values follow.
    pub fn begin_array(&mut self) {
        self.value(b"[");
        self.comma = false;
    }

    /// Ends the innermost array.
    pub fn end_array(&mut self) {
        self.buffer.push(b']');
        self.comma = true;
    }

    /// A field of the object that has been begun.
    #[inline]
    pub fn field<T: Encode + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.name(name);
        value.encode(self);
    }

    /// A field that is left out if there is no value.
    #[inline]
    pub fn optional<T: Encode + ?Sized>(&mut self, name: &'static str, value: Option<&T>) {
        if let Some(value) = value {
            self.field(name, value);
        }
    }

    /// A field that is left out, `null`, or a value.
    #[inline]
    pub fn patch<T: Encode>(&mut self, name: &'static str, value: &Patch<T>) {
        match value {
            Patch::Absent => {}
            Patch::Null => {
                self.name(name);
                self.null();
            }
            Patch::Value(value) => self.field(name, value),
        }
    }

    /// All members of a map as fields of the object that has been begun.
    #[inline]
    pub fn flatten<T: Encode>(&mut self, members: &BTreeMap<String, T>) {
        for (key, value) in members {
            self.key(key);
            value.encode(self);
        }
    }

    /// An object that has no member for the tag by which a union knows it. The tag is written as its first member.
    #[inline]
    pub fn tagged<T: Encode + ?Sized>(
        &mut self,
        name: &'static str,
        tag: &'static str,
        object: &T,
    ) {
        self.tag = Some((name, tag));
        object.encode(self);
    }

    /// The key of a member whose value is written next.
    pub fn key(&mut self, key: &str) {
        self.string(key);
        self.buffer.push(b':');
        self.comma = false;
    }

    /// `null`.
    pub fn null(&mut self) {
        self.value(b"null");
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, value: bool) {
        self.value(if value { b"true" } else { b"false" });
    }

    /// A signed integer.
    pub fn integer(&mut self, value: i64) {
        self.format(format_args!("{value}"));
    }

    /// An unsigned integer.
    pub fn unsigned(&mut self, value: u64) {
        self.format(format_args!("{value}"));
    }

    /// A number in the fewest digits that give the same double again. One that is not finite makes
    /// [`finish`](Self::finish) fail.
    pub fn float(&mut self, value: f64) {
        self.shortest(value, value);
    }

    /// Like [`float`](Self::float), in the fewest digits that give the same single again.
    pub fn single(&mut self, value: f32) {
        self.shortest(value, f64::from(value));
    }

    /// Both print the fewest digits of their own precision; very small and very large ones with an exponent.
    fn shortest(&mut self, value: impl Display + LowerExp, exact: f64) {
        if !exact.is_finite() {
            self.refuse(EncodeFault::NotFinite);
        } else if exact == 0.0 || (1e-7..1e21).contains(&exact.abs()) {
            self.format(format_args!("{value}"));
        } else {
            self.format(format_args!("{value:e}"));
        }
    }

    /// A string.
    pub fn string(&mut self, text: &str) {
        self.value(b"\"");
        self.escape(text);
        self.buffer.push(b'"');
    }

    /// A string that is replaced in a [redacting](Self::redacting) writer.
    pub fn secret(&mut self, text: &str) {
        match self.secrets {
            Secrets::Written => self.string(text),
            Secrets::Redacted => self.string(REDACTED),
        }
    }

    /// What `value` displays, as a string.
    pub fn display(&mut self, value: &dyn fmt::Display) {
        self.value(b"\"");
        // Neither escaping nor the buffer fails; a `Display` that does has nothing more to say.
        let _ = write!(Escaping(self), "{value}");
        self.buffer.push(b'"');
    }

    /// Has files be put aside, with a mark of each in the text.
    pub(crate) fn collect_files(&mut self, files: Files) {
        self.files = Some(files);
    }

    /// The files that were met.
    pub(crate) fn take_files(&mut self) -> Option<Files> {
        self.files.take()
    }

    /// A file, which only a form has a place for.
    pub(crate) fn file(&mut self, file: &File) {
        if let Some(files) = &mut self.files {
            let mark = files.add(file);
            self.string(&mark);
        } else {
            self.refuse(EncodeFault::File);
        }
    }

    /// A value that is valid JSON already.
    pub(crate) fn verbatim(&mut self, text: &str) {
        self.value(text.as_bytes());
    }

    fn name(&mut self, name: &'static str) {
        self.key(name);
        self.field = Some(name);
    }

    #[cold]
    fn refuse(&mut self, fault: EncodeFault) {
        let field = self.field;
        self.error.get_or_insert(EncodeError { field, fault });
        self.null();
    }

    fn value(&mut self, text: &[u8]) {
        if self.comma {
            self.buffer.push(b',');
        }
        self.buffer.extend(text);
        self.comma = true;
    }

    fn format(&mut self, number: fmt::Arguments<'_>) {
        self.value(b"");
        // The buffer never refuses.
        let _ = Plain(self).write_fmt(number);
    }

    fn escape(&mut self, text: &str) {
        let mut rest = text.as_bytes();
        while let Some(length) = rest
            .iter()
            .position(|byte| matches!(byte, 0..0x20 | b'"' | b'\\'))
        {
            let (plain, special) = rest.split_at(length);
            self.buffer.extend(plain);
            let [byte, after @ ..] = special else { return };
            match byte {
                b'"' | b'\\' => self.buffer.extend(&[b'\\', *byte]),
                b'\n' => self.buffer.extend(b"\\n"),
                b'\r' => self.buffer.extend(b"\\r"),
                b'\t' => self.buffer.extend(b"\\t"),
                0x08 => self.buffer.extend(b"\\b"),
                0x0C => self.buffer.extend(b"\\f"),
                control => _ = write!(Plain(self), "\\u{control:04x}"),
            }
            rest = after;
        }
        self.buffer.extend(rest);
    }
}

struct Plain<'w>(&'w mut Writer);

impl Write for Plain<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.buffer.extend(text.as_bytes());
        Ok(())
    }
}

struct Escaping<'w>(&'w mut Writer);

impl Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.escape(text);
        Ok(())
    }
}
