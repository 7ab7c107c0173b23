//! Notices that programs put below the mails of an office: for whom the mail is, and what others are to do with it.

use super::super::layout::Block;
use super::super::{letters, marks};

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

/// What a notice calls the mail in its first sentence, the beginnings of words.
#[rustfmt::skip]
const MAILS: &[&str] = &[
    "mail", "messag", "communication", "transmission", "document", "informa", "nachricht", "dokument", "inhalt",
    "courriel", "mensaje", "correo", "mensagem", "comunica", "bericht", "wiadomoś", "korespondencj", "сообщени", "письм",
    "документ", "информаци",
];

/// What it says of it there.
#[rustfmt::skip]
const LAWS: &[&str] = &[
    "confiden", "privileg", "intended", "is for", "are for", "vertraulich", "bestimmt", "destin", "exclusi", "esclusiv",
    "riservat", "vertrouwelijk", "bestemd", "poufn", "przeznaczon", "конфиденциальн", "предназначен",
];

/// What a paragraph is shows in so many bytes of its first sentence.
const BEGINNING: usize = 240;
/// So many bytes of a notice, at most, stand before what nobody else says.
const ABOVE: usize = 600;
/// A name of the notice above it, with a colon, has no more words.
const HEADING: usize = 5;

/// Nobody reads a longer one, in bytes.
const LONGEST: usize = 8000;
/// Beside a notice stand so many lines that are none.
const BESIDE: usize = 3;

/// The number of `blocks` of a letter, in plain text or not, before the notices at its end. The first is its own.
pub(super) fn before(text: &str, blocks: &[Block]) -> usize {
    let mut said = blocks.len();
    let mut beside = 0;
    for at in (1..blocks.len()).rev() {
        if is_notice(blocks[at].span.of(text)) && !announces(blocks[at - 1].span.of(text)) {
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

/// True for a line that says that what follows is part of the letter: "Please put this below your mails:".
fn announces(line: &str) -> bool {
    line.ends_with([':', '：']) && line.split_whitespace().nth(HEADING).is_some()
}

/// True for a paragraph that is such a notice: it says so outside quotation marks in its first sentence, or that one
/// tells for whom the mail is. A notice that runs on behind what somebody wrote stays with it.
fn is_notice(paragraph: &str) -> bool {
    if paragraph.len() > LONGEST {
        return false;
    }
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    let goes_on = |word: &&str, next: &&str| !marks::ends_sentence(word) || next.starts_with(char::is_lowercase);
    let (mut above, mut quotes) = (0, 0);
    for sentence in words.chunk_by(goes_on) {
        let said = sentence.join(" ").to_lowercase().replace('’', "'");
        let first = above == 0;
        let most = if first { BEGINNING } else { ABOVE };
        let telling = WORDS.iter().filter_map(|words| said.find(words)).min();
        let tells = telling.is_some_and(|at| above + at <= most && is_outside(&said[..at], quotes));
        if tells || first && is_named(&said) {
            return true;
        }
        if first && !is_of_mail(letters::head(&said, BEGINNING)) {
            return false;
        }
        above += said.len();
        quotes += said.matches(is_quote).count();
    }
    false
}

/// True for a sentence, in small letters, that begins as notices do.
fn is_named(said: &str) -> bool {
    let begins = said.trim_start_matches(|c: char| !c.is_alphanumeric() && !is_quote(c));
    let behind = |name: &&str| begins.strip_prefix(*name);
    NAMES.iter().find_map(behind).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
}

/// True for a sentence, in small letters, that tells for whom a mail is.
fn is_of_mail(said: &str) -> bool {
    [MAILS, LAWS].iter().all(|list| list.iter().any(|word| said.contains(word)))
}

/// True where no quotation is open behind `said`, which stands behind so many `quotes`.
fn is_outside(said: &str, quotes: usize) -> bool {
    (quotes + said.matches(is_quote).count()).is_multiple_of(2) && !said.trim_end().ends_with(['\'', '‘', '‚', '‹'])
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
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
            "This e-mail is confidential. It is for the office. If you are not the intended recipient, delete it.",
            "Diese Nachricht ist vertraulich. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
            "Этот документ предназначен для порта. Если вы не являетесь адресатом, удалите его.",
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
            "You got a letter that says \"If you are not the intended recipient, delete it\" and asks for money.",
            "Es begann mit „Wenn Sie nicht der richtige Adressat sind“, und dann wollte es ein Passwort.",
            "\"Confidentiality notice\" is what the board wants to call it.",
            "Confidentiality notices are out of use, says the board.",
            "The quay is closed. Come to the gate. If you have received this email in error, please call me.",
            "The gate is shut. Ada -- This e-mail is confidential. If you are not the intended recipient, delete it.",
        ] {
            assert!(!is_notice(own), "{own}");
        }
    }
}
