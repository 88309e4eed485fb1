//! What tables of faults have in common: their columns, what a cell may expect, and a test for each cell.

mod cell;
mod kind;

pub(crate) use cell::{Cell, Plan, Service};
pub(crate) use kind::{Kind, Mode, Request};

/// What a client makes of a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Expected {
    /// It sends the request three times in all.
    Again,
    /// It sends the request once, and says that it may have taken effect.
    Unknown,
    /// It sends the request once; nothing was done, or doing it again would end the same way.
    Once,
    /// A rejected token is replaced, once, and the request sent again.
    NewToken,
}

impl Expected {
    /// How often the request is sent if it meets the fault every time.
    pub(crate) fn requests(self) -> usize {
        match self {
            Self::Again => 3,
            Self::NewToken => 2,
            Self::Unknown | Self::Once => 1,
        }
    }

    /// Whether all is well if the request meets the fault only once.
    pub(crate) fn recovers(self) -> bool {
        matches!(self, Self::Again | Self::NewToken)
    }
}

/// A module for each row of a table, in it one for each kind of call, and in that a test for each way to wait:
/// `slow_body::of_a_token_request::blocking`. The file of the table has a function `check(&Cell, fault)`.
///
/// The columns are what meets the fault: an idempotent call; one that is not; a request for a token; the second page of a
/// list; a request for a token by impersonation; a call with such a token.
macro_rules! fault_table {
    ($(
        $row:ident: $fault:expr =>
        $idempotent:ident, $not_idempotent:ident, $token:ident, $page:ident, $impersonation:ident, $impersonated:ident;
    )*) => {$(
        mod $row {
            use super::*;

            fault_table! {
                @row $row, $fault;
                of_an_idempotent_call: Idempotent => $idempotent;
                of_a_call_that_is_not_idempotent: NotIdempotent => $not_idempotent;
                of_a_token_request: Token => $token;
                of_a_page: Pages => $page;
                of_a_page_of_rows: Items => $page;
                of_an_impersonation: Impersonation => $impersonation;
                of_an_impersonated_call: Impersonated => $impersonated;
            }
        }
    )*};
    (@row $row:ident, $fault:expr; $($column:ident: $kind:ident => $expected:ident;)*) => {$(
        mod $column {
            use super::*;

            fn check_it(mode: Mode) {
                let cell = Cell {
                    row: stringify!($row),
                    kind: Kind::$kind,
                    mode,
                    expected: Expected::$expected,
                };
                check(&cell, || $fault);
            }

            #[test]
            fn awaited() {
                check_it(Mode::Awaited);
            }

            #[cfg(feature = "blocking")]
            #[test]
            fn blocking() {
                check_it(Mode::Blocking);
            }
        }
    )*};
}
pub(crate) use fault_table;
