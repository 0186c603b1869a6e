//! The plug-in in the real WordPress: uploaded through the dashboard, used by everybody who may write, looked at by
//! visitors, and deleted.

use fantoccini::Locator;
use serde_json::{Value, json};
use support::package::root;
use xtask::packages::{release, wordpress};

use super::desk::{dashboard, delete, health, is_valid, log_in, publish_block, send, upload};
use super::place::{ADMINISTRATOR, AUTHOR, EDITOR, PLUG_IN, Place, Release, Shape};
use super::visit::{self, browser, shows_the_check};
use crate::builder::links;
use crate::drive::{DESKTOP, Engine};
use crate::page::{Page, Scripts as _};
use crate::scratch::Scratch;

/// WordPress takes no larger file where nobody has set anything.
const MOST_BYTES: u64 = 2_000_000;

pub async fn in_the_oldest(engine: Engine) {
    everywhere(engine, Place::new(Release::Old, Shape::Root)).await;
}

pub async fn in_the_newest(engine: Engine) {
    everywhere(engine, Place::new(Release::Newest, Shape::Root)).await;
}

/// From the upload to the deletion.
async fn everywhere(engine: Engine, place: Place) {
    let packed = Scratch::new();
    let file = packed.path().join("plug-in.zip");
    release::zip(&root("target/dist/wordpress"), wordpress::NAME, &file).unwrap();
    let bytes = std::fs::metadata(&file).unwrap().len();
    println!("the plug-in is {bytes} bytes");
    assert!(bytes < MOST_BYTES);

    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, ADMINISTRATOR).await;
    upload(&page, &place, &file).await;
    let by_administrator = publish_block(&page, &place, "page", "Administrator", "1").await;
    assert_eq!(by_administrator.kept, BLOCK);
    assert!(is_valid(&page, &place, by_administrator.id).await);
    log_in(&page, &place, EDITOR).await;
    assert_eq!(publish_block(&page, &place, "page", "Editor", "1").await.kept, BLOCK);

    // Who may write no scripts shows it in the same ways.
    log_in(&page, &place, AUTHOR).await;
    let by_author = publish_block(&page, &place, "post", "Author", "1").await;
    assert_eq!(by_author.kept, BLOCK);
    let short = short_code(&page, &place, "[attune_check stage=\"1\"]").await;
    makes_links(&page, &place).await;
    // What could be more than an option is none.
    let bad = short_code(
        &page,
        &place,
        "[attune_check stage='1\" onclick=\"alert(1)' helper=coach src='https://elsewhere.example/' exit='javascript:alert(1)' \
         accent='red' contact='<b>Hello</b>' all]",
    )
    .await;
    page.browser.client.delete_all_cookies().await.unwrap();
    page.browser.client.goto(&bad).await.unwrap();
    assert_eq!(
        attributes(&page).await,
        json!({ "all": "1", "contact": "Hello", "helper": "coach", "src": check(&place, "en") })
    );

    is_set(&page, &place).await;
    tells_of_itself(&page, &place).await;
    speaks(&page, &place).await;
    drop(page);
    let published =
        [(&*by_administrator.link, visit::ELEMENT), (&*by_author.link, visit::ELEMENT), (&*short, visit::ELEMENT)];
    shows_the_check(&place, engine, &published).await;

    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, ADMINISTRATOR).await;
    delete(&page, &place).await;
    assert_eq!(kept(&place), "[]", "it leaves nothing behind");
    page.browser.client.goto(&by_author.link).await.unwrap();
    let left = page.run("return document.querySelector('main').innerHTML").await;
    assert!(!left.as_str().unwrap().contains("attune"), "a block without its plug-in shows nothing: {left}");
}

/// What WordPress keeps of the block: its name, and what was set.
const BLOCK: &str = "<!-- wp:attune-check/check-in {\"stage\":\"1\"} /-->";

/// The names of all options of the plug-in, in the table of this site.
fn kept(place: &Place) -> String {
    place.php("echo json_encode($wpdb->get_col(\"SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%attune%'\"));")
}

/// Publishes a post with this in a block for shortcodes, and gives its address.
async fn short_code(page: &Page, place: &Place, code: &str) -> String {
    let text = format!("<!-- wp:shortcode -->\n{code}\n<!-- /wp:shortcode -->");
    send(page, place, "post", json!({ "title": "Shortcode", "status": "publish", "content": text })).await.link
}

/// Where WordPress serves the check. Without addresses that can be rewritten, its own program stands in front.
fn served(place: &Place) -> String {
    let index = if place.php("echo get_option('permalink_structure');").is_empty() { "/index.php" } else { "" };
    format!("{}{index}/attune-check", place.address)
}

fn check(place: &Place, lang: &str) -> String {
    format!("{}/{lang}/check.html", served(place))
}

async fn attributes(page: &Page) -> Value {
    let script = "const { attributes } = document.querySelector('attune-check');
        return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))";
    page.run(script).await
}

/// In the dashboard, the page that makes links makes one that opens the check.
async fn makes_links(page: &Page, place: &Place) {
    dashboard(page, place, "tools.php?page=attune-check-link").await;
    page.browser.client.find(Locator::Css(".wrap iframe")).await.unwrap().enter_frame().await.unwrap();
    page.until(links::READY).await;
    links::set(page, "stage", "3").await;
    let link = links::out(page, "link").await;
    assert_eq!(link, format!("{}#v=1&stage=3&lang=en", check(place, "en")));
    // As some mail programs hand it on, too.
    for link in [&link, &link.replace('#', "%23")] {
        page.browser.client.goto(link).await.unwrap();
        page.until("document.querySelector('[data-attune=ready]')?.dataset.screen === 'welcome'").await;
        assert_eq!(page.run("return location.href").await, *link.replace("%23", "#"));
    }
}

/// What is set for the site holds where a block says nothing else; what is wrong is named, and not kept.
async fn is_set(page: &Page, place: &Place) {
    log_in(page, place, ADMINISTRATOR).await;
    dashboard(page, place, "options-general.php?page=attune-check").await;
    let fill = "for (const [name, value] of Object.entries(args[0])) document.getElementById(`attune-check-${name}`).value = value;
        document.querySelector('#submit').click();";
    let set = json!({ "helper": "counsellor", "exit": "http://weather.example/", "contact": "Room 3, \"upstairs\"" });
    page.browser.run(fill, vec![set]).await;
    page.until("document.querySelector('#setting-error-exit')").await;
    page.browser.run(fill, vec![json!({ "exit": "https://weather.example/" })]).await;
    page.until(
        "!document.querySelector('#setting-error-exit') && document.querySelector('#setting-error-settings_updated')",
    )
    .await;
    let link = short_code(page, place, "[attune_check stage=\"2\" helper=\"coach\"]").await;
    page.browser.client.goto(&link).await.unwrap();
    let exit = "https://weather.example/";
    let contact = "Room 3, \"upstairs\"";
    let wanted =
        json!({ "helper": "coach", "contact": contact, "exit": exit, "stage": "2", "src": check(place, "en") });
    assert_eq!(attributes(page).await, wanted);
    let link = page.run("return document.querySelector('attune-check a').getAttribute('href')").await;
    let options = "contact=Room%203%2C%20%22upstairs%22&helper=coach&stage=2";
    assert_eq!(link, format!("{}#{options}", check(place, "en")), "leaving leads nowhere from a page of its own");
    place.php("delete_option('attune_check');");
}

/// Site Health and the guide to a privacy policy.
async fn tells_of_itself(page: &Page, place: &Place) {
    dashboard(page, place, "site-health.php").await;
    page.until("document.body.textContent.includes('The check-in is sent with all that protects it')").await;
    // It goes on asking the site for more, and what comes next would have to wait for that.
    page.until("!document.querySelector('.site-health-progress-wrapper.loading')").await;
    let told = health(page, place).await;
    assert_eq!(told["status"], "good", "{told}");
    assert!(told["description"].as_str().unwrap().contains("so WordPress sends the check-in"), "{told}");
    dashboard(page, place, "options-privacy.php?tab=policyguide").await;
    page.until("document.body.textContent.includes('It runs in your browser alone.')").await;
}

/// In the languages of the site and of those who write for it.
async fn speaks(page: &Page, place: &Place) {
    // WordPress takes a language only where it has words of its own for it.
    place.php("wp_mkdir_p(WP_LANG_DIR); copy(WP_PLUGIN_DIR . '/attune-check/languages/attune-check-es.mo', WP_LANG_DIR . '/es_MX.mo');");
    place.php("update_option('WPLANG', 'es_MX');");
    dashboard(page, place, "options-general.php?page=attune-check").await;
    let said = page.run("return document.querySelector('.wrap').textContent").await;
    let said = said.as_str().unwrap();
    for text in ["Cuestionario Attune", "Líneas de ayuda de", "El idioma de la página"] {
        assert!(said.contains(text), "{text}: {said}");
    }
    let link = short_code(page, place, "[attune_check]").await;
    page.browser.client.goto(&link).await.unwrap();
    assert_eq!(attributes(page).await, json!({ "src": check(place, "es") }));
    place.php("update_option('WPLANG', '');");
}

pub async fn in_a_folder(engine: Engine) {
    let place = Place::new(Release::Newest, Shape::Folder).with_the_plug_in();
    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, AUTHOR).await;
    let block = publish_block(&page, &place, "post", "Block", "1").await;
    // Somebody who runs the site has not been to the dashboard since, so it is not known who serves best.
    place.php("delete_option('attune_check_places');");
    log_in(&page, &place, ADMINISTRATOR).await;
    dashboard(&page, &place, "").await;
    page.browser.client.goto(&block.link).await.unwrap();
    let served = format!("{}/attune-check/en/check.html", place.address);
    assert_eq!(attributes(&page).await, json!({ "stage": "1", "src": served }));
    promises_are_kept(&page, &served).await;
    drop(page);
    shows_the_check(&place, engine, &[(&block.link, visit::ELEMENT)]).await;
}

/// What WordPress serves are the bytes of the folder with their headers.
async fn promises_are_kept(page: &Page, served: &str) {
    let script = "const answer = await fetch(args[0]);
        return [answer.status, [...answer.headers], await answer.text()];";
    let answer = page.browser.run(script, vec![json!(served)]).await;
    let file = std::fs::read_to_string(root("target/dist/site/en/check.html")).unwrap();
    assert_eq!(answer[0], 200);
    assert!(answer[2].as_str().unwrap() == file.trim_start_matches('\u{feff}'), "the bytes are others");
    let made: Value = serde_json::from_slice(&std::fs::read(root("target/dist/wordpress/made.json")).unwrap()).unwrap();
    let at = made["files"]["/en/check.html"].as_u64().unwrap();
    let came: std::collections::BTreeMap<String, String> =
        serde_json::from_value::<Vec<(String, String)>>(answer[1].clone()).unwrap().into_iter().collect();
    for (name, value) in made["headers"][usize::try_from(at).unwrap()].as_object().unwrap() {
        assert_eq!(came.get(&name.to_lowercase()).map(String::as_str), value.as_str(), "{name}");
    }
    assert!(!came.contains_key("set-cookie") && !came.contains_key("x-powered-by"), "{came:?}");
}

pub async fn in_a_network(engine: Engine) {
    let mut place = Place::new(Release::Newest, Shape::Network).with_the_plug_in();
    let main = place.address.clone();
    place.address.push_str("/second");
    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, ADMINISTRATOR).await;
    let block = publish_block(&page, &place, "page", "Block", "1").await;
    assert!(block.link.starts_with(&place.address), "{}", block.link);
    page.browser.client.goto(&block.link).await.unwrap();
    assert_eq!(attributes(&page).await["src"], format!("{}/attune-check/en/check.html", place.address));
    visit::enter(&page, visit::ELEMENT).await;
    visit::welcome(&page).await;
    visit::stage_one_is_taken(&page).await;
    // Deleted once, it is gone on every site.
    place.address = main;
    let options = "$found = array(); foreach (get_sites(array('fields' => 'ids')) as $site) { switch_to_blog($site);
        $found[] = get_option('attune_check_places', 'none') === 'none' ? 'none' : 'there'; restore_current_blog(); } echo implode(' ', $found);";
    assert!(place.php(options).ends_with("there"));
    let code = format!(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('{PLUG_IN}', true, true); uninstall_plugin('{PLUG_IN}');"
    );
    place.php(&code);
    assert_eq!(place.php(options), "none none");
}

pub async fn behind_a_web_server(engine: Engine) {
    let place = Place::new(Release::Newest, Shape::Apache).with_the_plug_in();
    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, ADMINISTRATOR).await;
    let block = publish_block(&page, &place, "page", "Block", "1").await;
    let told = health(&page, &place).await;
    assert!(told["description"].as_str().unwrap().contains("Your web server sends the headers"), "{told}");
    page.browser.client.goto(&block.link).await.unwrap();
    let files = format!("{}/wp-content/plugins/attune-check/site/en/check.html", place.address);
    assert_eq!(attributes(&page).await, json!({ "stage": "1", "src": files }));
    promises_are_kept(&page, &files).await;
    drop(page);
    shows_the_check(&place, engine, &[(&block.link, visit::ELEMENT)]).await;
}

/// Holds back every script that does not say that it stays as it is, until somebody presses something, takes out what it
/// thinks is not needed, and gives the next visitor what it has kept of the page, without asking WordPress.
const OPTIMISER: &str = r#"<?php
$kept = WP_CONTENT_DIR . '/kept-' . md5($_SERVER['REQUEST_URI'] ?? '');
$visitor = 'GET' === ($_SERVER['REQUEST_METHOD'] ?? '') && empty(array_filter(array_keys($_COOKIE), fn($name) => str_starts_with($name, 'wordpress_logged_in')));
if ($visitor && is_file($kept)) { header('X-Kept: yes'); readfile($kept); exit; }
if ($visitor) ob_start(function ($page) use ($kept) {
    $signs = '~data-cfasync="false"|data-no-optimize|data-noptimize|data-nowprocket~';
    $page = preg_replace_callback('~<script\b([^>]*)>~', fn($found) => preg_match($signs, $found[1]) || preg_match('~type="(?!text/javascript|module)~', $found[1])
        ? $found[0] : '<script type="text/held-back"' . preg_replace('~\stype=["\'][^"\']*["\']~', '', $found[1]) . '>', $page);
    $page = preg_replace('~<!--.*?-->|\s+(?=<)~s', '', $page);
    if (!defined('DONOTCACHEPAGE') && 200 === http_response_code()) file_put_contents($kept, $page);
    return $page;
});
"#;

pub async fn behind_an_optimiser(engine: Engine) {
    let place = Place::new(Release::Newest, Shape::Folder).with_the_plug_in();
    let page = browser(&place, engine, DESKTOP).await;
    log_in(&page, &place, ADMINISTRATOR).await;
    let block = publish_block(&page, &place, "page", "Block", "1").await;
    place.must_use(OPTIMISER);
    page.browser.client.delete_all_cookies().await.unwrap();
    for kept in [json!(null), json!("yes")] {
        let asked = "return (await fetch(args[0])).headers.get('x-kept')";
        page.browser.client.goto(&format!("{}/wp-login.php", place.address)).await.unwrap();
        assert_eq!(page.browser.run(asked, vec![json!(block.link)]).await, kept);
        page.browser.client.goto(&block.link).await.unwrap();
        let held = page.run("return document.querySelectorAll('script[type=\"text/held-back\"]').length").await;
        assert!(held.as_u64().unwrap() > 0, "nothing is held back, so this run shows nothing");
        visit::enter(&page, visit::ELEMENT).await;
        visit::welcome(&page).await;
        visit::stage_one_is_taken(&page).await;
        visit::to_the_top(&page).await;
    }
    // What WordPress serves itself is neither changed nor kept.
    let served = format!("{}/attune-check/en/check.html", place.address);
    for _ in 0..2 {
        promises_are_kept(&page, &served).await;
    }
}
