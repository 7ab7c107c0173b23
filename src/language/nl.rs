//! Dutch. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "nl",
    name: "Dutch",
    stemmer: Some(frostem::Algorithm::Dutch),
    stop_words: "\
        de het een der des den van in op te aan met voor bij uit om tot door over onder naar na tegen tussen zonder \
        volgens sinds tijdens vanaf vanuit binnen buiten boven rond langs per via wegens ondanks behalve en of maar \
        want dus noch als dan dat die dit deze wat wie welke welk waar wanneer hoe waarom omdat doordat zodat terwijl \
        toen nadat voordat hoewel indien tenzij mits zoals ik mij me mijn jij je jou jouw u uw hij hem zijn zij ze \
        haar wij we ons onze jullie hen hun zich zelf zichzelf elkaar men iets niets iemand niemand alles iedereen \
        ieder iedere elk elke alle allen al ander andere anderen beide sommige veel vele weinig meer meest meeste \
        minder enkele enige geen zo'n z'n m'n is ben bent was waren geweest wordt worden werd werden geworden heb \
        hebt heeft hebben had hadden gehad kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag \
        mogen mocht wil willen wilde laat laten gaat gaan niet ook nog wel er hier daar nu zo toch reeds steeds \
        altijd nooit vaak soms weer eens even heel zeer erg ongeveer bijna juist alleen slechts vooral echter immers \
        overigens daarom daarna daarbij daarmee daarvan daarvoor daarin daarop daaraan daardoor hierbij hierdoor \
        waarbij waardoor waarin waarop waarvan waarmee waarna ervan erop eerst misschien bovendien inmiddels \
        vervolgens evenals ja nee enz etc",
    leaning: "\
        hij zij ze hem haar hun zijn dit dat deze die zulke dergelijke en of maar want echter toch ook eveneens \
        evenzo dus dan zo toen daarom daardoor daarna daarbij daarmee daarnaast daarentegen hierdoor hierbij \
        bovendien vervolgens niettemin desondanks intussen ondertussen anders immers omdat",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp dhr mevr mw mej dr drs mr ir ing prof ds bc st kol kapt lt gen maj sgt wed jhr jkvr z.k.h h.m bijv d.w.z \
            dwz m.a.w i.p.v ipv t.o.v m.b.t mbt i.v.m ivm m.b.v o.l.v t.a.v a.d.h.v t.g.v n.a.v i.h.b i.t.t m.n o.a \
            oa resp ca vgl cf vs zgn zg z.g evt incl excl ong geb gebr overl i.e e.g n.b p.s d.m.v i.s.m o.b.v t.b.v \
            t.w.v m.i z.i v.d secr voorz echtg nml",
        before_number: "\
            nr nrs no p pp pag blz art artt vol dl hfdst hfst par fig figs afb tab bijl tel max min k kap f r.o t v c",
        calendar: "jan feb febr mrt apr jun jul aug sep sept okt nov dec ma di wo vr za",
        may_end: "\
            bv nl b.v n.v v.o.f fa inc corp ltd co bros sr jr u.s u.s.a v.s v.n e.u n.chr v.chr chr e.d e.a a.s e.v \
            jl l.l a.m p.m red uitg vert ed hrsg str gem gep bgm afd arr rb h.r mln mld mio ibid cit o.i i.o",
        ends: "enz etc a.u.b",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
