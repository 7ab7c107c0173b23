//! Korean. Written for this project.
//!
//! No Snowball stemmer is taken; particles are written as part of the word, so the frequent joined forms of function
//! words are listed. Stop words stand in the order pronouns, bound nouns, numbers, conjunctions, verbs, adverbs.
//! Abbreviations are the Latin ones that Korean texts quote.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "ko",
    name: "Korean",
    stemmer: None,
    stop_words: "\
        나 나는 내 내가 나의 나를 나도 저 저는 제 제가 저희 우리 우리는 우리가 우리의 우리를 너 너는 네 네가 너희 당신 \
        당신의 그 그는 그가 그의 그를 그도 그에게 그녀 그녀는 그녀가 그녀의 그들 그들은 그들이 그들의 이 이는 이를 \
        이것 이것은 이것이 이것을 그것 그것은 그것이 그것을 저것 이런 그런 저런 이러한 그러한 어떤 어느 무슨 무엇 \
        무엇을 무엇이 뭐 누구 누가 누구나 누군가 아무 아무도 자기 자신 자신의 자신이 자신을 스스로 서로 모두 모든 각 \
        각각 여러 다른 이곳 그곳 여기 거기 저기 어디 언제 왜 어떻게 얼마나 \
        것 것은 것이 것을 것도 것으로 것이다 것입니다 것이라고 것에 것과 게 걸 건 거 수 수가 수도 수는 줄 때 때는 때문 \
        때문에 때문이다 때에 중 중에 가운데 동안 후 뒤 뒤에 전 전에 앞 안 밖에 속에 위 위에 위한 위해 위해서 아래 사이 \
        사이에 정도 만큼 대로 뿐 뿐만 등 등을 등의 등이 등은 등에 및 데 바 적 점 점을 점이 쪽 측 간 내에 간의 이상 \
        이하 이후 이전 이번 지난 \
        한 하나 하나의 하나는 두 둘 세 몇 첫 첫째 둘째 개 명 명의 명이 년 월 일 번 번째 가지 약 제일 그리고 그러나 \
        하지만 그런데 그래서 그러므로 따라서 그러면 그럼 또 또는 또한 혹은 즉 만약 만일 비록 왜냐하면 게다가 더구나 \
        오히려 반면 한편 특히 예를 들어 결국 다만 물론 \
        있다 있는 있고 있어 있었다 있으며 있습니다 있을 있음 있던 있지만 있다고 있다는 있어서 있게 있도록 없다 없는 \
        없이 없고 없었다 없을 없어 없습니다 이다 입니다 였다 이었다 이라는 이라고 라고 라는 라며 아니다 아닌 아니라 \
        아니고 않다 않는 않고 않은 않았다 않을 않아 않습니다 않으면 못한 못하고 하다 하는 하고 한다 했다 하며 하면 \
        하여 해 해서 했던 할 함 합니다 했습니다 하지 하기 하게 하던 한다고 했다고 한다는 하면서 되다 되는 되고 된 된다 \
        됐다 되어 되었다 될 됩니다 되면 같은 같이 같다 대한 대해 대해서 대하여 관한 관해 통해 통한 따라 따르면 따른 \
        의해 의한 인해 인한 비해 위하여 말했다 밝혔다 전했다 보다 본 볼 주는 줄을 가진 \
        더 덜 가장 매우 아주 너무 잘 못 다 다시 이미 벌써 아직 아직도 여전히 지금 이제 항상 늘 자주 가끔 곧 바로 먼저 \
        함께 거의 약간 조금 많이 많은 정말 진짜 아마 아마도 역시 오직 단지 과연 이렇게 그렇게 저렇게 그냥 계속 마치 만 \
        도 에서 에게 까지 부터 보다는 처럼 로 은 는 을 를 의 가 에 와 과",
    leaning: "\
        그는 그가 그의 그를 그녀는 그녀가 그녀의 그들은 그들이 그들의 이 그 이는 이를 이에 이것은 이것이 그것은 \
        그것이 이들은 이들이 이들의 이런 그런 이러한 그러한 이처럼 그러나 그런데 그렇지만 하지만 그리고 또 또한 또는 \
        혹은 그래서 따라서 그러므로 그러면 그럼 그래도 그럼에도 다만 더욱이 게다가 아울러 이어 한편 반면 반면에 \
        오히려 즉 왜냐하면",
    reporting: "물었다 되물었다 반문했다 말했다 외쳤다 소리쳤다 답했다 대답했다 덧붙였다 속삭였다",
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
