//! `lower`: the document into our own model. Every name is decided here, and so is which types are
//! sent or received, where recursion needs a box, and in which module a type lives.

mod body;
mod clusters;
mod components;
mod constants;
mod convention;
mod docs;
mod enumeration;
mod event_stream;
mod features;
mod graph;
mod header;
mod merge;
mod names;
mod nullability;
mod object;
mod operation;
mod pagination;
mod parameter;
mod placement;
mod response;
mod schema;
mod secrets;
mod security;
mod servers;
mod sets;
mod shape;
mod switches;
mod union;

use std::collections::{HashMap, HashSet};
use std::thread;

use openapiv3::{ReferenceOr, Schema, SecurityRequirement};

use components::{Known, Lowered, Nullability, Place};
use nullability::Null;
use shape::Shape;

use crate::finding::{Code, Finding, Findings, Pointer};
use crate::load::Document;
use crate::model::{Api, HeaderType, Model, ModelId, ResponseHeader, SecurityScheme, Type};
use crate::naming::{self, Allocator, PRELUDE};
use crate::release::FIRST_VERSION;

/// Lowers a document that passed `check`, for a crate named `package`.
///
/// # Errors
///
/// Constructs that only show themselves here, such as a named list that holds only itself.
pub fn lower(document: &Document, package: &str) -> Result<Api, Findings> {
    lower_reporting(document, package, &mut Findings::new())
}

/// The same, and adds to the findings what only shows itself here but stops nothing.
///
/// # Errors
///
/// Those of [`lower`].
pub fn lower_reporting(
    document: &Document,
    package: &str,
    warnings: &mut Findings,
) -> Result<Api, Findings> {
    let mut told = Findings::new();
    let lowered = on_a_large_stack(document, package, &mut told);
    warnings.extend(document.origins.trace(told));
    lowered.map_err(|findings| document.origins.trace(findings))
}

fn on_a_large_stack(
    document: &Document,
    package: &str,
    warnings: &mut Findings,
) -> Result<Api, Findings> {
    // Schemas are lowered one within the other. A thread can be given a stack that is large enough for the deepest
    // document that is accepted, whatever stack the caller has.
    let lowered = thread::scope(|scope| {
        thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, || on_this_stack(document, package, warnings))
            .map(thread::ScopedJoinHandle::join)
    });
    match lowered {
        Ok(Ok(lowered)) => lowered,
        Ok(Err(panic)) => std::panic::resume_unwind(panic),
        Err(error) => {
            let mut findings = Findings::new();
            findings.push(Finding::new(
                Code::NestedSchemas,
                document.file.clone(),
                Pointer::root(),
                format!("the system gives no stack to lower the document: {error}"),
                "let the system give this program more memory or threads",
            ));
            Err(findings)
        }
    }
}

/// Bytes of the stack that documents are lowered on: enough for [`DEEPEST_SCHEMA`] in an unoptimised build. Only what is
/// used is ever taken from the system.
const STACK: usize = 512 << 20;

/// Schemas that contain each other deeper than this are refused.
const DEEPEST_SCHEMA: usize = 10_000;

fn on_this_stack(
    document: &Document,
    package: &str,
    warnings: &mut Findings,
) -> Result<Api, Findings> {
    let mut lowering = Lowering::new(document);
    let (mut resources, impersonation) = lowering.resources();
    let mut models: Vec<Model> = std::mem::take(&mut lowering.models)
        .into_iter()
        .flatten()
        .collect();
    lowering.decide(&mut models);
    let Lowering {
        findings,
        warnings: told,
        headers,
        base_url,
        schemes,
        open_enums,
        tags,
        ..
    } = lowering;
    warnings.extend(told);
    if !findings.is_empty() {
        return Err(findings);
    }
    names::settle(&models, &mut resources);
    let clusters = placement::settle(&mut models, &mut resources, &headers);
    constants::settle(&mut models, &open_enums, &tags);
    switches::settle(&models, &mut resources);
    let gated = features::settle(&mut models, &clusters, &mut resources);
    let info = &document.api.info;
    Ok(Api {
        title: info.title.clone(),
        version: info.version.clone(),
        docs: docs::of(None, info.description.as_deref(), &info.extensions),
        package: package.to_owned(),
        crate_version: docs::text(&document.api.extensions, "x-crate-version")
            .unwrap_or_else(|| FIRST_VERSION.to_owned()),
        document: document
            .file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        servers: servers::documented(&document.api.servers),
        base_url,
        environment_prefix: docs::text(&document.api.extensions, "x-environment-prefix"),
        schemes,
        error: security::error_pointers(&document.api),
        resources,
        models,
        gated,
        headers,
        impersonation,
    })
}

/// The work in progress on one document.
struct Lowering<'d> {
    document: &'d Document,
    base_url: String,
    schemes: Vec<SecurityScheme>,
    /// What every operation requires, if the document does not say of any.
    implied_security: Vec<SecurityRequirement>,
    /// `None` while the model behind an id is being made.
    models: Vec<Option<Model>>,
    /// Schemas already lowered, by their pointer; inline ones too, so that a shared base makes one type.
    known: HashMap<Pointer, Known>,
    /// What schemas with `allOf` say of null.
    nulls: HashMap<Pointer, Null>,
    type_names: Allocator,
    /// The names of the components, which no inline schema may take.
    component_names: HashMap<&'d str, String>,
    /// The headers of answers, and their positions by name (in small letters) and type.
    headers: Vec<ResponseHeader>,
    known_headers: HashMap<(String, HeaderType), usize>,
    header_names: Allocator,
    /// The schemas without a name that headers have, by the header's name in small letters.
    header_schemas: HashMap<String, Vec<Place<'d>>>,
    /// How many schemas are being lowered, one within the other.
    depth: usize,
    /// How many types were made by merging definitions of a member.
    merged: usize,
    /// What the document says of the tags of unions.
    discriminators: HashMap<ModelId, union::Discriminator>,
    /// What they say of objects, once the unions are decided.
    tags: Vec<union::KnownTag>,
    /// Unions of which a value may be several alternatives at once.
    inclusive: HashSet<ModelId>,
    /// Which components extend which; found out when it is needed.
    children: Option<union::Children<'d>>,
    /// Objects that keep members which no type tells.
    opened: HashSet<Pointer>,
    /// Enums that the document says take any other string, too.
    open_enums: HashSet<ModelId>,
    findings: Findings,
    /// What stops nothing.
    warnings: Findings,
}

/// The name that a component would have if it were alone.
fn component_name(name: &str, schema: &ReferenceOr<Schema>) -> String {
    match schema.as_item() {
        Some(schema) if !name.is_ascii() && Shape::of(schema).is_wrapped() => {
            naming::constructor_name(name)
        }
        _ => naming::type_name(name),
    }
}

impl<'d> Lowering<'d> {
    fn new(document: &'d Document) -> Self {
        let mut type_names = Allocator::reserving(RESERVED_TYPES);
        for name in PRELUDE {
            type_names.reserve(name);
        }
        let components = document.api.components.iter();
        let (components, wanted): (Vec<&str>, Vec<String>) = components
            .flat_map(|components| &components.schemas)
            .map(|(name, schema)| (name.as_str(), component_name(name, schema)))
            .unzip();
        let names = type_names.allocate_all(wanted, another_type);
        let component_names = components.into_iter().zip(names).collect();
        let base_url = servers::base_url(&document.api.servers);
        let schemes = security::schemes(&document.api, &base_url);
        Self {
            document,
            implied_security: security::implied(&document.api, &schemes),
            schemes,
            base_url,
            models: Vec::new(),
            known: HashMap::new(),
            nulls: HashMap::new(),
            type_names,
            component_names,
            headers: Vec::new(),
            known_headers: HashMap::new(),
            header_names: Allocator::default(),
            header_schemas: HashMap::new(),
            depth: 0,
            merged: 0,
            discriminators: HashMap::new(),
            tags: Vec::new(),
            inclusive: HashSet::new(),
            children: None,
            opened: HashSet::new(),
            open_enums: HashSet::new(),
            findings: Findings::new(),
            warnings: Findings::new(),
        }
    }

    /// Reserves an id for a model whose parts are lowered next, so that they can refer back to it.
    fn reserve(&mut self) -> ModelId {
        self.models.push(None);
        ModelId(self.models.len() - 1)
    }

    /// A model that is known, before it is made, as what is at a place, so that it may lead back to itself.
    fn reserve_for(&mut self, place: Pointer, nullability: Nullability) -> (ModelId, Type) {
        let id = self.reserve();
        let ty = Type::Model(id);
        let lowered = Lowered {
            ty: ty.clone(),
            nullability,
        };
        self.known.insert(place, Known::Lowered(lowered));
        (id, ty)
    }

    fn define(&mut self, id: ModelId, model: Model) {
        if let Some(slot) = self.models.get_mut(id.index()) {
            *slot = Some(model);
        }
    }

    fn report(&mut self, code: Code, pointer: Pointer, message: String, help: &str) {
        self.findings.push(Finding::new(
            code,
            self.document.file.clone(),
            pointer,
            message,
            help,
        ));
    }
}

/// The name of a type whose wanted name is taken.
fn another_type(name: &str, attempt: u32) -> String {
    match attempt {
        2 => format!("{name}Model"),
        more => format!("{name}Model{more}"),
    }
}

/// Names that emitted model files use for other things, besides those of the prelude: traits whose methods they call, and what
/// stands beside the models at the top of the crate. Another type is written with its path where a model has its name.
const RESERVED_TYPES: &[&str] = &[
    "Debug",
    "Decode",
    "Display",
    "Encode",
    "FromStr",
    "Hash",
    "Secret",
    "Timestamp",
];
