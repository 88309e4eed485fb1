//! What `diff` says of two documents agrees with the crates that are made of them: a name that is gone makes a change major,
//! nothing else does, and no change of the code is passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use openapi_codegen::diff::{Difference, Level, Revision, Rule, compare};
use openapi_codegen::emit::{EmitOptions, EmittedFile, Placement, emit};
use openapi_codegen::source::Sources;
use openapi_fuzzing::{Choices, mutate, seeds, with_stack};
use quote::ToTokens;
use syn::{FnArg, ImplItem, Item, ReturnType, UseTree, Visibility};

/// Majors that take no name away: what a name stands for, the order of arguments of one type, and what is compiled by
/// default are not looked at here.
const MEANINGS: &[Rule] = &[
    Rule::EnvironmentChanged,
    Rule::FeatureChanged,
    Rule::ModelGateTightened,
    Rule::ParameterRenamed,
    Rule::ParameterOrderChanged,
    Rule::FieldRenamed,
    Rule::FieldOrderChanged,
    Rule::EnumValueRenamed,
];

#[test]
fn levels_agree_with_what_programs_can_name() {
    let seeds = seeds();
    with_stack(move || {
        let compared = (0..120)
            .filter(|number| agrees(*number, &seeds).unwrap_or_else(|fault| panic!("{fault}")))
            .count();
        // Else the mutations are too wild to find anything.
        assert!(compared > 30, "{compared} of 120 could be compared");
    });
}

/// Whether the documents of a number could be compared.
fn agrees(number: u64, seeds: &[serde_json::Value]) -> Result<bool, String> {
    let mut choices = Choices::seeded(number);
    let old = choices.of(seeds).clone();
    let mut new = old.clone();
    mutate(&mut new, seeds, &mut choices);
    let (old, new) = (old.to_string(), new.to_string());
    let file = Path::new("/nowhere/at/all/api.json");
    let revision = |text: &str| Revision::of_text(file, text).ok();
    let (Some(before), Some(after)) = (revision(&old), revision(&new)) else {
        return Ok(false);
    };
    let difference = compare(&before, &after, &Sources::default());
    let (before, after) = (files(&before), files(&after));
    judge(&difference, &before, &after).map_or(Ok(true), |fault| {
        Err(format!(
            "{number}: {fault}\n{difference:#?}\nold: {old}\nnew: {new}"
        ))
    })
}

/// What is wrong with a difference.
fn judge(difference: &Difference, old: &[EmittedFile], new: &[EmittedFile]) -> Option<String> {
    let (before, after) = (surface(old), surface(new));
    let gone: Vec<&String> = before.difference(&after).collect();
    let level = difference.level();
    if !gone.is_empty() && level != Some(Level::Major) {
        return Some(format!("these are gone, and it is not major: {gone:#?}"));
    }
    let is_meaning = |rule: Rule| MEANINGS.contains(&rule);
    let mut majors = difference
        .changes()
        .iter()
        .filter(|change| change.rule.level() == Level::Major);
    if gone.is_empty() && majors.any(|change| !is_meaning(change.rule)) {
        return Some("nothing is gone, and it is major".to_owned());
    }
    if gone.is_empty() && before != after && level < Some(Level::Minor) {
        let came: Vec<&String> = after.difference(&before).collect();
        return Some(format!("these are new, and it is not minor: {came:#?}"));
    }
    let prose = |rule: Rule| rule == Rule::DescriptionChanged;
    let mut changes = difference.changes().iter();
    if code(old) != code(new) && changes.all(|change| prose(change.rule)) {
        return Some("the code changed, and it is not said".to_owned());
    }
    None
}

fn files(revision: &Revision) -> Vec<EmittedFile> {
    let options = EmitOptions {
        runtime: PathBuf::from("runtime"),
        placement: Placement::Standalone,
    };
    emit(revision.api(), &options).expect("what is emitted is Rust")
}

/// The words of the code without its comments, in any order: that of the document is no change.
fn code(files: &[EmittedFile]) -> Vec<String> {
    let mut words: Vec<String> = rust(files)
        .flat_map(|file| file.text.lines())
        .map(str::trim)
        .filter(|line| !PROSE.iter().any(|prose| line.starts_with(prose)))
        .flat_map(|line| {
            line.split(|letter: char| letter.is_whitespace() || ",{}".contains(letter))
        })
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words
}

fn rust(files: &[EmittedFile]) -> impl Iterator<Item = &EmittedFile> {
    let is_rust = |file: &&EmittedFile| file.path.extension().is_some_and(|end| end == "rs");
    files.iter().filter(is_rust)
}

/// Lines that only say what the document says.
const PROSE: &[&str] = &["//", "title: ", "version: ", "resource: "];

/// Everything that a program can name, with its type.
fn surface(files: &[EmittedFile]) -> BTreeSet<String> {
    let mut names = Names::default();
    for file in rust(files) {
        let stem = file.path.file_stem().unwrap_or_default();
        let module = if file.path.starts_with("src/models") {
            "models".to_owned()
        } else {
            stem.to_string_lossy().into_owned()
        };
        let parsed = syn::parse_file(&file.text).expect("what is emitted is Rust");
        for item in &parsed.items {
            names.item(&module, item);
        }
    }
    names.resolved()
}

#[derive(Default)]
struct Names {
    all: Vec<String>,
    /// What aliases stand for.
    aliases: BTreeMap<String, String>,
}

impl Names {
    fn item(&mut self, module: &str, item: &Item) {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                let name = &item.ident;
                self.all.push(format!("{module} struct {name}"));
                self.traits(&name.to_string(), "derive", &item.attrs);
                for field in item.fields.iter().filter(|field| is_public(&field.vis)) {
                    let field_name = field.ident.as_ref().map(ToString::to_string);
                    let field_name = field_name.unwrap_or_else(|| "0".to_owned());
                    self.all
                        .push(format!("{module} {name}.{field_name}: {}", text(&field.ty)));
                }
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let name = &item.ident;
                self.all.push(format!("{module} enum {name}"));
                self.traits(&name.to_string(), "derive", &item.attrs);
                for variant in &item.variants {
                    self.all.push(format!(
                        "{module} {name}::{} {}",
                        variant.ident,
                        text(&variant.fields)
                    ));
                }
            }
            Item::Type(item) if is_public(&item.vis) => {
                self.all.push(format!("{module} type {}", item.ident));
                self.aliases.insert(item.ident.to_string(), text(&item.ty));
            }
            Item::Const(item) if is_public(&item.vis) => {
                self.all
                    .push(format!("{module} const {}: {}", item.ident, text(&item.ty)));
            }
            Item::Mod(item) if is_public(&item.vis) => {
                self.all.push(format!("{module} mod {}", item.ident));
            }
            Item::Use(item) if is_public(&item.vis) && module != "models" => {
                self.reexports(module, &item.tree);
            }
            // What the runtime completes: `call! { pub struct GetBook(Call<Book>); }`, `string_enum! { pub enum … }`.
            Item::Macro(item) => {
                let completed = text(&item.mac.path);
                let tokens = &item.mac.tokens;
                let declared: syn::Item = syn::parse2(tokens.clone()).expect("a declaration");
                match declared {
                    Item::Struct(declared) => {
                        let (name, fields) = (&declared.ident, text(&declared.fields));
                        self.all
                            .push(format!("{module} {completed} {name} {fields}"));
                        self.traits(&name.to_string(), "json", &declared.attrs);
                    }
                    Item::Enum(declared) => {
                        let name = &declared.ident;
                        self.all.push(format!("{module} {completed} {name}"));
                        self.traits(&name.to_string(), "json", &declared.attrs);
                        for variant in &declared.variants {
                            // What it is written as is not its name.
                            let variant = &variant.ident;
                            self.all.push(format!("{module} {name}::{variant}"));
                        }
                    }
                    other => panic!("{}", text(&other)),
                }
            }
            Item::Impl(item) => {
                let of = text(&item.self_ty);
                if let Some((of_trait, _)) = &item.trait_ {
                    self.all
                        .push(format!("{module} impl {} for {of}", text(of_trait)));
                    return;
                }
                for member in &item.items {
                    if let ImplItem::Fn(function) = member
                        && is_public(&function.vis)
                    {
                        self.all
                            .push(format!("{module} {of}::{}", signature(&function.sig)));
                    }
                }
            }
            _ => {}
        }
    }

    /// Those in the list of an attribute.
    fn traits(&mut self, name: &str, attribute: &str, attributes: &[syn::Attribute]) {
        for found in attributes
            .iter()
            .filter(|one| one.path().is_ident(attribute))
        {
            let list = text(&found.meta);
            for listed in list.split(|letter: char| !letter.is_alphanumeric()) {
                self.all.push(format!("{attribute} {listed} for {name}"));
            }
        }
    }

    fn reexports(&mut self, module: &str, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.reexports(module, &path.tree),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.reexports(module, tree);
                }
            }
            other => self.all.push(format!("{module} use {}", text(other))),
        }
    }

    /// With what stands behind aliases, which are the same type.
    fn resolved(self) -> BTreeSet<String> {
        let Self { all, aliases } = self;
        let resolved = all.into_iter().map(|mut name| {
            if name.contains(" type ") {
                return name;
            }
            for _ in 0..8 {
                let words = name.split(' ').map(|word| {
                    let target = aliases.get(word);
                    target.map_or(word, String::as_str)
                });
                name = words.collect::<Vec<_>>().join(" ");
            }
            name
        });
        resolved.collect()
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// Without the names of arguments, which no program can see.
fn signature(signature: &syn::Signature) -> String {
    let arguments: Vec<String> = signature
        .inputs
        .iter()
        .map(|argument| match argument {
            FnArg::Receiver(receiver) => text(receiver),
            FnArg::Typed(typed) => text(&typed.ty),
        })
        .collect();
    let output = match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => text(ty),
    };
    format!(
        "{} ( {} ) -> {output}",
        signature.ident,
        arguments.join(" , ")
    )
}
