//! Without scripts the check is a form to fill in by hand.

use attune_check::content::Content;
use attune_check::domain::Kind;
use fantoccini::{Client, Locator};

use crate::page::{CHECK, Page};

/// How many of these are displayed. Asks the driver, since the page runs no script.
async fn displayed(client: &Client, what: &str) -> usize {
    let mut count = 0;
    for element in client.find_all(Locator::Css(what)).await.unwrap() {
        count += usize::from(element.is_displayed().await.unwrap());
    }
    count
}

/// What the form shows, on one line.
async fn said(client: &Client) -> String {
    let mut texts = Vec::new();
    for section in client.find_all(Locator::Css("#paper main > section")).await.unwrap() {
        texts.push(section.text().await.unwrap());
    }
    texts.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The country and the line to try first.
fn first_line(content: &Content, country: &str) -> String {
    let name = content.text.raw(&format!("country.{country}")).unwrap();
    format!("{name} {}", content.help.lines(country, Kind::Crisis)[0].name)
}

pub async fn without_scripts_the_paper_form_is_there(page: Page) {
    let client = &page.browser.client;
    client.goto(&format!("{}{CHECK}#stage=2", page.address)).await.unwrap();
    client.wait().for_element(Locator::Css("#paper-help")).await.unwrap();
    assert_eq!(displayed(client, "#attune").await, 0, "no button that does nothing");
    assert_eq!(displayed(client, "#attune button").await, 0);
    assert_eq!(displayed(client, "#failed").await, 0, "nothing failed: there was nothing to run");

    let content = crate::run::content();
    // Each country has a line in sight. The others are a press away.
    let first: Vec<String> = content.help.countries.iter().map(|country| first_line(&content, &country.id)).collect();
    // WebKit's driver puts nothing between blocks.
    let joined = |text: &str| text.replace(' ', "");
    let closed = joined(&said(client).await);
    for (country, line) in content.help.countries.iter().zip(&first) {
        assert!(closed.contains(&joined(line)), "{}: {line}: {closed}", country.id);
    }
    for fold in client.find_all(Locator::Css("#paper summary")).await.unwrap() {
        fold.click().await.unwrap();
    }
    let text = said(client).await;
    let shows = |key: &str| {
        let words = content.text.raw(key).unwrap_or_else(|| panic!("no text {key}")).replace("{helper}", "therapist");
        assert!(text.contains(&words), "{key} is not displayed: {words}");
    };
    assert_eq!(content.check.items.len(), 30);
    content.check.items.iter().for_each(|item| shows(&format!("item.{}", item.id)));
    assert_eq!(content.check.safety.len(), 6);
    content.check.safety.iter().for_each(|row| shows(&format!("safety.{}", row.id)));
    content.check.checklist.iter().for_each(|row| shows(&format!("checklist.{}", row.id)));
    assert_eq!(displayed(client, "#paper table tr").await, 3, "the sums of three and of four answers");
    for sums in ["3–7", "8–11", "12–15", "4–10", "11–14", "15–20"] {
        assert!(text.contains(sums), "{sums} is not in the table");
    }
    for country in &content.help.countries {
        shows(&format!("country.{}", country.id));
        for line in &country.lines {
            let number = line.number.iter().all(|number| text.contains(&format!("{} {number}", line.name)));
            assert!(number && text.contains(&line.name), "{}: {} is not displayed", country.id, line.name);
        }
    }
}
