//! Norwegian, Bokmål and Nynorsk. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "no",
    name: "Norwegian",
    stemmer: Some(frostem::Algorithm::Norwegian),
    stop_words: "\
        og i det på som er en et ei til å han av for med at var de ikke den har jeg om men så seg hun hadde fra vi du \
        kan da ble blir bli blitt ut skal vil ham etter over ved også bare eller nå dette noe være meg mot opp der \
        når inn dem kunne andre alle noen sin sitt sine skulle hvor deg ned under mellom gjennom uten innen siden før \
        hos blant ifølge tross samt enn hva hvem hvis hvilken hvilket hvilke hvordan hvorfor fordi mens både verken \
        enten dog min mitt mine din ditt dine henne hans hennes dens dets deres oss vår vårt våre dere man selv denne \
        disse ingen intet alt hver hvert annen annet slik slike samme mye mange mer mest mindre få flere fleste får \
        fikk ville må måtte bør burde vært hatt ha allerede ennå alltid aldri ofte kanskje igjen altså dessuten \
        derfor derimot deretter dermed her hit dit like nesten ganske jo nok ja nei dersom omkring langs utover \
        inntil ellers først heller imidlertid likevel via per ettersom enda helt eg ikkje dei ein eit frå ho korleis \
        kva kven kvar kvart kvifor noko nokon nokre berre vere vore blei vart me dykk dykkar deira hennar hjå mykje \
        meir saman eigen òg då no vert verte vorte ingenting etc",
    leaning: "\
        han hun ho det ham henne dem hans hennes dens dets deres denne dette disse slik slike men og eller også dog \
        så derfor dessuten deretter dermed derimot således altså imidlertid likevel fordi samtidig imens ellers \
        likeledes heller",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp hr fr frk dr dr.phil dr.med dr.jur prof cand cand.mag cand.jur cand.polit mag adj st kapt oblt dir f.eks \
            feks bl.a bla d.v.s dvs ca jf jfr evt inkl ekskl hhv pga p.g.a mht m.h.t iht ift i.f.t vedr ang tidl nåv \
            pr gj.sn gjsn gnl alm ifm i.f.m vha v.h.a s.k p.t m.a.o n.b i.e e.g kgl oppr t.o.m f.o.m fom mtp vs cf \
            resp mr mrs ing lekt løytn omkr p.b.a siv.ing cand.real cand.med cand.theol cand.philol",
        before_number: "\
            nr s sp kap kl art fig tab bd vol pkt avd tlf tel kr maks max min p f n v c ref jnr gnr bnr stk str",
        calendar: "jan feb febr mar apr jun jul aug sep sept okt nov des tirs tors fre lør",
        may_end: "\
            mill mrd mld f.kr e.kr f.v.t e.v.t o.l e.l e.a o.a a.m p.m inc corp ltd co bros jr sr a.s ff utg oppl \
            forf red overs orig ibid al cit u.s h.c pst lign d.å d.e d.y gen",
        ends: "etc osv o.s.v m.m mm m.fl mfl m.v mv",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
