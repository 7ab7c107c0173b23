//! Romanian. Written for this project.
//!
//! Words with ș and ț are also listed with the cedilla (ş, ţ), as much text has them.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "ro",
    name: "Romanian",
    stemmer: Some(frostem::Algorithm::Romanian),
    stop_words: "\
        și şi să în la de cu pe din pentru nu mai un o este sunt a al ai ale au ca că ce care cel cea cei cele celor \
        celui celei lui ei lor el ea ele eu tu noi voi mă te se ne vă îi îl le i mi ți ţi și-a şi-a s-a s-au l-a i-a \
        m-a n-a n-au într-o într-un dintr-o dintr-un printr-o printr-un de-a meu mea mei mele tău ta tăi tale său sa \
        săi sale nostru noastră noștri noştri noastre vostru voastră mine tine sine mie ție ţie nouă vouă își îşi îmi \
        îți îţi ne-a le-a acest această acesta aceasta aceștia aceştia aceste acestea acestui acestei acestor acel \
        acea acela aceea aceia acele acelea acelui acelei acelor altul alta alții alţii alte altă alt altor unul una \
        unii unele unei unui unor fiecare orice oricare oricine cine cineva ceva nimic nimeni toți toţi toate tot \
        toată tuturor același aceeași aceiași acelaşi aceeaşi însuși însă câte câtă câți câţi cărei căror cărui \
        cărora căruia căreia mult multă mulți mulţi multe puțin puţin puține puţine era erau eram fost fi fie fiind \
        fiu fii sînt suntem sunteți am are avea avem aveți aveau aveam avut aș aş ar ați aţi vom va vor veți vei \
        poate pot putea trebuie prin până pînă spre sub peste către fără după între dintre despre asupra lângă contra \
        conform împotriva înainte datorită decât dar iar sau ori deci dacă deși deşi deoarece încât căci când cînd \
        unde cum precum astfel așa aşa aici acolo acum atunci apoi doar numai chiar foarte prea mereu încă deja \
        niciodată totuși totuşi totodată iată da nici ci aproape aproximativ astăzi azi iarăși întotdeauna uneori \
        adesea atât atît așadar aşadar etc",
    leaning: "\
        el ea ei ele lui lor acesta aceasta aceștia aceştia acestea acest această aceste acestui acestei acestor \
        acela aceea aceia acelea acel acea acele asta și şi dar iar însă sau ori deci așadar aşadar astfel așa aşa \
        totuși totuşi totodată apoi atunci ulterior altfel dimpotrivă asemenea deoarece fiindcă căci",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp dl dlui dna dnei d-l d-lui d-na d-nei dle dr prof conf lect acad ing av arh col lt cpt mr maj cdt pr sf \
            î.p.s p.s cf ex cca aprox vs resp n.n n.r n.b n.red i.e e.g bd bld bul șos şos m.s a.s mrs st ec asist \
            slt lt.col plt serg drd mons",
        before_number: "\
            nr art alin lit pag p pp vol cap fig tab pct par sect sec et ap bl sc tel fax max min v t f c h.g o.u.g \
            reg poz",
        calendar: "ian feb febr mart apr iun iul aug sept sep oct dec lun vin sâm dum",
        may_end: "\
            str univ ed edit trad coord cit op ibid id al jud mun com s.a s.r.l s.c s.n.c inc corp ltd co bros jr \
            î.hr d.hr î.e.n e.n a.c d.c a.m p.m s.u.a u.e o.n.u u.s u.s.a mil mld mlrd dir dep inst fac urm ș.u ş.u \
            d.p.d.v dvs dv",
        ends: "etc ș.a ş.a ș.a.m.d ş.a.m.d s.a.m.d ș.cl ş.cl",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
