//! Chinese, in simplified and traditional characters. Written for this project.
//!
//! Terms are overlapping pairs of characters, so stop words are pairs, also those that only arise where two function
//! words meet, and single characters for what stands alone between digits, signs and other scripts. Abbreviations are
//! the Latin ones that Chinese texts quote.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "zh",
    name: "Chinese",
    stemmer: None,
    stop_words: "\
        的 了 着 过 地 得 之 是 有 在 和 与 及 或 而 但 也 都 就 还 又 再 不 没 很 更 最 太 我 你 您 他 她 它 这 那 其 \
        此 该 各 每 某 谁 从 到 向 对 为 以 于 由 被 把 将 让 给 跟 比 等 会 能 可 要 想 上 下 中 里 内 外 前 后 时 年 \
        月 日 号 个 位 名 种 次 岁 人 约 至 第 并 则 若 因 所 吗 呢 吧 啊 過 與 還 沒 這 誰 從 對 為 於 將 讓 給 會 裡 \
        內 後 時 號 個 種 歲 約 並 則 嗎 \
        我们 你们 他们 她们 它们 咱们 人们 们的 我的 你的 他的 她的 它的 自己 大家 别人 这个 那个 这些 那些 这种 那种 \
        这样 那样 这里 那里 这是 那是 这一 那一 这次 这位 这么 那么 这时 此时 此外 什么 怎么 怎样 为何 如何 哪里 哪些 \
        哪个 多少 几个 某个 某些 每个 各个 各种 所有 一切 任何 其中 其他 其它 其实 彼此 本身 \
        我們 你們 他們 她們 它們 咱們 人們 們的 別人 這個 那個 這些 這種 那種 這樣 那樣 這裡 那裡 這是 這一 這次 這位 \
        這麼 那麼 這時 此時 什麼 怎麼 怎樣 為何 哪裡 哪個 幾個 某個 每個 各個 各種 其實 \
        一个 一种 一些 一样 一定 一直 一般 一下 一次 一点 一位 一名 的一 了一 是一 在一 有一 之一 两个 个人 的人 第一 \
        一個 一種 一樣 一點 兩個 個人 \
        因为 所以 但是 可是 不过 然而 而且 并且 或者 还是 如果 假如 要是 虽然 尽管 即使 只要 只有 无论 不管 除了 为了 \
        由于 关于 对于 至于 根据 按照 通过 随着 作为 以及 于是 因此 从而 否则 同时 另外 例如 比如 甚至 而是 不仅 不但 \
        既然 那就 因為 不過 並且 還是 雖然 儘管 無論 為了 由於 關於 對於 至於 根據 通過 隨著 作為 於是 從而 否則 同時 \
        不僅 \
        之后 之前 之间 之中 之下 之上 以上 以下 以来 以后 以前 以外 以内 当时 时候 的时 目前 现在 今天 昨天 明天 后来 \
        然后 最后 最近 已经 曾经 正在 将要 仍然 仍是 还在 还有 还会 再次 刚刚 马上 终于 常常 经常 总是 永远 从来 从未 \
        之後 之間 以來 以後 以內 當時 時候 的時 現在 後來 然後 最後 已經 曾經 將要 還在 還有 還會 剛剛 馬上 終於 經常 \
        總是 永遠 從來 \
        可以 可能 能够 应该 应当 必须 需要 没有 不是 不能 不会 不要 不同 不可 不得 不再 并不 也不 都不 就是 也是 都是 \
        只是 正是 便是 是在 是的 的是 也有 都有 也在 也会 都会 就会 会在 将会 有的 有些 在这 在那 的这 的那 是不 而不 \
        了他 了我 他在 在他 和他 对他 他是 我是 我在 成为 认为 表示 进行 得到 能夠 應該 應當 必須 沒有 不會 並不 也會 \
        都會 就會 會在 將會 在這 的這 對他 成為 認為 進行 \
        非常 十分 特别 更加 比较 相当 几乎 大约 左右 大概 也许 尤其 完全 只能 只好 便会 真的 都在 所在 来说 而言 来自 \
        起来 出来 下来 上来 下去 出去 过来 过去 到了 到的 中的 上的 里的 在于 等等 特別 比較 相當 幾乎 大約 也許 來說 \
        來自 起來 出來 下來 過來 過去 裡的 在於",
    leaning: "\
        他 她 它 他们 她们 它们 他們 她們 它們 这 这些 這 這些 那些 那个 那個 那是 其 此 此外 该 該 对此 \
        對此 为此 為此 由此 但 但是 而 而且 并且 並且 不过 不過 然而 可是 所以 因此 因而 因为 因為 于是 於是 \
        同时 同時 另外 或者 否则 否則 然后 然後 随后 隨後 接着 接著 反之 相反 同样 同樣",
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
