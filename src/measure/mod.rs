//! How well the reader reads: labelled texts and descriptions against what it finds, with confidence intervals. Native only.

pub mod act_model;
pub mod descriptions;
pub mod fit;
pub mod interval;
pub mod post_model;
pub mod posts;
pub mod regions;
mod regression;
pub mod situations;
