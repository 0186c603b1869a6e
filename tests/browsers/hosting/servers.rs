//! The real servers, with the snippets that are in the folder, keep what `_headers` promises.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::ask::{answers, ask};
use crate::page::{CHECK, FRONT, Page, pairs, site};
use crate::scratch::Scratch;
use crate::server;

/// A server as a child of this test: no service of the system, nothing outside of its own folder.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    scratch: Scratch,
}

impl Drop for Server {
    fn drop(&mut self) {
        // With what it has started itself.
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.child.id())]).status();
        let _ = self.child.wait();
    }
}

/// On the path, where the system keeps servers, or where `cargo xtask test` has unpacked one.
pub fn program(name: &str) -> PathBuf {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let unpacked = support::root().join("target/servers/usr");
    let more = ["/usr/sbin".into(), unpacked.join("sbin"), unpacked.join("bin")];
    let folders = std::env::split_paths(&paths).chain(more);
    let file = folders.map(|folder| folder.join(name)).find(|file| file.is_file());
    file.unwrap_or_else(|| panic!("{name} is missing: `cargo xtask test` brings it"))
}

impl Server {
    /// Starts a server that reads its configuration from the file that is its last argument.
    pub fn start(name: &str, configure: impl Fn(&str, SocketAddr) -> String, words: &[&str]) -> Server {
        Server::begin(name, |scratch, address| {
            let folder = scratch.path().to_str().unwrap();
            let config = scratch.write("config", configure(folder, address));
            let mut command = Command::new(program(name));
            command.args(words).arg(config);
            command
        })
    }

    /// Starts a server by this command, which is given a folder of its own and the address to listen at.
    pub fn begin(name: &str, command: impl Fn(&Scratch, SocketAddr) -> Command) -> Server {
        let scratch = Scratch::new();
        let address = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
        let mut command = command(&scratch, address);
        command.current_dir(scratch.path()).process_group(0).stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(std::fs::File::create(scratch.path().join("said")).unwrap());
        for place in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(place, scratch.path());
        }
        let mut server = Server { child: command.spawn().unwrap(), address, scratch };
        for _ in 0..500 {
            if answers(address) {
                return server;
            }
            assert!(server.child.try_wait().unwrap().is_none(), "{name}: {}", server.said());
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{name} does not answer: {}", server.said());
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.scratch.path().join("said")).unwrap()
    }

    pub fn ask(&self, path: &str, accepts: &str) -> (u16, BTreeMap<String, String>, Vec<u8>) {
        ask(self.address, path, accepts)
    }
}

/// The file of an address, which may have been asked for without its ending.
pub fn file_of(path: &str) -> String {
    let whole = [path.to_owned(), format!("{path}.html"), format!("{path}index.html")];
    whole.into_iter().find(|path| site().join(path.trim_start_matches('/')).is_file()).unwrap()
}

/// What kind of file it is, as a server has to say it.
pub fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap() {
        "js" => "text/javascript; charset=utf-8",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}

/// Compares what comes with what is promised, for every document at all of its addresses. The folder lies at this place.
pub fn keeps_its_promises(server: &Server, place: &str, codings: &[(&str, &str)]) {
    let promised = server::headers(&site());
    let mut paths: Vec<&String> = promised.keys().collect();
    paths.sort();
    let both = "four documents a language, three scripts and the words of three languages, each at an address that stays and at one of \
        its version; four pages around them, the one that makes links in three languages, sheets and one good day in four, a picture, what programs are told; \
        documents without their ending as well";
    assert_eq!(paths.len(), (4 * 8 + 3 + 3) * 2 + 2 * (4 + 3 + 4 * 2) + 2, "{both}: {paths:?}");
    for path in paths {
        let file = file_of(path);
        let document = file.ends_with(".html");
        // No search may find what a link has set; the pages around the check may be found.
        let hidden = promised[path].iter().any(|(name, value)| name == "x-robots-tag" && value == "noindex");
        let apart = ["/check.", "/look-back.", "/one-good-day.", "/worksheets.", "/builder."]
            .iter()
            .any(|name| file.contains(name));
        assert_eq!(hidden, document && apart, "{path}");
        let quiet = promised[path].iter().any(|(name, value)| name == "x-dns-prefetch-control" && value == "off");
        assert_eq!(quiet, document, "{path}");
        // What a browser says, what a simple client says, and nothing.
        for accepts in ["gzip, deflate, br, zstd", "gzip", "identity"] {
            let (status, headers, body) = server.ask(&[place, path].concat(), accepts);
            assert_eq!(status, 200, "{path}");
            for (name, value) in &promised[path] {
                let value = value.to_str().unwrap();
                // nginx reads no longer word in its configuration.
                assert!(value.len() < 4000, "{name} is {} characters long", value.len());
                assert_eq!(headers.get(name.as_str()).map(String::as_str), Some(value), "{path}: {name}");
            }
            assert_eq!(headers["content-type"].to_lowercase(), kind(&file), "{path}");
            let packed = !file.ends_with(".png") && !file.ends_with(".txt");
            let coding =
                codings.iter().filter(|_| packed).find(|(coding, _)| accepts.split(", ").any(|taken| taken == *coding));
            let coded = headers.get("content-encoding").map(String::as_str);
            assert_eq!(coded, coding.map(|(coding, _)| *coding), "{path} for {accepts}");
            let file = format!("{}{file}{}", site().display(), coding.map_or("", |(_, ending)| *ending));
            assert!(body == std::fs::read(&file).unwrap(), "{path} for {accepts} is not {file}");
        }
    }
    let leads = |asked: &str| {
        let asked = [place, asked].concat();
        let (status, headers, _) = server.ask(&asked, "identity");
        // Apache knows only whole addresses. The others name no scheme and no host: behind a proxy a server does not know
        // its own.
        let host = format!("http://{}", server.address);
        let to = headers.get("location").map(|to| to.strip_prefix(&host).unwrap_or(to));
        // Or from where it was asked for.
        let to = to.map(|to| if to.starts_with('/') { to.to_owned() } else { format!("{asked}{to}") });
        (status, to)
    };
    let meant = |path: &str| (302, Some([place, path].concat()));
    assert_eq!(leads("/"), meant(FRONT));
    assert_eq!(leads("/en/nothing.html"), (404, None));
    // Some mail programs write the `#` of a link as `%23`. What comes behind is kept as it was written.
    for (asked, to) in ENCODED {
        assert_eq!(leads(asked), meant(to), "{asked}");
    }
    // A folder is no document, and nothing leads to another site.
    for asked in ["/en/%23v=1", "//example.org/check.html%23v=1", "/%5Cexample.org/check.html%23v=1"] {
        assert_eq!(leads(asked), (404, None), "{asked}");
    }
}

/// The codings of the files that lie beside a document, the one that is picked first, first.
pub const PACKED: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Links as such mail programs hand them on, and what they mean.
const ENCODED: [(&str, &str); 5] = [
    (
        "/en/check.html%23v=1&stage=0&helper=counsellor&from=Hollow+Lane&country=gb",
        "/en/check.html#v=1&stage=0&helper=counsellor&from=Hollow+Lane&country=gb",
    ),
    (
        "/ar/check.plain.html%23from=%D8%B3%D9%84%D9%85%D9%89%20A&note=100%25",
        "/ar/check.plain.html#from=%D8%B3%D9%84%D9%85%D9%89%20A&note=100%25",
    ),
    ("/es/builder.html%23stage=2?utm_source=mail", "/es/builder.html#stage=2?utm_source=mail"),
    ("/en/check.html%23note=one%23two", "/en/check.html#note=one%23two"),
    ("/en/check%23v=1&stage=0", "/en/check#v=1&stage=0"),
];

/// The server that `cargo xtask serve` is does the same.
async fn our_own_leads_back(page: &Page) {
    let server: SocketAddr = page.address.trim_start_matches("http://").parse().unwrap();
    for (encoded, meant) in ENCODED {
        let (status, headers, _) = tokio::task::spawn_blocking(move || ask(server, encoded, "identity")).await.unwrap();
        assert_eq!((status, headers["location"].as_str()), (307, meant), "{encoded}");
    }
    let (status, ..) =
        tokio::task::spawn_blocking(move || ask(server, "//example.org/check.html%23", "identity")).await.unwrap();
    assert_eq!(status, 404);
}

/// Walks from the root of the site to a result.
pub async fn is_walked(mut page: Page, server: &Server) {
    page.address = format!("http://{}", server.address);
    page.browser.client.goto(&page.address).await.unwrap();
    page.until(&format!("location.pathname === '{FRONT}' && document.readyState === 'complete'")).await;
    page.run("document.querySelector('main a[href=\"check.html\"]').click()").await;
    page.until(&format!("location.pathname === '{CHECK}' && document.querySelector('[data-attune=ready]')")).await;
    // A link whose `#` a mail program has changed.
    page.open_document(&format!("http://{}{CHECK}%23helper=counsellor&x=", server.address), "").await;
    let meant = page.run("return [location.pathname, document.querySelector('h1').textContent]").await;
    assert!(meant[0] == CHECK && meant[1].as_str().unwrap().contains("counsellor"), "{meant}");
    page.open("helper=coach").await;
    page.walk("2", &pairs("TC1 1 TC2 1 T2a 1 T2r 5 BC1 4 BC2 4 B2a 4 B2r 2"), &pairs("A1 no"), "result").await;
    let reading = page.read().await;
    assert_eq!(reading.bands(), ["low", "strong", "unscored"]);
    assert!(reading.ids().contains(&"X9".to_owned()), "{:?}", reading.ids());
}

pub async fn nginx_keeps_every_promise(page: Page) {
    let start = |name: &'static str, root: String| {
        let configure = move |folder: &str, address: SocketAddr| {
            let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|name| format!("{name}_temp_path {folder}/{name};"))
                .concat();
            let site = site().display().to_string();
            // One process, which is the child that is ended with the test.
            format!(
                "daemon off; master_process off; pid {folder}/pid; error_log stderr;\nevents {{}}\nhttp {{\n{places}\n\
                 access_log off; server {{ listen {address}; root {root}; include {site}/{name}; }}\n}}\n"
            )
        };
        Server::start("nginx", configure, &["-e", "stderr", "-c"])
    };
    our_own_leads_back(&page).await;
    let gzip = [("gzip", ".gz")];
    let server = start("attune.nginx.conf", site().display().to_string());
    keeps_its_promises(&server, "", &gzip);
    let around = in_a_folder();
    keeps_its_promises(&start("attune-folder.nginx.conf", around.path().display().to_string()), "/attune", &gzip);
    is_walked(page, &server).await;
}

/// A folder with the site as `attune` in it.
fn in_a_folder() -> Scratch {
    let around = Scratch::new();
    std::os::unix::fs::symlink(site(), around.path().join("attune")).unwrap();
    around
}

pub async fn caddy_keeps_every_promise(page: Page) {
    let start = |block: fn(&str) -> String| {
        let configure = move |_: &str, address: SocketAddr| {
            let site = site().display().to_string();
            let block = block(&format!("root * {site}\n\timport {site}/attune.caddy"));
            format!("{{\n\tadmin off\n\tauto_https off\n}}\nhttp://{address} {{\n\t{block}\n}}\n")
        };
        Server::start("caddy", configure, &["run", "--adapter", "caddyfile", "--config"])
    };
    let server = start(str::to_owned);
    keeps_its_promises(&server, "", &PACKED);
    keeps_its_promises(&start(|lines| format!("handle_path /attune/* {{\n{lines}\n}}")), "/attune", &PACKED);
    is_walked(page, &server).await;
}
