//! Words that announce what matters, for the method of Edmundson: his bonus words.
//!
//! Results, conclusions and what is called important, in the forms that stand in running text; stemming finds the
//! others. Written for this project. Languages that are not here have none, and the method goes by title and location.

use super::Language;

/// Words by the code of their language.
const CUES: &[(&str, &str)] = &[
    ("ar", "أخيرا نتيجة نتائج خلاصة ختاما مهم أهم هام رئيسي أساسي أظهرت أكدت أعلنت"),
    ("bg", "накрая заключение резултат резултати важно важен главен основен показват най-голям"),
    ("cs", "konečně závěr závěrem výsledek výsledky důležitý hlavní zásadní ukazuje největší celkem"),
    ("da", "endelig konklusion konkluderer resultat resultater vigtig vigtigste afgørende viser største samlet"),
    ("de", "schließlich fazit ergebnis ergebnisse wichtig wichtigste entscheidend bedeutend zeigt insgesamt größte"),
    ("el", "τελικά συμπέρασμα αποτέλεσμα αποτελέσματα σημαντικό σημαντικός κύριος βασικός δείχνει μεγαλύτερος"),
    (
        "en",
        "conclude conclusion finally result finding show reveal important significant main major key crucial best worst \
         greatest largest first announce summary overall purpose",
    ),
    ("es", "finalmente conclusión resultado resultados importante principal clave fundamental muestra mayor anunció"),
    ("fa", "سرانجام نتیجه نتایج مهم مهم‌ترین اصلی اساسی اعلام نشان بزرگترین"),
    ("fi", "lopuksi johtopäätös tulos tulokset tärkeä tärkein merkittävä ratkaiseva osoittaa suurin yhteensä"),
    ("fr", "enfin conclusion résultat résultats important principal essentiel majeur montre révèle annonce premier"),
    ("he", "לבסוף מסקנה תוצאה תוצאות חשוב עיקרי מרכזי מראה הגדול"),
    ("hi", "अंततः निष्कर्ष परिणाम महत्वपूर्ण मुख्य प्रमुख घोषणा सबसे"),
    ("hu", "végül következtetés eredmény eredmények fontos legfontosabb fő döntő mutatja legnagyobb összesen"),
    ("hy", "վերջապես եզրակացություն արդյունք կարևոր գլխավոր հիմնական ամենամեծ"),
    ("id", "akhirnya kesimpulan hasil penting utama menunjukkan terbesar mengumumkan pertama"),
    ("it", "infine conclusione risultato risultati importante principale fondamentale mostra maggiore annunciato"),
    ("ja", "結論 結果 重要 主要 最終 発表 最大"),
    ("ko", "결론 결과 중요 주요 최종 발표 최대"),
    ("nl", "uiteindelijk conclusie resultaat resultaten belangrijk belangrijkste voornaamste blijkt grootste totaal"),
    ("no", "endelig konklusjon resultat resultater viktig viktigste avgjørende viser største samlet"),
    ("pl", "wreszcie wniosek wynik wyniki ważny najważniejszy główny kluczowy pokazuje największy ogółem"),
    ("pt", "finalmente conclusão resultado resultados importante principal fundamental mostra maior anunciou"),
    ("ro", "concluzie rezultat rezultate important principal esențial arată cel mare anunțat final"),
    ("ru", "наконец вывод итог итоги результат результаты важный главный основной показал крупнейший заявил"),
    ("sv", "slutligen slutsats resultat viktig viktigaste avgörande visar största sammanlagt"),
    ("tr", "nihayet sonuç sonuçlar önemli başlıca temel gösteriyor açıkladı büyük toplam"),
    ("uk", "нарешті висновок підсумок результат результати важливий головний основний показав найбільший заявив"),
    ("ur", "آخرکار نتیجہ نتائج اہم بنیادی مرکزی اعلان سب"),
    ("vi", "cuối cùng kết luận kết quả quan trọng chính công bố lớn nhất"),
    ("zh", "结论 結論 结果 結果 重要 主要 关键 最终 宣布 最大"),
];

impl Language {
    /// Words that announce what matters, separated by white space.
    pub(crate) fn cue_words(self) -> &'static str {
        CUES.iter().find(|(code, _)| *code == self.code()).map_or("", |(_, words)| words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_some() {
        for language in Language::all() {
            assert!(language.cue_words().split_whitespace().count() >= 7, "{}", language.code());
        }
        assert!(CUES.is_sorted() && CUES.len() == Language::all().count());
    }
}
