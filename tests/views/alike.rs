//! What holds of every screen alike: where help and leaving stand, what is pressed, and pictures.

use attune_check::domain::Action;
use attune_check::domain::session::Panel;

use crate::{Session, render, states};
use support::run::{after, content, options};

/// Every state as it is drawn, with urgent help in each country besides.
fn screens() -> Vec<(String, String)> {
    let content = content();
    let mut drawn: Vec<(String, String)> =
        states().into_iter().map(|(name, session)| (name.to_owned(), render(session))).collect();
    for country in &content.help.countries {
        let session = Session::begin(options(&[("country".to_owned(), country.id.clone())]));
        let help = after(session, &content, Action::PanelOpened(Panel::Help));
        drawn.push((format!("help in {}", country.id), render(help)));
    }
    drawn
}

/// Each element of this name: its attributes, and what is in it.
fn elements<'a>(html: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let (open, close) = (format!("<{name} "), format!("</{name}>"));
    let of = |after: &'a str| {
        let (attributes, inside) = after.split_once('>').unwrap();
        (attributes, inside.split_once(&close).unwrap().0)
    };
    html.split(&open).skip(1).map(of).collect()
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    attributes.split_once(&format!("{name}=\""))?.1.split('"').next()
}

/// The text of some markup, as it is heard.
fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn help_and_leaving_are_in_the_same_place() {
    let screens: Vec<_> = screens().into_iter().filter(|(name, _)| name != "left").collect();
    let part = |html: &str, name: &str| elements(html, name).first().map(|(_, inside)| (*inside).to_owned()).unwrap();
    let (header, footer) = (part(&screens[0].1, "header"), part(&screens[0].1, "footer"));
    let pressed = |html: &str| elements(html, "button").iter().map(|(_, inside)| text(inside)).collect::<Vec<_>>();
    assert_eq!(pressed(&header), ["Urgent help", "Exit this page"]);
    assert_eq!(pressed(&footer), ["How this works", "Exit this page"]);
    for (name, html) in &screens {
        assert_eq!(part(html, "header"), header, "{name}");
        assert_eq!(part(html, "footer"), footer, "{name}");
        let first = elements(html, "button").first().map(|(attributes, _)| attribute(attributes, "data-action"));
        assert_eq!(first, Some(Some("help")), "{name}: help comes first");
        let before = html.split_once("<header").unwrap().0;
        assert!(!before.contains("<a ") && !before.contains("<input"), "{name}");
    }
}

/// Where it leads or what it does is known from its own words, and what is heard is what is seen.
#[test]
fn what_is_pressed_says_what_it_does() {
    let mut count = 0;
    for (name, html) in screens() {
        let mut known: Vec<(String, String)> = Vec::new();
        for (element, does) in [("a", "href"), ("button", "data-action"), ("summary", "data-action")] {
            for (attributes, inside) in elements(&html, element) {
                let says = text(inside);
                let to = attribute(attributes, does).unwrap_or_default().to_owned();
                assert!(!says.is_empty(), "{name}: {element} {attributes} says nothing");
                for heard in ["aria-label", "title="] {
                    assert!(!attributes.contains(heard), "{name}: {says} is heard as something else");
                }
                let other = known.iter().find(|(words, _)| *words == says);
                assert!(other.is_none_or(|(_, other)| *other == to), "{name}: “{says}” does {to} and {other:?}");
                let again = to == "change" && other.is_some();
                assert!(!again, "{name}: two buttons say “{says}”");
                known.push((says, to));
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count} were looked at");
}

#[test]
fn a_picture_is_silent_and_holds_no_words() {
    let mut count = 0;
    for (name, html) in screens() {
        assert!(!html.contains("<img") && !html.contains("<canvas") && !html.contains("<object"), "{name}");
        for (attributes, inside) in elements(&html, "svg") {
            for silent in ["aria-hidden=\"true\"", "focusable=\"false\""] {
                assert!(attributes.contains(silent), "{name}: {attributes}");
            }
            assert_eq!(text(inside), "", "{name}: a word in a picture");
            count += 1;
        }
    }
    assert!(count > 50, "{count} pictures");
}
