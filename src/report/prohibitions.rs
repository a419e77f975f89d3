//! The findings told together, one per prohibition.

use super::model::{Certainty, Cite, Finding, FindingStatus, Prohibition};
use crate::order::Order;

/// The prohibitions that the findings come to, in the order to show them.
pub fn prohibitions(findings: &[Finding]) -> Vec<Prohibition> {
    findings.iter().map(|finding| told(&finding.rule, &finding.title, &[finding])).collect()
}

/// One prohibition; `members` has the surest first.
fn told(id: &str, title: &str, members: &[&Finding]) -> Prohibition {
    let first = members.first();
    Prohibition {
        id: id.to_owned(),
        title: title.to_owned(),
        status: first.map_or(FindingStatus::Assessor, |f| f.status),
        kind: first.map_or(crate::rules::model::Kind::Principle, |f| f.kind),
        level: first.and_then(|f| f.levels.first().copied()).unwrap_or(crate::rules::model::Level::None),
        rules: members.iter().map(|f| f.rule.clone()).collect(),
        cites: cites(members),
        cost: first.map(|f| f.level_labels.join(", ")).unwrap_or_default(),
        heavier: String::new(),
        decides: first.map(|f| f.route.text.clone()).unwrap_or_default(),
    }
}

/// The provisions of all members, each once.
fn cites(members: &[&Finding]) -> Vec<Cite> {
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
    cites.order_by_key(|cite| (cite.status != Certainty::Certain, rank(&cite.id)));
    cites
}

/// Where an instrument stands among others, by the id of its provision.
fn rank(id: &str) -> usize {
    const ORDER: [&[&str]; 4] = [&["uu-"], &["pp-"], &["skb-"], &["se-", "kasn-se-"]];
    let instrument = |heads: &&[&str]| heads.iter().any(|head| id.starts_with(head));
    ORDER.iter().position(instrument).unwrap_or(ORDER.len())
}
