//! What paper gets: of the page with all lines the form to fill in, of every other page itself.

use fantoccini::wd::PrintConfiguration;

use crate::page::{Page, pairs};
use crate::paper;
use crate::scratch::Scratch;

/// What stands on the paper.
pub async fn printed(page: &Page) -> String {
    let pdf = page.browser.client.print(PrintConfiguration::default()).await.unwrap();
    let scratch = Scratch::new();
    let file = scratch.write("page.pdf", pdf);
    paper::said(&file, "-layout")
}

pub async fn the_page_with_all_lines_prints_as_the_form(page: Page) {
    let content = crate::support::content();
    let text =
        |key: &str| content.text.raw(key).unwrap_or_else(|| panic!("no text {key}")).replace("{helper}", "therapist");
    let (form, counting) = (text("paper.title"), text("paper.count"));

    page.open("country=ie&all=1").await;
    let paper = printed(&page).await;
    assert!(paper.contains("How is it going between you and your") && !paper.contains(&form), "{paper}");
    page.walk("2", &pairs("TC1 2"), &[], "all").await;
    page.pick("TC2", "4").await;
    let paper = printed(&page).await;
    assert!(paper.contains(&form) && paper.contains(&counting), "{paper}");
    // Lines break where the paper ends, which cuts no word of a short line.
    for key in ["item.TC1", "item.T1a", "item.E4r"] {
        assert!(paper.contains(&text(key)), "{key}: lines of every stage: {paper}");
    }
    for sums in ["3–7", "11–14", "15–20"] {
        assert!(paper.contains(sums), "{sums}: {paper}");
    }
    for country in &content.help.countries {
        assert!(paper.contains(&text(&format!("country.{}", country.id))), "{}: {paper}", country.id);
    }
    for name in ["Urgent help", "Leave this page"] {
        assert!(!paper.contains(name), "no button is on the paper: {paper}");
    }

    page.walk("2", &[], &pairs("A1 no"), "result").await;
    let paper = printed(&page).await;
    assert!(!paper.contains(&form) && !paper.contains(&counting), "{paper}");
}
