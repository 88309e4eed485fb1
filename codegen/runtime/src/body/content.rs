//! What a call is given as its body.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::HeaderValue;

use super::{Files, Part, RequestBody, form, multipart};
use crate::api::Operation;
use crate::error::Error;
use crate::json::{self, Buffer, DecodeError, Encode, Kind, Reader, Value, Writer};
use crate::random;
use crate::redact::Secrets;
use crate::request::{Style, add_all, add_masked};

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// The body of a request with its media type. Emitted code makes it of models.
#[derive(Clone)]
pub struct Content {
    media_type: &'static str,
    payload: Payload,
    /// The member that is `true`, whatever the model says.
    switch: Option<&'static str>,
}

/// Shared, since the calls of the next pages carry the same body.
type Model = Arc<dyn Encode + Send + Sync>;

#[derive(Clone)]
enum Payload {
    Json(Model),
    Form(Model, form::Fields),
    Multipart(Model, &'static [Part]),
    Raw(RequestBody),
}

/// A body as it goes on the wire.
pub(crate) struct Written {
    pub(crate) media_type: HeaderValue,
    pub(crate) body: RequestBody,
}

impl Content {
    /// A JSON body.
    pub fn json(body: impl Encode + Send + Sync + 'static) -> Self {
        Self::json_as(JSON, body)
    }

    /// A JSON body of a media type of its own, such as `application/merge-patch+json`.
    pub fn json_as(media_type: &'static str, body: impl Encode + Send + Sync + 'static) -> Self {
        Self::of(media_type, Payload::Json(Arc::new(body)))
    }

    /// A form (`application/x-www-form-urlencoded`), with the styles of members that are not written as others: those are
    /// JSON if they are objects, and repeated if they are lists.
    pub fn form(
        fields: &'static [(&'static str, Style)],
        body: impl Encode + Send + Sync + 'static,
    ) -> Self {
        Self::of(
            FORM,
            Payload::Form(Arc::new(body), form::Fields::Some(fields)),
        )
    }

    /// A form whose members are all written in one style.
    pub fn form_in(style: Style, body: impl Encode + Send + Sync + 'static) -> Self {
        Self::of(
            FORM,
            Payload::Form(Arc::new(body), form::Fields::All(style)),
        )
    }

    /// A form with files (`multipart/form-data`).
    pub fn multipart(parts: &'static [Part], body: impl Encode + Send + Sync + 'static) -> Self {
        Self::of(
            "multipart/form-data",
            Payload::Multipart(Arc::new(body), parts),
        )
    }

    /// Bytes, a text, or a stream of a media type.
    pub fn raw(media_type: &'static str, body: impl Into<RequestBody>) -> Self {
        Self::of(media_type, Payload::Raw(body.into()))
    }

    fn of(media_type: &'static str, payload: Payload) -> Self {
        Self {
            media_type,
            payload,
            switch: None,
        }
    }

    /// The same with a member that is `true`, whatever it was. What is no model stays as it is.
    pub(crate) fn switched(self, name: &'static str) -> Self {
        Self {
            switch: Some(name),
            ..self
        }
    }

    /// What is sent. Of a multipart body it differs each time: boundaries are random.
    pub(crate) fn write(&self) -> Result<Written, Error> {
        let mut media_type = Cow::Borrowed(self.media_type);
        let body = match &self.payload {
            // The buffer is wiped when the last clone of the bytes is dropped.
            Payload::Json(model) => {
                RequestBody::from(Bytes::from_owner(self.text(&**model, Writer::new())?))
            }
            Payload::Form(model, fields) => {
                let form = form::write(&self.tree(&**model, Writer::new(), &mark())?.0, *fields);
                RequestBody::from(form.map_err(|why| unwritable(&why))?)
            }
            Payload::Multipart(model, parts) => {
                let boundary = unguessed();
                media_type = Cow::Owned(format!("{media_type}; boundary={boundary}"));
                let (value, files) = self.tree(&**model, Writer::new(), &mark())?;
                multipart::write(&value, &files, parts, &boundary)
                    .map_err(|why| unwritable(&why))?
            }
            Payload::Raw(body) => body.clone(),
        };
        let media_type = match media_type {
            Cow::Borrowed(JSON) => Ok(HeaderValue::from_static(JSON)),
            other => HeaderValue::from_str(&other),
        };
        Ok(Written {
            media_type: media_type
                .map_err(|_| Error::request("the media type of the body cannot be sent"))?,
            body,
        })
    }

    /// The body for people. Secret types mask themselves; members that the document calls secret are masked by name.
    pub(crate) fn show(&self, operation: &Operation) -> Result<String, Error> {
        let secrets = Secrets::new(operation.secrets);
        Ok(match &self.payload {
            Payload::Json(model) => {
                let text = self.text(&**model, Writer::redacting())?;
                secrets.redact(&String::from_utf8_lossy(&text))
            }
            Payload::Form(model, fields) => {
                let value = mask_members(
                    self.tree(&**model, Writer::redacting(), &mark())?.0,
                    operation,
                );
                form::write(&value, *fields).map_err(|why| unwritable(&why))?
            }
            Payload::Multipart(model, parts) => {
                let (value, files) = self.tree(&**model, Writer::redacting(), &mark())?;
                let value = mask_members(value, operation);
                multipart::show(&value, &files, parts).map_err(|why| unwritable(&why))?
            }
            Payload::Raw(body) => match body.as_bytes().map(|bytes| std::str::from_utf8(bytes)) {
                Some(Ok(text)) => secrets.redact(text),
                Some(Err(_)) => format!("({} bytes)", body.length().unwrap_or_default()),
                None => "(a stream)".to_owned(),
            },
        })
    }

    /// What tells this body from others, secrets left out. Nothing for what cannot be written.
    pub(crate) fn fingerprint(&self, operation: &Operation) -> Option<Vec<u8>> {
        match &self.payload {
            Payload::Json(model) => self
                .text(&**model, Writer::redacting())
                .ok()
                .map(Buffer::into_vec),
            _ => self.show(operation).ok().map(String::into_bytes),
        }
    }

    /// Notes what must not come back in an error, as far as the bytes themselves do not tell.
    pub(crate) fn add_secrets(&self, operation: &Operation, secrets: &mut Secrets) {
        let (Payload::Form(model, _) | Payload::Multipart(model, _)) = &self.payload else {
            return;
        };
        // The same marks in both: a file is no secret for being one.
        let mark = mark();
        let (Ok((value, _)), Ok((masked, _))) = (
            self.tree(&**model, Writer::new(), &mark),
            self.tree(&**model, Writer::redacting(), &mark),
        ) else {
            return;
        };
        add_masked(&value, &masked, secrets);
        if let Value::Object(members) = &value {
            for (name, value) in members.iter() {
                if operation.is_secret(name) {
                    add_all(value, secrets);
                }
            }
        }
    }

    fn text(&self, model: &dyn Encode, mut writer: Writer) -> Result<Buffer, Error> {
        model.encode(&mut writer);
        self.finish(writer)
    }

    /// The model as a tree, and the files in it.
    fn tree(
        &self,
        model: &dyn Encode,
        mut writer: Writer,
        mark: &str,
    ) -> Result<(Value, Files), Error> {
        writer.collect_files(Files::new(mark));
        model.encode(&mut writer);
        let files = writer.take_files().unwrap_or_else(|| Files::new(mark));
        let text = self.finish(writer)?;
        let value = json::from_slice(&text).map_err(|error| unwritable(&error))?;
        Ok((value, files))
    }

    fn finish(&self, writer: Writer) -> Result<Buffer, Error> {
        let mut text = writer.finish().map_err(|error| unwritable(&error))?;
        if let Some(name) = self.switch {
            let switched = switch(&text, name).map_err(|error| unwritable(&error))?;
            text = switched.finish().map_err(|error| unwritable(&error))?;
        }
        Ok(text)
    }
}

/// The same text, of whose object one member is `true`: where it stood, else at the end.
fn switch(text: &[u8], name: &str) -> Result<Writer, DecodeError> {
    let mut reader = Reader::new(text)?;
    let mut writer = Writer::new();
    if reader.kind()? != Kind::Object {
        writer.verbatim(reader.raw()?);
        return Ok(writer);
    }
    let mut is_there = false;
    reader.begin_object()?;
    writer.begin_object();
    while let Some(key) = reader.next_key()? {
        writer.key(key);
        if key == name {
            is_there = true;
            writer.boolean(true);
            reader.skip()?;
        } else {
            writer.verbatim(reader.raw()?);
        }
    }
    if !is_there {
        writer.key(name);
        writer.boolean(true);
    }
    writer.end_object();
    Ok(writer)
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content")
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}

/// What nobody who makes a text knows.
fn mark() -> String {
    format!("{}:", unguessed())
}

fn unguessed() -> String {
    String::from_utf8_lossy(&random::uuid()).into_owned()
}

fn mask_members(mut value: Value, operation: &Operation) -> Value {
    if let Value::Object(members) = &mut value {
        for (name, value) in members.iter_mut() {
            if operation.is_secret(name) && !value.is_null() {
                *value = crate::redact::MASK.into();
            }
        }
    }
    value
}

fn unwritable(why: &dyn fmt::Display) -> Error {
    Error::request(format!("the body cannot be written: {why}"))
}
