//! Versions of crates, and how much a change raises them.

use semver::Version;

use crate::diff::Level;

/// The version of a crate whose document names none.
pub const FIRST_VERSION: &str = "0.1.0";

/// The lowest version that may follow `released` when something of this level changed, as Cargo reads Semantic Versioning: the
/// leftmost number that is not zero is raised by what may break programs. A version that was only released for trial (`1.0.0-rc.1`)
/// promised nothing.
#[must_use]
pub fn next(released: &Version, level: Level) -> Version {
    let Version {
        major,
        minor,
        patch,
        ..
    } = *released;
    if !released.pre.is_empty() {
        return Version::new(major, minor, patch);
    }
    match (level, major, minor) {
        (_, 0, 0) => Version::new(0, 0, patch + 1),
        (Level::Major, 0, _) => Version::new(0, minor + 1, 0),
        (Level::Minor | Level::Patch, 0, _) | (Level::Patch, _, _) => {
            Version::new(major, minor, patch + 1)
        }
        (Level::Major, _, _) => Version::new(major + 1, 0, 0),
        (Level::Minor, _, _) => Version::new(major, minor + 1, 0),
    }
}

/// Whether `version` may follow `released` when something of this level changed; `None`: nothing did.
pub(super) fn allows(version: &Version, released: &Version, level: Option<Level>) -> bool {
    let Some(level) = level else {
        return version >= released;
    };
    let numbers = |version: &Version| (version.major, version.minor, version.patch);
    // A trial of the next version (`1.1.0-rc.1`) is lower than that version, but may hold what it will hold.
    version > released && numbers(version) >= numbers(&next(released, level))
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::{allows, next};
    use crate::diff::Level;

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn the_leftmost_number_that_is_not_zero_is_raised_by_a_break() {
        for (released, patch, minor, major) in [
            ("0.0.3", "0.0.4", "0.0.4", "0.0.4"),
            ("0.1.0", "0.1.1", "0.1.1", "0.2.0"),
            ("0.9.9", "0.9.10", "0.9.10", "0.10.0"),
            ("1.2.3", "1.2.4", "1.3.0", "2.0.0"),
            ("1.0.0-rc.1", "1.0.0", "1.0.0", "1.0.0"),
        ] {
            let released = version(released);
            assert_eq!(next(&released, Level::Patch), version(patch));
            assert_eq!(next(&released, Level::Minor), version(minor));
            assert_eq!(next(&released, Level::Major), version(major));
        }
    }

    #[test]
    fn a_version_allows_what_is_lighter_than_its_step() {
        let allowed = |version_: &str, released: &str, level| {
            allows(&version(version_), &version(released), level)
        };
        assert!(allowed("1.2.3", "1.2.3", None));
        assert!(!allowed("1.2.2", "1.2.3", None));
        for level in [Level::Patch, Level::Minor, Level::Major] {
            assert!(!allowed("1.2.3", "1.2.3", Some(level)), "released already");
            assert!(allowed("2.0.0", "1.2.3", Some(level)));
            assert!(allowed("2.0.0-rc.1", "1.2.3", Some(level)));
            assert!(allowed("1.0.0-rc.2", "1.0.0-rc.1", Some(level)));
            assert!(!allowed("1.0.0-rc.1", "1.0.0-rc.1", Some(level)));
            assert_eq!(
                allowed("1.2.4", "1.2.3", Some(level)),
                level == Level::Patch
            );
            assert_eq!(
                allowed("1.3.0", "1.2.3", Some(level)),
                level <= Level::Minor
            );
            assert_eq!(
                allowed("0.2.1", "0.2.0", Some(level)),
                level <= Level::Minor
            );
        }
    }
}
