//! Near misses: which known word was probably meant.

/// ` did you mean "…"?`-style help, or `otherwise` when nothing is near.
pub(crate) fn did_you_mean<'a>(
    found: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    match nearest(found, known) {
        Some(word) => format!("did you mean `{word}`?"),
        None => otherwise(),
    }
}

/// The known word nearest to `found`, when it is near enough to be a slip.
pub(crate) fn nearest<'a>(
    found: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = found.chars().count();
    // A name of this length is no slip of the keyboard, and the comparison is quadratic.
    if length > 200 {
        return None;
    }
    let limit = (length / 3).clamp(1, 3);
    known
        .into_iter()
        .filter(|word| *word != found)
        .filter_map(|word| {
            let other = word.chars().count();
            if other.abs_diff(length) > limit {
                return None;
            }
            let distance = if word.eq_ignore_ascii_case(found) {
                0
            } else {
                distance(found, word)
            };
            (distance <= limit).then_some((distance, word))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Levenshtein distance in which swapping two neighbours counts once.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=right.len()).collect();
    let mut last = None;
    for (row, character) in left.chars().enumerate() {
        let mut current = Vec::with_capacity(previous.len());
        current.push(row + 1);
        for (column, other) in right.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let substitution = at(&previous, column) + usize::from(character != *other);
            let insertion = at(&current, column) + 1;
            let deletion = at(&previous, column + 1) + 1;
            let mut best = substitution.min(insertion).min(deletion);
            let swapped = column > 0
                && last == Some(*other)
                && right.get(column - 1) == Some(&character)
                && !before.is_empty();
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            current.push(best);
        }
        last = Some(character);
        before = std::mem::replace(&mut previous, current);
    }
    previous.last().copied().unwrap_or(usize::MAX)
}
