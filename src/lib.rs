//! Cek Netral: which election-neutrality provisions apply to what an Indonesian civil servant is about to do, why, how
//! sure that is, and what is still open. It is no legal advice.
//!
//! [`Checker`] is the front door. A scenario is taken as loose data ([`Loose`], read by serde from JSON or the like), so that
//! what is wrong in it can be answered with the field that is wrong ([`Problem`]); `docs/scenario-and-report.md` has every
//! field of it. What comes back is a [`Report`], which serde writes in the form that `www/src/types.ts` describes.
//!
//! The feature `cli` is on by default and serves the command `cek-netral`. A program that only checks scenarios can switch it
//! off with `default-features = false`; two dependencies are left then.
//!
//! ```
//! use cek_netral::{Checker, Loose};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let checker = Checker::new()?;
//!
//! let liked: Loose = serde_json::from_str(
//!     r#"{ "lang": "en", "election": "pilkada-2024", "date": "2024-10-01",
//!          "answers": { "employment": "pns", "act": "like", "account": "campaign", "object": "regional_pair" } }"#,
//! )?;
//! let report = checker.check(&liked)?;
//! assert_eq!(report.verdict, cek_netral::report::Verdict::Applies);
//! assert!(report.findings.iter().all(|finding| !finding.provisions.is_empty()));
//!
//! let wrong: Loose = serde_json::from_str(r#"{ "answers": { "employment": "asn" } }"#)?;
//! let problem = checker.check(&wrong).unwrap_err();
//! assert_eq!(problem.field, "answers.employment");
//! assert_eq!(problem.to_string(), "answers.employment: \"asn\" bukan jawaban untuk \"employment\"");
//! # Ok(())
//! # }
//! ```

#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod book;
#[doc(hidden)]
pub mod calendar;
#[doc(hidden)]
pub mod case;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod cases;
#[doc(hidden)]
pub mod checker;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod diff;
#[cfg(any(test, target_arch = "wasm32"))]
mod json;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod json_lines;
#[doc(hidden)]
pub mod law;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod measure;
mod order;
#[doc(hidden)]
pub mod pack;
#[doc(hidden)]
pub mod questions;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod regions;
pub mod report;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod scenario;
#[doc(hidden)]
pub mod sentences;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
#[doc(hidden)]
pub mod site;
#[doc(hidden)]
pub mod text;
pub mod what_if;

#[cfg(all(test, not(target_arch = "wasm32"), feature = "cli"))]
mod build;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use case::acts::Origin;
pub use case::freshness::LawState;
pub use checker::{BrokenPack, Checker};
pub use law::model::{Confidence, Grade, ProvisionRole};
pub use questions::model::{Lang, QuestionKind};
pub use report::Report;
pub use rules::model::{Effect, Family, Kind, Level, ScopeState};
pub use scenario::input::Problem;
pub use scenario::loose::Loose;
pub use text::Strength;
