//! What the browser's own Print gives of a page with the check in it: all of the check, or a line that says what to do.

use serde_json::json;

use super::{Host, TOLD, host_page};
use crate::drive::{Engine, Size};
use crate::page::CHECK;
use crate::printing::printed::printed;

const SIZE: Size = Size { width: 900, height: 900 };
const ASKED: [&str; 12] = ["TC1", "TC2", "T2a", "T2r", "BC1", "BC2", "B2a", "B2r", "EC1", "EC2", "E2a", "E2r"];

/// The frame that the page on setting it up gives.
fn pasted(check: &str) -> String {
    let page = include_str!("../../../www/pages/set-up.html");
    let lines = page.split_once("data-block=\"frame\">").unwrap().1.split_once("</pre>").unwrap().0;
    lines.replace("&lt;", "<").replace("&gt;", ">").replace("/attune/en/check.html", &format!("{check}{CHECK}"))
}

/// A page with the frame alone.
fn frame_page(check: &str) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><title>host</title><script>{TOLD}</script><h1>A counselling site</h1>{}<p>More words.",
        pasted(check)
    )
}

pub async fn a_page_around_prints_all_of_it(engine: Engine) {
    let content = crate::run::content();
    let text = |key: &str| content.text.raw(key).unwrap().to_owned();
    let (step, last, notice) = (text("result.step"), text("result.know"), text("document.printed"));
    let host =
        Host::start(engine, SIZE, |check| vec![("/pasted", frame_page(check)), ("/element", host_page(check, "", ""))])
            .await;
    for path in ["/pasted", "/element"] {
        let mut told = Vec::new();
        for value in ["3", "1"] {
            let answers = ASKED.map(|id| (id.to_owned(), value.to_owned()));
            host.open(path).await;
            if path == "/element" {
                host.enter().await;
            } else {
                host.element("return document.querySelector('iframe')").await.enter_frame().await.unwrap();
            }
            host.welcome().await;
            host.page.walk("2", &answers, &[], "result").await;
            host.page.pick("part", "words").await;
            host.outside().await;
            host.page.run("window.told = [];").await;
            let paper = printed(&host.page).await;
            told.push(host.page.run("return window.told").await.as_array().unwrap().clone());
            assert_eq!(paper.matches(&step).count(), 3, "{engine:?}, {path}: {paper}");
            assert!(paper.contains(&last) && paper.contains(&notice), "{engine:?}, {path}: {paper}");
            assert!(paper.ends_with("More words."), "{engine:?}, {path}: what comes after it is there: {paper}");
        }
        // Chromium may lay the frame out in the width of the paper, and tell that height and then the one on the screen
        // again. How far it gets is a matter of time, so one print may tell less, but nothing that is no height.
        let same = told[0].iter().zip(&told[1]).all(|(one, other)| one == other);
        let heights = told.iter().flatten().all(|one| one["height"].is_u64() && one.as_object().unwrap().len() == 2);
        assert!(same && heights, "{engine:?}, {path}: what the page learns does not depend on answers: {told:?}");
    }
    if engine == Engine::Chromium {
        own_print(&host).await;
    }
}

/// Its own Print is of the frame alone, so there is nothing to say.
async fn own_print(host: &Host) {
    host.open_and_enter("/element").await;
    let is = "window.was = []; const is = () => was.push(document.documentElement.className);
        is(); addEventListener('beforeprint', is); print(); return was";
    assert_eq!(host.page.run(is).await, json!(["around", ""]));
    host.outside().await;
}
