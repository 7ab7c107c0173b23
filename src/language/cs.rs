//! Czech. Written for this project.
//!
//! Stop words stand in the order pronouns, prepositions, conjunctions, particles, verbs, adverbs. A number with a full
//! stop is an ordinal ("12. června", "v 19. století").

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "cs",
    name: "Czech",
    stemmer: Some(frostem::Algorithm::Czech),
    stop_words: "\
        já ty on ona ono my vy oni ony mě mne mně mi mnou tě tebe tobě ti tebou jeho jemu mu ho něj němu něm ním jí ji \
        ní nás nám námi vás vám vámi jich jim jimi nich nim nimi je sebe sobě si se sebou můj moje má mé mého mou tvůj \
        tvoje tvá náš naše našeho naší našich váš vaše jejich její svůj svoje svá své svého svou svých svým svém ten \
        ta to toho té tomu tom tím těch těm těmi tu tento tato toto tito tyto této tohoto tomuto tomto tímto těchto \
        těmto takový taková takové takových onen který která které kteří kterého kterou kterému kterém kterým kterých \
        kterými jenž jež kdo koho komu kým co čeho čemu čem čím čí jaký jaká jaké jakou sám sama samo celý celá celé \
        všechno vše všichni všechny všech všem všemi nikdo nikoho nic ničeho někdo něco některý některé některých \
        každý každá každé každého jiný jiná jiné jiných jeden jedna jedno jedné jednoho v ve na s z ze do od ode pro \
        po za pod nad při před přes bez o u k ke mezi během podle vůči kromě okolo kolem mimo proti místo díky vedle i \
        a ale nebo či anebo jestli jestliže když až aby kdyby protože neboť proto tedy však ovšem ačkoli ačkoliv \
        přestože že než ani avšak nýbrž zatímco jakmile pokud také též taky rovněž totiž \
        ne ať jen jenom pouze dokonce právě by bych bychom byste ano asi snad \
        být jsem jsi jsme jste jsou byl byla bylo byli byly bude budou budu budeme není nejsou nebyl nebyla nebylo \
        může mohou mohl mohla mohlo mohli lze musí musel mají měl měla mělo měli mít \
        jak tak tam tady zde kde kam odkud tehdy teď nyní pak potom už již ještě velmi více méně spíše příliš moc málo \
        téměř skoro zcela vždy vždycky nikdy někdy opět zase dnes proč kolik tolik několik mnoho například zejména \
        navíc",
    leaning: "\
        on ona ono oni ony jeho její jejich jemu jim ten ta to ti ty tento tato toto tito tyto tohoto této těchto \
        tomu tím takový taková takové a i ale avšak ovšem nicméně nebo také též rovněž tedy tudíž proto protože neboť \
        pak poté potom navíc kromě přesto přitom mezitím jinak naopak podobně totiž",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp zač např tzv tzn tj resp zvl kupř popř příp event p pp pí sl mgr mga bc bca ing ing.arch mudr mvdr judr \
            phdr rndr paedr pharmdr thdr thlic phmr doc prof dr akad arch gen plk pplk mjr kpt npor por ppor rtm pprap \
            prap nprap šprap čet des svob adm sv bl ul tř nábř sídl hl.m okr srov porov vyd red ed překl angl fr franc \
            lat řec rus špan ital it pol maď slang zast hovor kniž dosl zkr mj m.j vč zn odb řed předs místopř \
            posl odp spol arcib kard nadpor podpor insp sekr prok nakl ilustr",
        before_number: "\
            č čl odst písm str s roč kap obr tab pozn příl tel fax čp č.p č.j čj cca kol nar zemř vz ř r.č par ev.č \
            vers odd nám",
        calendar: "ún břez květ čvc srp říj pros pá út čt",
        may_end: "\
            r stol hod min sek tis mil mld bil n.l př.n.l př.kr po.kr a.s s.r.o v.o.s k.s o.p.s z.s z.ú o.s n.p \
            s.p csc drsc ph.d phd mba ll.m st ml t.r t.m t.č ks obyv os vteř j.č s.š j.š v.d z.d s.z j.z v.r jr sb ú.z \
            u.s inc ltd corp a.m p.m",
        ends: "atd apod aj atp etc ad a.j",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
