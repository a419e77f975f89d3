//! Signatures under rules, and the edition of a rule that each is for: a short mark of all that a lawyer reads before signing.
//! It changes with the rule, its exceptions and the provisions they cite, and with nothing else, so that a signature lapses
//! when what was signed is no longer there.

use super::fault::Fault;
use super::rule_forms::WrittenReview;
use super::source::{SourceFile, day};
use crate::calendar::day::Day;
use crate::law::model::Provision;
use crate::pack::Pack;
use crate::pack::rulebook::{Review, Rulebook};
use crate::questions::model::{AnswerBox, Bilingual};
use crate::rules::model::Rule;

/// The edition of each rule of a pack, in their order: eight hexadecimal digits.
pub(crate) fn editions(pack: &Pack) -> Vec<String> {
    pack.rules.iter().map(|rule| Reading { pack, hash: FNV_START }.rule(rule)).collect()
}

/// A signature as a file writes it.
pub(crate) fn review(file: &SourceFile, written: &WrittenReview) -> Result<Review, Fault> {
    let by = written.by.get_ref().trim();
    if by.is_empty() {
        let what = "a review names nobody".to_owned();
        return Err(file.fault("unsigned-review", &written.by, what, "name who reviewed it, or drop the review"));
    }
    Ok(Review { by: by.to_owned(), on: day(file, &written.on)?.iso(), edition: written.edition.clone() })
}

/// Signatures for another edition than the one that is there. `places` has the file and the byte offset of each rule.
pub(crate) fn lapsed(
    editions: &[String],
    reviews: &[Option<Review>],
    files: &[SourceFile],
    places: &[(usize, usize)],
) -> Vec<Fault> {
    let faults = editions.iter().zip(reviews).zip(places).filter_map(|((edition, review), (file, offset))| {
        let signed = review.as_ref().filter(|review| review.edition != *edition)?;
        let what = format!("{} signed edition {:?} of this rule, which is now {edition:?}", signed.by, signed.edition);
        let fix = format!(
            "if {edition:?} is the one that was read, write it; else a person reads the rule again and signs anew, or drop the review"
        );
        Some(files.get(*file)?.fault_at("lapsed-review", *offset, what, &fix))
    });
    faults.collect()
}

/// Days of checking and of signing after `today`: a slip of the pen, or a clock that is behind. The build says them and goes on,
/// so that its bytes never hang on a clock; a test refuses them.
pub(crate) fn to_come(pack: &Pack, book: &Rulebook, today: Day) -> Vec<String> {
    let today = today.iso();
    let checked = pack.provisions.iter().filter(|p| p.checked > today);
    let checked = checked.map(|p| format!("{:?} was checked on {}, which is to come - mend the day", p.id, p.checked));
    let reviews = pack.rules.iter().zip(&book.rules).filter_map(|(rule, record)| Some((rule, record.review.as_ref()?)));
    let signed = reviews.filter(|(_, review)| review.on > today);
    let signed = signed
        .map(|(rule, review)| format!("{:?} was signed on {}, which is to come - mend the day", rule.id, review.on));
    checked.chain(signed).collect()
}

const FNV_START: u32 = 0x811c_9dc5;
const FNV_PRIME: u32 = 0x0100_0193;

/// A hash (FNV-1a, 32 bits) over words, each with its end.
struct Reading<'a> {
    pack: &'a Pack,
    hash: u32,
}

impl Reading<'_> {
    fn rule(mut self, rule: &Rule) -> String {
        self.word(&rule.id);
        self.both(&rule.title);
        self.word(&format!("{:?} {:?} {:?}", rule.kind, rule.level, rule.state));
        self.answers(&rule.when);
        self.provisions(&rule.breaches);
        self.provisions(&rule.sanctions);
        self.exceptions(&rule.exceptions);
        format!("{:08x}", self.hash)
    }

    fn exceptions(&mut self, indices: &[u16]) {
        for exception in indices.iter().filter_map(|n| self.pack.exceptions.get(usize::from(*n))) {
            self.word(&exception.id);
            self.word(&format!("{:?}", exception.effect));
            self.both(&exception.title);
            self.answers(&exception.when);
            self.provisions(&exception.provisions);
            self.exceptions(&exception.exceptions);
        }
    }

    fn provisions(&mut self, indices: &[u16]) {
        for provision in indices.iter().filter_map(|n| self.pack.provisions.get(usize::from(*n))) {
            self.provision(provision);
        }
    }

    fn provision(&mut self, provision: &Provision) {
        self.word(&provision.id);
        self.word(&provision.citation);
        self.word(&format!("{:?} {:?} {:?}", provision.grade, provision.from, provision.to));
        self.word(&provision.text.quote);
        self.both(&provision.text.plain);
        self.both(&provision.text.note);
        self.word(&format!("{:?}", provision.penalty));
        self.answers(&provision.scope);
    }

    /// By the ids of the answers and by days: their places move when others come between.
    fn answers(&mut self, answers: &AnswerBox) {
        for (ix, set) in answers {
            let Some(question) = self.pack.questions.get(*ix) else { continue };
            self.word(&question.id);
            if question.id == "date" {
                self.word(&format!("{:?}", self.pack.periods.days(*set)));
            } else {
                question.ids(*set).iter().for_each(|id| self.word(id));
            }
        }
    }

    fn both(&mut self, words: &Bilingual) {
        self.word(&words.id);
        self.word(&words.en);
    }

    fn word(&mut self, word: &str) {
        for byte in word.bytes().chain([0]) {
            self.hash = (self.hash ^ u32::from(byte)).wrapping_mul(FNV_PRIME);
        }
    }
}
