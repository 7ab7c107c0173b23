//! Lists that run on inside one paragraph: `1) salt 2) flour`, `a. The boat b. The crew`.

use memchr::memmem;

use super::script;

/// The marker of a list item, as in `• 9.`, `(iv)` or `a.)`.
#[derive(Debug, PartialEq, Eq)]
struct Marker<'t> {
    /// A bullet that stands before it.
    bullet: Option<char>,
    /// True where a bracket opens before the number.
    bracket: bool,
    /// Digits, one small letter or a roman number.
    number: &'t str,
    /// `.`, `)` or `.)`.
    end: &'t str,
    /// Length in bytes up to the white space behind it.
    length: usize,
}

/// Offsets at which the second and later items of a list start, where `text` opens with a list marker; else none.
/// An item has the next number and a marker of the same form. Reads the text a few times at most.
pub(super) fn items(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let first = text.len() - text.trim_start().len();
    let Some(mut marker) = Marker::at(&text[first..]) else { return starts };
    let mut from = first + marker.length;
    while let Some((start, next)) =
        marker.successors().iter().filter_map(|number| marker.find(text, from, number)).min_by_key(|found| found.0)
    {
        starts.push(start);
        from = start + next.length;
        marker = next;
    }
    starts
}

impl<'t> Marker<'t> {
    fn at(text: &'t str) -> Option<Self> {
        let bullet = text.chars().next().filter(|&c| script::is_bullet(c) || script::is_dash(c));
        let rest = text[bullet.map_or(0, char::len_utf8)..].trim_start();
        let bracket = rest.starts_with('(');
        let rest = &rest[usize::from(bracket)..];
        let length = rest.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
        let (number, rest) = rest.split_at(length);
        let end = [".)", ".", ")"].into_iter().find(|end| rest.starts_with(end))?;
        let behind = &rest[end.len()..];
        let apart = behind.starts_with(char::is_whitespace);
        // A small letter behind a full stop is the rest of a sentence or an address, a capital before it an initial.
        let listed = end != "." || !behind.trim_start().starts_with(char::is_lowercase) && !is_initial(number);
        let letter = number.len() == 1 && (end != "." || number.starts_with(|c: char| c.is_ascii_lowercase()));
        (apart && listed && (letter || is_number(number) || roman_value(number).is_some())).then_some(Self {
            bullet,
            bracket,
            number,
            end: &rest[..end.len()],
            length: text.len() - behind.len(),
        })
    }

    /// What the next item may be numbered: a letter can also be a roman number.
    fn successors(&self) -> Vec<String> {
        let mut next = Vec::with_capacity(2);
        if let Ok(number) = self.number.parse::<u32>() {
            next.push((number + 1).to_string());
        } else if self.number.len() == 1 && !self.number.eq_ignore_ascii_case("z") {
            next.push(char::from(self.number.as_bytes()[0] + 1).to_string());
        }
        if let Some(value) = roman_value(self.number) {
            let upper = roman(value + 1);
            next.push(if self.number.starts_with(char::is_lowercase) { upper.to_lowercase() } else { upper });
        }
        next
    }

    /// The first marker of the same form with `number` at or behind `from`, and its offset.
    fn find(&self, text: &'t str, from: usize, number: &str) -> Option<(usize, Self)> {
        let wanted = format!("{}{number}{}", if self.bracket { "(" } else { "" }, self.end);
        memmem::find_iter(&text.as_bytes()[from..], &wanted).find_map(|found| {
            let mut start = from + found;
            if let Some(bullet) = self.bullet {
                start = text[..start].trim_end().strip_suffix(bullet)?.len();
            }
            let apart = text[..start].ends_with(char::is_whitespace) && start >= from;
            let marker = Self::at(&text[start..]).filter(|marker| marker.end == self.end && marker.number == number)?;
            (apart && marker.bullet == self.bullet && marker.bracket == self.bracket).then_some((start, marker))
        })
    }
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_initial(text: &str) -> bool {
    text.len() == 1 && text.starts_with(|c: char| c.is_ascii_uppercase()) && text != "I"
}

/// The value of a roman number below 40, all small or all capital letters.
fn roman_value(text: &str) -> Option<usize> {
    let small = text.bytes().all(|byte| b"ivxl".contains(&byte));
    let capital = text.bytes().all(|byte| b"IVXL".contains(&byte));
    if !small && !capital {
        return None;
    }
    (1..40).find(|&value| roman(value).eq_ignore_ascii_case(text))
}

/// `value` below 50 as a roman number.
fn roman(value: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    const TENS: [&str; 5] = ["", "X", "XX", "XXX", "XL"];
    format!("{}{}", TENS[value / 10], ONES[value % 10])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let starts = items(text);
        let ends = starts.iter().copied().chain([text.len()]);
        [0].into_iter().chain(starts.iter().copied()).zip(ends).map(|(start, end)| text[start..end].trim()).collect()
    }

    #[test]
    fn items_go_on_with_the_next_number_in_the_same_form() {
        assert_eq!(split("1) salt 2) flour 4) oil"), ["1) salt", "2) flour 4) oil"]);
        assert_eq!(split("9.) Salt\n10.) Flour"), ["9.) Salt", "10.) Flour"]);
        assert_eq!(split("• 1. Salt • 2. Flour"), ["• 1. Salt", "• 2. Flour"]);
        assert_eq!(split("(i) salt (ii) flour (iii) oil"), ["(i) salt", "(ii) flour", "(iii) oil"]);
        assert_eq!(split("a. Salt b. Flour"), ["a. Salt", "b. Flour"]);
        assert_eq!(split("H) salt I) flour J) oil"), ["H) salt", "I) flour", "J) oil"]);
    }

    #[test]
    fn only_a_text_that_opens_with_a_marker_is_a_list() {
        assert_eq!(split("Mix 1) salt 2) flour").len(), 1);
        assert_eq!(split("A. Ahlberg and B. Berg sail").len(), 1);
        assert_eq!(split("1. Turn to 2. above").len(), 1);
        assert_eq!(split("").len(), 1);
    }
}
