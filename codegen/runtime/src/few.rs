//! A list that is nearly always of one.

/// What a call nearly always has one of, kept without an allocation until there is another.
#[derive(Debug, Clone, Default)]
pub(crate) enum Few<T> {
    #[default]
    None,
    One(T),
    Many(Vec<T>),
}

impl<T> Few<T> {
    pub(crate) fn push(&mut self, next: T) {
        match self {
            Self::None => *self = Self::One(next),
            Self::One(_) => {
                if let Self::One(first) = std::mem::take(self) {
                    *self = Self::Many(vec![first, next]);
                }
            }
            Self::Many(all) => all.push(next),
        }
    }

    pub(crate) fn as_slice(&self) -> &[T] {
        match self {
            Self::None => &[],
            Self::One(only) => std::slice::from_ref(only),
            Self::Many(all) => all,
        }
    }

    pub(crate) fn as_mut_slice(&mut self) -> &mut [T] {
        match self {
            Self::None => &mut [],
            Self::One(only) => std::slice::from_mut(only),
            Self::Many(all) => all,
        }
    }

    pub(crate) fn for_each(self, with: impl FnMut(T)) {
        match self {
            Self::None => {}
            Self::One(only) => Some(only).into_iter().for_each(with),
            Self::Many(all) => all.into_iter().for_each(with),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Few;

    #[test]
    fn it_keeps_what_it_is_given_in_order() {
        for length in 0..4 {
            let mut few = Few::None;
            let all: Vec<usize> = (0..length).collect();
            for item in &all {
                few.push(*item);
            }
            assert_eq!(few.as_slice(), all);
            assert_eq!(few.as_mut_slice(), all);
            let mut given = Vec::new();
            few.for_each(|item| given.push(item));
            assert_eq!(given, all);
        }
    }
}
