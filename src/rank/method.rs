//! The ways to score sentences, by name.

use std::str::FromStr;

use crate::Error;

/// A way to score sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// TF-IDF and layout features through the fitted model.
    #[default]
    Blend,
    /// The TF-IDF weight of a sentence's terms.
    Tfidf,
    /// Nearness to the centre of the document.
    Centroid,
    /// A random walk over the similarities of sentences.
    Lexrank,
    /// A random walk over their overlap.
    Textrank,
    /// The main topics by singular value decomposition.
    Lsa,
    /// The summary whose words are spread as the document's.
    Kl,
    /// Sentences of probable words.
    Sumbasic,
    /// Clusters of significant words.
    Luhn,
    /// Cue words, title and location.
    Edmundson,
    /// The first sentences: the baseline.
    Lead,
    /// Sentences by lot: the floor.
    Random,
}

impl Method {
    /// Every method, in the order of its listing.
    pub const ALL: &[Self] = &[
        Self::Blend,
        Self::Tfidf,
        Self::Centroid,
        Self::Lexrank,
        Self::Textrank,
        Self::Lsa,
        Self::Kl,
        Self::Sumbasic,
        Self::Luhn,
        Self::Edmundson,
        Self::Lead,
        Self::Random,
    ];

    /// The name used on the command line and in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blend => "blend",
            Self::Tfidf => "tfidf",
            Self::Centroid => "centroid",
            Self::Lexrank => "lexrank",
            Self::Textrank => "textrank",
            Self::Lsa => "lsa",
            Self::Kl => "kl",
            Self::Sumbasic => "sumbasic",
            Self::Luhn => "luhn",
            Self::Edmundson => "edmundson",
            Self::Lead => "lead",
            Self::Random => "random",
        }
    }

    /// What it does, in a line.
    pub fn description(self) -> &'static str {
        match self {
            Self::Blend => "TF-IDF and layout features through a fitted model (default)",
            Self::Tfidf => "TF-IDF weight of a sentence's terms (Salton and Buckley 1988)",
            Self::Centroid => "nearness to the document's centre (Radev et al. 2004)",
            Self::Lexrank => "random walk over similar sentences (Erkan and Radev 2004)",
            Self::Textrank => "random walk over shared words (Mihalcea and Tarau 2004)",
            Self::Lsa => "main topics by latent semantics (Steinberger and Jezek 2004)",
            Self::Kl => "words spread as in the document (Haghighi and Vanderwende 2009)",
            Self::Sumbasic => "probable words, each said once (Nenkova and Vanderwende 2005)",
            Self::Luhn => "clusters of significant words (Luhn 1958)",
            Self::Edmundson => "cue words, title and location (Edmundson 1969)",
            Self::Lead => "the first sentences: the baseline",
            Self::Random => "sentences by lot, drawn from --seed: the floor",
        }
    }

    /// True where the method is an order to choose in. What is already said is then not held against a sentence: the
    /// order has seen to that, or must not.
    pub(crate) fn is_order(self) -> bool {
        matches!(self, Self::Kl | Self::Sumbasic | Self::Lead | Self::Random)
    }
}

impl FromStr for Method {
    type Err = Error;

    /// The method of this name; the error of an unknown one says which is nearest.
    fn from_str(name: &str) -> Result<Self, Error> {
        if let Some(&method) = Self::ALL.iter().find(|method| method.name() == name) {
            return Ok(method);
        }
        let known: Vec<&str> = Self::ALL.iter().map(|method| method.name()).collect();
        let nearest = known.iter().map(|known| (distance(name, known), known)).min();
        let meant = nearest.filter(|&(distance, known)| distance <= known.len() / 2);
        let meant = meant.map(|(_, known)| format!("; the nearest is '{known}'")).unwrap_or_default();
        Err(Error::Options { what: format!("unknown method '{name}'; known are {}{meant}", known.join(", ")) })
    }
}

/// Letters to add, drop or replace to make one name the other (Levenshtein 1966).
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.chars().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[row.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_is_found_by_its_name() {
        for &method in Method::ALL {
            assert_eq!(method.name().parse::<Method>().unwrap(), method);
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_nearest() {
        let said = |name: &str| name.parse::<Method>().unwrap_err().to_string();
        assert!(said("lexrnk").ends_with("the nearest is 'lexrank'"));
        assert!(said("Lead").ends_with("the nearest is 'lead'"));
        assert!(said("nosuch").ends_with("random"), "nothing is near");
    }

    #[test]
    fn distances_by_hand() {
        assert_eq!([distance("kitten", "sitting"), distance("", "kl"), distance("lsa", "lsa")], [3, 2, 0]);
    }
}
