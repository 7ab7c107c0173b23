//! Texts to try: arbitrary ones, and ones put together from what pages are made of.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Sentences, parts of sentences and lines in many scripts, with what is hard about them.
const PROSE: &[&str] = &[
    "The ferry to Oldmere left at 6.45 a.m. with Dr. Brandt and two goats on board.",
    "Nobody had told the goats.",
    "\"We sail when we sail,\" said Capt. J. R. Lowe, \"and not before!\"",
    "“Is that a promise?” asked the woman from No. 12.",
    "He paid $3.50 (about 3.20 euros), i.e. half of what it cost in Jan. 1998.",
    "She wrote to the U.S. embassy twice... and got no answer.",
    "Wait — what?!",
    "“This quotation was never closed",
    "nor was this bracket (which begins here",
    "The state-of-the-\nart engine broke again in the exam-\nple harbour.",
    "see www.example.org/a.b?c=d. for more",
    "3.14",
    "iPhone prices fell. e.g. in the north.",
    "Die Fähre fuhr am 3. Mai um 7.30 Uhr ab, z. B. mit Hrn. Dr. Ott.",
    "„Das ist neu“, sagte er.",
    "L’équipage a répondu : « Nous partons demain. » Personne ne l’a cru.",
    "¿Quién abre la puerta? ¡Nadie!",
    "Паром ушёл в 7 ч. утра, т. е. рано. А. С. Бурный остался.",
    "渡轮今天早上离开港口。船长说：“我们会回来的！”没有人相信。",
    "船は朝に出た。「もう戻らない」と船長は言った。フェリーは古い。",
    "フェリーターミナル",
    "배는 아침에 떠났다. 아무도 몰랐다.",
    "غادرت العبّارة الميناء في الصباح. هل تعود؟ لا أحد يعرف.",
    "המעבורת יצאה בבוקר. איש לא ידע.",
    "नाव सुबह निकली। कोई नहीं जानता था।",
    "เรือออกจากท่าเรือตอนเช้า ไม่มีใครรู้",
    "Το πλοίο έφυγε το πρωί. Ποιος το είδε;",
    "e\u{301}te\u{301} and nai\u{308}ve",
    "👩‍👩‍👧 waved at the 🇸🇪 flag 🎉🎉.",
    "har\u{ad}bour",
    "a\u{200b}b\u{feff}c",
    "\u{202e}desrever\u{202c}",
];

/// Lines that are no sentences.
const LINES: &[&str] = &[
    "Harbour Opens After Two Years",
    "Anna: I never said that.",
    "Q. And the goats?",
    "- a first item",
    "* another item, with a full stop.",
    "1. buy rope",
    "2) buy more rope",
    "• bread",
    "| port | boats |",
    "====",
    "No time to read?",
    "Get a summary",
    "Previous Article",
    "Read more",
    "Share on Facebook",
    "Advertisement",
    "Photo: J. Lowe",
    "© 2021 The Oldmere Post. All rights reserved.",
    "{\"title\":\"Goats at sea\"}",
    "> quoted before",
    "# A heading",
    "[a link](b.md)",
    "    indented",
    "...",
    "—",
    "\u{fffd}",
];

/// Elements of pages, whole and broken.
const MARKUP: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=\"menu\">",
    "</div>",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<ul><li>",
    "<br/>",
    "<!-- ",
    " -->",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "&amp;",
    "&#x1F410;",
    "&#0;",
    "&nosuch;",
    "<a href='",
    "'>",
    "<",
    ">",
    "```\n",
    "---\n",
    "**",
    "[",
    "](",
    ")",
    "![",
    "\n# ",
    "\n\n- ",
    "\n> ",
    "<pre>",
    "<html><body>",
];

/// What stands between pieces.
const GAPS: &[&str] = &[" ", " ", " ", "\n", "\n\n", "\r\n", "", "  ", "\t", "\n \n", "\u{2028}", "\u{a0}", "\u{c}"];

/// Prose and lines with gaps between them.
pub(crate) fn realistic() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => select(PROSE), 2 => select(LINES)];
    vec((piece, select(GAPS)), 0..24).prop_map(joined)
}

/// Realistic and arbitrary text.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let signs = vec(select(". .\n!?\"'“”()[]…。aA1-\t\r,;:«»\u{7}\u{85}é字カ".chars().collect::<Vec<_>>()), 0..60);
    prop_oneof![
        4 => realistic(),
        1 => any::<String>(),
        1 => "\\PC{0,80}",
        2 => signs.prop_map(String::from_iter),
    ]
}

/// Pieces of pages in a wild order.
pub(crate) fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![2 => select(MARKUP), 2 => select(PROSE), 1 => select(LINES)];
    vec((piece, select(GAPS)), 0..30).prop_map(joined)
}

/// Bytes as they might come: text in several encodings, beginnings of other formats, noise.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let beginnings: &[&[u8]] = &[
        b"",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\x1f\x8b",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"\0",
        b"\xff\xfe\0\0",
    ];
    let body = prop_oneof![
        vec(any::<u8>(), 0..200),
        text().prop_map(String::into_bytes),
        text().prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        text().prop_map(|text| text.chars().map(|c| c as u8).collect()),
    ];
    (select(beginnings), body).prop_map(|(beginning, body)| [beginning, &body].concat())
}

fn joined(pieces: Vec<(&str, &str)>) -> String {
    pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect()
}
