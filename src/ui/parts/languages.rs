//! The way to the same document in another language.

use crate::ui::Ui;
use crate::ui::element::{Element, Name, element, of_class, text_element};

/// The languages that have this document beside the one that is open, each in its own words; the build says which. What is set goes
/// along by the page's script. Answers stay behind with the document that they were given in, which is said where
/// there are some.
pub fn languages(ui: &Ui, document: &str) -> Option<Element> {
    let ids = ui.words().raw("languages")?;
    let own = ui.t("lang");
    let mut list = of_class("ul", "languages");
    for id in ids.split(' ') {
        let lang = ui.tt("language.tag.", id);
        if lang != own {
            let place = ["../", id, "/", document].concat();
            let link = ui.sentence_of("a", "language.of.", id).attr(Name::Href, &place).attr(Name::HrefLang, &lang);
            list = list.add(element("li").add(link.attr(Name::Lang, &lang)));
        }
    }
    let anew = ui.session.stage.map(|_| ui.p_of("small quiet", "language.anew"));
    // One line, so that Start is in sight.
    let fold = of_class("details", "fold").set(Name::DataSet, "language");
    let now = [&ui.t("language.title"), ": ", &ui.t("language.name")].concat();
    let fold = fold.add(text_element("summary", &now)).add(list).with(anew);
    Some(element("nav").attr(Name::AriaLabel, &ui.t("language.title")).add(fold))
}

/// Who has not looked at the words of this language yet, where there is something to say.
pub fn note(ui: &Ui) -> Option<Element> {
    ui.words().maybe("language.note").map(|note| text_element("p", &note).class("small quiet"))
}
