//! Headings of the document among our own.

/// The lines before the first heading, and the others, whose headings go below one of a level.
///
/// The headings of a document know nothing of ours: one that stands in front of them would take them for its own.
pub(in crate::emit) fn split(mut lines: Vec<String>, below: usize) -> (Vec<String>, Vec<String>) {
    let headings = headings(&lines);
    let Some((first, _)) = headings.first().copied() else {
        return (lines, Vec::new());
    };
    let highest = headings.iter().map(|(_, level)| *level).min().unwrap_or(1);
    for (index, level) in headings {
        if let Some(line) = lines.get_mut(index) {
            let text = line.trim_start_matches('#');
            let level = (level - highest + below + 1).min(DEEPEST);
            *line = format!("{}{text}", "#".repeat(level));
        }
    }
    let rest = lines.split_off(first);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    (lines, rest)
}

const DEEPEST: usize = 6;

/// The lines that are headings, and their levels.
fn headings(lines: &[String]) -> Vec<(usize, usize)> {
    let mut in_code = false;
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        let level = line.len() - line.trim_start_matches('#').len();
        let is_heading = (1..=DEEPEST).contains(&level) && line[level..].starts_with(' ');
        if is_heading && !in_code {
            found.push((index, level));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::split;

    fn check(text: &str, below: usize, before: &[&str], after: &[&str]) {
        let lines = text.lines().map(str::to_owned).collect();
        let (found_before, found_after) = split(lines, below);
        assert_eq!(found_before, before, "{text}");
        assert_eq!(found_after, after, "{text}");
    }

    #[test]
    fn what_is_headed_goes_below_a_heading_of_ours() {
        check("One.\n\nTwo.", 1, &["One.", "", "Two."], &[]);
        check(
            "One.\n\n## Keys\nTwo.\n### Old\n# End",
            2,
            &["One."],
            &["#### Keys", "Two.", "##### Old", "### End"],
        );
        check(
            "##### Deep\n###### Deeper",
            5,
            &[],
            &["###### Deep", "###### Deeper"],
        );
    }

    #[test]
    fn code_and_mere_signs_are_no_headings() {
        let text = "```sh\n# comment\n```\n#5 and\n####### seven";
        check(text, 1, &text.lines().collect::<Vec<_>>(), &[]);
    }
}
