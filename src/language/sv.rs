//! Swedish. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "sv",
    name: "Swedish",
    stemmer: Some(frostem::Algorithm::Swedish),
    stop_words: "\
        och i att det som en ett på är av för med den till har de inte om han men var jag sig från vi så kan hon när \
        under där eller nu också efter vid mot ska skall skulle kunde blev blir bli blivit hade haft ha här in ut upp \
        ner fram över mellan genom utan innan sedan före hos bland enligt trots samt än då vad vem vems vilken vilket \
        vilka vars hur varför eftersom därför medan både varken antingen fast ty ifall min mitt mina din ditt dina du \
        dig mig honom henne hans hennes dess dem dom deras oss vår vårt våra ni er ert era man sin sitt sina själv \
        själva denna detta dessa denne någon något några ingen inget inga all allt alla varje vardera annan annat \
        andra sådan sådant sådana samma mycket många mer mest mindre få fler flera flesta varit vara vore måste bör \
        får fick vill ville bara redan ännu alltid aldrig ofta ibland kanske igen dock ändå alltså däremot dessutom \
        förutom även åter hit dit dåvarande just precis nästan ganska väl ju nog ja nej inom utom utanför omkring \
        kring längs ovan vidare därefter därmed därpå härmed dels cirka runt tills inför åt per via etc",
    leaning: "\
        han hon det honom henne dem hans hennes dess deras denna detta dessa sådan sådant sådana men och eller också \
        även dock så därför dessutom därefter därpå därtill därmed däremot således alltså emellertid ändå likväl \
        eftersom samtidigt annars likaså tvärtom vidare",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp hr fr frk dr doc prof jur tekn teol kand mag lic adj s:t s:ta kapt löjtn öv gen t.ex tex bl.a d.v.s dvs \
            s.k f.d p.g.a pga fr.o.m t.o.m m.a.o i.e e.g n.b jfr jmf resp ca c:a inkl exkl ang avs bet f.n f.ö ev \
            s.a.s m.h.a m.a.p t.h.t å.k mr mrs sekr övlt arkit bitr nuv dåv civ.ing fil.dr \
            fil.kand med.dr jur.kand tekn.dr",
        before_number: "nr s sid sidd kap kl art fig tab vol bd mom p pkt avd tel tfn kr max min v not f",
        calendar: "jan feb febr mar apr jun jul aug sep sept okt nov dec mån tis tors fre lör",
        may_end: "\
            milj mdr mrd f.kr e.kr f.v.t e.v.t e.d o.d o.dyl d.y d.ä a.a m.a t.h t.v ö.h a.m p.m enl forts förf utg \
            uppl red övers orig ibid al cit op u.s inc corp ltd co bros jr kv avg st fil ordf",
        ends: "etc osv o.s.v m.m m.fl mfl motsv",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
