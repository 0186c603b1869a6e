//! What a document may do, as the browser is told: the headers that it is to be served with.

use std::collections::BTreeSet;

use attune_check::domain::Help;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Result;

/// The content security policy of a document with these scripts and sheets inside, and nothing else.
pub fn content_security(scripts: &[&str], styles: &[&str], wasm: bool) -> String {
    let wasm = if wasm { " 'wasm-unsafe-eval'" } else { "" };
    // The picture is the empty one that keeps browsers from asking for an icon. No spaces between: headers are short.
    format!(
        "default-src 'none';img-src data:;script-src {}{wasm};style-src {};base-uri 'none';form-action 'none';\
         require-trusted-types-for 'script';trusted-types 'none'",
        hashes(scripts),
        hashes(styles)
    )
}

/// The content security policy of the pages around the check: this sheet, the element's script, and the check in a frame.
pub fn front(style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src {}; frame-src 'self'; img-src data:; base-uri 'none'; \
         form-action 'none'",
        hashes(&[style])
    )
}

/// The content security policy of the page that makes links: its scripts, its sheet, and the check in a frame.
pub fn builder(scripts: &[&str], style: &str) -> String {
    content_security(scripts, &[style], true).replacen(";base-uri", ";frame-src 'self';base-uri", 1)
}

fn hashes(texts: &[&str]) -> String {
    let hash = |text: &&str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    texts.iter().map(hash).collect::<Vec<_>>().join(" ")
}

/// What a document keeps although it is sandboxed: its scripts, printing, saving, help lines that open in a
/// page of their own or call, and leaving. Never its origin, so that there is no storage it could reach.
pub const SANDBOX: &str = "allow-scripts allow-modals allow-downloads allow-popups \
    allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols";

/// The headers of an answer, by name.
pub type Headers = Vec<(&'static str, String)>;

/// The headers of a script of the element, and of the picture. Pages of other origins load them as well.
pub fn script_headers(forever: bool) -> Headers {
    vec![
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ("Cache-Control", cache(forever).to_owned()),
    ]
}

/// How long an answer may be kept.
fn cache(forever: bool) -> &'static str {
    if forever { "max-age=31536000,immutable" } else { "no-cache" }
}

/// What a device is asked for most. Short, because all headers of an answer have to stay below the 4 kB that a
/// proxy keeps for them. For the same reason no space stands where none is needed.
const PERMISSIONS: &str = "camera=(),geolocation=(),microphone=()";

/// What the headers of an answer may take, with those that a server adds: proxies keep 4 kB for them.
const MOST_HEADERS: usize = 4096 - 300;

/// The headers of a document, by name. `forever` says that its address changes with its bytes.
///
/// # Errors
///
/// They are longer than a proxy keeps.
pub fn headers(policy: &str, help: &Help, exit: Option<&str>, forever: bool) -> Result<Headers> {
    let headers = [
        vec![
            ("Content-Security-Policy", format!("{policy};sandbox {SANDBOX}")),
            ("Connection-Allowlist", connections(help, exit)),
            ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
            // A page that is isolated from others shows no frame without it. The check asks for nothing it could stop.
            ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
            // A link that somebody was sent says who sent it, so none is to be found by a search.
            ("X-Robots-Tag", "noindex".to_owned()),
        ],
        usual(cache(forever)),
    ]
    .concat();
    let length: usize = headers.iter().map(|(name, value)| name.len() + value.len() + ": \r\n".len()).sum();
    if length > MOST_HEADERS {
        return Err(format!("The headers take {length} bytes, and proxies keep {MOST_HEADERS} for them.").into());
    }
    Ok(headers)
}

/// The headers of a page around the check. It has no sandbox, which would be one of the check's frame as well.
pub fn front_headers(policy: &str) -> Vec<(&'static str, String)> {
    [vec![("Content-Security-Policy", policy.to_owned())], usual("no-cache")].concat()
}

/// The headers of the page that makes links. It has no sandbox, as above, and leads to its own machine alone.
pub fn builder_headers(policy: &str) -> Vec<(&'static str, String)> {
    let own = [
        ("Content-Security-Policy", policy.to_owned()),
        ("Connection-Allowlist", "(response-origin)".to_owned()),
        ("X-Robots-Tag", "noindex".to_owned()),
    ];
    [own.to_vec(), usual("no-cache")].concat()
}

/// What every page is served with. That it tells no site where a link was pressed stands in each document itself.
fn usual(cache: &str) -> Vec<(&'static str, String)> {
    vec![
        // Browsers look up the names of links as soon as they are in a page, and who runs the network hears of them.
        ("X-DNS-Prefetch-Control", "off".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cache-Control", cache.to_owned()),
    ]
}

/// The machines that a document may lead to: its own, for a new start and for the document that runs without
/// WebAssembly, those of the help lines, and the one that leaving goes to.
fn connections(help: &Help, exit: Option<&str>) -> String {
    let lines = help.countries.iter().flat_map(|country| &country.lines);
    let mut origins: BTreeSet<&str> = lines.filter_map(|line| origin(line.url.as_deref()?)).collect();
    origins.extend(exit.and_then(origin));
    let quoted: Vec<String> = origins.iter().map(|origin| format!("\"{origin}\"")).collect();
    format!("(response-origin {})", quoted.join(" "))
}

/// The scheme and the host of an address.
fn origin(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    url.get(.."https://".len() + host.len())
}
