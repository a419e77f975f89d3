//! Checks one planned post and prints what applies, why, and what is still open: `cargo run --example check`.

use cek_netral::{Checker, Loose};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let checker = Checker::new()?;
    let scenario: Loose = serde_json::from_str(
        r##"{
            "lang": "en", "election": "pilkada-2024", "date": "2024-10-01",
            "answers": { "employment": "pns", "act": "post", "channel": "personal_account" },
            "text": "Bismillah, coblos nomor 2! #LanjutkanContoh",
            "names": [{ "number": 2, "names": ["Sari Contoh"], "slogans": ["#LanjutkanContoh"] }]
        }"##,
    )?;
    let report = checker.check(&scenario)?;
    println!("{:?}: {}", report.verdict, report.headline);
    for finding in &report.findings {
        let citations: Vec<&str> = finding.provisions.iter().map(|p| p.citation.as_str()).collect();
        println!("- {} ({})", finding.title, citations.join("; "));
    }
    for question in &report.questions {
        println!("? {}", question.ask);
    }
    println!("{} (law as of {})", report.disclaimer, report.law.as_of);
    Ok(())
}
