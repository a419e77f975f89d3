//! Reads `src/rules/data`: rules, exceptions, permissions, notes, conflicts, routes and what is covered.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::value::Datetime;

use super::advisers::read_adviser;
use super::disagreements::{in_short, positions};
use super::fault::Fault;
use super::grounds::{Zones, permitted, read_zone};
use super::known::position;
use super::permissions::Placed;
use super::questions::{Vocabulary, duplicate, partition};
use super::reviews;
use super::rule_checks::{cut, reaches, twins};
use super::rule_forms::{
    Written, WrittenConflict, WrittenCovered, WrittenException, WrittenNote, WrittenPermission, WrittenRoute,
    WrittenRule, WrittenScope,
};
use super::sanctions::Sets;
use super::source::{Ids, SourceFile, day};
use super::walls::too_many;
use crate::calendar::day::Day;
use crate::law::model::Provision;
use crate::pack::Pack;
use crate::pack::rulebook::Review;
use crate::questions::model::{AnswerBox, Bilingual};
use crate::rules::model::{
    Conflict, Effect, Exception, Family, Level, Note, Permission, Route, RouteVersion, Rule, ScopeNote,
};

/// An example of a rule, still in the words of its file.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    pub rule: usize,
    pub file: usize,
    pub offset: usize,
    /// True for one that must hold, false for a near miss.
    pub holds: bool,
    pub answers: BTreeMap<String, Spanned<Ids>>,
}

/// Where each rule stands, for faults found once all data is read.
pub(crate) type Places = Vec<(usize, usize)>;

/// What the files hold besides what goes into the pack.
#[derive(Clone, Debug, Default)]
pub(crate) struct Read {
    pub examples: Vec<Example>,
    /// Where each rule stands.
    pub places: Places,
    /// Who reviewed each rule.
    pub reviews: Vec<Option<Review>>,
    /// Where each permission stands, and beside which rules.
    pub permissions: Vec<Placed>,
    /// Where each free zone stands, and its examples.
    pub zones: Zones,
}

/// Reads all files into the pack, whose questions, periods and provisions are there already.
pub(crate) fn read(files: &[SourceFile], vocabulary: &Vocabulary, pack: &mut Pack) -> Result<Read, Vec<Fault>> {
    let (written, mut faults) = partition(files.iter().map(SourceFile::parse::<Written>));
    faults.extend(walls(files, &written));
    if !faults.is_empty() {
        return Err(faults);
    }
    let (sets, found) = Sets::read(files, &written, pack);
    faults.extend(found);
    let read = Read::default();
    let each = || files.iter().zip(&written);
    let rules = written.iter().flat_map(|part| part.rule.iter().map(|r| r.id.get_ref().clone()));
    let exceptions = written.iter().flat_map(|part| part.exception.iter().map(|e| e.id.get_ref().clone()));
    let mut reader = Reader { vocabulary, pack, sets, read, written: rules.chain(exceptions).collect() };
    for (file, part) in each() {
        faults.extend(part.route.iter().filter_map(|r| reader.route(file, r).err()));
        faults.extend(part.covered.iter().filter_map(|c| reader.covered(file, c).err()));
        faults.extend(part.scope.iter().filter_map(|s| reader.scope(file, s).err()));
        faults.extend(part.ask.iter().filter_map(|a| read_adviser(reader.pack, vocabulary, file, a).err()));
    }
    for (number, (file, part)) in each().enumerate() {
        faults.extend(part.rule.iter().filter_map(|r| reader.rule(number, file, r).err()));
    }
    for (file, part) in each() {
        faults.extend(part.exception.iter().filter_map(|e| reader.exception(file, e).err()));
    }
    for (number, (file, part)) in each().enumerate() {
        faults.extend(part.exception.iter().filter_map(|e| reader.touch(file, e).err()));
        faults.extend(part.permission.iter().filter_map(|p| reader.permission(number, file, p).err()));
        let mut zone = |written| read_zone(reader.pack, vocabulary, (number, file), written, &mut reader.read.zones);
        faults.extend(part.ground.iter().filter_map(|g| zone(g).err()));
        faults.extend(part.note.iter().filter_map(|n| reader.note(file, n).err()));
        faults.extend(part.conflict.iter().filter_map(|c| reader.conflict(file, c).err()));
    }
    let Reader { read, .. } = reader;
    if !faults.is_empty() {
        // A circle of exceptions could not be cut.
        return Err(faults);
    }
    let levels: BTreeMap<String, Level> = written
        .iter()
        .flat_map(|part| part.exception.iter())
        .filter_map(|e| Some((e.id.get_ref().clone(), e.level?)))
        .collect();
    faults.extend(cut(pack, &levels, files, &read.places));
    faults.extend(twins(pack, files, &read.places));
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn walls(files: &[SourceFile], written: &[Written]) -> Vec<Fault> {
    let each = || files.iter().zip(written);
    let rules = each().flat_map(|(file, part)| part.rule.iter().map(move |r| (file, r.id.span().start)));
    let exceptions = each().flat_map(|(file, part)| part.exception.iter().map(move |e| (file, e.id.span().start)));
    let routes = each().flat_map(|(file, part)| part.route.iter().map(move |r| (file, r.id.span().start)));
    let found = [too_many("rules", rules), too_many("exceptions", exceptions), too_many("routes", routes)];
    found.into_iter().flatten().collect()
}

/// Index of a provision by its id.
pub(crate) fn provision(pack: &Pack, file: &SourceFile, id: &Spanned<String>) -> Result<u16, Fault> {
    position(&pack.provisions, |p| p.id == *id.get_ref()).ok_or_else(|| {
        let what = format!("there is no provision {:?}", id.get_ref());
        file.fault("unknown-provision", id, what, "use the id of a provision in src/law/data")
    })
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    pack: &'a mut Pack,
    sets: Sets,
    read: Read,
    /// Rules and exceptions that some file has: one that could not be read is no unknown one, and its fault is told already.
    written: BTreeSet<String>,
}

impl Reader<'_> {
    fn provisions(&self, file: &SourceFile, ids: &[Spanned<String>]) -> Result<Vec<u16>, Fault> {
        ids.iter().map(|id| provision(self.pack, file, id)).collect()
    }

    fn rules(&self, file: &SourceFile, ids: &[Spanned<String>]) -> Result<Vec<u16>, Fault> {
        let index = |id: &Spanned<String>| position(&self.pack.rules, |r| r.id == *id.get_ref());
        let known = ids.iter().filter(|id| index(id).is_some() || !self.written.contains(id.get_ref()));
        let read = known.map(|id| {
            index(id).ok_or_else(|| {
                let what = format!("there is no rule {:?}", id.get_ref());
                file.fault("unknown-rule", id, what, "use the id of a rule in src/rules/data")
            })
        });
        read.collect()
    }

    fn route(&mut self, file: &SourceFile, written: &WrittenRoute) -> Result<(), Fault> {
        let mut versions = Vec::new();
        for version in &written.versions {
            versions.push(RouteVersion {
                from: version.from.as_ref().map(|d| day(file, d)).transpose()?,
                to: version.to.as_ref().map(|d| day(file, d)).transpose()?,
                text: version.text.both(file, &written.id, "the route")?,
            });
        }
        let id = written.id.get_ref().clone();
        if self.pack.routes.iter().any(|r| r.id == id) {
            return Err(duplicate(file, &written.id, &id));
        }
        self.pack.routes.push(Route {
            id,
            label: written.label.both(file, &written.id, "the route")?,
            in_short: written.in_short.both(file, &written.id, "the route")?,
            versions,
            limits: written.limits.optional(file, &written.id, "the time limits")?,
            rights: written.rights.optional(file, &written.id, "the rights")?,
        });
        Ok(())
    }

    fn covered(&mut self, file: &SourceFile, written: &WrittenCovered) -> Result<(), Fault> {
        let (from, to) = self.days(file, written.from.as_ref(), None)?;
        let when = self.dated(self.vocabulary.answer_box(file, &written.when)?, from, to);
        self.pack.covered.push(when);
        Ok(())
    }

    fn scope(&mut self, file: &SourceFile, written: &WrittenScope) -> Result<(), Fault> {
        self.pack.scope.push(ScopeNote {
            id: written.id.get_ref().clone(),
            state: written.state,
            label: written.label.both(file, &written.id, "the scope note")?,
            text: written.text.both(file, &written.id, "the scope note")?,
        });
        Ok(())
    }

    fn rule(&mut self, number: usize, file: &SourceFile, written: &WrittenRule) -> Result<(), Fault> {
        let id = written.id.get_ref().clone();
        if self.pack.rules.iter().any(|r| r.id == id) {
            return Err(duplicate(file, &written.id, &id));
        }
        if written.holds.len() < 2 || written.near_miss.is_empty() {
            let what = format!("{} examples that hold, {} near misses", written.holds.len(), written.near_miss.len());
            return Err(file.fault("no-examples", &written.id, what, "give at least two `holds` and one `near_miss`"));
        }
        if written.family == Family::Agency {
            let what = "the family \"agency\" is for rules that come with a scenario".to_owned();
            return Err(file.fault("bad-form", &written.id, what, "name one of the other families"));
        }
        let breaches = self.provisions(file, &written.breaches)?;
        let Some(governing) = breaches.first().and_then(|n| self.pack.provisions.get(usize::from(*n))) else {
            let what = "it breaches no provision".to_owned();
            return Err(file.fault(
                "no-provision",
                &written.id,
                what,
                "name the provisions breached, the governing one first",
            ));
        };
        let (from, to) = self.days(file, written.from.as_ref(), written.to.as_ref())?;
        let when = self.vocabulary.answer_box(file, &written.when)?;
        let when = self.dated(when, from.or(governing.from), to.or(governing.to));
        let route = position(&self.pack.routes, |r| r.id == *written.route.get_ref()).ok_or_else(|| {
            let what = format!("there is no route {:?}", written.route.get_ref());
            let routes: Vec<&str> = self.pack.routes.iter().map(|r| r.id.as_str()).collect();
            let fix = format!("use a [[route]] of src/rules/data/routes.toml: {}", routes.join(", "));
            file.fault("unknown-route", &written.route, what, &fix)
        })?;
        let rule = self.pack.rules.len();
        for (holds, examples) in [(true, &written.holds), (false, &written.near_miss)] {
            self.read.examples.extend(examples.iter().map(|e| Example {
                rule,
                file: number,
                offset: e.span().start,
                holds,
                answers: e.get_ref().clone(),
            }));
        }
        let review = written.review.as_ref().map(|r| reviews::review(file, r)).transpose()?;
        self.read.places.push((number, written.id.span().start));
        self.read.reviews.push(review);
        self.pack.rules.push(Rule {
            id,
            family: written.family,
            title: written.title.both(file, &written.id, "the rule")?,
            kind: written.kind,
            level: written.level,
            state: written.state,
            when,
            breaches,
            sanctions: self.sets.provisions(self.pack, file, &written.sanctions)?,
            route,
            exceptions: Vec::new(),
            lifted: Vec::new(),
            contested: Vec::new(),
            lowered: Vec::new(),
            certain: Vec::new(),
            possible: Vec::new(),
        });
        Ok(())
    }

    /// First and last day as written. The law must change there: a box can only tell the days between such changes apart.
    fn days(
        &self,
        file: &SourceFile,
        from: Option<&Spanned<Datetime>>,
        to: Option<&Spanned<Datetime>>,
    ) -> Result<(Option<Day>, Option<Day>), Fault> {
        let read = |written: Option<&Spanned<Datetime>>, change: fn(Day) -> Day| {
            let Some(written) = written else { return Ok(None) };
            let read = day(file, written)?;
            if self.pack.periods.0.binary_search(&change(read)).is_err() {
                let what = format!("the law does not change on {}", change(read).iso());
                let fix = "take the day on which the law changes, or enter the provision that changes it";
                return Err(file.fault("no-change-of-law", written, what, fix));
            }
            Ok(Some(read))
        };
        Ok((read(from, |first| first)?, read(to, Day::next)?))
    }

    /// The box on the days from `from` to `to`.
    fn dated(&self, mut when: AnswerBox, from: Option<Day>, to: Option<Day>) -> AnswerBox {
        if let Some((ix, date)) = self.pack.questions.find("date") {
            let periods = self.pack.periods.of(from, to);
            if periods != date.all() {
                when.push((ix, periods));
            }
        }
        when
    }

    fn exception(&mut self, file: &SourceFile, written: &WrittenException) -> Result<(), Fault> {
        let id = written.id.get_ref().clone();
        if self.pack.exceptions.iter().any(|e| e.id == id) {
            return Err(duplicate(file, &written.id, &id));
        }
        if (written.effect == Effect::Lowers) != written.level.is_some() {
            let what = "`level` goes with the effect \"lowers\", and only with it".to_owned();
            return Err(file.fault("bad-form", &written.id, what, "give or drop the level"));
        }
        let provisions = self.provisions(file, &written.provisions)?;
        let (from, to) = self.days(file, written.from.as_ref(), written.to.as_ref())?;
        let first = provisions.first().and_then(|n| self.pack.provisions.get(usize::from(*n)));
        let when = self.vocabulary.answer_box(file, &written.when)?;
        let when = self.dated(when, from.or(first.and_then(|p| p.from)), to.or(first.and_then(|p| p.to)));
        let title = written.title.both(file, &written.id, "the exception")?;
        let effect = written.effect;
        self.pack.exceptions.push(Exception { id, effect, title, when, provisions, exceptions: Vec::new() });
        Ok(())
    }

    fn touch(&mut self, file: &SourceFile, written: &WrittenException) -> Result<(), Fault> {
        let index = |pack: &Pack, id: &str| position(&pack.exceptions, |e| e.id == id);
        let Some(own) = index(self.pack, written.id.get_ref()) else { return Ok(()) };
        for id in &written.touches {
            let exception = index(self.pack, id.get_ref());
            let rule = self.pack.rules.iter_mut().find(|r| r.id == *id.get_ref());
            match (rule, exception) {
                (Some(rule), _) => rule.exceptions.push(own),
                (None, Some(n)) => {
                    if let Some(touched) = self.pack.exceptions.get_mut(usize::from(n)) {
                        touched.exceptions.push(own);
                    }
                }
                (None, None) if self.written.contains(id.get_ref()) => {}
                (None, None) => {
                    let what = format!("there is no rule or exception {:?}", id.get_ref());
                    return Err(file.fault("unknown-rule", id, what, "name a rule or an exception"));
                }
            }
        }
        if reaches(self.pack, own, own, &mut Vec::new()) {
            let what = "its exceptions lead back to itself".to_owned();
            return Err(file.fault("exception-cycle", &written.id, what, "an exception cannot except itself"));
        }
        Ok(())
    }

    fn permission(&mut self, number: usize, file: &SourceFile, written: &WrittenPermission) -> Result<(), Fault> {
        let provisions = self.provisions(file, &written.provisions)?;
        let mut when = self.vocabulary.answer_box(file, &written.when)?;
        if let Some(first) = provisions.first().and_then(|n| self.pack.provisions.get(usize::from(*n))) {
            when = self.dated(when, first.from, first.to);
        }
        let beside = self.rules(file, &written.beside)?;
        self.read.permissions.push(Placed { file: number, offset: written.id.span().start, beside });
        self.pack.permissions.push(Permission {
            id: written.id.get_ref().clone(),
            title: written.title.both(file, &written.id, "the permission")?,
            text: written.text.both(file, &written.id, "the permission")?,
            grounds: permitted(self.pack, &when, &provisions),
            when,
            provisions,
        });
        Ok(())
    }

    fn note(&mut self, file: &SourceFile, written: &WrittenNote) -> Result<(), Fault> {
        let text: Bilingual = written.text.get_ref().both(file, &written.text, "the note")?;
        let when = self.vocabulary.answer_box(file, &written.when)?;
        self.pack.notes.push(Note { rules: self.rules(file, &written.rules)?, when, text });
        Ok(())
    }

    fn conflict(&mut self, file: &SourceFile, written: &WrittenConflict) -> Result<(), Fault> {
        let (from, to) = self.days(file, written.from.as_ref(), written.to.as_ref())?;
        self.pack.conflicts.push(Conflict {
            id: written.id.get_ref().clone(),
            title: written.title.both(file, &written.id, "the conflict")?,
            when: self.dated(self.vocabulary.answer_box(file, &written.when)?, from, to),
            rules: self.rules(file, &written.rules)?,
            in_short: in_short(file, written)?,
            positions: positions(file, written)?,
        });
        Ok(())
    }
}

/// The provision's days in force as part of its scope.
pub(crate) fn date_scopes(pack: &mut Pack) {
    let Some((ix, date)) = pack.questions.find("date").map(|(ix, q)| (ix, q.all())) else { return };
    let periods: Vec<_> = pack.provisions.iter().map(|p: &Provision| pack.periods.of(p.from, p.to)).collect();
    for (provision, periods) in pack.provisions.iter_mut().zip(periods) {
        if periods != date {
            provision.scope.push((ix, periods));
        }
    }
}
