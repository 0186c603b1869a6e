//! Everything fits, at every width, with text twice as large and with text set wider; and every target is large enough.

use serde_json::json;

use super::screens::on_every_screen;
use crate::drive::Engine;
use crate::page::Page;

/// The window of a desktop at 400 % zoom, in which WCAG 1.4.10 asks for reflow.
pub const ZOOMED: [u32; 2] = [320, 256];

/// Gives Chromium's page a window of this size, which no window of the others can be made as small as.
pub async fn window(page: &Page, [width, height]: [u32; 2]) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.browser.chromium("Emulation.setDeviceMetricsOverride", size).await.unwrap();
}

pub async fn it_fits_every_width(page: Page) {
    if page.browser.engine == Engine::Chromium {
        window(&page, ZOOMED).await;
    }
    on_every_screen(&page, async |screen| {
        let found = page.run(include_str!("fits.js")).await;
        assert_eq!(found, json!([]), "{:?} {screen}", page.browser.engine);
    })
    .await;
}

/// What can be pressed and is smaller than WCAG 2.5.5 asks for. The row of a choice is its label; a link inside of a
/// sentence is as high as the sentence.
const SMALL: &str = "
    const found = [];
    for (const width of ['', '280px']) {
        document.body.style.inlineSize = width;
        for (const target of document.querySelectorAll('[data-attune] :is(a, button, input, select, textarea, summary)')) {
            const area = target.closest('label') ?? target;
            if (!area.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(area);
            if (style.display === 'inline' && area.parentElement.textContent.trim() !== area.textContent.trim()) continue;
            const box = area.getBoundingClientRect();
            if (box.width < 43.5 || box.height < 43.5)
                found.push(`${width}: ${box.width} × ${box.height}: ${area.outerHTML.slice(0, 140)}`);
        }
    }
    document.body.style.inlineSize = '';
    return found;";

pub async fn every_target_is_large_enough(page: Page) {
    on_every_screen(&page, async |screen| {
        assert_eq!(page.run(SMALL).await, json!([]), "{:?} {screen}", page.browser.engine);
    })
    .await;
}
