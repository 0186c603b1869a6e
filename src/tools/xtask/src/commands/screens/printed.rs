//! Pictures of printed pages, in every language: the PDF that Chromium prints on A4, and each page of it.

use std::fs;
use std::path::Path;

use attune_check::content::IDS;
use xshell::cmd;

use super::{HARMED, Shown, calm, show};
use crate::Result;
use crate::browser::drive::Browser;
use crate::browser::printed::{A4, printed};
use crate::env::run::shell;

/// A run of stage 2 with a low answer to each statement.
const LOW: &str = r#"{"TC1":"1","TC2":"1","T2a":"2","T2r":"5","BC1":"1","BC2":"1","B2a":"2","B2r":"5","EC1":"1","EC2":"1","E2a":"2","E2r":"5"}"#;

/// What is printed, besides the form where no country is set.
const PRINTED: [Shown; 5] = [
    calm("form-gb", "all=1", "all"),
    calm("result", "", "result"),
    Shown { answers: LOW, ..calm("result-low", "", "result") },
    Shown { safety: HARMED, ..calm("result-flagged", "", "result") },
    Shown { stage: "0", ..calm("take-along", "", "prepare") },
];

/// As when the check stops: the form stands there then, with every country closed.
const STOPPED: &str = "dispatchEvent(new ErrorEvent('error', { filename: 'wasm://wasm/1' }));";

/// Takes the pictures, and prints how many pages there are.
pub async fn pages(browser: &Browser, address: &str, folder: &Path) -> Result {
    println!("{:<22}{}", "printed on A4", IDS.map(|id| format!("{id:>9}")).concat());
    let stopped = calm("form", "", "welcome");
    for shown in PRINTED.iter().chain([&stopped]) {
        let mut row = format!("{:<22}", shown.name);
        for id in IDS {
            let fresh = [id, shown.name].concat();
            browser.open(&format!("{address}/{id}/check.html?{fresh}#country=gb&{}", shown.link)).await?;
            show(browser, shown).await?;
            if shown.name == stopped.name {
                browser.try_run(STOPPED, vec![]).await?;
            }
            let pdf = folder.join(format!("printed-{}-{id}.pdf", shown.name));
            fs::write(&pdf, printed(browser, A4).await?)?;
            row.push_str(&format!("{:>9}", drawn(&pdf)?));
        }
        println!("{row}");
    }
    Ok(())
}

/// Draws each page of a PDF beside it, and gives how many there are.
fn drawn(pdf: &Path) -> Result<usize> {
    let name = pdf.with_extension("");
    let begins = format!("{}-", name.file_name().unwrap_or_default().to_string_lossy());
    let ours = || -> Result<Vec<_>> {
        let files = fs::read_dir(pdf.parent().unwrap_or(pdf))?.map(|file| Ok(file?.path()));
        let files = files.collect::<Result<Vec<_>>>()?.into_iter();
        let number = |file: &Path| {
            Some(file.file_name()?.to_str()?.strip_prefix(&begins)?.strip_suffix(".png")?.parse::<usize>().is_ok())
        };
        Ok(files.filter(|file| number(file) == Some(true)).collect())
    };
    // There may have been more pages before.
    ours()?.into_iter().try_for_each(fs::remove_file)?;
    let shell = shell()?;
    cmd!(shell, "pdftoppm -r 70 -png {pdf} {name}").quiet().run()?;
    Ok(ours()?.len())
}
