//! Copy, print, save: nothing is claimed that cannot be known, and what was offered does not stay.

use attune_check::content::Content;
use serde_json::json;

use crate::page::{Page, pairs};

/// Files that are offered and taken back, and what waits for its time.
const WATCHED: &str = "window.offered = []; window.ended = []; window.due = [];
    const { createObjectURL, revokeObjectURL } = URL, later = window.setTimeout;
    URL.createObjectURL = (blob) => { const address = createObjectURL(blob); offered.push(address); return address; };
    URL.revokeObjectURL = (address) => { ended.push(address); revokeObjectURL(address); };
    window.setTimeout = (call, after, ...given) =>
        after === 60000 ? due.push({ call, after, given }) : later(call, after, ...given);
    HTMLAnchorElement.prototype.click = function () { window.dropped = this.download; };";

pub async fn what_cannot_be_known_is_not_claimed(page: Page) {
    let engine = page.browser.engine;
    for (lang, stage) in [("en", "2"), ("en-easy", "0"), ("es", "0"), ("ar", "2")] {
        let text = Content::in_language(lang).unwrap().text;
        let document = format!("{}/{lang}/check.html", page.address);
        let says = async |key: &str| {
            let words = text.raw(key).unwrap().replace('\n', " ");
            let seen =
                |what: &str| format!("(document.querySelector('{what}')?.innerText ?? '').replace(/\\s+/g, ' ')");
            let both = [seen("[data-attune] [role=status]"), seen(".notice.no-print")];
            page.until(&format!("{}.every((one) => one.trim() === {})", json_list(&both), json!(words))).await;
        };
        page.browser.open(&page.fresh(&document, "")).await.unwrap();
        page.wait("welcome").await;
        page.run(WATCHED).await;
        page.walk(stage, &pairs("TC1 4"), &[], if stage == "0" { "prepare" } else { "result" }).await;
        for print in ["undefined", "() => { throw new Error('no'); }", "() => {}"] {
            page.press("copy").await;
            page.until("document.querySelector('.notice.no-print')").await;
            page.run(&format!("window.print = {print}")).await;
            page.press("print").await;
            says("keep.not-printed").await;
        }
        // Where the browser says that it begins, nothing is left to say.
        page.run("window.print = () => dispatchEvent(new Event('beforeprint'))").await;
        page.press("print").await;
        page.until("!document.querySelector('.notice.no-print')").await;

        page.press("save").await;
        says("keep.offered").await;
        let kept = "return [window.dropped, offered.length, ended.length, due.map(({ after }) => after)]";
        assert_eq!(page.run(kept).await, json!(["notes.txt", 1, 0, [60000]]), "{engine:?}, {lang}");
        page.run("const { call, given } = due.pop(); call(...given)").await;
        assert_eq!(page.run("return [offered, ended]").await, {
            let offered = page.run("return offered").await;
            json!([offered, offered])
        });
        for way in ["again", "leave", "pagehide"] {
            page.browser.open(&page.fresh(&document, "")).await.unwrap();
            page.wait("welcome").await;
            page.run(WATCHED).await;
            page.walk(stage, &[], &[], if stage == "0" { "prepare" } else { "result" }).await;
            for _ in 0..2 {
                page.press("save").await;
            }
            page.until("offered.length === 2").await;
            match way {
                "pagehide" => {
                    page.run("dispatchEvent(new Event('pagehide'))").await;
                }
                action => page.press(action).await,
            }
            page.until("ended.length === 2 && offered.every((one) => ended.includes(one))").await;
            if lang != "en" {
                break;
            }
        }
    }
}

fn json_list(scripts: &[String]) -> String {
    format!("[{}]", scripts.join(", "))
}
