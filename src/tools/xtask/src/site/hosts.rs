//! The headers of the documents and scripts, in the words of the servers that host them.

/// A file's path and its headers.
pub struct Served {
    /// The path, from the root of the site.
    pub path: String,
    /// The headers, by name.
    pub headers: Vec<(&'static str, String)>,
}

/// A document of ours with what a link sets, asked for as one name: some mail programs write the `#` of a link as `%23`.
/// The parts are the document and what is set, as they came, so that nothing is decoded on the way. A path has no empty
/// part, since two slashes in front would lead to another site. What reads `_redirects` is not known to match this.
const ENCODED: &str = r"^((?:/[\w.-]+)+\.html)%23(.*)$";

/// The files that say it: for hosts that read `_headers` and `_redirects`, for nginx and for Caddy. `first` is
/// where the root of the site leads.
pub fn files(served: &[Served], first: &str) -> [(&'static str, String); 4] {
    [
        ("_headers", blocks(served, |path| format!("{path}\n"), |name, value| format!("  {name}: {value}\n"), "")),
        ("_redirects", format!("/ {first} 302\n")),
        ("attune.nginx.conf", nginx(served, first)),
        ("attune.caddy", caddy(served, first)),
    ]
}

fn blocks(served: &[Served], begin: impl Fn(&str) -> String, line: impl Fn(&str, &str) -> String, end: &str) -> String {
    let block = |one: &Served| {
        let lines: String = one.headers.iter().map(|(name, value)| line(name, value)).collect();
        [begin(&one.path), lines, end.to_owned()].concat()
    };
    served.iter().map(block).collect()
}

fn nginx(served: &[Served], first: &str) -> String {
    // A server without a list of types would call a script a download, and no browser would run it.
    let kind = |kind: &str| format!("  types {{}}\n  default_type \"{kind}\";\n");
    let begin = |path: &str| {
        let rest = match path.rsplit('.').next() {
            Some("js") => format!("  gzip_static on;\n{}", kind("text/javascript; charset=utf-8")),
            // A picture is compressed already.
            Some("png") => kind("image/png"),
            _ => "  gzip_static on;\n".to_owned(),
        };
        format!("location = {path} {{\n{rest}")
    };
    let line = |name: &str, value: &str| format!("  add_header {name} \"{}\" always;\n", value.replace('"', "\\\""));
    [
        "# Inside of a server block whose root is this folder: include attune.nginx.conf;\n\
         # With the brotli module of nginx, brotli_static on; serves the smaller files.\n\
         charset utf-8;\n",
        // Behind a proxy nginx does not know the scheme and the port that people see.
        &format!("location = / {{ absolute_redirect off; return 302 {first}; }}\n"),
        // Places are found by the decoded path.
        &format!(
            "location ~ \"\\.html#\" {{ absolute_redirect off; if ($request_uri ~ \"{ENCODED}\") {{ return 302 $1#$2; }} return 404; }}\n"
        ),
        &blocks(served, begin, line, "}\n"),
    ]
    .concat()
}

fn caddy(served: &[Served], first: &str) -> String {
    let begin = |path: &str| format!("header {path} {{\n");
    let line = |name: &str, value: &str| format!("\t{name} `{value}`\n");
    [
        "# Inside of a site block whose root is this folder: import attune.caddy\n",
        &format!("redir / {first} 302\n"),
        &format!(
            "@encoded vars_regexp encoded {{http.request.orig_uri}} `{ENCODED}`\n\
             redir @encoded {{re.encoded.1}}#{{re.encoded.2}} 302\n"
        ),
        &blocks(served, begin, line, "}\n"),
        "file_server {\n\tprecompressed br gzip\n}\n",
    ]
    .concat()
}
