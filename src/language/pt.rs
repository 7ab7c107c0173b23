//! Portuguese. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "pt",
    name: "Portuguese",
    stemmer: Some(frostem::Algorithm::Portuguese),
    stop_words: "\
        o a os as um uma uns umas de do da dos das dum duma em no na nos nas num numa por pelo pela pelos pelas para \
        pra com sem sob sobre entre até desde após ante contra perante durante mediante conforme segundo ao à aos às \
        e ou mas nem que se como quando onde porque pois embora enquanto porém contudo todavia portanto assim então \
        eu me mim meu minha meus minhas tu te ti teu tua teus tuas você vocês ele ela eles elas lhe lhes lo la los \
        las si seu sua seus suas nós nosso nossa nossos nossas dele dela deles delas nele nela este esta estes estas \
        isto esse essa esses essas isso aquele aquela aqueles aquelas aquilo deste desta destes destas disto desse \
        dessa desses dessas disso daquele daquela daqueles daquelas neste nesta nestes nestas nesse nessa nesses \
        nessas nisso naquele naquela àquele àquela quem qual quais cujo cuja cujos cujas quanto quantos algo alguém \
        algum alguma alguns algumas nenhum nenhuma nada ninguém tudo todo toda todos todas cada outro outra outros \
        outras mesmo mesma mesmos mesmas tal tais tanto tantos muito muita muitos muitas pouco pouca poucos poucas \
        mais menos vários várias ambos ser é são sou somos era eram foi foram seja sejam será serão seria seriam \
        fosse sido sendo estar está estão estou estava estavam esteve ter tem têm tinha tinham teve tiveram tendo \
        haver há havia houve haja pode podem podia poderia deve devem vai vão faz não sim já também ainda só apenas \
        nunca jamais sempre aqui ali lá aí agora hoje depois antes quase talvez além através bem aliás inclusive \
        entretanto etc",
    leaning: "\
        ele ela eles elas dele dela seu sua seus suas este esta estes estas isto esse essa esses essas isso aquele \
        aquela aqueles aquelas aquilo disso nisso tal tais e ou mas porém contudo todavia entretanto portanto logo \
        assim então também tampouco igualmente além aliás ainda depois pois porque senão consequentemente finalmente",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp sr sra srs sras srta dr dra drs dras prof profa profs eng enga arq exmo exma ilmo ilma v.exa v.ex v.s \
            s.exa rev revmo pe fr mons sto sta gen gal cel maj ten sgt alm brig des dep sen gov emb cf vs aprox av \
            trav pça pç rod estr i.e e.g v.g n.b p.s obs s.m s.a.r mr mrs st cmdt cmte subten edif",
        before_number: "\
            n núm p pp pág págs pag pgs fl fls vol vols t art arts cap caps fig figs tab séc sécs tel telef ref proc \
            c s v bl ap apto máx mín seg ca f fol lt nr nrs cx",
        calendar: "jan fev mar abr mai jun jul ago set out nov dez qua qui sex sáb",
        may_end: "\
            ir al ex p.ex ed eds org orgs coord trad cit op ibid ibidem id ltda lda cia s.a inc corp co bros jr esq \
            dir dto e.u.a u.s u.e o.n.u a.c d.c a.m p.m q.b dept depto dpto univ fac inst est mun freg conc h.c pres \
            adv min sec",
        ends: "etc exa exas exc",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
