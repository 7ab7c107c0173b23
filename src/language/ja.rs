//! Japanese. Written for this project.
//!
//! Terms are overlapping pairs of characters, so stop words are pairs: particles, endings of verbs and adjectives,
//! auxiliaries, pronouns, and what arises where they meet; single characters stand for what is alone between digits,
//! signs and other scripts. Abbreviations are the Latin ones that Japanese texts quote.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "ja",
    name: "Japanese",
    stemmer: None,
    stop_words: "\
        の は が を に で と も へ や か な だ た て し い う る れ ら り く け さ す き こ そ ど ね よ わ お ご 年 月 \
        日 時 分 人 者 第 約 各 同 本 当 回 個 件 名 歳 円 等 的 \
        です でし ます まし ませ せん した して しま しか され させ する すれ すべ たい たく たち ため たの たが たと \
        たり たら たこ たも だっ だが だけ だと だろ って った っと てい てき てく てみ ては ても てし てお であ でい \
        でき では でも での でな とい とし との とは とも とに とが とこ とを とな とり なっ なの なり なる なく なら \
        なけ など なが なか なに なお ない にお にし にす にと にな には にも によ につ にて にか にほ にあ にこ のか \
        のが のだ のち ので のに のは のも のよ のを のう のこ のた はい はあ はこ はそ はな はず ほど ほか べき べて \
        まで また まま まず まだ みた みる むし もあ もち もし もう もの もっ もと もな やす やは よう よく より よる \
        よっ らえ らか らず らし らに らの らは らも られ らい らな りと りな りに りの りま りも るこ ると るの るが \
        るた るは るよ るも るほ れて れた れば れる れな れに れら ろう わけ わり をし をす をも をつ をと んで んだ \
        んの んな んと んが んは \
        ある あり あっ あの あれ あと いい いう いえ いか いく いた いつ いっ いて いと いな いの いは いま いも いよ \
        いら いる いろ いわ うが うし うち うと うな うに うの うは うも うよ えた えて える えば おい おく おり おら \
        かし かっ から かつ かな かに かの かも がら がる がり がい がで がな きた きて きな きに きの きは きる くだ \
        くて くと くな くに くの くは くる くれ けた けて けで けど けな ける けれ こう ここ こそ こと この これ ころ \
        さい さま さら さん ざる しい しく しが しに しは しも しょ しよ しら しん じて じる すが すぐ すと すの せた \
        せて せる そう そこ そし その それ そも そん ぞれ っく づい つい つか つけ つつ つの でよ でこ でそ どう どこ \
        どの どれ どん ずに ずつ ずれ せず げる げて ごと めて めに めの める めた もら ゆる わず わた わっ わる えな \
        えに えは えの おけ おき おも きま きも げた ささ さえ さと さは さな さに さの さを さが しつ しな しの じめ \
        たは たな たに たを たん だか だし だに だの だは だよ つに つは つま つも つを てる てな てか てこ てそ てほ \
        私は 私の 私た 彼は 彼の 彼女 我々 自分 現在 今回 今後 同じ 一方 一つ 二つ 以上 以下 以前 以後 以来 以外 前に \
        後に 中に 中で 中の 上に 上の 下に 間に 間の 時に 時の 年に 年の 月に 日に 日の 人が 人の 人は 的な 的に 者が \
        者の 者は 場合 出来 行う 行わ 行っ 言う 言わ 言っ 思う 思い 思わ 見る 見て 持つ 持っ 考え 対し 対す 関す 関し \
        通じ 通し 基づ 含む 含め 与え 受け 及び 或い 特に 更に 例え 全て 他の 何か 何も 何を 方が 方は 様な 様に 次の",
    leaning: "\
        彼 彼女 彼ら それ それら これ これら その この そこ そんな こんな そうした こうした そう こう 同氏 しかし \
        しかも そして また または さらに だが だから でも ただし ただ なお つまり すなわち したがって 従って よって \
        ゆえに そこで それで ところが けれども なぜなら 一方 ちなみに むしろ あるいは もしくは 同様に",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "mr mrs ms dr prof st vs e.g i.e",
        before_number: "no vol p pp fig ver",
        calendar: "",
        may_end: "u.s u.k u.n d.c a.m p.m inc ltd co corp jr sr ph.d",
        ends: "etc",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
