//! The words of the provisions that a report cites, joined to it by their ids.

use super::model::{Citation, Report};
use crate::pack::Pack;

/// Fills in quotation, plain words, note and source of every citation.
pub(crate) fn join(report: &mut Report, pack: &Pack) {
    let lang = report.lang;
    let findings = report.findings.iter_mut().flat_map(|f| f.provisions.iter_mut().chain(&mut f.sanctions));
    let permissions = report.permissions.iter_mut().flat_map(|p| &mut p.provisions);
    let grounds = report.grounds.iter_mut().flat_map(|g| &mut g.provisions);
    for cited in findings.chain(permissions).chain(grounds) {
        let Some(provision) = pack.provisions.iter().find(|p| p.id == cited.id) else { continue };
        let text = &provision.text;
        let Citation { quote, plain, note, source, .. } = cited;
        quote.clone_from(&text.quote);
        source.clone_from(&text.source);
        (*plain, *note) = (text.plain.in_lang(lang), text.note.in_lang(lang));
    }
}
