//! Lists that come in pages.

mod binding;
mod call;
mod cursor;
mod cursor_text;
mod decode;
mod items;
mod link;
mod page;
mod pages;
mod place;
mod position;
mod resume;
mod trail;

pub use call::PagedCall;
pub use cursor::Cursor;
pub use items::Items;
pub use page::Page;
pub use pages::Pages;

/// How an operation pages its list, from the document's `x-pagination`.
#[derive(Debug)]
pub struct Pagination {
    /// How the next page is asked for.
    pub style: PaginationStyle,
    /// Query parameter of the page size.
    pub size: Option<&'static str>,
    /// Page size that is sent when the caller sets none.
    pub default_size: Option<u64>,
    /// JSON pointer to the rows; empty: the body is the array.
    pub items: &'static str,
    /// JSON pointer to the number of rows in the whole list.
    pub total_items: Option<&'static str>,
    /// JSON pointer to the number of pages.
    pub total_pages: Option<&'static str>,
    /// JSON pointer to whether there is a page after this one: `false` ends the list, whatever else the page holds.
    /// With `true`, the next page is an error if nothing says how to ask for it, or if pages are asked for by number or offset and
    /// this one is empty.
    pub has_more: Option<&'static str>,
    /// Whether a body that is just the array is accepted, too. It is then the whole list.
    pub bare_array: BareArray,
}

/// How the next page is asked for.
#[derive(Debug)]
pub enum PaginationStyle {
    /// By its number.
    PageNumber {
        /// Query parameter of the number.
        page: &'static str,
        /// Number of the first page.
        first: u64,
    },
    /// By the number of rows before it.
    Offset {
        /// Query parameter of that number.
        offset: &'static str,
    },
    /// By a token that the page before it holds.
    Cursor {
        /// Query parameter of the token.
        cursor: &'static str,
        /// JSON pointer to the token of the next page.
        next: &'static str,
    },
    /// By what identifies the last row of the page before it.
    LastRow {
        /// Query parameter of the row that the page comes after.
        after: &'static str,
        /// Query parameter that asks for the page before a row instead. Such a page is not gone on from.
        before: Option<&'static str>,
        /// JSON pointer, within a row, to what identifies it.
        key: &'static str,
    },
    /// By a link that the page before it holds. It must stay on the origin of the base URL.
    Link {
        /// JSON pointer to the link; `None`: it is in the `Link` header (RFC 8288).
        next: Option<&'static str>,
    },
}

/// Whether a paged call accepts a body that is just the array of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BareArray {
    /// It does.
    Accepted,
    /// It does not.
    Refused,
}
