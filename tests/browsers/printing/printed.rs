//! What paper gets: of the page with all lines the form to fill in, of every other page itself.

use fantoccini::wd::PrintConfiguration;

use crate::page::Scripts as _;
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
    let content = crate::run::content();
    let text =
        |key: &str| content.text.raw(key).unwrap_or_else(|| panic!("no text {key}")).replace("{helper}", "therapist");
    let (form, counting) = (text("paper.title"), text("paper.count"));

    page.open("country=ie&all=1").await;
    let paper = printed(&page).await;
    assert!(paper.contains("How are things with your") && !paper.contains(&form), "{paper}");
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
        let there = ["ie", "zz"].contains(&country.id.as_str());
        assert_eq!(paper.contains(&text(&format!("country.{}", country.id))), there, "{}: {paper}", country.id);
    }
    for name in ["Urgent help", "Exit this page"] {
        assert!(!paper.contains(name), "no button is on the paper: {paper}");
    }

    page.walk("2", &[], &pairs("A1 no"), "result").await;
    let paper = printed(&page).await;
    assert!(!paper.contains(&form) && !paper.contains(&counting), "{paper}");
}

const STRONG: &str = "TC1 4 TC2 5 T2a 4 T2r 2 BC1 4 BC2 5 B2a 4 B2r 2 EC1 4 EC2 5 E2a 4 E2r 2";

/// What the button for it prints of a result with this safety answer, where these parts alone are ticked.
async fn kept(page: &Page, safety: &str, parts: &[&str]) -> String {
    page.open("country=gb").await;
    page.walk("2", &pairs(STRONG), &pairs(safety), "result").await;
    let untick =
        "for (const box of document.querySelectorAll('[name=part]')) if (box.checked !== args[0].includes(box.value)) {
            box.click();
            await new Promise((go) => setTimeout(go));
        }
        window.print = () => {};";
    page.browser.run(untick, vec![serde_json::json!(parts)]).await;
    page.press("print").await;
    printed(page).await
}

pub async fn what_is_ticked_is_printed_and_no_more(page: Page) {
    let content = crate::run::content();
    let words = content.text.with(Default::default());
    // Lines break where the paper ends.
    let first = |key: &str| words.get(key).split(' ').take(4).collect::<Vec<_>>().join(" ");
    let (calm, harmed) = ("A1 no A2 no A3 no A4 no A5 no B safe", "A1 yes A2 no A3 no A4 no A5 no B safe");
    let (unsafe_now, cell) = ("A1 no A2 no A3 no A4 no A5 no B self", first("strong.first"));

    // The help lines are there on every kind of page, and tell of none what was answered.
    let open = kept(&page, calm, &["help"]).await;
    assert!(open.contains("116 123") && open.contains(&words.get("kind.complaint")), "{open}");
    let [first_kind, other] = [kept(&page, harmed, &["help"]).await, kept(&page, unsafe_now, &["help"]).await];
    assert!(first_kind.contains("116 123"), "{first_kind}");
    assert_eq!(first_kind, other, "which lines were called for is on no paper");
    assert!(!first_kind.contains(&first("safety.A1")) && !first_kind.contains(&first("help.title")), "{first_kind}");
    // With the safety answers, they are there as well.
    let both = kept(&page, harmed, &["help", "safety"]).await;
    assert!(both.contains(&first("safety.A1")) && both.contains("116 123"), "{both}");

    // What lies in a closed fold is printed where it was ticked.
    let guided = kept(&page, unsafe_now, &["words"]).await;
    assert!(guided.contains(&cell) && !guided.contains("116 123"), "{guided}");
    let pictured = kept(&page, unsafe_now, &["picture"]).await;
    assert!(!pictured.contains(&cell) && pictured.contains(&words.get("dimension.trust")), "{pictured}");

    // Where nothing is ticked, the paper says that and no more.
    for safety in [calm, harmed] {
        assert_eq!(kept(&page, safety, &[]).await, words.get("keep.nothing"));
    }
}
