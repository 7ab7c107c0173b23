//! Polish. Written for this project.
//!
//! Stop words stand in the order pronouns, prepositions, conjunctions, particles, verbs, adverbs. An abbreviation that
//! keeps its last letter ("dr", "nr") has no full stop in the nominative, but many writers put one.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "pl",
    name: "Polish",
    stemmer: Some(frostem::Algorithm::Polish),
    stop_words: "\
        ja ty on ona ono my wy oni one mnie mi mną ciebie cię ci tobą tobie jego go jemu mu nim niego niemu jej ją nią \
        niej nas nam nami was wam wami ich im nimi nich siebie się sobie sobą mój moja moje moi mojego mojej twój \
        twoja twoje nasz nasza nasze nasi naszego naszej naszych wasz wasza wasze swój swoja swoje swojego swojej \
        swoich swoim swoją ten ta to te tego tej temu tym tych tymi tę tą tamten tamta tamto taki taka takie tacy \
        takich takiego takiej który która które którzy którego której któremu którym których którą którymi kto kogo \
        komu kim co czego czemu czym czyj jaki jaka jakie jakich sam sama samo sami cały cała całe wszystko wszyscy \
        wszystkie wszystkich wszystkim nikt nikogo nic niczego ktoś coś każdy każda każde każdego inny inna inne \
        innych jeden jedna jedno jedne jednego jednej pan pani \
        w we na z ze do od ode dla po za pod nad przy przed przez bez o u ku między wśród podczas według wobec mimo \
        przeciw oprócz około wokół dzięki poza \
        i a ale oraz lub albo czy jeśli jeżeli gdy kiedy żeby aby by bo ponieważ gdyż więc zatem jednak jednakże \
        natomiast zaś choć chociaż że iż niż ani lecz toteż dlatego także też również \
        nie no niech tylko nawet właśnie oto tak chyba \
        być jest są był była było byli były będzie będą będę jestem jesteśmy jesteś byłem może mogą można mógł mogła \
        trzeba należy musi muszą powinien powinna powinno został została zostało zostały zostali ma mają miał miała \
        mieć \
        jak tu tutaj tam gdzie skąd dokąd wtedy teraz potem już jeszcze bardzo więcej mniej bardziej najbardziej dużo \
        mało prawie całkiem zawsze nigdy czasem czasami znowu znów dziś dzisiaj dlaczego ile tyle kilka wiele wielu np \
        następnie ponadto zwykle wreszcie",
    leaning: "\
        on ona ono oni one jego jej ich jemu ten ta to ci te tego tej tych tym taki taka takie tacy tamten tamta i a \
        ale lecz albo lub jednak jednakże natomiast zaś niemniej więc zatem dlatego stąd toteż także też również \
        ponadto oprócz następnie potem wtedy tak ponieważ gdyż bo jednocześnie tymczasem inaczej przeciwnie podobnie",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp kon poł pocz np m.in tzn tzw tj wg ds św śp bł p.o prof dr hab inż mgr lic med mec doc dyr dypl płk ppłk \
            bryg dyw mjr \
            kpt ppor kmdr adm kadm sierż plut kpr szer asp podkom nadkom insp ks bp abp kard ul al pl pow gm red wyd \
            przekł tłum oprac zob cyt ang niem fr franc łac gr ros hiszp wł czes ukr węg czyt dosł płd płn wsch zach \
            prez wicemin zast sekr przew kier dz.u mon.pol sygn tow sp jw ww daw przest rzym wz chor pchor prok adw \
            pos st.sierż mł.asp st.asp",
        before_number: "\
            nr str s t tt rozdz art ust pkt par lit poz rys tab il ryc fot zał zesz z vol cz ok ur zm tel faks kom lok \
            m godz g kl ark wers przyp pok",
        calendar: "\
            stycz lut mar kwiet kwi sierp sie wrz wrzes paź paźdz listop grud gru pon wt śr czw pt sob niedz ndz",
        may_end: "\
            proc por gen r w tys p.n.e n.e o.o z.o.o s.a s.c s.j s-ka im os woj min sek szt egz max maks m.st ub br \
            ub.r b.r ph.d jr a.m p.m u.s inc ltd corp r.ż pw wew \
            jedn mies marsz",
        ends: "itd itp etc in i.in marsz",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
