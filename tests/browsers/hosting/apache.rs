//! Apache, as shared hosting has it: the folder brings its own `.htaccess`, and the host allows it little.

use std::net::SocketAddr;
use std::path::Path;

use support::programs::run;

use super::servers::{PACKED, Server, is_walked, keeps_its_promises, kind};
use crate::page::{Page, site};
use crate::scratch::Scratch;

/// Where Debian keeps the modules.
const MODULES: &str = "/usr/lib/apache2/modules";

/// What every host has. With `negotiation` a name without its ending is looked for, which a host may have set for all.
const USUAL: [&str; 8] = ["mpm_event", "authz_core", "mime", "dir", "negotiation", "setenvif", "alias", "env"];

/// The server with these modules besides, and the folder at this place of it. It names another encoding than ours for all
/// that it serves.
fn start(folder: &Path, place: &str, more: &[&str]) -> Server {
    start_with(folder, place, more, "")
}

/// The same with these lines in its configuration.
pub fn start_with(folder: &Path, place: &str, more: &[&str], lines: &str) -> Server {
    let folder = folder.display();
    let configure = |own: &str, address: SocketAddr| {
        let load = |name: &&str| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n");
        let modules: String = USUAL.iter().chain(more).map(load).collect();
        std::fs::write(format!("{own}/types"), "").unwrap();
        let at = if place.is_empty() {
            format!("DocumentRoot {folder}\n")
        } else {
            format!("DocumentRoot {own}\nAlias {place} {folder}\n")
        };
        // A server that root starts gives its rights away.
        format!(
            "ServerRoot {own}\nServerName localhost\nListen {address}\nPidFile {own}/pid\n{modules}TypesConfig {own}/types\n\
             User nobody\nGroup nogroup\nErrorLog /dev/stderr\n{at}DirectoryIndex index.html\nAddDefaultCharset ISO-8859-1\n\
             <Directory {folder}>\nRequire all granted\nOptions MultiViews FollowSymLinks\nAllowOverride FileInfo\n</Directory>\n\
             <FilesMatch \"^\\.ht\">\nRequire all denied\n</FilesMatch>\n{lines}"
        )
    };
    Server::start("apache2", configure, &["-D", "FOREGROUND", "-f"])
}

/// A copy of the folder that another user may read.
fn copied() -> Scratch {
    let copy = Scratch::new();
    let (from, to) = (format!("{}/.", site().display()), copy.path().display().to_string());
    run("cp", &["-r", &from, &to], support::root());
    run("chmod", &["-R", "a+rX", &to], support::root());
    copy
}

pub async fn apache_keeps_every_promise(page: Page) {
    let copy = copied();
    let all = ["rewrite", "headers"];
    keeps_its_promises(&start(copy.path(), "/attune", &all), "/attune", &PACKED);
    let server = start(copy.path(), "", &all);
    keeps_its_promises(&server, "", &PACKED);
    // What other servers read is not served.
    for name in ["_headers", "_worker.js", "vercel.json", "attune.caddy", ".htaccess"] {
        let status = server.ask(&format!("/{name}"), "identity").0;
        assert!(matches!(status, 403 | 404), "{name}: {status}");
    }
    few_modules_are_enough(&copy);
    is_walked(page, &server).await;
}

/// What a host without these modules cannot do is left out, and the rest works.
fn few_modules_are_enough(copy: &Scratch) {
    let ask = |more: &[&str], path: &str| {
        let (status, headers, body) = start(copy.path(), "", more).ask(path, "gzip, br");
        let file = site().join(path.trim_start_matches('/'));
        assert_eq!((status, headers["content-type"].to_lowercase().as_str()), (200, kind(path)), "{path}");
        assert!(headers.contains_key("content-encoding") || body == std::fs::read(file).unwrap(), "{path}");
        headers
    };
    for path in ["/ar/check.html", "/en/index.html", "/attune-check.js"] {
        let neither = ask(&[], path);
        assert!(
            !neither.contains_key("content-security-policy") && !neither.contains_key("content-encoding"),
            "{path}"
        );
        assert_eq!(ask(&["headers"], path)["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(ask(&["rewrite"], path)["content-encoding"], "br", "{path}");
    }
}
