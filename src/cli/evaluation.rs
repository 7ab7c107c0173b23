//! Digests held against references (`--evaluate`, `--reference-field`).

use super::args::Args;
use super::settings::read_text;
use super::trouble::Trouble;
use crate::rouge::{Rouge, tokens};
use crate::{Digest, Language, language};

/// Bytes of a reference below which its language is not looked at: a line of names can be of any.
const TELLING: usize = 80;

/// What digests are compared with.
#[derive(Debug)]
pub(super) struct Evaluation {
    /// The reference of inputs that have none of their own.
    shared: Option<String>,
    /// The field that records have theirs in.
    field: String,
}

impl Evaluation {
    /// What the arguments ask for, with the references of records in `field`; `None` where they ask for no comparison.
    ///
    /// # Errors
    /// A reference that cannot be read.
    pub(super) fn new(args: &Args, field: &str) -> Result<Option<Self>, Trouble> {
        let shared = args.compare.evaluate.as_deref().map(|path| read_text(path, "the reference")).transpose()?;
        let asked = shared.is_some() || args.compare.reference_field.is_some();
        Ok(asked.then(|| Self { shared, field: field.to_string() }))
    }

    /// Compares a digest with the reference of its own document, or else with the shared one. Says what a reader should
    /// know of that.
    pub(super) fn compare(&self, digest: &mut Digest, own: Option<&str>) -> Option<String> {
        let Some(reference) = own.or(self.shared.as_deref()) else {
            return Some(format!("has no reference in '{}' and is not compared", self.field));
        };
        let code = digest.language.unwrap_or_default();
        digest.rouge = Some(Rouge::of(&digest.sentences, reference, code));
        if tokens(reference, code).is_empty() {
            return Some("the reference has no words that count, so every score is 0".to_string());
        }
        let other = (reference.len() >= TELLING).then(|| language::detect(reference)).flatten().map(Language::code);
        other.filter(|&other| other != code).map(|other| {
            let own = if code.is_empty() { "no known language" } else { code };
            format!("the reference is in {other}, the digest in {own}: ROUGE counts equal words")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    const TEXT: &str = "The old harbour opens again on Friday. A storm had closed it two years ago.";

    fn compared(shared: Option<&str>, own: Option<&str>) -> (Digest, Option<String>) {
        let evaluation = Evaluation { shared: shared.map(str::to_string), field: "gold".to_string() };
        let mut digest = crate::summarize(TEXT, &Options { language: Language::from_code("en"), ..Options::default() });
        let said = evaluation.compare(&mut digest, own);
        (digest, said)
    }

    #[test]
    fn a_reference_of_its_own_goes_before_the_shared_one() {
        let f1 = |shared, own| compared(shared, own).0.rouge.map(|rouge| rouge.rouge1.f1);
        assert_eq!(f1(Some(TEXT), None), Some(1.0));
        assert_eq!(f1(Some(TEXT), Some("Nothing alike.")), Some(0.0));
        let (digest, said) = compared(None, None);
        assert_eq!(digest.rouge, None);
        assert_eq!(said.unwrap(), "has no reference in 'gold' and is not compared");
    }

    #[test]
    fn odd_references_are_said() {
        let said = |reference| compared(Some(reference), None).1;
        assert!(said(" \n").unwrap().contains("no words"));
        let french = "Le vieux port rouvre vendredi, deux ans après la tempête qui avait rempli son bassin de sable et \
            de galets.";
        assert!(said(french).unwrap().starts_with("the reference is in fr, the digest in en"));
        assert_eq!(said(TEXT), None);
    }
}
