//! What a browser gives to the printer.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use serde_json::json;

use crate::Result;
use crate::browser::drive::{Browser, Engine};

/// A sheet of A4, in millimetres.
pub const A4: [f64; 2] = [210.0, 297.0];
const INCH: f64 = 25.4;

/// The page that is open as a PDF, on sheets of so many millimetres. In Chromium the size and the margins are those of
/// the page's own, where it has some, as when a person prints it. Firefox prints without a margin.
///
/// # Errors
///
/// The browser prints nothing, as WebKit's driver does.
pub async fn printed(browser: &Browser, [width, height]: [f64; 2]) -> Result<Vec<u8>> {
    if browser.engine == Engine::Chromium {
        let paper = json!({
            "preferCSSPageSize": true, "printBackground": true, "paperWidth": width / INCH, "paperHeight": height / INCH,
        });
        let printed = browser.chromium("Page.printToPDF", paper).await?;
        let data = printed.get("data").and_then(|data| data.as_str()).ok_or("Chromium printed nothing.")?;
        return Ok(STANDARD.decode(data)?);
    }
    let mut paper = PrintConfiguration::builder();
    paper = paper.size(PrintSize { width: width / 10.0, height: height / 10.0 });
    paper = paper.margins(PrintMargins { top: 0.0, bottom: 0.0, left: 0.0, right: 0.0 });
    Ok(browser.client.print(paper.build().map_err(|error| error.to_string())?).await?)
}
