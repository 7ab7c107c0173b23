//! Italian. Written for this project.
//!
//! Elided words are one word with what follows ("dell'arte"), so the list holds the common pairs of function words.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "it",
    name: "Italian",
    stemmer: Some(frostem::Algorithm::Italian),
    stop_words: "\
        il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai \
        agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col \
        coi ad ed od e o ma però né se che chi cui come quando dove perché poiché mentre anche anzi quindi dunque \
        infatti tuttavia io mi me mio mia miei mie tu ti te tuo tua tuoi tue lui lei egli ella esso essa essi esse si \
        sé suo sua suoi sue ci noi nostro nostra nostri nostre vi voi vostro vostra vostri vostre loro ne li questo \
        questa questi queste quello quella quelli quelle quel quei quegli ciò tale tali quale quali qual quanto \
        quanta quanti quante alcuni alcune alcun alcuna qualche qualcuno qualcosa ogni ognuno tutto tutta tutti tutte \
        altro altra altri altre stesso stessa stessi stesse molto molta molti molte poco poca pochi poche più meno \
        nessun nessuno nessuna niente nulla entrambi ciascuno c'è c'era c'erano un'altra d'altra dell'altro \
        dall'altra l'altro l'altra l'uno l'ha l'hanno quest'ultimo quest'ultima cos'è com'è dov'è s'è n'è essere è \
        sono sei siamo siete era erano ero fu furono sarà saranno sarebbe sarebbero sia siano stato stata stati state \
        essendo avere ha hanno ho hai abbiamo avete aveva avevano avevo ebbe avrà avranno avrebbe abbia abbiano avuto \
        può possono poteva potrebbe deve devono doveva dovrebbe vuole va vanno fa viene vengono non sì no già ancora \
        sempre mai solo soltanto poi prima dopo ora adesso oggi qui qua lì là così troppo quasi proprio forse invece \
        inoltre ovvero oppure cioè appena circa ormai intanto infine eppure comunque pure neanche nemmeno neppure \
        bene contro durante verso senza sotto sopra presso entro oltre attraverso dentro fuori fino sino dietro \
        davanti nonostante sebbene benché affinché finché purché secondo ecc",
    leaning: "\
        lui lei egli ella esso essa essi esse loro suo sua suoi sue questo questa questi queste quello quella quelli \
        quelle quei ciò costui costei costoro tale tali ma e ed o oppure però tuttavia eppure comunque inoltre anche \
        quindi dunque perciò pertanto così allora poi infine infatti anzi cioè intanto invece poiché altrimenti \
        analogamente",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp sig sigg sig.ra sig.na sig.re dott dott.ssa dottssa dr prof prof.ssa proff avv arch geom on on.le sen gen \
            magg amm mons spett spett.le egr gent gent.mo gent.ma ill.mo ill.ma comm cav uff rag ten brig f.lli es \
            p.es cfr cf vs v ca c.a c.d cosidd n.b p.s n.d.r ndr n.d.t d.lgs lgs d.l d.p.r d.m l.r p.zza p.za v.le \
            c.so l.go mr mrs st maresc serg sost vicepres pref rev dott.ri avv.ti",
        before_number: "\
            n nn nr num p pp pag pagg vol voll art artt co cap capp fig figg tav tavv par lett sez tab all cpv rif \
            prot tel int sec secc s c f min max sc t r lib",
        calendar: "feb febb mar apr mag giu lug ago set sett ott nov dic lun gio ven sab",
        may_end: "\
            ing col dir a.c d.c a.m p.m s.p.a s.r.l s.n.c s.a.s inc ltd corp bros soc coop ass prov fraz rep dip univ \
            fac edd trad cit op ibid id segg ss seg ill u.s u.s.a u.e o.n.u c.p c.c c.p.c c.p.p t.u h.c jr sr mln mld \
            lat gr ingl ted al pres civ cod card cass trib",
        ends: "ecc etc card",
    },
    ordinal_dot: false,
    elision: true,
    dotless_i: false,
    right_to_left: false,
};
