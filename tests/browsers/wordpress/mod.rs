//! The recipes for WordPress, in the real one: what it keeps of the lines, by who writes them, and what a visitor
//! gets. `cargo xtask test wordpress::` runs them alone.

mod desk;
mod place;
mod plug_in;
mod visit;

use serde_json::json;

use crate::drive::{DESKTOP, Engine};
use desk::{change, log_in, publish, retitle, send};
use place::{ADMINISTRATOR, AUTHOR, EDITOR, Place, Release, Shape};
use visit::{browser, content, follows, shows_the_check, stage_one_is_taken};

/// The two lines of the recipe, with an option.
const LINES: &str = r#"<script type="module" data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-defer="1" data-no-minify="1" data-nowprocket src="/attune/attune-check.js"></script>
<attune-check stage="1"><a slot="fallback" href="/attune/en/check.html#stage=1">A private check-in</a></attune-check>"#;

/// The same lines as the page gives them back: there an attribute without a value has an empty one.
fn lines_read_back() -> String {
    LINES.replace("data-nowprocket ", "data-nowprocket=\"\" ")
}

/// The check as a frame. Themes give a block of the page its place, and a frame alone is none.
const FRAME: &str = r#"<div><iframe src="/attune/en/check.html#stage=1" title="A private check-in" sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols" allow="clipboard-write" referrerpolicy="no-referrer" loading="lazy" width="100%" height="900" frameborder="0" style="width:100vw!important;max-width:100%!important;min-height:900px!important"></iframe></div>"#;

/// What is left for those who may write no scripts.
const LINK: &str = r#"<a href="/attune/en/check.html#stage=1">A private check-in</a>"#;

fn html_block(content: &str) -> String {
    format!("<!-- wp:html -->\n{content}\n<!-- /wp:html -->")
}

/// `cargo xtask test --quick` leaves it out, by the name of this module.
mod slow {
    use crate::drive::Engine;

    #[test]
    fn who_may_write_scripts_shows_the_check() {
        crate::runs::alone(Engine::Chromium, super::as_administrator);
    }

    #[test]
    fn an_author_links_to_the_check() {
        crate::runs::alone(Engine::Chromium, super::as_author);
    }

    #[test]
    fn the_plug_in_does_what_it_says_in_the_oldest() {
        crate::runs::alone(Engine::Chromium, super::plug_in::in_the_oldest);
    }

    #[test]
    fn the_plug_in_does_what_it_says_in_the_newest() {
        crate::runs::alone(Engine::Chromium, super::plug_in::in_the_newest);
    }

    #[test]
    fn the_plug_in_works_in_a_folder() {
        crate::runs::alone(Engine::Chromium, super::plug_in::in_a_folder);
    }

    #[test]
    fn the_plug_in_works_in_a_network_of_sites() {
        crate::runs::alone(Engine::Chromium, super::plug_in::in_a_network);
    }

    #[test]
    fn a_web_server_serves_the_files_of_the_plug_in() {
        crate::runs::alone(Engine::Chromium, super::plug_in::behind_a_web_server);
    }

    #[test]
    fn what_optimises_and_caches_pages_leaves_the_check_alone() {
        crate::runs::alone(Engine::Chromium, super::plug_in::behind_an_optimiser);
    }
}

async fn as_administrator(engine: Engine) {
    let place = Place::new(Release::Old, Shape::Root).with_the_folder();
    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, ADMINISTRATOR).await;
    let lines = publish(&page, &place, "page", "Lines", "Custom HTML", LINES).await;
    assert_eq!(lines.kept, html_block(LINES));
    let frame = publish(&page, &place, "page", "Frame", "Custom HTML", FRAME).await;
    assert_eq!(frame.kept, html_block(FRAME));
    // From the time before blocks: WordPress puts paragraphs and line breaks into it.
    let old = send(&page, &place, "page", json!({ "title": "Old", "status": "publish", "content": LINES })).await;
    assert_eq!(old.kept, LINES);
    log_in(&page, &place, EDITOR).await;
    let editor = send(&page, &place, "page", json!({ "title": "Editor", "content": html_block(LINES) })).await;
    assert_eq!(editor.kept, html_block(LINES));

    assert_eq!(content(&page, &lines.link).await, lines_read_back());
    assert_eq!(content(&page, &frame.link).await, FRAME);
    assert_eq!(content(&page, &old.link).await, format!("<p>{}</p>", lines_read_back().replace('\n', "<br>\n")));
    drop(page);
    let published = [(&*lines.link, visit::ELEMENT), (&*frame.link, visit::FRAME), (&*old.link, visit::ELEMENT)];
    shows_the_check(&place, engine, &published).await;
}

async fn as_author(engine: Engine) {
    let place = Place::new(Release::Old, Shape::Root).with_the_folder();
    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, AUTHOR).await;

    // The script and the element are taken out, and the link stays.
    let lines = publish(&page, &place, "post", "Lines", "Custom HTML", LINES).await;
    assert_eq!(lines.kept, html_block(&format!("\n{LINK}")));
    // The frame is taken out, and nothing is left of it.
    let frame = publish(&page, &place, "post", "Frame", "Custom HTML", FRAME).await;
    assert_eq!(frame.kept, html_block("<div></div>"));
    let own = publish(&page, &place, "post", "Link", "Custom HTML", LINK).await;
    assert_eq!(own.kept, html_block(LINK));
    follows(&page, &own.link, "#stage=1").await;
    stage_one_is_taken(&page).await;

    // What an administrator has put into the author's text is gone as soon as the author saves it.
    log_in(&page, &place, ADMINISTRATOR).await;
    let given = change(&page, &place, "post", own.id, json!({ "content": html_block(LINES) })).await;
    assert_eq!(given.kept, html_block(LINES));
    log_in(&page, &place, AUTHOR).await;
    let lost = retitle(&page, &place, "post", own.id, "!").await;
    assert_eq!(lost.kept, lines.kept);

    page.browser.client.delete_all_cookies().await.unwrap();
    follows(&page, &lines.link, "#stage=1").await;
    follows(&page, &lost.link, "#stage=1").await;
}
