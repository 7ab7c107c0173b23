//! Finnish. Written for this project.
//!
//! Pronouns are listed in their cases, since they stand in running text inflected.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "fi",
    name: "Finnish",
    stemmer: Some(frostem::Algorithm::Finnish),
    stop_words: "\
        ja on ei että se oli hän ne tämä joka mutta kun niin kuin myös tai sekä jos vain ovat olla ollut olivat ole \
        olleet olen olet olemme olette olisi olisivat oltiin lienee en et emme ette eivät älä minä minun minua minut \
        minulle minulla sinä sinun sinua sinut sinulle hänen häntä hänet hänelle hänellä hänestä me meidän meitä \
        meille meillä te teidän teitä teille he heidän heitä heille heillä sen sitä siitä siinä siihen sillä siltä \
        sille siksi niiden niitä niistä niissä niihin niillä niille tämän tätä tästä tässä tähän tällä tältä tälle \
        nämä näiden näitä näistä näissä näihin tuo tuon tuota tuossa nuo jonka jota josta jossa johon jolla jolta \
        jolle jotka joiden joita joista joissa joihin joilla joille mikä minkä mitä mistä missä mihin millä mille \
        mitkä kuka kenen ketä ketkä kaikki kaiken kaikkea kaikkien kaikkia kaikissa moni monet monta monia monien muu \
        muut muun muita muiden muuta joku jokin jonkin jotain jotakin joitakin jokainen itse toinen toisen toiset \
        sama saman samaa mukaan jälkeen ennen kanssa ilman varten vuoksi kautta välillä aikana yli alle ali läpi \
        kohti lähes noin vaan koska vaikka kunnes jotta joten eli siis sitten silloin nyt jo vielä aina usein joskus \
        koskaan taas hyvin erittäin liian enemmän vähemmän eniten hieman melko näin siellä täällä täältä sieltä sinne \
        tänne miten miksi milloin kuinka kuitenkin lisäksi esimerkiksi muassa ehkä toki juuri pitkin voi voivat voisi \
        voida voidaan pitää pitäisi täytyy saa samalla toisaalta puolestaan etenkin varsinkin tosin joskin eikä \
        eivätkä vai kuten",
    leaning: "\
        hän he se ne hänen heidän häntä heitä hänet heidät hänelle heille sen niiden sitä niitä siinä siitä tämä nämä \
        tämän näiden tätä näitä tässä tästä tuo nuo sellainen sellaiset tällainen tällaiset mutta ja tai vaan \
        kuitenkin silti myös lisäksi siksi niinpä joten siis näin niin sitten samalla samoin toisaalta muuten sillä \
        koska",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp esim mm ts ks vrt ns nk nyk ent n prof dos tri toht maist fil lis hra rva nti evp kenr ev luutn maj kapt \
            ylil engl ruots lat saks ransk ven viroks m.m i.e ko kys ao em eo mr mrs synt kuol ap huom n.k n.s th pj \
            vpj toim.joht v.t vt sis ulk n.b myöh st dr valt tekn oik lääket teol ylik alik kers vänr dipl.ins \
            kirkkoh",
        before_number: "s ss nro n:o klo kpl art taul vol p puh os kap v mom tel min max maks no nr",
        calendar: "\
            tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak marrask jouluk ma ti ke to pe la su",
        may_end: "\
            mrd milj tuh e.kr j.kr ekr jkr eaa toim suom alk ry oy oyj ky ay inc corp ltd co bros jr sr u.s a.m p.m \
            al ibid ed h.c t.s k.o e.m seur kirj pain",
        ends: "jne yms ym etc jms tms tm y.m y.m.s",
    },
    ordinal_dot: true,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
