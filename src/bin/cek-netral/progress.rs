//! How far a long file is: one line on standard error that is written over, where that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::language::say;

/// Shorter runs say nothing.
const AFTER: Duration = Duration::from_secs(1);
const EVERY: Duration = Duration::from_millis(200);

#[derive(Debug)]
pub(crate) struct Progress {
    /// Bytes of the input; `None` if they are not known before the end.
    total: Option<u64>,
    wanted: bool,
    next: Instant,
    drawn: bool,
}

impl Progress {
    /// Where the answers go to the same screen, they are progress enough.
    pub(crate) fn new(total: Option<u64>) -> Progress {
        let wanted = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Progress { total, wanted, next: Instant::now() + AFTER, drawn: false }
    }

    /// After `drafts` answers, `offset` bytes into the input.
    pub(crate) fn at(&mut self, drafts: u64, offset: u64) {
        if !self.wanted || Instant::now() < self.next {
            return;
        }
        self.next = Instant::now() + EVERY;
        self.drawn = true;
        let share = self.total.filter(|total| *total > 0).map(|total| offset.min(total) * 100 / total);
        let share = share.map(|percent| format!(", {percent} %")).unwrap_or_default();
        // Whether anybody sees it does not matter to the answers.
        let _ = write!(io::stderr(), "\r\x1b[K{drafts}{share}");
    }

    pub(crate) fn end(&self) {
        if self.drawn {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

/// Says how much is going to be measured, which can take minutes.
pub(crate) fn measuring(texts: usize) {
    if io::stderr().is_terminal() {
        let _ = writeln!(
            io::stderr(),
            "cek-netral: {texts} {}",
            say("teks sedang diukur ...", "texts are being measured ...")
        );
    }
}
