//! Spanish. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "es",
    name: "Spanish",
    stemmer: Some(frostem::Algorithm::Spanish),
    stop_words: "\
        el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta \
        mediante para por según sin sobre tras excepto salvo y e o u ni pero mas sino aunque porque pues que si como \
        cuando donde mientras yo me mí mi mis tú te ti tu tus usted ustedes él ella ello ellos ellas le les se sí su \
        sus suyo suya nosotros nosotras nos nuestro nuestra nuestros nuestras vosotros os vuestro vuestra este esta \
        esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas éste ésta éstos éstas quien \
        quienes cual cuales cuyo cuya cuyos cuyas qué quién quiénes cuál cuáles cuándo cómo dónde cuánto cuántos algo \
        alguien alguno alguna algunos algunas algún ningún ninguno ninguna nada nadie todo toda todos todas cada otro \
        otra otros otras mismo misma mismos mismas tal tales tan tanto tanta tantos mucho mucha muchos muchas poco \
        poca pocos pocas más menos muy varios varias ambos ambas demás ser es son soy somos era eran fue fueron sea \
        sean será serán sería serían sido siendo estar está están estoy estaba estaban estuvo haber ha han he hemos \
        hay había habían hubo haya hayan habrá habría puede pueden podía podría debe deben tiene tienen tenía tener \
        hace va van no ya también tampoco sólo solo aún aun todavía siempre nunca jamás así entonces luego después \
        antes ahora hoy aquí allí ahí además incluso casi quizá quizás apenas bien etc",
    leaning: "\
        él ella ello ellos ellas su sus le les este esta esto estos estas ese esa eso esos esas aquel aquella aquello \
        aquellos aquellas éste ésta éstos éstas tal tales y e o u pero sino pues porque además también tampoco \
        asimismo igualmente entonces luego después así consecuentemente finalmente",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp sr sra srta sres sras dr dra dres dras prof profa lic arq abg dña fco hno hna mons sto sta stos gral cnel \
            cmdte tte sgto alm excmo excma ilmo ilma rvdo rvda mtro mtra bto pbro s.m ss.mm s.a.r s.e s.s p.ej ej vs \
            cf cfr aprox avda avd av ctra pza plza urb atte fdo v.gr i.e e.g n.b p.d p.s pdte mr mrs st ee lcdo lcda \
            ldo lda licdo licda capt sarg contralm vicealm brig excmos excmas rvmo revdo magdo carr pje",
        before_number: "\
            núm núms nro nros n cra cll párrf pág págs pag p pp vol vols t art arts cap caps fig figs lám párr tel tfno teléf tlf \
            ext s col máx mín seg hab c f fol ap tab v ca no apdo aptdo apto",
        calendar: "ene feb febr mar abr jun jul ago sep sept set oct nov dic lun mié miér jue vie sáb dom",
        may_end: "\
            ing inc pl ss sig sigs ed eds edit trad coord comp ibíd ibid íd id op cit ob al dir a.c d.c a.m p.m m.n \
            s.a s.l s.r.l s.a.u s.a.b ltda cía cia hnos corp co bros jr ee.uu ff.aa cc.oo rr.hh jj.oo aa.vv vv.aa \
            dd.hh u.s u.s.a u.e o.n.u r.d q.e.p.d d.e.p d.f dpto dptos depto dept prov mpio rep dist gob admón univ \
            fac inst izq izqda izda dcha dcho der mill esq pres sec min edif",
        ends: "etc ud uds vd vds",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};
