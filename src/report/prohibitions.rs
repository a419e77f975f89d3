//! The findings told together, one per prohibition: what a person would recognise as one.

use super::costs::{cost, heavier};
use super::model::{Certainty, Cite, Finding, FindingStatus, Prohibition};
use crate::case::Case;
use crate::order::Order;
use crate::questions::model::QuestionKind;
use crate::rules::model::{Kind, Level};
use crate::rules::told;

/// Findings of one prohibition, those of the code of ethics apart from the rest.
struct Group<'f> {
    /// What the data says of it; none for a rule that came with the scenario.
    data: Option<&'f told::Prohibition>,
    ethics: bool,
    /// The surest first; never empty.
    members: Vec<&'f Finding>,
}

/// The prohibitions that the findings come to, in the order to show them.
pub(super) fn prohibitions(case: &Case, findings: &[Finding]) -> Vec<Prohibition> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in findings {
        let (data, ethics) = (of_rule(case, &finding.rule), finding.kind == Kind::Ethics);
        let same = |g: &&mut Group| data.is_some() && g.ethics == ethics && id(g.data) == id(data);
        match groups.iter_mut().find(same) {
            Some(group) => group.members.push(finding),
            None => groups.push(Group { data, ethics, members: vec![finding] }),
        }
    }
    for group in &mut groups {
        group.members.order_by_key(|f| place(case, f));
    }
    order(case, &mut groups);
    join_general(case, &mut groups);
    order(case, &mut groups);
    groups.iter().filter_map(|group| told(case, group)).collect()
}

/// What the data says of the prohibition of a rule.
pub(super) fn of_rule<'c>(case: &'c Case, rule: &str) -> Option<&'c told::Prohibition> {
    let place = case.pack.rules.iter().position(|r| r.id == rule)?;
    case.pack.prohibitions.iter().find(|p| p.rules.iter().any(|r| usize::from(*r) == place))
}

fn id(data: Option<&told::Prohibition>) -> &str {
    data.map_or("", |p| p.id.as_str())
}

/// Where a finding stands among others: the surest first, but a criminal provision that hangs on an office nobody asked about,
/// or on what an assessor says, at the end of its status.
fn place(case: &Case, finding: &Finding) -> (FindingStatus, bool, Kind, Level) {
    (finding.status, hangs(case, finding), finding.kind, level(finding))
}

/// Puts prohibitions in order; of those alike, the one that the data has first.
fn order(case: &Case, groups: &mut [Group]) {
    let listed = |g: &Group| case.pack.prohibitions.iter().position(|p| p.id == id(g.data)).unwrap_or(usize::MAX);
    groups.order_by_key(|g| (g.members.first().map(|f| place(case, f)), listed(g)));
}

/// The worst level that a finding may come to.
pub(super) fn level(finding: &Finding) -> Level {
    finding.levels.first().copied().unwrap_or(Level::None)
}

/// Whether a criminal provision hangs on who acts or on what no user can settle.
pub(super) fn hangs(case: &Case, finding: &Finding) -> bool {
    let known = &case.pack.known;
    let unasked = |id: &String| {
        let found = case.pack.questions.find(id);
        found.is_some_and(|(ix, q)| [known.employment, known.office].contains(&ix) || q.kind == QuestionKind::Assessed)
    };
    finding.kind == Kind::Criminal && finding.open.iter().any(unasked)
}

/// A general duty joins the specific prohibition of the same act and of a like kind, where it is as sure, or hangs only on
/// whom it is about, when and through what; beside one that only the code of ethics has, it takes its name.
fn join_general<'f>(case: &Case, groups: &mut Vec<Group<'f>>) {
    let general = |g: &Group| g.data.is_some_and(|p| p.general);
    let (joining, mut rest): (Vec<Group>, Vec<Group>) = std::mem::take(groups).into_iter().partition(general);
    for mut group in joining {
        let target =
            |apart: bool| rest.iter().position(|g| (g.ethics != group.ethics) == apart && takes_in(case, g, &group));
        match (target(false), target(true)) {
            (Some(to), _) => {
                if let Some(to) = rest.get_mut(to) {
                    to.members.append(&mut group.members);
                    to.members.order_by_key(|f| place(case, f));
                }
            }
            (None, beside) => {
                let beside = beside.and_then(|n| rest.get(n)).filter(|g| g.ethics && !group.ethics);
                let named = beside.map_or(group.data, |g| g.data);
                rest.push(Group { data: named, ..group });
            }
        }
    }
    *groups = rest;
}

/// Whether a general duty may be told with a specific prohibition.
fn takes_in(case: &Case, special: &Group, general: &Group) -> bool {
    let staff = |kind: Kind| match kind {
        Kind::Dismissal | Kind::Discipline | Kind::Principle | Kind::Ethics => Kind::Discipline,
        other => other,
    };
    let same_conduct = |id: &String| {
        let asked = case.pack.questions.find(id);
        let group = asked.map(|(_, q)| q.group.as_str());
        matches!(group, Some("when" | "whom" | "where" | "assessed"))
            && asked.is_none_or(|(ix, _)| ix != case.pack.known.account)
    };
    let (Some(first), Some(own)) = (special.members.first(), general.members.first()) else { return false };
    special.data.is_some_and(|p| !p.general)
        && special.members.iter().any(|m| staff(m.kind) == staff(own.kind))
        && first.acts.iter().any(|act| own.acts.contains(act))
        && (first.status <= own.status || first.open.iter().all(same_conduct))
}

/// A prohibition as the report tells it.
fn told(case: &Case, group: &Group) -> Option<Prohibition> {
    let (first, words, lang) = (group.members.first()?, &case.pack.sentences.why, case.lang());
    // The code of ethics is told apart by its title, too, where the same conduct is also a matter of something else.
    let kind = |rule: &u16| case.pack.rules.get(usize::from(*rule)).map(|r| r.kind);
    let mixed = |p: &told::Prohibition| p.rules.iter().any(|r| kind(r).is_some_and(|k| k != Kind::Ethics));
    let apart = group.ethics && group.data.is_some_and(mixed);
    let title = group.data.map_or_else(|| first.title.clone(), |p| p.title.in_lang(lang));
    let id = group.data.map_or_else(|| first.rule.clone(), |p| p.id.clone());
    Some(Prohibition {
        id: if apart { format!("{id}-ethics") } else { id },
        title: if apart { words.ethics.filled(lang, &[("title", &title)]) } else { title },
        status: first.status,
        kind: first.kind,
        level: level(first),
        rules: group.members.iter().map(|f| f.rule.clone()).collect(),
        cites: cites(case, &group.members),
        cost: cost(case, first),
        heavier: heavier(case, &group.members),
        decides: [first.route.text.as_str(), first.route.limits.as_str()].join(" ").trim().to_owned(),
    })
}

/// The provisions of all members, each once. Those of one kind of election stand behind those of both while it is open
/// which it is: the law of the one says nothing of the other.
fn cites(case: &Case, members: &[&Finding]) -> Vec<Cite> {
    let regime = case.pack.questions.get(case.pack.known.regime).map(|q| q.id.as_str());
    let of_one = |f: &&&Finding| f.open.iter().any(|id| Some(id.as_str()) == regime);
    let of_both = |id: &str| members.iter().any(|m| !of_one(&m) && m.provisions.iter().any(|p| p.id == id));
    let mut cites: Vec<Cite> = Vec::new();
    for member in members {
        for provision in &member.provisions {
            let applies = member.status == FindingStatus::Applies;
            let status = if applies { provision.status } else { Certainty::Possible };
            match cites.iter_mut().find(|cite| cite.id == provision.id) {
                Some(earlier) if status == Certainty::Certain => earlier.status = status,
                Some(_) => {}
                None => cites.push(Cite {
                    id: provision.id.clone(),
                    citation: provision.citation.clone(),
                    grade: provision.grade,
                    status,
                }),
            }
        }
    }
    cites.order_by_key(|cite| (cite.status != Certainty::Certain, !of_both(&cite.id), rank(&cite.id)));
    cites
}

/// Where an instrument stands among others, by the id of its provision.
fn rank(id: &str) -> usize {
    const ORDER: [&[&str]; 4] = [&["uu-"], &["pp-"], &["skb-"], &["se-", "kasn-se-"]];
    let instrument = |heads: &&[&str]| heads.iter().any(|head| id.starts_with(head));
    ORDER.iter().position(instrument).unwrap_or(ORDER.len())
}
