//! What the splitter does to text, topic by topic. A bar in a text marks each boundary it has to find.

use std::time::{Duration, Instant};

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;

/// The sentences of `text` as one paragraph.
fn split<'t>(code: &str, text: &'t str) -> Vec<&'t str> {
    let mut sentences = Vec::new();
    Splitter::new(Language::from_code(code)).split(text, Span::new(0, text.len()), &mut sentences);
    sentences.iter().map(|span| span.of(text)).collect()
}

/// Splits each text where its bars are, and nowhere else, also when every space is a line break.
fn check(code: &str, texts: &[&str]) {
    for marked in texts {
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        let text = marked.replace("| ", "").replace('|', "");
        assert_eq!(split(code, &text), expected);
        let wrapped = text.replace(' ', "\n");
        assert_eq!(split(code, &wrapped).len(), expected.len(), "wrapped: {text}");
    }
}

#[test]
fn terminators_before_a_capital_end_a_sentence() {
    check(
        "en",
        &[
            "The ferry left. | Nobody saw it go.",
            "Who was on board? | Two sailors! | They waved.",
            "They waved?! | Yes, they did!!",
            "No full stop at the end",
        ],
    );
    assert!(split("en", " \n").is_empty());
}

#[test]
fn titles_and_initials_do_not() {
    check(
        "en",
        &[
            "Mr. Holm met Dr. Brandt and Mrs. A. B. Lund.",
            "It was J. R. R. Haugen who rowed. | He was tired.",
            "We drink vitamin C. | The rest is water.",
            "It was you and I. | Did you see Ole I. Berg?",
        ],
    );
    check("de", &["Das sagte Prof. Dr. Weber. | Er ging, z. B. Montag."]);
    check("ru", &["Пришёл А. С. Белов. | Он молчал."]);
}

#[test]
fn acronyms_end_one_before_a_word_that_opens_sentences() {
    check(
        "en",
        &[
            "She moved to the U.S. | She likes it.",
            "She works for the U.S. Navy.",
            "The boats of Holm Inc. | They are new.",
            "The boats of Holm Inc. in the bay.",
            "Boats, nets, etc. | Harbours sell them.",
        ],
    );
}

#[test]
fn times_of_day_depend_on_what_went_before() {
    check(
        "en",
        &[
            "The ferry left at 6 p.m. | Mr. Holm stayed.",
            "At 6 p.m. Mr. Holm left.",
            "The ferry left at 6 p.m. Monday.",
            "The ferry left at 6 p.m. | It was late.",
        ],
    );
}

#[test]
fn numbers_and_units() {
    check(
        "en",
        &[
            "It cost $2.50. | Too much.",
            "See p. 12 and No. 7. | Then go.",
            "It opened on Jan. 5, 1990. | Nobody came.",
            "It is 25 km. | Boats need an hour.",
        ],
    );
    check("de", &["Am 12. Juni kam das Schiff. | Es blieb bis 1990. | Dann fuhr es."]);
    check("de", &["Er wohnt in der Hafenstr. 5 in Kiel. | Sie nicht."]);
    check("de", &["Es kostet 48,2 Mio. Euro. | Er starb 44 v. Chr. in Rom.", "Prof. em. Dr. Krause von der Fa. Holm."]);
    check("es", &["Murió en 44 a. C. en Roma. | Era marzo."]);
    check("en", &["Cllr. Anne Holm saw 512 F.3d 1002 (9th Cir. 2008) of it."]);
    check("cs", &["Sídlí na adrese Mírové nám. 5 v Brně. | Vrátil to nám. | Potom odešel."]);
    check("da", &["Den 3. marts kom skibet. | Det blev."]);
    check("ru", &["Это было в 1990 г. | Корабль ушёл в 5 ч. утра."]);
}

#[test]
fn abbreviations_that_are_words_end_sentences() {
    check(
        "en",
        &[
            "The result is an int. | Callers must check it.",
            "Read the files in /proc. | Processes have one each.",
            "Wait a sec. | Anna is coming.",
            "It stands in Proc. of the 5th Int. Conf. Boats.",
        ],
    );
    check("es", &["Quiero hablar con Ud. | Mañana estaré."]);
    check("pt", &["Falei com S. Exas. | Chegaram ontem."]);
    check("fr", &["Il y a approx. 5 bateaux. | On les voit."]);
    check("it", &["Ho perso la card. | Anna arriva.", "Lo disse il Card. Bertone."]);
    check("nl", &["De boot ligt geh. | Anna komt.", "Stilte a.u.b. | Anna slaapt."]);
    check("pl", &["To był długi marsz. | Anna śpi.", "Mówił Marsz. Nowak."]);
    check("de", &["Das kostet 5 Euro inkl. MwSt. | Versand ist frei."]);
}

#[test]
fn a_korean_date_is_one() {
    check(
        "ko",
        &[
            "배는 2024. 3. 12. 부산에서 떠났다. | 아무도 없었다.",
            "항구는 2024. 7. 1.부터 열린다. | 2024. 3. 12.(화)에 알렸다.",
            "배는 2024. 3. 12. | 그는 3. 12. 부산에서 떠났다.",
            "버스는 7. | 서울로 간다. | 점수는 15. | 다음은 배다.",
        ],
    );
    check("hu", &["A hajó 2024. 3. 12. délután ment el. | Senki sem látta."]);
    check("cs", &["Stalo se to roku 1990. | 3. března loď odplula. | Viz bod 3.2. | 3.4.2. Plachty."]);
}

#[test]
fn quotes_and_brackets_close_with_their_sentence() {
    check(
        "en",
        &[
            "\"Stay here.\" | He left.",
            "\"Stay here!\" he said. | She left.",
            "He left (nobody saw it.) at noon. | She stayed.",
            "(Nobody saw it.) | She stayed.",
            "It rained.[2][3] | The wind rose.",
            "\"Stay . \" | He left.",
        ],
    );
    check("fr", &["« Restez ! » | Il partit."]);
    check("de", &["„Bleib hier.“ | Er ging."]);
}

#[test]
fn who_said_it_belongs_to_the_quote() {
    check(
        "en",
        &[
            "\"What?\" Anna asked. | Nobody answered.",
            "“Get out!” Mr. Holm shouted, and left. | “Why?” I asked.",
            "\"Where is it?\" Anna Lund wondered aloud.",
            "\"Who knows?\" | Anna said she did not. | \"Who?\" | The captain left.",
            "Who knows? | Anna asked.",
        ],
    );
}

#[test]
fn who_said_it_belongs_to_the_quote_in_scripts_without_capitals() {
    check(
        "zh",
        &[
            "“船开了吗？”小王问。|没有人回答。",
            "“开了！”老李说，“早就开了。”|雨停了。",
            "“开了。”|老李说，“早就开了。”",
            "“明天再来。”她笑着说道。|他点点头。",
            "“谁在那里？”|海上很静，他不知道。",
            "「還有船嗎？」老人問。|她搖搖頭。",
            "他问：“船呢？”|我说：“走了。”",
        ],
    );
    check("ko", &["\"배가 오나요?\" 노인이 물었다. | 대답이 없었다.", "\"배가 온다!\" | 노인이 바다로 갔다."]);
    check("hi", &["\"नाव कहाँ है?\" मोहन ने पूछा। | कोई नहीं बोला।"]);
    check("ja", &["「船は来る？」と彼は聞いた。|返事はない。", "「もう遅い。」彼女は言った。|「帰ろう。」"]);
}

#[test]
fn a_question_in_a_title_or_in_brackets_does_not_end_a_sentence() {
    check("zh", &["《谁在海上？》是一部老电影。|票卖完了。", "他看了《海！》又看了《山！》。|好看。"]);
    check("zh", &["他喊了一声“救命！”就跳进海里。|没人听见。", "他问“船呢？”|老人指着海。"]);
    check("zh", &["船（谁知道呢？）还在海上。|（没有人看见。）|雨停了。"]);
}

#[test]
fn ellipses() {
    check(
        "en",
        &[
            "Hmm. | The boat is late.",
            "He waited ... and waited. | Then he left.",
            "He waited… | Nobody came.",
            "The tide . . . Rose and fell.",
            "The tide rose. | . . . It fell again.",
            "The tide rose . . . . | It fell again.",
            "The tide [...] rose. | It fell.",
        ],
    );
}

#[test]
fn lists_inside_a_paragraph() {
    check(
        "en",
        &[
            "1. Salt | 2. Flour | 3. Water",
            "(a) Salt the water. | Stir it. | (b) Add the flour.",
            "1. The first boat came.",
            "It has two ends. | a) The bow is in front. | b) The stern is not.",
        ],
    );
}

#[test]
fn addresses_are_words() {
    check(
        "en",
        &[
            "Write to holm@boats.example.org. | We answer.",
            "It is at https://boats.example.org/a.html?x=Y. | Look there.",
            "Open the file harbour.txt. | Read it.",
            "She works at Hooray! in the bay.",
        ],
    );
}

#[test]
fn a_small_letter_opens_a_sentence_behind_a_plain_word_only() {
    check("en", &["the boat was slow. | nobody minded.", "It is approx. two miles, incl. the bay."]);
}

#[test]
fn a_forgotten_space() {
    check("en", &["The boat left.|Nobody saw it.", "Use node.js and Dr.Holm for it."]);
}

#[test]
fn names_of_species() {
    for code in ["en", "de", "fr"] {
        check(code, &["Daucus carota subsp. sativus (Rosa sp. 7). | Homo sapiens."]);
    }
}

#[test]
fn a_dateline_is_no_sentence() {
    check("en", &["LAKE VIEW, Fla. — The gate is shut. | It rained.", "PORT ENNICK, Ore. -- It is shut."]);
    check("en", &["It is the end, said Holm. | — Ada Holm", "Ask Ada Holm, Jr. | — He knows it."]);
}

#[test]
fn dialogue_dashes_and_smileys() {
    check("no", &["– Kom hit. | – Hvorfor det?"]);
    check("ru", &["– Иди сюда! – сказал он."]);
    check("en", &["What a day! :-) | We swam.", "What a day! 🙂 | We swam."]);
}

#[test]
fn scripts_with_marks_of_their_own() {
    check("zh", &["船走了。|没有人看见！|真的吗？|是。"]);
    check("ja", &["「船が出た。もう遅い。」と彼は言った。|海は静かだ。", "船（古い。小さい。）が出た。"]);
    check("hi", &["नाव चली गई। | किसी ने नहीं देखा।", "नाव घर में थी. | नाविक बाहर था. | डॉ. मोहन सो गए."]);
    check("ur", &["کشتی چلی گئی۔ | کیا کسی نے دیکھا؟ | نہیں۔"]);
    check("hy", &["Նավը գնաց։ | Ոչ ոք չտեսավ:", "Նա ասաց. նավը գնաց։"]);
    check("el", &["Έφυγε το πλοίο; | Ναι."]);
    check("ka", &["გემი წავიდა? | არავინ ნახა! | წვიმდა."]);
    check("am", &["መርከቡ ሄደ። | ማንም አላየም።", "መርከቡ ሄደ፧ | ማንም አላየም።"]);
    check("bo", &["གྲུ་བོ་ཆེ་སོང། | སུས་ཀྱང་མ་མཐོང།"]);
    check("my", &["သင်္ဘောထွက်သွားသည်။ | ဘယ်သူမှမမြင်။"]);
    check("he", &["הספינה הגיעה לארה\"ב. | איש לא ראה."]);
}

#[test]
fn titles_and_initials_of_languages_without_a_table() {
    check(
        "hr",
        &["Otok je otkrio prof. dr. sc. Ivan Perić. | Brod je stigao, npr. iz Zadra.", "Pisao je prof. J. Horvat."],
    );
    check("sk", &["Býva na ul. Mieru č. 5, napr. v zime. | Píše k nám. | Loď odišla."]);
    check("lt", &["Knygos, žemėlapiai, pvz. jūros, dingo. | Laivas išplaukė."]);
    check("sr", &["Брод је купио проф. др Иван Перић у ул. Кнеза Милоша. | Нико није видео."]);
    check("bn", &["নৌকাটি মো. রহিম ও ড. করিম কিনেছেন। | কেউ দেখেনি।"]);
    check("ml", &["കെ. ആർ. മോഹൻ വള്ളം വാങ്ങി. | ആരും കണ്ടില്ല."]);
    check("ta", &["எம். கே. கண்ணன் படகை வாங்கினார். | ஆம். | மழை பெய்தது.", "படகை மு. கண்ணன் வாங்கினார். | யாரும் பார்க்கவில்லை."]);
}

#[test]
fn a_small_letter_opens_a_sentence_of_a_language_without_a_table() {
    check(
        "xx",
        &[
            "Emitted when a new connection is made. | socket is an instance of net.Socket.",
            "Luka je stara. | brod je nov.",
            "Dan je lep. | iPhone je skup.",
            "Otkrio je doc. dr. Ivan. | Kupio je smrt. i brod.",
        ],
    );
}

#[test]
fn only_the_span_is_split() {
    let text = "Not this. Salt it.  Stir. Nor this.";
    let mut sentences = Vec::new();
    Splitter::new(Language::from_code("en")).split(text, Span::new(10, 26), &mut sentences);
    assert_eq!(sentences, [Span::new(10, 18), Span::new(20, 25)]);
}

/// Texts that are slow wherever something is looked for again and again. The bound finds what takes the square of their
/// length, on slow and busy machines too.
#[test]
fn hostile_text_takes_linear_time() {
    const LONG: Duration = Duration::from_secs(20);
    let long = 60_000;
    let repeated = [
        "a. \" ",
        "A.- ",
        "ABC DEF.— ",
        "В 5 г. А",
        "[8. ",
        "20 km/h.",
        "「a。",
        "(",
        "....",
        ". ",
        "a.(",
        "Mr. ",
        "1. ",
        "(a) b ",
        "-. ",
        " \u{3000}",
        "。」と",
        "雨",
        "a",
        "* ",
        "[1] ",
        "6 p.m. Mr. ",
        "J. ",
        "? \" ",
        ".1",
        "''",
        ":-) ",
        "! ",
        "5 kg. A",
        "<a.b>",
        "·:;",
        "Ա:",
        "α; ",
    ];
    for piece in repeated {
        let text = piece.repeat(long / piece.len());
        let start = Instant::now();
        for code in ["en", "ja"] {
            split(code, &text);
            split(code, &format!("雨.{text}"));
        }
        unwrap(&text, Span::new(0, text.len()));
        assert!(start.elapsed() < LONG, "{piece:?} took {:?}", start.elapsed());
    }
    let start = Instant::now();
    unwrap(&"a-\n".repeat(long / 3), Span::new(0, long / 3 * 3));
    assert!(start.elapsed() < LONG, "broken words took {:?}", start.elapsed());
}

/// A bit of text that means something to the splitter, or a character.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "Mr. ", "a.m. ", "1) ", ". ", "! ", "…", "。", "「", "」", "（", "）", "\"", "'", "“", "”", "«", "»", "[1]",
        "\n", "\u{a0}", "雨", "あ", "Жж", "ß", "İ", "א", "\u{202b}", "\u{fe0f}", "🙂", "- ", ",, ", "; ", "α;", "Ա:",
        ":-) ",
    ];
    prop_oneof![select(known.to_vec()).prop_map(str::to_owned), "[A-Za-z0-9 .!?]{1,4}"]
}

/// The spans are ordered, disjoint, trimmed, not empty, and only white space is outside.
fn assert_lossless(text: &str, sentences: &[&str]) {
    let offset = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let mut end = 0;
    for sentence in sentences {
        assert!(text[end..offset(sentence)].trim().is_empty(), "lost before {sentence:?} in {text:?}");
        assert!(!sentence.is_empty() && sentence.trim() == *sentence, "{sentence:?} in {text:?}");
        end = offset(sentence) + sentence.len();
    }
    assert!(text[end..].trim().is_empty(), "lost at the end of {text:?}");
}

proptest! {
    #[test]
    fn nothing_is_lost(pieces in vec(piece(), 0..60)) {
        let text = pieces.concat();
        for code in ["en", "de", "ja", "hy", "xx"] {
            assert_lossless(&text, &split(code, &text));
        }
    }

    #[test]
    fn any_text_is_split(text in "\\PC{0,40}") {
        assert_lossless(&text, &split("en", &text));
        unwrap(&text, Span::new(0, text.len()));
    }

    #[test]
    fn wrapping_changes_nothing(text in "([A-Za-z.!?,\"'()1]{1,6} ){0,30}") {
        let wrapped = text.replace(' ', "\n");
        prop_assert_eq!(split("en", &text).len(), split("en", &wrapped).len());
        prop_assert_eq!(split("en", &text).len(), split("en", &text.replace(' ', " \r\n  ")).len());
    }
}

#[test]
fn what_is_a_rate_ends_a_sentence() {
    check(
        "en",
        &[
            "It ran at 20 km/h. | Wind came up.",
            "They found 3 mg/l. | Experts say so.",
            "It went to M/s. Holm and c/o. Lund.",
        ],
    );
    check("de", &["Erlaubt sind 30 km/h. | Boote fahren langsamer."]);
}

#[test]
fn a_year_that_opens_a_sentence_does_not_end_it() {
    check(
        "ru",
        &[
            "В 1930 г. Порт закрыли. | Это было в 1931 г. | Суда ушли.",
            "24 декабря 1882 г. Дума решила строить. | В начале мая 1901 г. Мост был готов.",
            "Он родился в 1930 г. | Порт был закрыт.",
            "Она жила здесь до 1930 г. | Дом стоит.",
            "По 50 г. | Масло раздали детям.",
        ],
    );
    check("uk", &["У 1930 р. Порт закрили. | Після 1945 рр. Міст відбудували."]);
}

#[test]
fn references_in_brackets_hold_together() {
    check("ru", &["Так писали [8. С. 228]. | Позже [Там же. С. 14] это забыли. | Порт [3] закрыт."]);
    check(
        "en",
        &[
            "So it was written [Ibid. P. 5] once. | The harbour [9. P. 3] shut.",
            "It ended. | [The 2nd. | The boats came back.]",
        ],
    );
}

#[test]
fn the_place_of_news_belongs_to_its_sentence() {
    check(
        "en",
        &[
            "Lake View, Ill. — Ann Holm rows.",
            "Lake View, Ill. (AP) — Ann Holm rows. | She wins.",
            "Holm Mills, Inc. | — The firm rows",
        ],
    );
    check("es", &["PUERTO DEL REY.- El pleno votó. | Nadie habló."]);
    check("pt", &["LISBOA.— A câmara votou. | O porto fechou."]);
}
