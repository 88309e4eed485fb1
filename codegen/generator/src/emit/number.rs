//! Numbers as code writes them.

use proc_macro2::TokenStream;
use quote::quote;

/// A number with the separators that a reader wants from five digits on.
pub(super) fn number(value: u64) -> TokenStream {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if digits.len() > 4 && index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text.parse().unwrap_or_else(|_| quote!(#value))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(number(200).to_string(), "200");
        assert_eq!(number(100_000).to_string(), "100_000");
    }
}
