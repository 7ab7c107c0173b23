//! Hungarian. Written for this project.
//!
//! Verbal prefixes ("meg", "el") stand apart in many sentences and are function words there.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "hu",
    name: "Hungarian",
    stemmer: Some(frostem::Algorithm::Hungarian),
    stop_words: "\
        a az és hogy nem is egy ez azt ezt volt van vannak voltak lesz lesznek lenne lett legyen lenni már csak még \
        de vagy ha mint mert s meg el ki fel föl le be át össze vissza ide oda kell kellett lehet lehetett én te ő mi \
        ti ők engem téged őt minket titeket őket nekem neked neki nekünk nekik rá velem vele velük ön önök saját maga \
        magát magának maguk aki akik akit akinek amely amelyek amelyet amelynek amelyben ami amit aminek ahol ahonnan \
        ahová amikor amíg ahogy akkor itt ott innen onnan most majd így úgy ilyen olyan ennek annak ebben abban erre \
        arra ezzel azzal ettől attól ebből abból ezen azon ezek azok ezeket azokat ezért azért ehhez ahhoz eddig \
        addig minden mindenki mindig mindent soha sehol senki semmi valaki valami valamint valamennyi bárki bármi \
        néhány sok több kevés kevesebb egyik másik más mások egyéb ugyanaz ugyanez nagyon túl talán pedig azonban \
        tehát hiszen ugyanis viszont illetve sőt vagyis azaz bár ugyan noha miután mielőtt mivel miközben míg mintha \
        nehogy sem se ne nincs nincsenek nélkül után előtt között közé alatt fölött felett mellett mögött közben \
        szerint miatt által iránt ellen felé helyett révén óta keresztül során ezután azután egyre ismét újra hol \
        hová honnan miért hogyan mikor mit kik milyen melyik hány mennyi igen alig éppen épp akár inkább szintén \
        továbbá ráadásul ugyanakkor persze sajnos csupán körülbelül legalább főleg különösen mindössze szinte valóban \
        tovább stb",
    leaning: "\
        ő ők őt őket neki nekik ez ezek azok ezt azt ennek annak ezzel azzal ebben abban erre arra ettől attól ilyen \
        olyan és s de vagy azonban viszont ellenben tehát így úgy ezért azért akkor aztán azután ezután majd továbbá \
        emellett ráadásul szintén mégis mégsem ugyanakkor ugyanis mert hiszen közben eközben különben egyébként \
        hasonlóképpen",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp dr drs prof ifj id özv szt gr br hg kb pl ún u.n vö ld lsd ui tkp ny alez ezr szds őrgy hdgy vezds altbgy \
            törm mr mrs n.b vs cf i.e e.g ált ill okl habil vőrgy ezds",
        before_number: "p tel hrsz irsz max min tvr art vol no nr t f",
        calendar: "jan febr feb márc ápr máj jún júl aug szept szep okt nov dec",
        may_end: "\
            sz o old köt évf szerk főszerk u krt em fszt ker db bt kft rt zrt nyrt kht kkt inc corp ltd co bros jr \
            i.sz kr.e kr.u d.e d.u a.m p.m u.s u.s.a s.k ua uo vm vki vmi vkit vmit mrd mill ang ném lat gör képv \
            oszt közp e.v ibid al s.a cit op bp szül megh",
        ends: "stb s.t.b etc",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
