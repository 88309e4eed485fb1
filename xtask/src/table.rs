//! Tables of text.

/// Columns as wide as they must be; the first `left` of them are text, the others numbers, to the right. A line each.
pub(crate) fn lines(rows: &[Vec<String>], left: usize) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or_default()
        })
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate();
        let cells = cells.map(|(column, (cell, &width))| {
            if column < left {
                format!("{cell:width$}")
            } else {
                format!("{cell:>width$}")
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

/// The same in Markdown; the first row is the head.
pub(crate) fn markdown(rows: &[Vec<String>], left: usize) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        text.extend(["| ", &row.join(" | "), " |\n"]);
        if index == 0 {
            let marks = (0..row.len()).map(|column| if column < left { "---" } else { "--:" });
            text.extend(["|", &marks.collect::<Vec<_>>().join("|"), "|\n"]);
        }
    }
    text
}
