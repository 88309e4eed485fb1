//! Dates as HTTP writes them (RFC 9110, section 5.6.7).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::tz::TimeZone;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Reads a date in any of the three forms: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`,
/// `Sun Nov  6 08:49:37 1994`. The day of the week is passed over, since services get it wrong and nothing depends on it.
///
/// A year of two digits is 1970 to 2069. Mail dates with a numeric offset are read as well.
pub(crate) fn http_date(text: &str) -> Option<Timestamp> {
    static MAIL_DATES: DateTimeParser = DateTimeParser::new();
    let words: Vec<&str> = text
        .split([' ', ',', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    match *words.as_slice() {
        [_, day, month, year, time, "GMT" | "UTC"] if month.len() == 3 => {
            date(year, month, day, time)
        }
        [_, month, day, time, year] if month.len() == 3 => date(year, month, day, time),
        _ => None,
    }
    .or_else(|| MAIL_DATES.parse_timestamp(text).ok())
}

fn date(year: &str, month: &str, day: &str, time: &str) -> Option<Timestamp> {
    let month = MONTHS
        .iter()
        .position(|name| name.eq_ignore_ascii_case(month))?;
    let full_year: i16 = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year @ 70..) => 1900 + year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    let mut parts = time.split(':').map(|part| (part.len(), number(part)));
    let mut part = || match parts.next() {
        Some((2, Some(value))) => i8::try_from(value).ok(),
        _ => None,
    };
    let (hour, minute, second) = (part()?, part()?, part()?);
    if part().is_some() {
        return None;
    }
    let date = DateTime::new(
        full_year,
        i8::try_from(month + 1).ok()?,
        i8::try_from(number(day)?).ok()?,
        hour,
        minute,
        // A leap second.
        if second == 60 { 59 } else { second },
        0,
    );
    Some(date.ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

fn number(text: &str) -> Option<i16> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::http_date;

    #[test]
    fn all_three_forms_are_the_same_instant() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Mon, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 +0000",
        ] {
            let read = http_date(text).map(|date| date.to_string());
            assert_eq!(read.as_deref(), Some("1994-11-06T08:49:37Z"), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "Sun, 31 Feb 2027 08:49:37 GMT",
            "Sun, 06 Nov 1994 25:00:00 GMT",
            "Sun, 06 Nov 1994 08:49:37:00 GMT",
            "Sun, 06 Nov 19944 08:49:37 GMT",
            "Sun, -6 Xxx 1994 08:49:37 GMT",
            "Sun Nov 6 08:49:37 +994",
        ] {
            assert_eq!(http_date(text), None, "{text}");
        }
    }
}
