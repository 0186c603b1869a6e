//! The page that makes links, for clients of other languages, and in other languages itself.

use attune_check::content::Content;
use attune_check::domain::Helper;
use serde_json::json;

use crate::builder::links::{BUILDER, READY, act, open, out, set};
use crate::page::Page;

/// What a text says in a language.
fn says(id: &str, key: &str, link: &str) -> String {
    Content::in_language(id).unwrap().text.with(Helper::default()).fill(key, &[("link", link)])
}

pub async fn what_comes_out_is_in_the_language_of_the_client(page: Page) {
    open(&page).await;
    for (id, tag, dir) in [("ar", "ar", "rtl"), ("es", "es", "ltr"), ("en-easy", "en-simple", "ltr")] {
        set(&page, "lang", id).await;
        let link = format!("{}/{id}/check.html#v=1&stage=0&lang={id}", page.address);
        assert_eq!(out(&page, "link").await, link);
        assert_eq!(out(&page, "mail").await, says(id, "send.mail.before", &link));
        assert_eq!(out(&page, "text").await, says(id, "send.text.before", &link));
        assert!(out(&page, "embed").await.contains(&says(id, "embed.title", "")), "{id}");
        act(&page, "card").await;
        page.until("document.querySelector('[data-sheet=card]')").await;
        let card = "const card = document.querySelector('[data-sheet=card]');
            return [card.lang, getComputedStyle(card).direction, card.querySelector('h2').textContent];";
        assert_eq!(page.run(card).await, json!([tag, dir, says(id, "card.title.before", "")]));
        act(&page, "back").await;
        page.until("document.querySelector('[name=lang]')").await;
    }
    // The page itself is in a language too; a link of it is in that one where nothing else is chosen.
    for (id, dir) in [("es", "ltr"), ("ar", "rtl")] {
        page.browser.open(&format!("{}{}", page.address, BUILDER.replace("/en/", &format!("/{id}/")))).await.unwrap();
        page.until(READY).await;
        let here = "return [document.documentElement.lang, document.documentElement.dir, document.querySelector('h1').textContent]";
        assert_eq!(page.run(here).await, json!([id, dir, says(id, "builder.title", "")]));
        let link = format!("{}/{id}/check.html#v=1&stage=0&lang={id}", page.address);
        assert_eq!(out(&page, "link").await, link);
        if id == "ar" {
            own_digits(&page).await;
        }
        // An old link keeps the language that it had.
        let old = format!("{}/en-easy/check.html#v=1&stage=2&lang=en-easy", page.address);
        set(&page, "old", &old).await;
        assert_eq!(out(&page, "link").await, old);
    }
}

/// The page's own texts have no digit of English's, with every field empty, full and too long. What is an address or
/// code to copy, a colour or a size of paper is written in those alone, and has a letter of English's with it.
async fn own_digits(page: &Page) {
    let found = "const own = document.querySelector('#builder').cloneNode(true);
        own.querySelectorAll('textarea, input, [data-out]:not([data-out=count])').forEach((one) => one.remove());
        return own.textContent.split(/\\s+/).filter((word) => /[0-9]/.test(word) && !/[A-Za-z]/.test(word));";
    for name in ["", "ا", &"ا".repeat(41), &"ا".repeat(300)] {
        for field in ["from", "note", "contact"] {
            set(page, field, name).await;
        }
        set(page, "accent", if name.is_empty() { "" } else { "gold" }).await;
        assert_eq!(page.run(found).await, json!([]), "{} letters", name.chars().count());
    }
    for field in ["from", "note", "contact", "accent"] {
        set(page, field, "").await;
    }
}
