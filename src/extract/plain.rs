//! Plain text -> article.

use std::borrow::Cow;
use std::ops::Range;

use crate::Span;

use super::furniture::View;
use super::layout::{self, Block};
use super::lines::{self, Line};
use super::marks;
use super::patterns::Pattern;
use super::{Article, Kind, LinePattern, Request, book, furniture, heading, leads, mail, title, whole};

/// The article in a plain text, which it borrows.
pub(super) fn extract<'t>(text: &'t str, request: &Request<'_>) -> Article<'t> {
    // Lines of a batch stay until the article is found: they tell where it ends.
    let named = request.drop_lines.and_then(LinePattern::without_repeated);
    let (mut lines, dropped) = lines::scan(text, named.as_ref().or(request.drop_lines));
    let is_repeated = |span: Span| request.drop_lines.is_some_and(|known| known.is_repeated(span.of(text)));
    set_apart(&mut lines, |line| is_repeated(line.span));
    let blocks = layout::blocks(text, &lines);
    // Entries of a log are all that it says.
    let clean = request.clean && !layout::is_log(&lines);
    let blocks = if request.clean { blocks } else { whole::with_every_line(&lines, blocks) };
    let repeated = |block: &Block| is_repeated(block.span);
    let all = || (blocks.iter().map(|block| !repeated(block)).collect(), None);
    let (kept, found) = if clean { find(text, &blocks, repeated) } else { all() };
    let bare = found.map(|line| heading::without_label(heading::without_marks(line)));
    let title = request.known_title().or(bare).map(super::fold_spaces);
    let mut article = Article { text: Cow::Borrowed(text), title, furniture_lines: dropped, ..Article::default() };
    // Where lines begin with dashes somebody speaks, and a hyphen may be one.
    let signs_lists = request.clean && !blocks.iter().any(|block| block.span.of(text).starts_with(['—', '–']));
    for (block, kept) in blocks.iter().zip(kept) {
        let body = block.span.of(text);
        // What the headline has before its words is no reason to say it again.
        let said = bare.filter(|_| found == Some(body)).unwrap_or(body);
        let span = if kept && signs_lists { without_sign(text, block) } else { block.span };
        article.take_up(said, &Block { span, ..*block }, kept, request);
    }
    article
}

/// Where an item stands without the sign of its list, for a digest has its own, and a heading without those that make
/// it one; any other block as it is.
fn without_sign(text: &str, block: &Block) -> Span {
    let line = block.span.of(text);
    let bare = match block.kind {
        Kind::Item => marks::without_symbol(line),
        Kind::Heading => heading::without_marks(line),
        _ => return block.span,
    };
    // Behind it stand signs at most.
    let Some(before) = line.rfind(bare).filter(|_| !bare.is_empty()) else { return block.span };
    let start = block.span.start + before as u32;
    Span { start, end: start + bare.len() as u32 }
}

/// Puts gaps around the lines that `stands_alone` is true for, so that each is a block.
fn set_apart(lines: &mut [Line], stands_alone: impl Fn(&Line) -> bool) {
    let mut after = false;
    for line in lines {
        let alone = stands_alone(line);
        line.gap |= alone || after;
        after = alone;
    }
}

/// Whether each block is article, and the headline. Blocks that are `repeated` in other documents are furniture.
fn find<'t>(text: &'t str, blocks: &[Block], repeated: impl Fn(&Block) -> bool) -> (Vec<bool>, Option<&'t str>) {
    let head = mail::head(text);
    let other = head.map_or(0..0, |head| mail::other(text, &head));
    let Range { start, end } = match head {
        Some(head) => {
            let start = blocks.partition_point(|block| (block.span.start as usize) < head.end);
            start..mail::before_signature(text, blocks, start, &other).max(start)
        }
        None => book::inside(text, blocks).unwrap_or(0..blocks.len()),
    };
    let body = &blocks[start..end];
    let mut looks = furniture::looks_of_text(text, body);
    for (look, _) in looks.iter_mut().zip(body).filter(|(_, block)| repeated(block)) {
        look.pattern = Some(Pattern::Furniture);
    }
    let (article, title) = find_runs(&View { text, blocks: body, looks: &looks });
    let mut kept = vec![false; blocks.len()];
    for i in article.into_iter().flatten() {
        let quotes =
            head.is_some() && mail::is_quotation(text, body, i) || other.contains(&(body[i].span.start as usize));
        kept[start + i] = !quotes && !looks[i].is_furniture();
    }
    if !kept.contains(&true) {
        // No run of blocks weighs for an article: what is not furniture by itself, or else everything.
        kept[start..].iter_mut().zip(&looks).for_each(|(kept, look)| *kept = !look.is_furniture());
    }
    if !kept.contains(&true) {
        let all = if body.is_empty() { start..kept.len() } else { start..end };
        kept[all].fill(true);
    }
    let title = match head.and_then(|head| head.subject) {
        None => title.map(|i| {
            let line = |block: &Block| block.span.of(text);
            let bare = title::without_site(line(&body[i]), body.iter().map(line));
            kept[start + i] &= bare.len() == line(&body[i]).len();
            bare
        }),
        subject => subject,
    };
    (kept, title)
}

/// The runs of blocks that are the article, and the block that is its headline.
fn find_runs(view: &View<'_>) -> (Vec<Range<usize>>, Option<usize>) {
    let runs = furniture::article(view);
    let leads = leads::near(view, &runs);
    let mut article = [&leads[..], &runs].concat();
    let mut title = title::find(view, &article);
    if title.is_none() && !leads.is_empty() {
        // What stands above the headline is no lead, but a notice.
        title = title::find(view, &runs);
        article.retain(|run| title.is_none_or(|title| run.end > title));
    }
    if title.is_none()
        && let Some((headline, lead)) = leads::with_headline(view, &article)
    {
        title = Some(headline);
        article.insert(0, lead);
    }
    if let Some(title) = title {
        article.splice(0..0, leads::below_headline(view, title, &article));
    }
    (article, title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Article<'_> {
        extract(text, &Request { clean: true, ..Request::default() })
    }

    fn paragraphs<'t>(article: &'t Article<'_>) -> Vec<&'t str> {
        article.paragraphs.iter().map(|p| p.span.of(&article.text)).collect()
    }

    /// Texts of short lines, none of which is furniture.
    const KEPT: &[&str] = &[
        "The tide\n\nThe tide comes in,\nthe tide goes out,\nthe boats lie down\nand wait.\n\nThe tide comes in,\nthe gulls \
            about,\nthe lamp is lit\nso late.",
        "Bread soup\n\n- 200 g old bread\n- 1 onion\n- salt, pepper\n\n1. Cut the bread and fry it with the onion.\n\
            2. Add a litre of water.\n3. Cook for ten minutes, then serve with chives.",
        "Anna: Did you call?\nBen: Yes.\nAnna: And?\nBen: They come on Monday, if the road is open again by then.\n\
            Anna: Good.",
        "Buy milk\nCall the plumber\nBooks back to the library",
        "No.",
        "Reset the device\n\nHold the button for five seconds, until the lamp blinks twice.\n\nsudo reset --all\nstatus: ok\n\n\
            The settings are gone now, and the device asks for a new password when it starts.",
    ];

    #[test]
    fn short_texts_of_all_kinds_are_kept_whole() {
        for text in KEPT {
            let article = read(text);
            // The signs of lists are no words.
            let is_word = |word: &&str| word.contains(char::is_alphanumeric);
            let words = |text: &str| text.split_whitespace().filter(is_word).count();
            let kept: usize = paragraphs(&article).into_iter().chain(article.title.as_deref()).map(words).sum();
            assert_eq!(kept, words(text), "{:?}", article.paragraphs);
        }
    }

    #[test]
    fn a_text_with_words_is_never_empty() {
        for text in ["Read more", "Share\n\nTweet\n\nAll rights reserved.", "Home | News", "© 2020", "> quoted only"] {
            assert!(!read(text).paragraphs.is_empty(), "{text}");
        }
        for text in ["", " \n\n ", "-----\n====="] {
            assert!(read(text).paragraphs.is_empty(), "{text}");
        }
    }

    const PAGE: &str = "Bridge opens after three years\n\nNo time to read?\nGet a summary\n\nThe new bridge was opened on \
        Friday, three years after the flood had taken the old one. About four hundred people walked across it in the rain.\n\n\
        The first lorry followed an hour later, and the ferry made its last crossing in the evening.\n\nNo time to read?\n\
        Get a summary\nPrevious Article\n\nWolves seen near the village\n\nNext Article\n\n{\"title\":\"Wolves\"}\n";

    #[test]
    fn a_page_gives_its_title_and_its_article() {
        let article = read(PAGE);
        assert_eq!(article.title.as_deref(), Some("Bridge opens after three years"));
        let kept = paragraphs(&article);
        assert!(
            kept.len() == 2 && kept[0].starts_with("The new bridge") && kept[1].ends_with("in the evening."),
            "{kept:?}"
        );
        assert_eq!(article.furniture_lines, 8);
        assert!(matches!(article.text, Cow::Borrowed(_)));
    }

    #[test]
    fn a_short_article_is_not_cut_where_it_is_interrupted() {
        let page = "Der Brückenbau kommt voran\n\nKeine Zeit zum Lesen?\nZusammenfassung\n\nDie neue Brücke über den Fluss soll \
            noch in diesem Herbst fertig werden, sagte die Bürgermeisterin am Montag.\n\nFoto: Archiv\n\nLesen Sie auch: Streit \
            um die Fähre\n\nDie Kosten liegen bei zwölf Millionen Euro, etwa zwei Millionen über dem Plan, den der Rat vor \
            drei Jahren beschlossen hatte.\n\nKommentare\nTeilen\nDatenschutz | Impressum | Kontakt\n";
        let article = read(page);
        assert_eq!(article.title.as_deref(), Some("Der Brückenbau kommt voran"));
        assert_eq!(paragraphs(&article).len(), 2, "{:?}", paragraphs(&article));
    }

    #[test]
    fn without_cleaning_every_line_is_article() {
        let request = Request { title: Some("Bridge opens, after three years!"), ..Request::default() };
        let article = extract(PAGE, &request);
        assert_eq!(article.title.as_deref(), Some("Bridge opens, after three years!"));
        assert_eq!(article.paragraphs[0].kind, Kind::Heading);
        assert_eq!((article.paragraphs.len(), article.furniture_lines), (11, 0));
        assert_eq!(extract(PAGE, &Request::default()).title, None);
    }

    #[test]
    fn a_title_is_not_repeated_as_an_item_of_a_list() {
        let page =
            format!("{PAGE}\n1. Bridge opens after three years\n\n{}", &PAGE[PAGE.find("The new").unwrap_or(0)..]);
        let article = read(&page);
        assert_eq!(article.title.as_deref(), Some("Bridge opens after three years"));
        assert!(paragraphs(&article).iter().all(|body| !body.contains("Bridge opens")), "{:?}", paragraphs(&article));
    }

    #[test]
    fn a_known_title_is_not_repeated_by_the_article() {
        let request = Request { clean: true, title: Some("Bridge opens after three years"), ..Request::default() };
        assert!(extract(PAGE, &request).paragraphs.iter().all(|p| !p.span.of(PAGE).starts_with("Bridge")));
        let other = Request { title: Some("Another title"), ..request };
        assert_eq!(extract("A first line\n\nAnd a sentence.", &other).paragraphs.len(), 2);
    }
}
