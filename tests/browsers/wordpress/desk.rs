//! What people do in WordPress, the way they do it: in its block editor.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::place::{PLUG_IN, Place};
use super::visit::{to_the_top, welcome};
use crate::page::Page;
use crate::page::Scripts as _;

/// What was published.
#[derive(Debug)]
pub struct Published {
    pub id: u64,
    pub link: String,
    /// What WordPress has kept of it.
    pub kept: String,
}

const ENTER: &str = "\u{E007}";

/// Logs in as somebody who was logged out.
pub async fn log_in(page: &Page, place: &Place, name: &str) {
    page.browser.client.delete_all_cookies().await.unwrap();
    page.browser.client.goto(&format!("{}/wp-login.php", place.address)).await.unwrap();
    let script = "document.querySelector('#user_login').value = document.querySelector('#user_pass').value = args[0];
        document.querySelector('#wp-submit').click();";
    page.browser.run(script, vec![json!(name)]).await;
    page.until("document.body?.classList.contains('wp-admin')").await;
}

/// Publishes something with one block in it: `/` and a name, as typed into the editor, and what goes into its box.
pub async fn publish(page: &Page, place: &Place, kind: &str, title: &str, block: &str, text: &str) -> Published {
    open(page, place, &format!("post-new.php?post_type={kind}")).await;
    find(page, ".editor-post-title__input").await.send_keys(&format!("{title}{ENTER}")).await.unwrap();
    page.until("document.activeElement?.matches('.block-editor-rich-text__editable')").await;
    typed(page, &format!("/{block}")).await;
    let offered = "document.querySelector('.components-autocomplete__result.is-selected')?.textContent";
    page.until(&format!("{offered} === '{block}'")).await;
    typed(page, ENTER).await;
    page.until("document.activeElement?.matches('textarea.block-editor-plain-text')").await;
    typed(page, text).await;
    press(page, ".editor-post-publish-panel__toggle").await;
    press(page, ".editor-post-publish-panel .editor-post-publish-button").await;
    let editor = "wp.data.select('core/editor')";
    page.until(&format!("{editor}.isCurrentPostPublished() && !{editor}.isSavingPost()")).await;
    let id = page.run(&format!("return {editor}.getCurrentPostId()")).await.as_u64().unwrap();
    kept(page, kind, id).await
}

/// What is kept of something that was published.
async fn kept(page: &Page, kind: &str, id: u64) -> Published {
    answered(call(page, "GET", kind, Some(id), json!({})).await)
}

/// Publishes without the editor, as apps do; WordPress filters it in the same way.
pub async fn send(page: &Page, place: &Place, kind: &str, content: Value) -> Published {
    open(page, place, "post-new.php").await;
    answered(call(page, "POST", kind, None, content).await)
}

/// Changes something in the same way. It is not opened in the editor, which would keep it from the next person.
pub async fn change(page: &Page, place: &Place, kind: &str, id: u64, content: Value) -> Published {
    open(page, place, "post-new.php").await;
    answered(call(page, "POST", kind, Some(id), content).await)
}

/// Opens something in the editor, adds a word to its title and presses Update.
pub async fn retitle(page: &Page, place: &Place, kind: &str, id: u64, word: &str) -> Published {
    open(page, place, &format!("post.php?post={id}&action=edit")).await;
    find(page, ".editor-post-title__input").await.send_keys(word).await.unwrap();
    press(page, ".editor-post-publish-button").await;
    let editor = "wp.data.select('core/editor')";
    page.until(&format!("{editor}.didPostSaveRequestSucceed() && !{editor}.isSavingPost()")).await;
    kept(page, kind, id).await
}

/// Opens a page of the editor.
async fn open(page: &Page, place: &Place, path: &str) {
    page.browser.client.goto(&format!("{}/wp-admin/{path}", place.address)).await.unwrap();
    page.until("window.wp?.data?.select('core/editor')?.__unstableIsEditorReady()").await;
}

async fn call(page: &Page, method: &str, kind: &str, id: Option<u64>, data: Value) -> Value {
    let path = format!("/wp/v2/{kind}s{}?context=edit", id.map_or(String::new(), |id| format!("/{id}")));
    let script = "const [method, path, data] = args;
        return await wp.apiFetch(method === 'GET' ? { path } : { path, method, data });";
    page.browser.run(script, vec![json!(method), json!(path), data]).await
}

/// What the plug-in tells Site Health.
pub async fn health(page: &Page, place: &Place) -> Value {
    open(page, place, "post-new.php").await;
    page.run("return await wp.apiFetch({ path: '/attune-check/v1/health' })").await
}

fn answered(answer: Value) -> Published {
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
    Published { id: answer["id"].as_u64().unwrap(), link: text(&answer["link"]), kept: text(&answer["content"]["raw"]) }
}

/// Types where the cursor is.
async fn typed(page: &Page, text: &str) {
    page.browser.client.active_element().await.unwrap().send_keys(text).await.unwrap();
}

/// Presses a button as soon as it can be pressed.
async fn press(page: &Page, button: &str) {
    page.until(&format!("document.querySelector('{button}')?.matches(':not([aria-disabled=true]):enabled')")).await;
    find(page, button).await.click().await.unwrap();
}

async fn find(page: &Page, what: &str) -> Element {
    page.browser.client.wait().for_element(Locator::Css(what)).await.unwrap_or_else(|error| panic!("{what}: {error}"))
}

/// Opens a page of the dashboard.
pub async fn dashboard(page: &Page, place: &Place, path: &str) {
    page.browser.client.goto(&format!("{}/wp-admin/{path}", place.address)).await.unwrap();
    page.until("document.body?.classList.contains('wp-admin') && document.readyState === 'complete'").await;
}

/// Uploads a plug-in and switches it on, by Plugins, Add New, Upload Plugin.
pub async fn upload(page: &Page, place: &Place, file: &Path) {
    dashboard(page, place, "plugin-install.php?tab=upload").await;
    find(page, "input[name=pluginzip]").await.send_keys(file.to_str().unwrap()).await.unwrap();
    press(page, "#install-plugin-submit").await;
    let activate = "a[href*='action=activate']";
    page.until(&format!("document.querySelector(\"{activate}\") || document.querySelector('.error')")).await;
    let said = page.run("return document.querySelector('.wrap').innerText").await;
    assert!(said.as_str().unwrap().contains("successfully"), "{said}");
    find(page, activate).await.click().await.unwrap();
    page.until(&format!("document.querySelector('tr.active[data-plugin=\"{PLUG_IN}\"]')")).await;
}

/// Switches the plug-in off and deletes it, in the list of plug-ins.
pub async fn delete(page: &Page, place: &Place) {
    dashboard(page, place, "plugins.php").await;
    find(page, &format!("tr[data-plugin='{PLUG_IN}'] .deactivate a")).await.click().await.unwrap();
    page.until(&format!("document.querySelector('tr.inactive[data-plugin=\"{PLUG_IN}\"]')")).await;
    find(page, &format!("tr[data-plugin='{PLUG_IN}'] .delete a")).await.click().await.unwrap();
    page.browser.client.accept_alert().await.unwrap();
    page.until(&format!("document.querySelector('tr.deleted[data-plugin=\"{PLUG_IN}\"]')")).await;
}

/// What the editor shows of a page: newer ones show it in a frame.
pub const CANVAS: &str = "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)";

/// The frame in the block.
pub const LOOK: &str = "querySelector('.wp-block-attune-check-check-in iframe')";

/// Puts the block into something new, sets its stage beside it, looks at it, and publishes it.
pub async fn publish_block(page: &Page, place: &Place, kind: &str, title: &str, stage: &str) -> Published {
    open(page, place, &format!("post-new.php?post_type={kind}")).await;
    let insert = "const block = wp.blocks.createBlock('attune-check/check-in');
        wp.data.dispatch('core/block-editor').insertBlocks(block);
        wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
        wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');";
    page.run(insert).await;
    let list = "[...document.querySelectorAll('.block-editor-block-inspector select')]
        .find((list) => list.querySelector('option[value=\"4\"]'))";
    page.until(list).await;
    // React hears of a value only where it was set past its own property.
    let choose = "const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set;
        set.call(list, args[0]);
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.run(&format!("const list = {list}; {choose}"), vec![json!(stage)]).await;
    page.until(&format!("{CANVAS}.{LOOK}?.src.includes('stage={stage}')")).await;
    looks_at_it(page).await;
    let save = "wp.data.dispatch('core/editor').editPost({ title: args[0], status: 'publish' });
        await wp.data.dispatch('core/editor').savePost();
        return wp.data.select('core/editor').getCurrentPostId();";
    let id = page.browser.run(save, vec![json!(title)]).await.as_u64().unwrap();
    kept(page, kind, id).await
}

/// In the editor, the check itself is seen in the block.
async fn looks_at_it(page: &Page) {
    let framed = page.run("return Boolean(document.querySelector('iframe[name=editor-canvas]'))").await == json!(true);
    if framed {
        find(page, "iframe[name=editor-canvas]").await.enter_frame().await.unwrap();
    }
    page.run(&format!("document.{LOOK}.scrollIntoView()")).await;
    find(page, ".wp-block-attune-check-check-in iframe").await.enter_frame().await.unwrap();
    welcome(page).await;
    to_the_top(page).await;
}

/// Whether the editor takes the blocks of something that was published for whole.
pub async fn is_valid(page: &Page, place: &Place, id: u64) -> bool {
    open(page, place, &format!("post.php?post={id}&action=edit")).await;
    page.until("wp.data.select('core/block-editor').getBlocks().length").await;
    page.run("return wp.data.select('core/block-editor').getBlocks().every((block) => block.isValid)").await
        == json!(true)
}
