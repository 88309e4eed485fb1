//! The `static` that describes an operation, and that of its paging.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::names::ident;
use crate::emit::number::number;
use crate::emit::scope::Scope;
use crate::model::{
    BareArray, Deprecation, Idempotency, Operation, Output, Page, PaginationStyle, Resource,
};

pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> TokenStream {
    let operation_type = scope.runtime("Operation");
    let method_type = scope.runtime("Method");
    let (descriptor, method) = (
        ident(&operation.descriptor),
        ident(operation.method.as_str()),
    );
    let (id, tag, path) = (&operation.id, &resource.tag, &operation.path);
    let name = format!("{}.{}", resource.module, operation.method_name);
    let idempotency_type = scope.runtime("Idempotency");
    let idempotency = match operation.idempotency {
        Idempotency::Idempotent => quote!(#idempotency_type::Idempotent),
        Idempotency::NotIdempotent => quote!(#idempotency_type::NotIdempotent),
    };
    let security = operation
        .security
        .iter()
        .map(|schemes| quote!(&[#(#schemes),*]));
    let statuses = operation
        .statuses
        .iter()
        .filter_map(|declared| declared.status.code())
        .map(status);
    let success = operation.success.iter().map(|success| status(*success));
    let secrets = strings("secrets", &operation.secrets);
    let deprecated = (operation.deprecation == Deprecation::Deprecated).then(|| {
        let deprecation_type = scope.runtime("Deprecation");
        quote!(deprecated: #deprecation_type::Deprecated,)
    });
    let accept = operation
        .accept
        .as_ref()
        .map(|accept| quote!(accept: #accept,));
    let server = operation
        .server
        .as_ref()
        .map(|server| quote!(server: #server,));
    let is_full = deprecated.is_some() && accept.is_some() && server.is_some();
    // With every member given, there is nothing left for the defaults.
    let rest =
        (operation.secrets.is_empty() || !is_full).then(|| quote!(..#operation_type::DEFAULT));
    let paging = match &operation.output {
        Output::Page(page) => pagination(scope, page),
        _ => TokenStream::new(),
    };
    quote! {
        pub(crate) static #descriptor: #operation_type = #operation_type {
            id: #id,
            name: #name,
            resource: #tag,
            method: #method_type::#method,
            #server
            path: #path,
            security: &[#(#security),*],
            idempotency: #idempotency,
            success: &[#(#success),*],
            statuses: &[#(#statuses),*],
            #accept
            #secrets
            #deprecated
            #rest
        };
        #paging
    }
}

fn pagination(scope: &Scope<'_>, page: &Page) -> TokenStream {
    let pagination_type = scope.runtime("Pagination");
    let style_type = scope.runtime("PaginationStyle");
    let bare_type = scope.runtime("BareArray");
    let descriptor = ident(&page.descriptor);
    let style = match &page.style {
        PaginationStyle::PageNumber { page, first } => {
            let first = number(*first);
            quote!(PageNumber { page: #page, first: #first })
        }
        PaginationStyle::Offset { offset } => quote!(Offset { offset: #offset }),
        PaginationStyle::Cursor {
            cursor,
            next_cursor,
        } => quote!(Cursor { cursor: #cursor, next: #next_cursor }),
        PaginationStyle::LastRow {
            after,
            before,
            row_key,
        } => {
            let before = option(before.as_ref().map(|before| quote!(#before)));
            quote!(LastRow { after: #after, before: #before, key: #row_key })
        }
        PaginationStyle::Link { next_link } => {
            let next = option(next_link.as_ref().map(|next| quote!(#next)));
            quote!(Link { next: #next })
        }
    };
    let size = option(page.size.as_ref().map(|size| quote!(#size)));
    let default_size = option(page.default_size.map(number));
    let items = &page.items;
    let total_items = option(page.total_items.as_ref().map(|pointer| quote!(#pointer)));
    let total_pages = option(page.total_pages.as_ref().map(|pointer| quote!(#pointer)));
    let has_more = option(page.has_more.as_ref().map(|pointer| quote!(#pointer)));
    let bare_array = match page.bare_array {
        BareArray::Accepted => quote!(Accepted),
        BareArray::Refused => quote!(Refused),
    };
    quote! {
        static #descriptor: #pagination_type = #pagination_type {
            style: #style_type::#style,
            size: #size,
            default_size: #default_size,
            items: #items,
            total_items: #total_items,
            total_pages: #total_pages,
            has_more: #has_more,
            bare_array: #bare_type::#bare_array,
        };
    }
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

/// A member of the descriptor, left out when it is empty.
fn strings(name: &str, values: &[String]) -> TokenStream {
    if values.is_empty() {
        return TokenStream::new();
    }
    let name = ident(name);
    quote!(#name: &[#(#values),*],)
}

fn status(status: u16) -> TokenStream {
    number(u64::from(status))
}
