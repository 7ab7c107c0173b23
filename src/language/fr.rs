//! French. Written for this project.
//!
//! Elided words are one word with what follows ("l'homme"), so the list holds the common pairs of two function words.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "fr",
    name: "French",
    stemmer: Some(frostem::Algorithm::French),
    stop_words: "\
        le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur \
        leurs je tu il elle on nous vous ils elles me te se lui y en moi toi soi eux qui que quoi dont où lequel \
        laquelle lesquels lesquelles auquel duquel celui celle ceux celles ceci cela ça tout toute tous toutes même \
        mêmes autre autres quel quelle quels quelles quelque quelques plusieurs chaque aucun aucune certains \
        certaines nul rien c'est c'était qu'il qu'ils qu'elle qu'elles qu'on qu'un qu'une qu'en qu'à d'un d'une \
        d'autres d'en d'où d'après d'abord d'ailleurs l'un l'une l'on l'autre j'ai j'avais j'étais n'est n'a n'ont \
        n'était n'y n'en s'est s'il s'ils s'en jusqu'à jusqu'au lorsqu'il lorsqu'elle puisqu'il quelqu'un aujourd'hui \
        être est suis es sommes êtes sont était étaient étais été étant sera seront serait seraient soit soient fut \
        furent avoir ai as a avons avez ont avait avaient avais eu aura auront aurait auraient ait aient peut peuvent \
        pouvait pourrait doit doivent devait devrait fait font faire faut va vont à dans sur sous par pour avec sans \
        entre vers chez contre depuis pendant avant après dès selon malgré parmi hors envers outre durant jusque via \
        et ou mais donc or ni car si comme quand lorsque puisque afin tandis alors quoique ne pas plus moins très \
        trop peu beaucoup aussi encore toujours jamais déjà ici là ainsi puis ensuite enfin cependant pourtant \
        toutefois néanmoins notamment surtout seulement presque assez tant autant tellement oui non bien comment \
        pourquoi combien tôt environ voici voilà désormais parfois souvent",
    leaning: "\
        il elle ils elles lui eux celui celle ceux celles ce cet cette ces cela ceci ça c'est c'était son sa ses leur \
        leurs tel telle tels telles mais et ou donc or car parce cependant toutefois pourtant néanmoins ainsi aussi \
        également alors puis ensuite enfin encore d'ailleurs d'où sinon autrement inversement pareillement",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp m mm mme mmes mlle mlles dr drs pr prof mgr st ste sts gén cdt cne lt lieut amb pdt dir vve r.p s.s s.m \
            cf c.-à-d c.à.d càd vs av ap apr env resp n.b nb p.-s ndlr n.d.l.r n.d.t sté éts ets boul bd bld pl fg \
            fbg rte imp lat angl anc mr mrs gal adjt sgt brig rev chev",
        before_number: "\
            p pp n no num vol t chap art fig fasc liv livr ms mss f fol sect app éq tél réf v s op ann tab max ch min \
            alin pag approx",
        calendar: "janv févr fév avr juil sept oct nov déc lun ven sam dim",
        may_end: "\
            ex p.ex al id ibid cit loc éd éds trad ill coll suiv sq sqq ss hist litt adj adv masc fém plur sing s.a \
            s.a.r.l s.a.s s.n.c cie inc ltée ltd corp bros j.-c j-c o.n.u u.e u.s u.s.a é.-u r.-u p.d.g jr dép dépt \
            arr arrdt univ dict rééd s.d s.l esp ital qqch qqn mio mia cap col fr hab",
        ends: "etc",
    },
    ordinal_dot: false,
    elision: true,
    dotless_i: false,
    right_to_left: false,
};
