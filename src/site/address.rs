//! Where a page stands. An id becomes a file name by one mapping: each `:` becomes `.`, everything else (letters, digits,
//! hyphens) stays. No id holds a `.`, so that the mapping can be read backwards; a test holds the data to it.
//! `www/src/catalogue-links.ts` does the same in the browser.

use crate::questions::model::Lang;

/// The folder of a language, with its slash at the end.
pub fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "katalog/",
        Lang::En => "katalog/en/",
    }
}

pub fn page(lang: Lang, name: &str) -> String {
    format!("{}{name}", folder(lang))
}

/// Id of a rule to its page.
pub fn rule(lang: Lang, id: &str) -> String {
    format!("{}aturan/{}.html", folder(lang), safe(id))
}

/// Id of an instrument to the page that lists its provisions.
pub fn instrument(lang: Lang, id: &str) -> String {
    format!("{}pasal/{}/index.html", folder(lang), safe(id))
}

/// Id of a provision to its page, in the folder of its instrument: "pp-94-2021:5:n" is `pasal/pp-94-2021/5.n.html`.
pub fn provision(lang: Lang, id: &str) -> String {
    let (instrument, rest) = id.split_once(':').unwrap_or((id, "pasal"));
    format!("{}pasal/{}/{}.html", folder(lang), safe(instrument), safe(rest))
}

fn safe(id: &str) -> String {
    id.replace(':', ".")
}

/// How one page links to another: both relative to the root. A folder's own page is linked as the folder.
pub fn relative(from: &str, to: &str) -> String {
    let depth = from.matches('/').count();
    let to = to.strip_suffix("index.html").unwrap_or(to);
    let link = format!("{}{to}", "../".repeat(depth));
    if link.is_empty() { "./".to_owned() } else { link }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_becomes_a_safe_file_name() {
        assert_eq!(provision(Lang::Id, "pp-94-2021:5:n:6"), "katalog/pasal/pp-94-2021/5.n.6.html");
        assert_eq!(rule(Lang::En, "skb-iib-6"), "katalog/en/aturan/skb-iib-6.html");
        assert_eq!(instrument(Lang::Id, "skb-2022"), "katalog/pasal/skb-2022/index.html");
    }

    #[test]
    fn links_lead_from_page_to_page() {
        assert_eq!(relative("katalog/aturan/a.html", "katalog/pasal/b/1.html"), "../../katalog/pasal/b/1.html");
        assert_eq!(relative("katalog/index.html", "index.html"), "../");
        assert_eq!(relative("index.html", "index.html"), "./");
    }
}
