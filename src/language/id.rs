//! Indonesian. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "id",
    name: "Indonesian",
    stemmer: Some(frostem::Algorithm::Indonesian),
    stop_words: "\
        yang dan di ke dari untuk dengan pada dalam ini itu adalah tidak akan juga oleh sebagai atau karena telah ada \
        dapat bisa sudah belum sedang masih pernah harus boleh mesti perlu saya aku kamu anda engkau kau dia ia \
        beliau kami kita kalian mereka diri dirinya sendiri kepada terhadap bagi tentang antara hingga sampai sejak \
        selama sebelum sesudah setelah ketika saat sementara sambil tanpa melalui menurut bersama secara seperti \
        ibarat sekitar atas bawah luar depan belakang samping demi guna tetapi namun tapi melainkan sedangkan serta \
        lalu kemudian maka sehingga agar supaya jika kalau apabila bila andai seandainya meski meskipun walau \
        walaupun sebab bahwa jadi yaitu yakni ialah merupakan para sang si seorang sebuah suatu satu semua seluruh \
        setiap tiap beberapa banyak sedikit sejumlah berbagai lain lainnya sama tersebut begitu begini demikian sini \
        sana situ apa apakah siapa mana bagaimana mengapa kenapa kapan berapa dimana bukan jangan tak tiada hanya \
        saja cuma sangat amat sekali paling lebih kurang terlalu cukup hampir lagi pun malah bahkan justru pula \
        selalu sering kadang jarang segera langsung baru kini sekarang nanti tadi dulu dahulu kembali terus memang \
        tentu pasti mungkin barangkali agak misalnya antaranya akhirnya selain kecuali termasuk adapun karenanya \
        sebaliknya padahal apalagi ataupun maupun biarpun bagaimanapun dll dsb",
    leaning: "\
        ia dia mereka beliau ini itu inilah itulah hal demikian begitu dan atau tapi tetapi namun juga selain lalu \
        kemudian selanjutnya maka jadi sehingga karena oleh akibatnya akhirnya sementara sedangkan padahal bahkan \
        malah lagipula sebaliknya",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp dr drs dra drg drh ir prof hj kh rd rm tn ny sdr sdri bpk yth jl jln gg jend letjen mayjen brigjen letkol \
            kapt lettu letda laksda laksma komjen irjen kombes akbp kompol akp iptu ipda a.n u.p d.a dgn yg spt mis \
            cf vs lih bdk n.b i.e e.g tgl mr mrs pres st plt plh pjs aiptu aipda bripka briptu bripda serka sertu \
            kopda marsda marsma",
        before_number: "\
            no hlm hal vol jil ps psl ay art gb gbr tab lamp tel telp hp kav km rt rw p pp rp bl th thn lt",
        calendar: "jan feb mar apr jun jul agu ags agt agst sep sept okt nov nop des sen sel rab kam jum sab min",
        may_end: "\
            s.h s.e s.t s.sos s.pd s.ag s.kom s.ked s.ip s.si m.h m.m m.si m.sc m.pd m.hum m.kom m.a m.b.a ph.d b.a \
            a.md sp.og sp.a lc pt cv tbk ltd inc corp co bros ud fa jr sr kab kec kel kol prov s.d u.s u.s.a a.s r.i \
            d.k.i s.a.w swt a.m p.m ed eds peny terj cet ibid al op.cit cit red wib wita h.c jt rs",
        ends: "dll dsb dst dkk etc d.l.l d.s.b",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
