//! The headers of the documents and scripts, in the words of the servers that host them.

pub mod apache;
mod worker;

use serde_json::json;

use crate::Result;
use crate::site::policy::Headers;

/// A file's path and its headers.
pub struct Served {
    /// The path, from the root of the site.
    pub path: String,
    /// The headers, by name.
    pub headers: Headers,
}

impl Served {
    /// The addresses that the file has: some hosts leave the ending of a document out, and lead there from its own one.
    fn addresses(&self) -> Vec<&str> {
        let path = self.path.as_str();
        let short = path.strip_suffix("index.html").or(path.strip_suffix(".html"));
        [Some(path), short].into_iter().flatten().collect()
    }

    /// What is around the folder that a file lies in: the folder that this one lies in, and the file's name. Documents of
    /// several languages differ in it alone.
    fn across(&self) -> Option<(&str, &str)> {
        let (folder, name) = self.path.rsplit_once('/')?;
        Some((folder.rsplit_once('/')?.0, name))
    }

    /// The folder of the file, from the root of the site and without slashes around it, and its name in it.
    fn place(&self) -> (&str, &str) {
        let path = self.path.trim_start_matches('/');
        path.rsplit_once('/').unwrap_or(("", path))
    }
}

/// What is asked for as one name: some mail programs write the `#` of a link as `%23`. The parts are the document and what is
/// set, as they came, so that nothing is decoded on the way. A path has no empty part, since two slashes in front would
/// lead to another site. Hosts that know no such rule end at `404.html`, which leads on.
const ENCODED: &str = r"^((?:/[\w.-]+)+)%23(.*)$";

/// The file that names the headers of each address. Hosts and our own server read it.
pub const HEADERS: &str = "_headers";

/// What stands for the folder of a language in [`HEADERS`]: hosts take any name of a folder for it.
pub const LANGUAGE: &str = ":language";

/// Where the folder lies in a site that has more than it, as the words for site owners call it.
const FOLDER: &str = "/attune";

/// Cloudflare Pages reads no more rules in [`HEADERS`].
const MOST_RULES: usize = 100;

/// The files that say it, by their paths: for hosts that read `_headers` and `_redirects`, for Cloudflare Pages and Vercel, for
/// nginx, Caddy, and for Apache in each folder. `first` is where the root of the site leads.
///
/// # Errors
///
/// There are more rules than a host reads.
pub fn files(served: &[Served], first: &str) -> Result<Vec<(String, String)>> {
    let rules = rules(served);
    if rules.len() > MOST_RULES {
        return Err(format!("_headers has {} rules, and Cloudflare Pages reads {MOST_RULES}.", rules.len()).into());
    }
    // The short address: Cloudflare Pages takes the long one for a way in a circle.
    let redirects = format!("/ {} 302\n", first.trim_end_matches("index.html"));
    let mut files = vec![
        (HEADERS.to_owned(), headers(served)),
        ("_redirects".to_owned(), redirects),
        ("vercel.json".to_owned(), vercel(served, first)?),
        ("attune.nginx.conf".to_owned(), nginx(served, first, "")),
        ("attune-folder.nginx.conf".to_owned(), nginx(served, first, FOLDER)),
        ("attune.caddy".to_owned(), caddy(served, first)),
    ];
    files.extend(worker::files(served)?);
    files.extend(apache::files(served.iter(), first));
    Ok(files)
}

/// What [`HEADERS`] holds: each address, and below it its headers.
pub fn headers(served: &[Served]) -> String {
    let rule = |(address, headers): (String, &Headers)| {
        let lines: String = headers.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
        format!("{address}\n{lines}")
    };
    rules(served).into_iter().map(rule).collect()
}

/// The addresses with their headers. Where a document has the same headers in each language, its rule stands once, with
/// [`LANGUAGE`] in the place of the folder.
fn rules(served: &[Served]) -> Vec<(String, &Headers)> {
    let mut rules: Vec<(String, &Headers)> = Vec::new();
    let alike = |one: &Served, other: &Served| one.across() == other.across() && one.headers == other.headers;
    for one in served {
        let languages = served.iter().filter(|other| alike(one, other)).count();
        for address in one.addresses() {
            let address = match (one.across(), address.rsplit_once('/')) {
                (Some((folder, _)), Some((_, name))) if languages > 1 => format!("{folder}/{LANGUAGE}/{name}"),
                _ => address.to_owned(),
            };
            if rules.iter().all(|(known, _)| *known != address) {
                rules.push((address, &one.headers));
            }
        }
    }
    rules
}

/// Vercel matches a path with an expression. Its hosting has no address without the ending.
fn vercel(served: &[Served], first: &str) -> Result<String> {
    let rules: Vec<_> = served
        .iter()
        .map(|one| {
            let headers = one.headers.iter().map(|(name, value)| json!({ "key": name, "value": value }));
            json!({ "source": one.path.replace('.', "\\."), "headers": headers.collect::<Vec<_>>() })
        })
        .collect();
    let redirects = [json!({ "source": "/", "destination": first, "permanent": false })];
    Ok(serde_json::to_string_pretty(&json!({ "headers": rules, "redirects": redirects }))? + "\n")
}

/// The folder is the whole site, or lies at this place of it.
fn nginx(served: &[Served], first: &str, place: &str) -> String {
    // A server without a list of types would call a script a download, and no browser would run it.
    let kind = |kind: &str| format!("  types {{}}\n  default_type \"{kind}\";\n");
    let mut places = String::new();
    for one in served {
        let path = &[place, &one.path].concat();
        let rest = match path.rsplit('.').next() {
            Some("js") => format!("  gzip_static on;\n{}", kind("text/javascript; charset=utf-8")),
            // A picture is compressed already.
            Some("png") => kind("image/png"),
            // So short that it is sent as it is.
            Some("txt") => kind("text/plain; charset=utf-8"),
            _ => "  gzip_static on;\n".to_owned(),
        };
        let header = |(name, value): &(&str, String)| {
            format!("  add_header {name} \"{}\" always;\n", value.replace('"', "\\\""))
        };
        let headers: String = one.headers.iter().map(header).collect();
        places.push_str(&format!("location = {path} {{\n{rest}{headers}}}\n"));
        places.extend(
            one.addresses()
                .into_iter()
                .skip(1)
                .map(|short| format!("location = {place}{short} {{ rewrite ^ {path} last; }}\n")),
        );
    }
    [
        &if place.is_empty() {
            "# Inside of a server block whose root is this folder: include attune.nginx.conf;\n".to_owned()
        } else {
            let name = place.trim_start_matches('/');
            format!("# Inside of a server block whose root has this folder as {name}: include attune-folder.nginx.conf;\n")
        },
        "# With the brotli module of nginx, brotli_static on; serves the smaller files.\n\
         charset utf-8;\n",
        // Behind a proxy nginx does not know the scheme and the port that people see.
        &format!("location = {place}/ {{ absolute_redirect off; return 302 {place}{first}; }}\n"),
        // Places are found by the decoded path.
        &format!(
            "location ~ \"^{place}/.*#\" {{ absolute_redirect off; if ($request_uri ~ \"{ENCODED}\") {{ return 302 $1#$2; }} return 404; }}\n"
        ),
        &places,
    ]
    .concat()
}

fn caddy(served: &[Served], first: &str) -> String {
    let mut rules = String::new();
    for (number, one) in served.iter().enumerate() {
        let lines: String = one.headers.iter().map(|(name, value)| format!("\t{name} `{value}`\n")).collect();
        rules.push_str(&format!(
            "@attune{number} path {}\nheader @attune{number} {{\n{lines}}}\n",
            one.addresses().join(" ")
        ));
    }
    [
        "# Inside of a site block whose root is this folder: import attune.caddy\n\
         # Or, in a site that has more: handle_path /attune/* { root * /the/place/of/attune and this import, a line each }\n",
        // From where it is asked for, since the folder may lie anywhere.
        &format!("redir / {} 302\n", first.trim_start_matches('/')),
        &format!(
            "@encoded vars_regexp encoded {{http.request.orig_uri}} `{ENCODED}`\n\
             redir @encoded {{re.encoded.1}}#{{re.encoded.2}} 302\n"
        ),
        &rules,
        "try_files {path} {path}.html\nfile_server {\n\tprecompressed br gzip\n}\n",
    ]
    .concat()
}
