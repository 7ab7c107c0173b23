//! Danish. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "da",
    name: "Danish",
    stemmer: Some(frostem::Algorithm::Danish),
    stop_words: "\
        og i at det er en et til på som for med den der de af har ikke om var han jeg vi men fra så kan hun sig når \
        eller over hvor ved nu ud op ned ind blev bliver blive blevet skal skulle kunne vil ville må måtte bør burde \
        være været havde haft have efter før under mellem gennem uden inden siden mod hos blandt ifølge trods samt \
        end da hvad hvem hvis hvilken hvilket hvilke hvordan hvorfor hvornår fordi mens både hverken enten dog idet \
        mig mit min mine du dig din dit dine ham hende hans hendes dens dets dem deres os vor vores jer jeres man sin \
        sit sine selv denne dette disse nogen noget nogle ingen intet al alt alle hver hvert anden andet andre sådan \
        sådanne samme meget mange mere mest mindre få flere fleste får fik kun også allerede endnu altid aldrig ofte \
        måske igen altså desuden derfor derimod derefter dermed derpå dernæst her hen hjem lige næsten ganske jo nok \
        ja nej skønt selvom dersom omkring langs udover indtil imod hvorefter hvorved ligesom ellers først bare helt \
        cirka via per ad imens imidlertid etc",
    leaning: "\
        han hun det ham hende dem hans hendes dens dets deres denne dette disse sådan sådanne men og eller også dog \
        så derfor desuden derefter derpå dernæst dermed derimod således altså endvidere imidlertid alligevel fordi \
        samtidig imens ellers ligeledes tværtimod stadig",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp hr fr frk dr dr.phil dr.med dr.jur prof cand cand.mag cand.jur cand.polit lic adj mr mrs skt sct kapt \
            oberstlt dir f.eks fx bl.a bla d.v.s dvs ca jf jfr sml evt inkl ekskl hhv pga p.g.a mht m.h.t iht i.h.t \
            vedr ang tidl fhv nuv pr gns alm vha v.h.a ifm i.f.m ift i.f.t mhp m.h.p s.k såk p.t m.a.o n.b i.e e.g \
            kgl opr oprl f.s.v.a ifb vs cf resp ing lekt oblt omkr p.b.a cand.scient cand.merc cand.med cand.theol",
        before_number: "nr nrs s sp kap kl art fig tab bd vol pkt stk afd tlf tel kr max maks min p f n v c ref",
        calendar: "jan feb febr mar apr jun jul aug sep sept okt nov dec tirs tors fre lør",
        may_end: "\
            mio mia mill mdr f.kr e.kr f.v.t e.v.t o.l o.lign lign a.m p.m inc corp ltd co bros jr sr ff udg opl forf \
            red overs orig ibid cit fmd st.th u.s h.c e.l d.å d.d gen mag st",
        ends: "etc osv o.s.v m.m mm m.fl mfl m.v mv",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
