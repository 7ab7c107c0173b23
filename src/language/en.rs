//! English. Written for this project.
//!
//! "Mr", "Mrs" and "Ms" are stop words too: they carry no content, and "Corp. Mr. Lee" is where a sentence starts.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "en",
    name: "English",
    stemmer: Some(frostem::Algorithm::English),
    stop_words: "\
        the a an this that these those some any no every each all both either neither another such other others much \
        many more most few fewer less least several own same enough one ones i me my mine myself you your yours \
        yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves they them \
        their theirs themselves who whom whose which what whatever whoever something anything nothing everything \
        someone anyone everyone nobody mr mrs ms be am is are was were been being have has had having do does did \
        doing done will would shall should can could may might must ought cannot i'm i've i'd i'll you're you've \
        you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're they've they'd \
        they'll that's that'll there's here's what's who's where's how's let's isn't aren't wasn't weren't hasn't \
        haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't couldn't mustn't mightn't needn't \
        of to in on at by for from with without within into onto upon about above across after against along among \
        amid around as before behind below beneath beside besides between beyond despite down during except inside \
        like near off out outside over past per since through throughout till toward towards under underneath until \
        unlike up via and or but nor so yet if unless though although because while whereas whether than lest not too \
        also very just only even ever never again already almost always often once then there here where when why how \
        now still thus hence therefore however moreover furthermore nevertheless nonetheless meanwhile otherwise \
        instead indeed perhaps maybe rather quite according etc",
    leaning: "\
        he she it they him them his her hers its their theirs this that these those such he's he'd he'll she's she'd \
        she'll it's it'd it'll they're they've they'd they'll that's but and or nor yet so also then thus hence \
        therefore however moreover furthermore additionally besides meanwhile instead otherwise nevertheless \
        nonetheless still because likewise similarly consequently accordingly conversely afterwards",
    reporting: "\
        said says asked asks cried cries replied replies answered answers shouted shouts whispered whispers yelled \
        exclaimed exclaims wondered demanded screamed muttered murmured inquired enquired called snapped",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp mr mrs ms messrs mmes mx dr drs prof profs rev revd hon msgr gov govs gen gens sen sens maj col cpl capt \
            cmdr lt lieut sgt sgts pvt adm brig supt insp amb atty mt mts ste e.g i.e eg viz cf vs v approx incl attn \
            resp a.k.a aka n.b nb p.s ie cllr cllrs cpt ssgt msgt wm chas thos robt benj edw",
        before_number: "\
            no nos p pp pg pgs para paras vol vols ch chs chap chaps fig figs eq eqs secs sects art n nn ll \
            fol fols fl ca c b d r ver bk bks pl pls pt pts rm ext tel cl reg regs op tbl est ft oz lb lbs hr hrs min \
            mins yr yrs mos rs cir sect eqn eqns thm lem cor prop defn alg ref refs subpara",
        calendar: "\
            jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun",
        may_end: "\
            inc corp ltd co cos plc bros dept assn assoc intl natl univ inst dist acad mfg mgmt govt l.l.c l.p jr sr \
            esq fr rep reps pres det asst m.d ph.d b.a b.s b.sc m.a m.s m.sc m.b.a j.d ll.b d.d.s d.phil r.n u.s \
            u.s.a u.k u.n e.u u.s.s.r d.c n.y n.y.c n.j n.c s.c n.h n.m n.d s.d r.i l.a calif conn fla tex ariz \
            colo kan ky mich minn mont neb nev okla tenn va vt wis wyo ga ala ark ont que a.m p.m pty st \
            ave blvd rd sq hwy pkwy bldg apt jct al ed eds edn ibid cit seq trans repr orig anon q.v r.i.p p.o s.s \
            h.m ll.m b.com b.tech m.phil const proc int conf symp sec phys chem appl theor comput lett avg misc sask \
            nfld hosp comm tbsp",
        ends: "\
            etc a.d b.c b.c.e c.e hm hmm mmm shh brr int conf hosp comm sec proc const avg misc phys chem",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
