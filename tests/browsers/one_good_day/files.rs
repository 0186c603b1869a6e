//! Pictures that go out of the page and come into it.

use serde_json::{Value, json};

use super::{open_sheet, said, strokes};
use crate::page::Page;
use crate::page::Scripts as _;

/// Keeps what is offered, in the place of saving it.
const KEEPS: &str = "window.offered = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => (offered.push(file), make.call(URL, file));
    HTMLAnchorElement.prototype.click = function () { offered.at(-1).called = this.download; };
    window.save = async (action) => {
        const before = offered.length;
        document.querySelector(`[data-action=${action}]`).click();
        for (let tries = 0; tries < 500 && !offered[before]?.called; tries += 1) await new Promise((go) => setTimeout(go, 10));
        return offered[before];
    };
    window.choose = async (file) => {
        const status = document.querySelector('[role=status]');
        status.textContent = '';
        const chosen = new DataTransfer();
        chosen.items.add(file);
        const field = document.querySelector('input[data-action=open]');
        field.files = chosen.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        for (let tries = 0; tries < 500 && !status.textContent; tries += 1) await new Promise((go) => setTimeout(go, 10));
        const canvas = document.querySelector('canvas[data-older]');
        const { data } = canvas.getContext('2d').getImageData(0, 0, 1600, 1200);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 127 && data[at] < 100) dark += 1;
        return canvas.hidden ? 0 : dark;
    };";

pub async fn a_picture_saved_is_a_picture_opened_below(page: Page) {
    open_sheet(&page).await;
    page.run(KEEPS).await;
    page.run("line(1, 'mouse', 0.3); line(1, 'mouse', 0.6);").await;
    let drawn = strokes(&page).await;
    let saved =
        page.run("const file = await save('save-svg'); return [file.type, file.called, await file.text()]").await;
    assert_eq!((&saved[0], &saved[1]), (&json!("image/svg+xml"), &json!("picture.svg")));
    let file = saved[2].as_str().unwrap();
    let read = one_good_day::svg::read(file.as_bytes()).expect("it is one of ours");
    assert_eq!(read.len(), 2);
    assert!(drawn.iter().all(|(_, path)| file.contains(path.as_str())), "other programs see the same paths");
    let png = page
        .run(
            "const file = await save('save-png'); const picture = await createImageBitmap(file);
            return [file.type, file.called, picture.width, picture.height]",
        )
        .await;
    assert_eq!(png, json!(["image/png", "picture.png", 1600, 1200]));
    // Either one is laid below, and nothing of the drawing changes.
    for at in 0..2 {
        let dark = page.browser.run("return choose(new File([offered[args[0]]], 'a'))", vec![json!(at)]).await;
        assert!(dark.as_u64().unwrap() > 10_000, "{at}: {dark} dark points lie below");
        assert_eq!(said(&page).await, "The older picture now lies below, in pale colours.");
        assert_eq!(strokes(&page).await, drawn);
    }
    page.run("document.querySelector('[data-action=out]').click()").await;
    assert_eq!(page.run("return document.querySelector('canvas[data-older]').hidden").await, json!(true));
}

pub async fn nothing_foreign_is_opened(page: Page) {
    open_sheet(&page).await;
    page.run(KEEPS).await;
    for text in [
        "",
        "words",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='document.title = 1'><path d='M0 0h99'/></svg>",
        "<html><script>document.title = 1</script></html>",
    ] {
        let dark = page.browser.run("return choose(new File([args[0]], 'a.svg'))", vec![json!(text)]).await;
        assert_eq!(dark, Value::from(0), "{text}");
        assert!(said(&page).await.starts_with("This file could not be opened"), "{text}");
    }
    assert_eq!(strokes(&page).await, []);
    assert_eq!(page.run("return document.title").await, json!("Attune"));
}
