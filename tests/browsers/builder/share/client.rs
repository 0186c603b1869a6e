//! The client: opens the link, takes the check, and takes a page along.

use attune_check::domain::Helper;
use serde_json::json;

use super::{FROM, HOPE, NOTE, SIGN};
use crate::drive::Engine;
use crate::page::Scripts as _;
use crate::page::{CHECK, Page, serve, site};
use crate::paper;
use crate::printing::printed::printed;
use crate::scratch::Scratch;

/// Opens the link and goes to the end.
pub async fn takes_the_check(page: &Page, link: &str) {
    page.browser.open(link).await.unwrap_or_else(|error| panic!("{error}"));
    page.wait("welcome").await;
    let text = crate::run::content().text;
    let words = |key: &str| text.with(Helper::Counsellor).get(key);
    let shown = page
        .run(
            "const box = document.querySelector('main [data-from]');
            return [document.querySelector('h1').textContent, box.querySelector('.who').textContent,
                box.querySelector('[data-note]').textContent, box.querySelectorAll('a, button').length,
                document.querySelector('select[data-set=helper]').value, document.querySelectorAll('[data-warnings]').length];",
        )
        .await;
    let note = text.with(Helper::Counsellor).quoted(&[NOTE, SIGN].concat());
    assert_eq!(shown, json!([words("welcome.before.title"), FROM, note, 0, "counsellor", 0]));

    // The stage is set, so that the first press leads to what there is to tick.
    page.press("start").await;
    page.wait("checklist").await;
    let hope = "const hope = document.querySelector('textarea');
        hope.value = args[0];
        hope.dispatchEvent(new Event('input', { bubbles: true }));";
    page.browser.run(hope, vec![json!(HOPE)]).await;
    let plan = |until: &str| json!({ "stage": "0", "answers": {}, "checklist": { "P1": "not-yet", "P2": "yes" }, "until": until });
    page.walk_plan(plan("prepare")).await;
    page.wait("prepare").await;

    let paper = if page.browser.engine == Engine::WebKit {
        // Its driver prints nothing: the same is done once more where it prints, from another address.
        let (address, scratch) = (serve(site()).await, Scratch::new());
        let walk = xtask::browser::WALK;
        let steps = [(walk, json!([plan("checklist")])), (hope, json!([HOPE])), (walk, json!([plan("prepare")]))];
        let fragment = link.split_once('#').unwrap().1;
        let file = paper::by_webkit(&format!("{address}{CHECK}#{fragment}"), &steps, [210.0, 297.0], &scratch);
        paper::said(&file, "-layout")
    } else {
        printed(page).await
    };
    for said in [words("prepare.paper"), words("checklist.P1.bring"), words("checklist.P2.known"), HOPE.to_owned()] {
        assert!(paper.contains(&said), "{said}: {paper}");
    }
    for unsaid in [FROM, NOTE.trim(), &words("checklist.P3.bring")] {
        assert!(!paper.contains(unsaid), "{unsaid}: {paper}");
    }
    for button in ["nav.help", "nav.leave", "keep.print", "keep.copy", "keep.save", "keep.again"].map(words) {
        assert!(!paper.contains(&button), "no button is on the paper, as {button}: {paper}");
    }
}
