//! One cell of a table: makes the call, and compares what was sent and said with what is expected.

use std::fmt;

use openapi_runtime::{ApiClient, Error};

use super::kind::Outcome;
use super::{Expected, Kind, Mode, Request};

pub(crate) struct Cell {
    pub(crate) row: &'static str,
    pub(crate) kind: Kind,
    pub(crate) mode: Mode,
    pub(crate) expected: Expected,
}

/// Which requests of a call meet the fault.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    meets: Request,
    faults: usize,
}

/// A client, and what it sent so far.
pub(crate) struct Service {
    pub(crate) client: ApiClient,
    pub(crate) targets: Box<dyn Fn() -> Vec<String>>,
}

impl Plan {
    /// The answer to a request that is the `before`-th for this target, from zero; `None` if it meets the fault.
    pub(crate) fn answer(&self, target: &str, before: usize) -> Option<&'static str> {
        let request = Request::of(target);
        (request != self.meets || before >= self.faults).then(|| request.answer())
    }
}

impl Cell {
    /// Checks the cell against services that are made as planned.
    pub(crate) fn check(&self, service: impl Fn(Plan) -> Service) {
        let plan = |faults| Plan {
            meets: self.kind.meets(),
            faults,
        };
        let sent = self.expected.requests();
        if self.kind.is_list() {
            self.fails_and_goes_on(&service(plan(sent)));
        } else {
            let service = service(plan(usize::MAX));
            let outcome = self.kind.make(self.mode, &service.client, None);
            self.failed(&service, &outcome);
        }
        if self.expected.recovers() {
            let service = service(plan(1));
            let outcome = self.kind.make(self.mode, &service.client, None);
            assert!(outcome.error.is_none(), "{self}: {:?}", outcome.error);
            let ids: &[&str] = if self.kind.is_list() {
                &["1", "2", "3"]
            } else {
                &["u-1"]
            };
            assert_eq!(outcome.ids, ids, "{self}");
            self.sent(&service, 2, true);
        }
    }

    /// A list gives the rows before the fault, and goes on behind them when all is well again.
    fn fails_and_goes_on(&self, service: &Service) {
        let outcome = self.kind.make(self.mode, &service.client, None);
        self.failed(service, &outcome);
        assert_eq!(outcome.ids, ["1", "2"], "{self}");
        let rest = self.kind.make(self.mode, &service.client, outcome.cursor);
        assert_eq!(
            (rest.ids, rest.error.is_none()),
            (vec!["3".to_owned()], true),
            "{self}"
        );
    }

    fn failed(&self, service: &Service, outcome: &Outcome) {
        let Some(error) = &outcome.error else {
            panic!("{self}: the call did not fail");
        };
        let sent = self.expected.requests();
        self.sent(service, sent, false);
        let text = error.to_string();
        let unknown = self.expected == Expected::Unknown;
        assert_eq!(error.outcome_unknown(), unknown, "{self}: {text}");
        assert_eq!(
            text.contains("may have taken effect"),
            unknown,
            "{self}: {text}"
        );
        assert!(!text.contains('\n') && text.len() > 40, "{self}: {text}");
        let attempts = if self.kind.is_token() {
            let cause = error
                .cause()
                .and_then(|cause| cause.downcast_ref::<Error>());
            assert_eq!(error.attempts(), 0, "{self}: {text}");
            cause.unwrap_or_else(|| panic!("{self}: {text}")).attempts()
        } else {
            error.attempts()
        };
        assert_eq!(attempts as usize, sent, "{self}: {text}");
    }

    /// Checks how often each request was sent, the faulty one `met` times.
    fn sent(&self, service: &Service, met: usize, went_on: bool) {
        let targets = (service.targets)();
        let count = |request| {
            targets
                .iter()
                .filter(|target| Request::of(target) == request)
                .count()
        };
        let mut is_behind = false;
        for request in self.kind.requests() {
            let expected = if *request == self.kind.meets() {
                is_behind = true;
                met
            } else if is_behind {
                usize::from(went_on)
            } else if Some(*request) == self.kind.authorized_by() {
                1 + usize::from(self.expected == Expected::NewToken)
            } else {
                1
            };
            assert_eq!(
                count(*request),
                expected,
                "{self}: {request:?} of {targets:?}"
            );
        }
        let known: usize = self
            .kind
            .requests()
            .iter()
            .map(|request| count(*request))
            .sum();
        assert_eq!(known, targets.len(), "{self}: {targets:?}");
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} x {:?} ({:?})", self.row, self.kind, self.mode)
    }
}
