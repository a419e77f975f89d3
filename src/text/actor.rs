//! Who a description is about: the one who says "saya", or the first person named. Offices of other people ("saya guru,
//! diminta kepala dinas ...", "suami saya polisi"), and what other people do, are left out.

use super::lists::List;
use super::pack::TextPack;
use super::piece::Piece;
use super::token::{Kind, Token};

/// Most tokens between two words for one and the same person ("guru SD berstatus PPPK").
const SAME_PERSON: usize = 3;
/// Most tokens between "saya" and the word that says what one is.
const FIRST_PERSON: usize = 4;
/// Most tokens before an elected office that the one it is told of holds ("Bapak Wakil Bupati ...").
const OPENING: usize = 2;
/// Most tokens from an office to what its holder has the teller do, and from there to the teller.
const ORDER: usize = 4;
/// Most tokens from an order to the teller whom it is given to.
const RALLIED: usize = 3;
/// Most tokens between an urging verb and what the others are urged to do.
const URGED: usize = 6;

/// Drops what is said of anybody else.
pub(super) fn keep(pack: &TextPack, tokens: &[Token], found: &mut Vec<Piece>) {
    let role = |f: &Piece| [pack.known.employment, pack.known.office].contains(&f.evidence.question);
    found.retain(|f| !role(f) || !someone_elses(tokens, f));
    found.retain(|f| !role(f) || said_of_oneself(tokens, f) || !named_in_passing(pack, tokens, f));
    // Somebody who says "saya ..." tells who they are, wherever that stands; else it is the first person named.
    let speaks: Vec<bool> = found.iter().map(|f| role(f) && said_of_oneself(tokens, f)).collect();
    let first = found.iter().position(role);
    let starts: Vec<usize> = match speaks.contains(&true) {
        true => speaks.iter().enumerate().filter(|(_, speaks)| **speaks).map(|(i, _)| i).collect(),
        false => first.into_iter().collect(),
    };
    // What one does ends what one is: "saya camat, mau mutasi kepala seksi" is no kepala seksi.
    let acts: Vec<usize> = found.iter().filter(|f| f.evidence.question == pack.known.act).map(|f| f.from).collect();
    let mut same = vec![false; found.len()];
    for start in starts {
        let Some((from, mut end, sentence)) = found.get(start).map(|f| (f.from, f.to, f.sentence)) else { continue };
        for (f, same) in found.iter().zip(same.iter_mut()) {
            let near = f.sentence == sentence && f.from >= from && f.from <= end + SAME_PERSON;
            let busy = acts.iter().any(|act| (end..f.from).contains(act));
            let led_away = tokens.iter().take(f.from).skip(end).any(another);
            if role(f) && near && !busy && !led_away {
                end = end.max(f.to);
                *same = true;
            }
        }
    }
    let mut same = same.into_iter();
    found.retain(|f| same.next().unwrap_or(false) || !role(f));
    // "ASN PPPK" is a PPPK: the narrower word makes the wider one superfluous.
    let said: Vec<_> = found.iter().filter(|f| role(f)).map(|f| (f.evidence.question, f.evidence.answers)).collect();
    found.retain(|f| {
        let (question, answers) = (f.evidence.question, f.evidence.answers);
        let narrower = said.iter().any(|(q, a)| *q == question && a.inside(answers) && !answers.inside(*a));
        !(role(f) && narrower)
    });
}

/// Drops acts that the description tells of others: those whom one urges, relatives and colleagues, and what one is
/// wrongly accused of. What a relative does stays as an act of the family.
pub(super) fn own_acts(pack: &TextPack, tokens: &[Token], found: &mut Vec<Piece>) {
    let act = |f: &Piece| f.evidence.question == pack.known.act;
    let urges: Vec<(usize, usize, usize)> = found
        .iter()
        .filter(|f| act(f) && f.evidence.answers.inside(pack.known.urging))
        .map(|f| (f.from, f.to, f.sentence))
        .collect();
    let urged = |f: &Piece| {
        f.evidence.answers.inside(pack.known.urged)
            && urges.iter().any(|(from, to, sentence)| {
                let between = || tokens.iter().take(f.from).skip(*to);
                *from < f.from && *sentence == f.sentence && f.from <= to + URGED && !between().any(clause_end)
            })
    };
    // What one's superior tells one to do is one's own: "kabid saya menyuruh kami like".
    let told_to = |f: &Piece| urges.iter().any(|(_, to, sentence)| *sentence == f.sentence && *to <= f.from);
    // "Suami saya memposting": told as an act of the family, it is no post of one's own.
    let family = |f: &Piece| act(f) && f.evidence.answers.inside(pack.known.relatives);
    let told: Vec<(usize, usize)> = found.iter().filter(|f| family(f)).map(|f| (f.from, f.to)).collect();
    let relatives = |f: &Piece| told.iter().any(|(from, to)| (*from..*to).contains(&f.from));
    let standing = |f: &Piece| f.evidence.answers.inside(pack.known.standing);
    let else_done = found.iter().any(|f| act(f) && !standing(f));
    // "Om saya nyaleg, minta saya share": who stands is somebody else, unless it is said of oneself or nothing else is done.
    let stands = |f: &Piece| standing(f) && else_done && !said_of_oneself(tokens, f);
    // "Kades nyuruh kami ...": what a superior has the teller do is no rallying by the teller.
    let rallied = |f: &Piece| {
        let mut after = (f.to.saturating_sub(1)..f.to + RALLIED).filter_map(|i| tokens.get(i));
        f.evidence.answers.inside(pack.known.rallying)
            && !said_of_oneself(tokens, f)
            && after.any(|t| t.sentence == f.sentence && first_person(t))
    };
    let others = |f: &Piece| {
        stands(f)
            || rallied(f)
            || urged(f)
            || wrongly_accused(tokens, f)
            || relatives(f)
            || (told_of_another(tokens, f) && !told_to(f))
    };
    found.retain(|f| !act(f) || family(f) || !others(f));
}

/// Whether a word for the speaker stands here, and is no owner ("suami saya").
fn speaker(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(first_person) && !at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(person)
}

fn first_person(token: &Token) -> bool {
    token.is_in(List::FirstPerson)
}

/// People whom one calls one's own: relatives, friends, superiors.
fn person(token: &Token) -> bool {
    token.is_in(List::OwnPerson)
}

/// Whether "saya" stands shortly before, with nothing between that leads over to somebody else.
fn said_of_oneself(tokens: &[Token], f: &Piece) -> bool {
    (f.from.saturating_sub(FIRST_PERSON + 1)..f.from).rev().any(|at| {
        let same = tokens.get(at).is_some_and(|t| t.sentence == f.sentence);
        same && speaker(tokens, at) && !tokens.iter().take(f.from).skip(at + 1).any(another)
    })
}

/// Whether a role is that of a former holder, of an owner's relative ("suami saya polisi"), or of a superior ("kabid
/// saya").
fn someone_elses(tokens: &[Token], f: &Piece) -> bool {
    let at = |i: Option<usize>| i.and_then(|i| tokens.get(i));
    let before = at(f.from.checked_sub(1));
    let former = before.is_some_and(|t| t.is_in(List::Former));
    let owned = at(Some(f.to)).is_some_and(first_person) && before.is_none_or(|t| !first_person(t));
    let ends_person = f.to.checked_sub(1).is_some_and(|i| at(Some(i)).is_some_and(person));
    let relative = (f.from.saturating_sub(3)..f.from).any(|i| {
        let own = at(Some(i)).is_some_and(|t| t.sentence == f.sentence && person(t))
            && at(Some(i + 1)).is_some_and(first_person)
            && i + 1 < f.from;
        own && !tokens.iter().take(f.from).skip(i + 1).any(clause_end)
    });
    former || (owned && ends_person) || relative
}

/// Whether an office is that of a spouse ("istri camat"), of somebody who did something to the teller ("disuruh kabid",
/// "kabid minta saya ..."), or an elected one that no sentence begins with ("kampanye bupati").
fn named_in_passing(pack: &TextPack, tokens: &[Token], f: &Piece) -> bool {
    let before = f.from.checked_sub(1).and_then(|i| tokens.get(i)).filter(|t| t.sentence == f.sentence);
    if before.is_some_and(|t| t.is_in(List::Spouse)) {
        return true;
    }
    if f.evidence.question != pack.known.office {
        return false;
    }
    let start = tokens.iter().position(|t| t.sentence == f.sentence).unwrap_or(0);
    let within =
        |from: usize| (from..from + ORDER).filter(|i| tokens.get(*i).is_some_and(|t| t.sentence == f.sentence));
    let told = |i: usize| within(i + 1).any(|j| tokens.get(j).is_some_and(first_person));
    let orders = within(f.to).any(|i| tokens.get(i).is_some_and(|t| t.is_in(List::Orders)) && told(i));
    let elected = f.evidence.answers.inside(pack.known.elected) && f.from > start + OPENING;
    elected || orders || before.is_some_and(another)
}

/// Whether the clause of an act begins with somebody of the speaker's ("teman saya memposting ...", "tetangga saya,
/// seorang caleg, mengundang ...").
pub(super) fn told_of_another(tokens: &[Token], f: &Piece) -> bool {
    let own = |i: usize| tokens.get(i).is_some_and(person) && tokens.get(i + 1).is_some_and(first_person);
    let sentence = tokens.iter().position(|t| t.sentence == f.sentence).unwrap_or(0);
    let mut clause = sentence;
    for i in sentence..f.from {
        if tokens.get(i).is_some_and(clause_end) {
            let apposition = own(clause) && tokens.get(i + 1).is_some_and(|t| t.is_in(List::Apposition));
            let closes = own(clause) && i > clause + 2 && tokens.get(clause + 2).is_some_and(|t| t.is(","));
            if !apposition && !closes {
                clause = i + 1;
            }
        }
    }
    own(clause) && !(clause + 2..f.from).any(|i| speaker(tokens, i))
}

/// "Dituduh ikut kampanye, padahal ...".
fn wrongly_accused(tokens: &[Token], f: &Piece) -> bool {
    let here = || tokens.iter().enumerate().filter(|(_, t)| t.sentence == f.sentence);
    let accused = here().any(|(i, t)| i < f.from && t.is_in(List::Accused));
    accused && here().any(|(i, t)| i >= f.to && t.is_in(List::Although))
}

/// Where another clause may begin.
fn clause_end(token: &Token) -> bool {
    (token.kind == Kind::Symbol && matches!(&*token.text, "," | ":" | ";" | "(" | ")" | "-"))
        || token.is_in(List::ClauseStart)
}

/// Words that lead over to another person: verbs ("diajak camat", "menyuruh staf") and "oleh", "kepada", "dari".
fn another(token: &Token) -> bool {
    let verb = token.text.len() > 4 && (token.text.starts_with("di") || token.text.starts_with("me"));
    verb && !token.is_in(List::OfOneself) || token.is_in(List::LeadsAway)
}
