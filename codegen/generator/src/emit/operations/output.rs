//! What a call answers, in types and decoders.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::docs::{self, Comment};
use crate::emit::names::{fresh, ident};
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{EventData, EventStream, Framing, Operation, Output, StreamSwitch};

/// The type of the value that a call answers.
pub(super) fn value(scope: &Scope<'_>, output: &Output) -> TokenStream {
    match output {
        Output::Nothing => quote!(()),
        Output::Json(ty) => types::rust_type(scope, ty),
        Output::JsonOrEmpty(ty) => {
            let ty = types::rust_type(scope, ty);
            quote!(Option<#ty>)
        }
        Output::Page(page) => {
            let (page_type, row) = (scope.runtime("Page"), types::rust_type(scope, &page.row));
            quote!(#page_type<#row>)
        }
        Output::Text => quote!(String),
        Output::Download => scope.runtime("Download"),
        Output::Stream(stream) => stream_type(scope, stream),
        Output::Reply(reply) => {
            let name = ident(&reply.name);
            quote!(#name)
        }
    }
}

/// The call before its arguments are filled in.
pub(super) fn start(scope: &Scope<'_>, operation: &Operation) -> TokenStream {
    let descriptor = ident(&operation.descriptor);
    let decoder = match &operation.output {
        Output::Page(page) => {
            let (call, pages) = (scope.runtime("PagedCall"), ident(&page.descriptor));
            return quote!(#call::new(self.client, &#descriptor, &#pages));
        }
        Output::Reply(reply) => {
            let (call, name) = (scope.runtime("Call"), ident(&reply.name));
            return quote!(#call::new(self.client, &#descriptor, #name::decode));
        }
        Output::Nothing => quote!(nothing),
        Output::Json(_) => quote!(json),
        Output::JsonOrEmpty(_) => quote!(json_or_empty),
        Output::Text => quote!(text),
        Output::Download => quote!(download),
        Output::Stream(stream) => decoder(stream),
    };
    let (call, decode) = (scope.runtime("Call"), scope.runtime("decode"));
    let new = match &operation.output {
        Output::Download | Output::Stream(_) => quote!(streamed),
        _ => quote!(new),
    };
    quote!(#call::#new(self.client, &#descriptor, #decode::#decoder))
}

/// The ending that reads a success as it arrives.
pub(super) fn ending(
    scope: &Scope<'_>,
    operation: &Operation,
    stream: &EventStream,
) -> TokenStream {
    let mut comment = Comment::default();
    comment.paragraph("Asks for the answer as a stream, whose values are read as they arrive.");
    let told = match &stream.switch {
        StreamSwitch::Unknown => {
            "A service may want to be told so by a parameter or a member of the body as well."
                .to_owned()
        }
        StreamSwitch::Member(name) => {
            format!(
                "The member {} of the body is sent as `true`, whatever it was.",
                docs::code(name)
            )
        }
        StreamSwitch::Query(name) => {
            format!(
                "The parameter {} is sent as `true`, whatever it was.",
                docs::code(name)
            )
        }
    };
    comment.paragraph(&told);
    let docs = comment.outer();
    let name = ending_name(operation, stream);
    let (call, decode) = (scope.runtime("Call"), scope.runtime("decode"));
    let (value, decoder) = (stream_type(scope, stream), decoder(stream));
    let media_type = &stream.media_type;
    let switched = match &stream.switch {
        StreamSwitch::Unknown => quote!(),
        StreamSwitch::Member(name) => quote!(.switch_member(#name)),
        StreamSwitch::Query(name) => quote!(.query(#name, true.to_string())),
    };
    quote! {
        #docs
        pub fn #name(self) -> #call<#value> {
            self.0 #switched .streaming(#media_type, #decode::#decoder)
        }
    }
}

/// `events`, or another name where a parameter has it.
pub(in crate::emit) fn ending_name(
    operation: &Operation,
    stream: &EventStream,
) -> proc_macro2::Ident {
    let wanted = match stream.framing {
        Framing::Events(_) => "events",
        Framing::JsonLines | Framing::JsonSequence => "values",
    };
    let parameters = operation.parameters.iter();
    fresh(wanted, parameters.map(|parameter| parameter.name.as_str()))
}

fn stream_type(scope: &Scope<'_>, stream: &EventStream) -> TokenStream {
    let item = types::rust_type(scope, &stream.item);
    let stream = match stream.framing {
        Framing::Events(_) => scope.runtime("EventStream"),
        Framing::JsonLines | Framing::JsonSequence => scope.runtime("JsonStream"),
    };
    quote!(#stream<#item>)
}

fn decoder(stream: &EventStream) -> TokenStream {
    match stream.framing {
        Framing::Events(EventData::Json) => quote!(events),
        Framing::Events(EventData::Text) => quote!(text_events),
        Framing::Events(EventData::Envelope) => quote!(whole_events),
        Framing::JsonLines => quote!(json_lines),
        Framing::JsonSequence => quote!(json_sequence),
    }
}
