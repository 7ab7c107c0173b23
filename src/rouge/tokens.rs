//! Text -> the tokens that ROUGE counts.

use super::porter::stem;

/// The tokens that ROUGE counts. English: runs of ASCII letters and digits, lower-cased, those over three letters
/// stemmed by Porter's algorithm as NLTK has it. Other languages: runs of letters and digits, lower-cased; every
/// Chinese and Japanese character on its own.
pub fn tokens(text: &str, language: &str) -> Vec<String> {
    let text = text.to_lowercase();
    if language == "en" {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        return words.map(|word| if word.len() > 3 { stem(word) } else { word.into() }).collect();
    }
    let mut tokens = Vec::new();
    for word in text.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
        let mut run = String::new();
        for c in word.chars() {
            if matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}') {
                tokens.extend((!run.is_empty()).then(|| std::mem::take(&mut run)));
                tokens.push(c.to_string());
            } else {
                run.push(c);
            }
        }
        tokens.extend((!run.is_empty()).then_some(run));
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_stemmed_and_bare_of_signs() {
        assert_eq!(
            tokens("The U.S. harbours, re-opened: 12.5%", "en"),
            ["the", "u", "s", "harbour", "re", "open", "12", "5"]
        );
    }

    #[test]
    fn scripts_without_spaces_count_characters() {
        assert_eq!(tokens("北京 Open大学", "zh"), ["北", "京", "open", "大", "学"]);
        assert_eq!(tokens("Łódź, 12 km", "pl"), ["łódź", "12", "km"]);
    }
}
