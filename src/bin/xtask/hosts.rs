//! The headers of the documents and scripts, in the words of the servers that host them.

/// A file's path and its headers.
pub struct Served {
    /// The path, from the root of the site.
    pub path: String,
    /// The headers, by name.
    pub headers: Vec<(&'static str, String)>,
}

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
            // A picture is packed already.
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
        &blocks(served, begin, line, "}\n"),
        "file_server {\n\tprecompressed br gzip\n}\n",
    ]
    .concat()
}
