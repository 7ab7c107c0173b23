//! Turkish. Written for this project.
//!
//! Lower-cased the Turkish way: "I" is "ı" and "İ" is "i".

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "tr",
    name: "Turkish",
    stemmer: Some(frostem::Algorithm::Turkish),
    stop_words: "\
        ve bir bu da de için ile o çok daha olarak en gibi kadar sonra ancak her ne ki mi mı mu mü ise ya hem ama \
        fakat lakin veya yahut ben sen biz siz onlar bana sana ona bize size onlara beni seni onu bizi sizi onları \
        benim senin onun bizim sizin onların bende sende onda bizde onlarda benden senden ondan bizden sizden \
        onlardan kendi kendisi kendine kendini kendisini kendisine kendilerini kendileri şu şey şeyi bunu bunun buna \
        bunda bundan bunlar bunları bunların bunlara şunu şunun şuna bunlardan kim kimi kime kimin kimse nasıl neden \
        niye niçin nerede nereye nereden nere hangi hangisi kaç hiç hiçbir hep hepsi hepsini tüm bütün bazı bazıları \
        birçok birkaç birçoğu biri birisi birini birine başka diğer diğeri diğerleri aynı öyle böyle şöyle var yok \
        değil olan olduğu olduğunu olduğunda olmak olup oldu olur olacak olsa olmayan olması olmasını olabilir idi \
        imiş iken etmek eden etti ettiği ettiğini edilen edilir eder ederek edecek yapılan yaptığı diye göre karşı \
        önce beri dolayı ötürü rağmen doğru üzere üzerinde üzerine üzerinden içinde içine içinden altında arasında \
        arasındaki arasından tarafından hakkında yanında karşın boyunca itibaren çünkü eğer şayet zira oysa oysaki \
        halbuki yani üstelik ayrıca hatta belki bile sadece yalnız yalnızca tek şimdi artık henüz hâlâ hala yine gene \
        zaten bugün burada orada şurada buraya oraya buradan oradan madem mademki nitekim sanki özellikle genellikle \
        bazen daima asla böylece dolayısıyla öte hele keşke meğer az fazla pek oldukça biraz epey ilk tabii elbette \
        evet hayır işte dahi adeta vb vs",
    leaning: "\
        o bu şu onlar bunlar şunlar onu ona onun ondan onları onların bunu buna bunun bundan bunların bununla böyle \
        şöyle öyle ve veya ya ama fakat ancak lakin oysa oysaki halbuki çünkü zira ayrıca üstelik hatta böylece \
        dolayısıyla nitekim sonra ardından yine gene yoksa aksine yani",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp dr prof doç yrd öğr uzm alb org korg tümg tuğg tümgen yb bnb yzb ütğm tğm asb çvş onb ord müh mim ecz sn \
            hz st bkz krş örn ör mr mrs ms dz hv kd psk dyt opr başk bşk öğ öğrt yrd.doç arş.gör öğ.gör",
        before_number: "no nr nu s ss c sf md mad par fık say şek tab çiz tel faks gsm dah d p v",
        calendar: "oca şub mar nis haz tem ağu eyl eki kas ara pzt sal çar per cum cmt paz",
        may_end: "\
            a.ş ltd şti san tic ltd.şti inc corp co bros koll kom mah cad sok sk blv apt cd t.c a.b.d a.b m.ö m.s i.ö \
            i.s u.s u.s.a k.k.t.c t.b.m.m jr çev ed yay üniv fak böl ens ans a.g.e age a.g.m a.g.y ibid vd mlyn yy \
            ing alm lat gen av gör arş",
        ends: "vb vs v.b v.s etc arş",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: true,
    right_to_left: false,
};
