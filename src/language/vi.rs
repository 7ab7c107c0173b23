//! Vietnamese. Written for this project.
//!
//! Words are written syllable by syllable, so function words of two syllables are listed as their syllables.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "vi",
    name: "Vietnamese",
    stemmer: None,
    stop_words: "\
        và là của có được cho không trong với các những một này đó khi đã đang sẽ bị bởi từ đến tới để vào ra lên \
        xuống ở về trên dưới ngoài giữa trước sau bên cạnh theo qua tại do vì nên nếu thì mà nhưng hay hoặc cũng vẫn \
        còn chỉ rất quá hơn nhất lại nữa thêm chưa chẳng chớ đừng hãy phải cần thể nào gì ai đâu sao bao mấy tôi ta \
        tao mày anh chị ông bà cô chú bác em nó họ hắn chúng mình bạn y mọi mỗi từng cả tất toàn nhiều ít vài đây kia \
        ấy nọ vậy thế nay như bằng rằng tuy dù dẫu mặc song ngay luôn mãi thường đều cùng nhau riêng tự vừa mới sắp \
        liền bèn rồi xong hết suốt khắp khoảng chừng gần độ nhờ đối khỏi trừ kể cái con chiếc cuộc sự việc vị à ạ ơi \
        nhé nhỉ ư chứ đấy thôi vâng dạ ừ cứ càng ngỡ hầu lúc hồi xin lẽ nhằm gồm thuộc liệu tùy hễ miễn đành bỗng \
        chợt dần bấy",
    leaning: "\
        nó họ hắn y đó đây ấy này thế vậy và hay hoặc nhưng mà song tuy cũng còn rồi thì vì nên do bởi ngoài hơn \
        ngược",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            tp ts ths th.s pgs gs gs.ts pgs.ts bs bs.ckii ks cn kts lm đh hđ nsnd nsưt nsut ngnd ngưt lg ls đ.c tg vd \
            ttg q.h d.h cf vs mr mrs ms dr prof st tx tt gđ tgđ pct ts.bs ths.bs pgs.bs gs.bs",
        before_number: "tr trg q p k đ đt sđt tel fax h ch t t.p no vol pp c m hl ql tl",
        calendar: "jan feb mar apr jun jul aug sep oct nov dec",
        may_end: "\
            tnhh cty ct cp ltd inc corp co bros jr u.s u.s.a a.m p.m s.cn scn tcn t.cn nxb tlđd sđd ed eds al ibid \
            ubnd",
        ends: "v.v vv etc",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
