//! The page that looks back: two lines by hand, one of them with a mistake, and both days heard statement by statement.

use super::nothing_needless;
use crate::engine::Engine;
use crate::orca::Orca;
use crate::served::serve;
use crate::words::Words;

/// The day of each line in the words of the page.
const DAYS: [(&str, &str); 2] = [("a566cwhbtg7w", "November 29, 2026"), ("a4pp5pye2php", "October 29, 2026")];

fn types(orca: &mut Orca, text: &str) {
    for sign in text.chars() {
        orca.press(&sign.to_string(), &[]);
    }
}

pub fn looking_back(engine: Engine) {
    let address = serve("");
    let words = Words::of("en");
    let mut orca = Orca::start(engine, "looking_back", &format!("{address}/en/look-back.html#country=gb"));
    orca.wait_for_page("Attune");
    orca.press("h", &[&words.get("look-back.title")]);
    // The field is heard with what it asks for.
    orca.tab_to(&words.get("look-back.line"));
    types(&mut orca, "a566cwhbtg7x");
    orca.tab_to(&words.get("look-back.add"));
    let wrong = words.get("look-back.wrong.group").replace("{group}", "3");
    orca.once("Return", &[&wrong]);
    orca.tab_back_to(&words.get("look-back.line"));
    orca.press("ctrl+a", &[]);
    for (number, (line, day)) in DAYS.into_iter().enumerate() {
        if number > 0 {
            orca.tab_back_to(&words.get("look-back.line"));
        }
        types(&mut orca, line);
        orca.tab_to(&words.get("look-back.add"));
        orca.once("Return", &[&words.get("look-back.added").replace("{day}", day)]);
    }
    // Line by line: each day with its name, then each statement with what was answered then and now.
    orca.down_to(words.get("look-back.chance").split(',').next().unwrap());
    orca.down_to(&words.get("look-back.then"));
    orca.down_to(&words.get("look-back.now"));
    for (statement, then, now) in [("EC1", "3", "2"), ("EC2", "3", "3")] {
        orca.down_to(&words.get(&format!("item.{statement}")));
        let said = |when: &str, point: &str| format!("{}: {}", words.get(when), words.get(&format!("scale.{point}")));
        // Both stand in one row.
        orca.down_to(&said("look-back.then", then));
        assert!(orca.spoke(&said("look-back.now", now)), "what was answered now is heard beside it");
    }
    orca.never("image");
    orca.never("better");
    nothing_needless(&orca);
}
