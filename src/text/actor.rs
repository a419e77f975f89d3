//! Who a description is about: the first person named, or the one who says "saya". Offices named later on are other
//! people's ("saya guru, diminta kepala dinas ...").

use super::evidence::Found;
use super::pack::TextPack;
use super::tokens::Token;

/// Most tokens between two words for one and the same person ("guru SD berstatus PPPK").
const SAME_PERSON: usize = 3;
/// Most tokens between "saya" and the word that says what one is.
const FIRST_PERSON: usize = 2;

/// Drops what is said of anybody else.
pub fn keep(pack: &TextPack, tokens: &[Token], found: &mut Vec<Found>) {
    let role = |f: &Found| [pack.known.employment, pack.known.office].contains(&f.evidence.question);
    let speaks = |f: &&Found| {
        let before = tokens.iter().take(f.from).skip(f.from.saturating_sub(FIRST_PERSON + 1));
        role(f) && before.into_iter().any(|t| matches!(&*t.text, "saya" | "sy" | "aku" | "gue" | "gua" | "gw" | "kami"))
    };
    let first =
        found.iter().find(speaks).or_else(|| found.iter().find(|f| role(f))).map(|f| (f.from, f.to, f.sentence));
    let Some((start, mut end, sentence)) = first else { return };
    // What one does ends what one is: "saya camat, mau mutasi kepala seksi" is no kepala seksi.
    let acts: Vec<usize> = found.iter().filter(|f| f.evidence.question == pack.known.act).map(|f| f.from).collect();
    found.retain(|f| {
        let near = f.sentence == sentence && f.from >= start && f.from <= end + SAME_PERSON;
        let busy = acts.iter().any(|act| (end..f.from).contains(act));
        let same = near && !busy && !tokens.iter().take(f.from).skip(end).any(another);
        if role(f) && same {
            end = end.max(f.to);
        }
        !role(f) || same
    });
    // "ASN PPPK" is a PPPK: the narrower word makes the wider one superfluous.
    let said: Vec<_> = found.iter().filter(|f| role(f)).map(|f| (f.evidence.question, f.evidence.answers)).collect();
    found.retain(|f| {
        let (question, answers) = (f.evidence.question, f.evidence.answers);
        let narrower = said.iter().any(|(q, a)| *q == question && a.inside(answers) && !answers.inside(*a));
        !(role(f) && narrower)
    });
}

/// Words that lead over to another person: verbs ("diajak camat", "menyuruh staf") and "oleh", "kepada", "dari".
fn another(token: &Token) -> bool {
    let verb = token.text.len() > 4 && (token.text.starts_with("di") || token.text.starts_with("me"));
    verb && token.text != "dinas"
        || matches!(&*token.text, "oleh" | "kepada" | "dari" | "dengan" | "atas" | "bersama" | "para")
}
