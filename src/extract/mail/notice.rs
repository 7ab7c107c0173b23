//! Notices that programs put below the mails of an office: for whom the mail is, and what others are to do with it.

use super::super::layout::Block;

/// What such notices say and nobody else does: small letters, one space between words.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    // English.
    "you are not the intended recipient", "you are not an intended recipient", "you are not the named addressee",
    "message is not the intended recipient", "if you have received this email in error",
    "if you have received this e-mail in error", "if you received this email in error",
    "if you received this e-mail in error", "if you have received this message in error",
    "if you received this message in error", "if you have received this communication in error",
    "if you have received this transmission in error", "confidential and intended solely for",
    "confidential and are intended solely for", "intended only for the use of the individual",
    "intended only for the use of the addressee", "intended solely for the use of the individual",
    "intended solely for the use of the addressee", "intended solely for the addressee",
    "intended only for the addressee", "for the sole use of the intended recipient", "environment before printing",
    "environment before you print",
    // German.
    "sie nicht der richtige adressat", "sie nicht der richtige empfänger", "sie nicht der beabsichtigte",
    "sie nicht der vorgesehene", "sie nicht der bestimmungsgemäße", "wenn sie diese e-mail irrtümlich",
    "sollten sie diese e-mail irrtümlich", "oder diese e-mail irrtümlich", "wenn sie diese nachricht irrtümlich",
    "sollten sie diese nachricht irrtümlich", "oder diese nachricht irrtümlich",
    "sollten sie diese e-mail versehentlich", "sollten sie diese nachricht versehentlich",
    "vertrauliche und/oder rechtlich", "an die umwelt, bevor sie",
    // French.
    "si vous n'êtes pas le destinataire", "si vous n'êtes pas destinataire",
    "si vous avez reçu ce message par erreur", "si vous avez reçu ce courriel par erreur",
    "si vous avez reçu cet e-mail par erreur", "si vous recevez ce message par erreur",
    "à l'attention exclusive de ses destinataires", "à l'intention exclusive de ses destinataires",
    "l'environnement avant d'imprimer",
    // Spanish.
    "si usted no es el destinatario", "si no es usted el destinatario", "si no es el destinatario",
    "si ha recibido este mensaje por error", "si usted ha recibido este mensaje por error",
    "si ha recibido este correo por error", "si ha recibido este correo electrónico por error",
    "uso exclusivo del destinatario", "exclusivamente a su destinatario", "medio ambiente antes de imprimir",
    // Portuguese.
    "se você não é o destinatário", "se você não for o destinatário", "se não for o destinatário",
    "se não é o destinatário", "caso não seja o destinatário", "caso você não seja o destinatário",
    "se recebeu esta mensagem por engano", "se você recebeu esta mensagem por engano",
    "se você recebeu esta mensagem por erro", "tenha recebido esta mensagem por engano",
    "uso exclusivo do destinatário", "exclusivo do seu destinatário", "meio ambiente antes de imprimir",
    // Italian.
    "se non siete i destinatari", "se non siete il destinatario", "se non è il destinatario",
    "qualora non fosse il destinatario", "avesse ricevuto questo messaggio per errore",
    "se avete ricevuto questo messaggio per errore", "se ha ricevuto questo messaggio per errore",
    "uso esclusivo del destinatario", "all'ambiente prima di stampare",
    // Dutch.
    "u niet de geadresseerde bent", "u niet de beoogde ontvanger", "u niet de bedoelde ontvanger",
    "bericht is uitsluitend bestemd voor de geadresseerde", "indien u dit bericht ten onrechte",
    "als u dit bericht ten onrechte", "indien u deze e-mail ten onrechte", "indien u dit bericht abusievelijk",
    "indien u deze e-mail abusievelijk", "aan het milieu voordat u",
    // Polish.
    "nie są państwo adresatem", "nie jest pan/pani adresatem", "nie jesteś adresatem", "nie jesteś zamierzonym",
    "nie jesteście państwo adresatem", "jeśli otrzymali państwo tę wiadomość omyłkowo",
    "jeżeli otrzymali państwo tę wiadomość omyłkowo", "jeśli otrzymałeś tę wiadomość omyłkowo",
    "przeznaczona wyłącznie dla adresata",
    // Russian.
    "вы не являетесь адресатом", "вы не являетесь получателем", "вы не являетесь надлежащим",
    "вы не являетесь предполагаемым", "если вы получили это сообщение по ошибке",
    "если вы получили данное сообщение по ошибке", "если вы получили это письмо по ошибке",
    "если вы получили данное письмо по ошибке",
];

/// What such notices begin with.
const NAMES: &[&str] = &[
    "confidentiality notice",
    "confidentiality note:",
    "vertraulichkeitshinweis",
    "avis de confidentialité",
    "aviso de confidencialidad",
    "aviso de confidencialidade",
    "avviso di riservatezza",
    "klauzula poufności",
    "уведомление о конфиденциальности",
];

/// Nobody reads a longer one, in bytes.
const LONGEST: usize = 8000;
/// Beside a notice stand so many lines that are none.
const BESIDE: usize = 3;

/// The number of `blocks` of a letter, in plain text or not, before the notices at its end. The first is its own.
pub(super) fn before(text: &str, blocks: &[Block]) -> usize {
    let mut said = blocks.len();
    let mut beside = 0;
    for at in (1..blocks.len()).rev() {
        if is_notice(blocks[at].span.of(text)) {
            (said, beside) = (at, 0);
        } else {
            // The name of the owner, or of the notice, may stand beside it.
            beside += 1;
            if blocks[at].ends || blocks[at].lines > 2 || beside > BESIDE {
                break;
            }
        }
    }
    said
}

/// True for a paragraph that is such a notice.
fn is_notice(paragraph: &str) -> bool {
    if paragraph.len() > LONGEST {
        return false;
    }
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    let said = words.join(" ").to_lowercase().replace('’', "'");
    let begins = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    NAMES.iter().any(|name| begins.starts_with(name)) || WORDS.iter().any(|words| said.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_are_known_in_many_languages() {
        for notice in [
            "CONFIDENTIALITY NOTICE: this mail and its files are for the harbour office.",
            "If you are not the\nintended  recipient, please delete this mail.",
            "Wenn Sie nicht der richtige Adressat sind, löschen Sie diese Mail.",
            "Si vous n’êtes pas le destinataire de ce message, merci de le détruire.",
            "Si usted no es el destinatario, borre este mensaje.",
            "Se você não for o destinatário, apague esta mensagem.",
            "Se non è il destinatario, La preghiamo di cancellare il messaggio.",
            "Indien u niet de geadresseerde bent, verwijdert u dit bericht.",
            "Jeśli nie są Państwo adresatem tej wiadomości, prosimy ją usunąć.",
            "Если вы не являетесь адресатом, удалите это письмо.",
        ] {
            assert!(is_notice(notice), "{notice}");
        }
    }

    #[test]
    fn what_people_write_is_none() {
        for own in [
            "I think I received this e-mail in error: it was meant for Ben.",
            "I am not the intended recipient, so I gave the letter to Ben.",
            "Please sign the confidentiality notice in the file.",
            "The slipway is intended only for the use of members.",
            "If you have received this e-mail, please call me.",
            "The plan of the harbour is confidential, so please show it to nobody.",
            "Ich habe diese Rechnung irrtümlich erhalten.",
        ] {
            assert!(!is_notice(own), "{own}");
        }
    }
}
