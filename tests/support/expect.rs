//! A second, independent calculation of what a result shows, written from the words of
//! `content/rules.md`. It shares nothing with the core: no type, no file, no rule.

/// What is answered, and around it.
pub struct Case<'a> {
    pub stage: u8,
    pub answers: &'a [(String, String)],
    pub safety: &'a [(String, String)],
    pub coach: bool,
    pub online: bool,
    pub link: bool,
}

/// What has to be shown.
#[derive(Debug, PartialEq)]
pub struct Expected {
    /// Trust, boundaries, engagement.
    pub bands: [&'static str; 3],
    pub ids: Vec<String>,
    pub worth: Vec<String>,
}

/// The four statements of each dimension at a stage, in the order in which they are asked.
fn asked(stage: u8) -> [[String; 4]; 3] {
    ["T", "B", "E"].map(|letter| {
        [format!("{letter}C1"), format!("{letter}C2"), format!("{letter}{stage}a"), format!("{letter}{stage}r")]
    })
}

impl Case<'_> {
    fn keyed(&self, id: &str) -> Option<u32> {
        let raw: u32 = self.answers.iter().find(|(known, _)| known == id)?.1.parse().ok()?;
        Some(if id.ends_with('r') { 6 - raw } else { raw })
    }

    fn low(&self, ids: &[&str]) -> bool {
        let asked: Vec<String> = asked(self.stage).concat();
        ids.iter().any(|id| asked.iter().any(|known| known == id) && self.keyed(id).is_some_and(|value| value <= 2))
    }

    fn band(&self, ids: &[String; 4]) -> &'static str {
        let values: Vec<u32> = ids.iter().filter_map(|id| self.keyed(id)).collect();
        let sum: u32 = values.iter().sum();
        match (values.len(), sum) {
            (4, 4..=10) | (3, 3..=7) => "low",
            (4, 11..=14) | (3, 8..=11) => "mixed",
            (4, 15..=20) | (3, 12..=15) => "strong",
            _ => "unscored",
        }
    }

    fn said(&self, row: &str) -> &str {
        self.safety.iter().find(|(known, _)| known == row).map_or("skip", |(_, value)| value.as_str())
    }

    pub fn expected(&self) -> Expected {
        let asked = asked(self.stage);
        let bands = [0, 1, 2].map(|at: usize| self.band(&asked[at]));
        let [trust, boundaries, engagement] = bands;
        let any_low = bands.contains(&"low");
        let flags: Vec<&str> = ["A1", "A2", "A3", "A4", "A5"]
            .into_iter()
            .filter(|row| matches!(self.said(row), "yes" | "unsure"))
            .collect();
        let harmed = !flags.is_empty();
        let unsafe_now = matches!(self.said("B"), "other" | "self" | "unsure");
        let skipped = ["A1", "A2", "A3", "A4", "A5", "B"].into_iter().any(|row| self.said(row) == "skip");

        let mut ids: Vec<String> = Vec::new();
        let mut show = |holds: bool, id: &str| {
            if holds {
                ids.push(id.to_owned());
            }
        };
        show(harmed || unsafe_now, "help");
        show(!harmed && !unsafe_now && skipped, "help-skip");
        if harmed {
            let alone = flags == ["A4"];
            show(true, if alone { "X4p" } else { "X4" });
            show(true, "X6");
            show(self.coach, "X9");
            show(self.link, "X12");
            return Expected { bands, ids, worth: Vec::new() };
        }
        let x3 = self.low(&["TC2", "BC1"]);
        let x2 = trust == "low" || self.low(&["T2r", "T3a", "T3r", "E3r", "EC2"]);
        show(x3, "X3");
        show(x2, "X2");
        let letters = ["T", "B", "E"];
        for fits in [&["strong"][..], &["low", "mixed"]] {
            for (letter, band) in letters.iter().zip(bands).filter(|(_, band)| fits.contains(band)) {
                show(true, &format!("{}{letter}-{band}", self.stage));
            }
        }
        for (letter, _) in letters.iter().zip(bands).filter(|(_, band)| *band == "unscored") {
            show(true, &format!("{letter}-unscored"));
        }
        show(self.stage <= 3 && matches!(trust, "mixed" | "strong") && !x2 && !x3, "X1");
        show(matches!(boundaries, "low" | "mixed") || self.low(&["BC2", "B2r"]), "X5");
        show(any_low || self.low(&["T4r", "B4r", "E3r"]), "X6");
        show(self.low(&["BC1", "T2r", "T3r", "T4r", "B2r"]), "X7");
        show(self.online, "X8");
        show(self.coach, "X9");
        show(self.low(&["B1a"]), "X10");
        show(bands.iter().any(|band| *band != "unscored"), "X11");
        show(self.link, "X12");
        show(self.low(&["E1r"]), "X13");
        show(engagement == "low", "X14");
        show(matches!(self.stage, 2 | 3) && matches!(trust, "low" | "mixed"), "X15");
        let worth = asked.concat().into_iter().filter(|id| self.keyed(id).is_some_and(|value| value <= 2)).collect();
        Expected { bands, ids, worth }
    }
}
