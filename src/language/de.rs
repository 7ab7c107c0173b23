//! German. Written for this project.
//!
//! Nouns are capitalised, so units and forms like "u. ä." stand among those that end a sentence only before a starter.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "de",
    name: "German",
    stemmer: Some(frostem::Algorithm::German),
    stop_words: "\
        der die das den dem des ein eine einer eines einem einen kein keine keiner keinen keinem keines dieser diese \
        dieses diesem diesen jener jene jenes jenen jenem jeder jede jedes jedem jeden alle allem allen aller alles \
        manche mancher manchen welche welcher welches welchen welchem solche solcher solchen viel viele vieler vielen \
        mehr meisten einige einigen einiger mehrere mehreren andere anderen anderer anderes anderem derselbe dieselbe \
        dasselbe deren dessen denen ich mich mir mein meine meinen meinem meiner du dich dir dein deine deinen deinem \
        deiner er ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres es wir uns \
        unser unsere unseren unserem unserer euch euer eure ihnen man sich selbst wer wen wem wessen was etwas nichts \
        niemand jemand beide beiden bin bist ist sind seid war waren wäre wären gewesen hat habe haben hatte hatten \
        hätte hätten werden werde wird wurde wurden worden würde würden geworden kann können konnte konnten könnte \
        könnten muss müssen musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf dürfen \
        durfte mag möchte möchten lässt lassen an am ans auf aufs aus bei beim bis durch für gegen hinter im in ins \
        mit nach neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen trotz laut gegenüber ab \
        außer innerhalb außerhalb statt anstatt pro per und oder aber denn doch sondern wenn als ob dass daß weil da \
        damit sodass obwohl bevor nachdem sobald solange falls sowie sowohl weder noch entweder je desto indem nicht \
        auch nur schon sehr so dann dort hier nun jetzt immer wieder bereits etwa fast ganz sogar dabei dazu dafür \
        dagegen daher dadurch danach daran darauf daraus darin darüber darum davon davor damals dennoch deshalb \
        deswegen trotzdem allerdings jedoch außerdem zudem ferner zwar also eben mal ja nein vielleicht wohl wie wo \
        woher wohin wann warum wieso weshalb wobei wofür womit wodurch zuvor zunächst zuletzt schließlich bisher \
        derzeit einmal weniger wenig gar eher oft hin her",
    leaning: "\
        er sie es ihn ihm ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dies diese diesem diesen \
        dieser dieses jene jener jenes solche solcher aber jedoch doch und oder auch so dann denn also daher darum \
        deshalb deswegen somit folglich dennoch trotzdem allerdings außerdem zudem ferner dabei dazu damit dadurch \
        danach dagegen hingegen inzwischen sonst ebenso weil",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp hr hrn fr frl fa em dr dres prof dipl dipl.-ing ing st skt hl gebr rer nat med jur theol habil h.c oec bgm bzw \
            vgl ggf ggfs evtl z.b z.t d.h v.a i.d.r i.allg i.e e.g s.o s.u u.u sog ca zzgl inkl exkl einschl ausschl \
            abzgl insb insbes bes bspw beisp resp allg ehem ev kath röm geb gest verh verw gesch betr bezgl bzgl lt \
            dt engl frz lat griech ital russ österr schweiz amerik kgl k.u.k n.b vs cf mr mrs abg stellv stv insp \
            oblt olt hptm obstlt gem mind lfd ugs urspr eigtl entspr gegr techn wiss städt staatl ggü kard exz \
            vollst öffentl dipl.-kfm",
        before_number: "\
            nr nrn no reg s sp art abs bd bde abb tab kap ziff lit rn rdnr rdn rz anm fn fig anl bl tel max hs h v p pp \
            vol t tz pos kto blz az",
        calendar: "jan jän feb febr mär mrz apr jun jul aug sep sept okt nov dez mo di mi sa",
        may_end: "\
            mio mrd tsd std min sek mag phil gen jh jhd jhdt jahrh aufl ausg bearb übers hrsg hg jg f ff zit u.a u.ä \
            o.ä u.dgl dgl o.g m.e m.w n.chr v.chr chr u.z a.a.o a.d a.m a.d.r e.v e.h i.r i.v i.a p.a m.a b.a ph.d \
            u.s u.s.a inc ltd corp str pl wg tägl jährl mtl monatl wöchentl ebd ebda al co präs vors sen",
        ends: "usw usf etc mwst ust u.s.w u.s.f u.v.a u.v.m u.a.m",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
