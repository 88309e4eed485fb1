//! The description of the API as data: `API` and `OPERATIONS`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::gate;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{
    Api, ApiKeyLocation, ClientAuthentication, ErrorPointers, SchemeKind, SecurityScheme,
    TokenRequestEncoding,
};

pub(super) fn emit(api: &Api) -> TokenStream {
    let scope = Scope::new(api, ["API", "OPERATIONS"]);
    let api_type = scope.runtime("Api");
    let operation_type = scope.runtime("Operation");
    let pointers_type = scope.runtime("ErrorPointers");
    let (package, version, title, base_url) =
        (&api.package, &api.version, &api.title, &api.base_url);
    let prefix = option(api.environment_prefix.as_deref());
    let schemes: Vec<_> = api
        .schemes
        .iter()
        .map(|scheme| self::scheme(&scope, scheme))
        .collect();
    let error = if let Some(ErrorPointers { code, message }) = &api.error {
        quote!(#pointers_type { code: &[#(#code),*], message: &[#(#message),*] })
    } else {
        quote!(#pointers_type::COMMON)
    };
    let operations = api.resources.iter().flat_map(|resource| {
        let module = ident(&resource.module);
        let gate = gate::resource(resource);
        resource.operations.iter().map(move |operation| {
            let descriptor = ident(&operation.descriptor);
            quote!(#gate &crate::#module::#descriptor)
        })
    });
    let operations: Vec<_> = operations.collect();
    let imports = scope.imports();
    quote! {
        //! What the document says of the API, as data.
        #imports

        /// The API: its address, its security schemes, its operations.
        pub static API: #api_type = #api_type {
            name: #package,
            version: #version,
            title: #title,
            base_url: #base_url,
            environment_prefix: #prefix,
            schemes: &[#(#schemes),*],
            error: #error,
            operations: OPERATIONS,
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        };
        /// Every operation of the API, in the order of the document.
        pub static OPERATIONS: &[&#operation_type] = &[#(#operations),*];
    }
}

fn scheme(scope: &Scope<'_>, scheme: &SecurityScheme) -> TokenStream {
    let scheme_type = scope.runtime("SecurityScheme");
    let name = &scheme.name;
    let kind = kind(scope, &scheme.kind);
    quote!(#scheme_type { name: #name, kind: #kind })
}

fn kind(scope: &Scope<'_>, kind: &SchemeKind) -> TokenStream {
    let kind_type = scope.runtime("SchemeKind");
    match kind {
        SchemeKind::Basic {
            client_authentication,
        } => {
            let authentication_type = scope.runtime("ClientAuthentication");
            let authentication = match client_authentication {
                ClientAuthentication::Yes => quote!(Yes),
                ClientAuthentication::No => quote!(No),
            };
            quote!(#kind_type::Basic { client_authentication: #authentication_type::#authentication })
        }
        SchemeKind::Bearer { .. } | SchemeKind::OAuth2 | SchemeKind::OpenIdConnect { .. } => {
            quote!(#kind_type::Bearer)
        }
        SchemeKind::Http { scheme } => quote!(#kind_type::Http { scheme: #scheme }),
        SchemeKind::MutualTls => quote!(#kind_type::MutualTls),
        SchemeKind::ApiKey {
            location,
            parameter,
            prefix,
        } => {
            let location_type = scope.runtime("ApiKeyLocation");
            let location = match location {
                ApiKeyLocation::Header => quote!(Header),
                ApiKeyLocation::Query => quote!(Query),
                ApiKeyLocation::Cookie => quote!(Cookie),
            };
            let prefix = option(prefix.as_deref());
            quote! {
                #kind_type::ApiKey { location: #location_type::#location, parameter: #parameter, prefix: #prefix }
            }
        }
        SchemeKind::ClientCredentials {
            token_url,
            encoding,
            scopes,
        } => {
            let encoding_type = scope.runtime("TokenRequestEncoding");
            let encoding = match encoding {
                TokenRequestEncoding::Form => quote!(Form),
                TokenRequestEncoding::Json => quote!(Json),
            };
            quote! {
                #kind_type::ClientCredentials {
                    token_url: #token_url,
                    encoding: #encoding_type::#encoding,
                    scopes: &[#(#scopes),*],
                }
            }
        }
    }
}

fn option(text: Option<&str>) -> TokenStream {
    text.map_or_else(|| quote!(None), |text| quote!(Some(#text)))
}
