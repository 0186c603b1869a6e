//! Everything fits, at every width, with text twice as large and with text set wider; and every target is large enough.

use serde_json::{Value, json};

use crate::drive::{Engine, PHONE};
use crate::page::Page;

/// The window of a desktop at 400 % zoom, in which WCAG 1.4.10 asks for reflow.
pub const ZOOMED: [u32; 2] = [320, 256];

/// Gives Chromium's page a window of this size until it opens another one. No window of the others gets as small.
pub async fn window(page: &Page, [width, height]: [u32; 2]) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.browser.chromium("Emulation.setDeviceMetricsOverride", size).await.unwrap();
}

/// What does not fit in one of the widths, in Chromium also in that window.
pub async fn cramped(page: &Page) -> Value {
    let chromium = page.browser.engine == Engine::Chromium;
    if chromium {
        window(page, ZOOMED).await;
    }
    let found = page.run(include_str!("fits.js")).await;
    if chromium {
        window(page, [PHONE.width, PHONE.height]).await;
    }
    found
}

/// What can be pressed and is smaller than WCAG 2.5.5 asks for. The row of a choice is its label; a link inside of a
/// sentence is as high as the sentence.
const SMALL: &str = "
    const found = [];
    for (const width of ['', '280px']) {
        document.body.style.inlineSize = width;
        for (const target of document.querySelectorAll(':is([data-attune], #paper) :is(a, button, input, select, textarea, summary)')) {
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

/// What is too small to be pressed, on a phone and in a narrow column.
pub async fn small(page: &Page) -> Value {
    page.run(SMALL).await
}
