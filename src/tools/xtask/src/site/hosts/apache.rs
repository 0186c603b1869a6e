//! For Apache 2.4 and LiteSpeed, which most shared hosting is: a `.htaccess` in each folder, wherever the site lies.
//!
//! Every directive is of the class `FileInfo`: one that a host does not allow answers 500 for the whole folder. Each part
//! is left out where its module is missing.

use std::collections::BTreeMap;

use super::Served;

/// What holds in every folder of the site. A server's own `AddDefaultCharset` would win over what a document says of itself.
/// What is packed beforehand is picked by what the browser takes, and keeps the type of the file that it stands for.
const EVERYWHERE: &str = r##"# Attune, for Apache 2.4 and LiteSpeed. Files whose names begin with a point are hidden by some programs: upload them too.
AddDefaultCharset utf-8
<IfModule mod_mime.c>
  AddType text/html .html
  AddType text/javascript .js
  AddType image/png .png
  AddType text/plain .txt
  AddCharset utf-8 .html .js .txt
  # To a server .br is the language Breton, and .gz a file to save.
  RemoveLanguage .br
  RemoveType .gz .br
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>
# A host that rewrites pages would break the hashes of the policy.
<IfModule pagespeed_module>
  ModPagespeed off
</IfModule>
<FilesMatch "\.html\.(br|gz)$">
  ForceType "text/html; charset=utf-8"
</FilesMatch>
<FilesMatch "\.js\.(br|gz)$">
  ForceType "text/javascript; charset=utf-8"
</FilesMatch>
<IfModule mod_setenvif.c>
  SetEnvIf Request_URI "\.(html|js)\.(br|gz)$" no-gzip no-brotli
</IfModule>
"##;

/// Where addresses lead, for the whole site. `{first}` is the page at the front.
const LEADS: &str = r##"<IfModule mod_rewrite.c>
  RewriteEngine On
  # Where this folder lies, as the browser sees it.
  RewriteCond "%{REQUEST_URI}::$1" "^(.*?/)(.*)::\2$"
  RewriteRule "^(.*)$" "-" [E=ATTUNE:%1]
  # What other servers read.
  RewriteRule "^(?:_headers|_redirects|_worker\.js|_routes\.json|vercel\.json|attune(?:-folder)?\.nginx\.conf|attune\.caddy)$" "-" [R=404,L]
  RewriteRule "^$" "%{ENV:ATTUNE}{first}" [R=302,L]
  # Some mail programs write the # of a link as %23. What stands after it goes into the fragment as it came.
  RewriteCond "%{THE_REQUEST}" "^\S+ /(?:[\w.-]+/)*[\w.-]+%23([^\s?]*)"
  RewriteRule "^([\w.-]+(?:/[\w.-]+)*)#" "%{ENV:ATTUNE}$1#%1" [R=302,NE,L]
  # Without the ending, and a folder by its page.
  RewriteCond "%{REQUEST_FILENAME}" !-f
  RewriteCond "%{REQUEST_FILENAME}.html" -f
  RewriteRule "^(.+[^/])$" "$1.html"
  RewriteCond "%{REQUEST_FILENAME}/index.html" -f
  RewriteRule "^(.+)/$" "$1/index.html"
  # Packed beforehand.
  RewriteCond "%{HTTP:Accept-Encoding}" "\bbr\b"
  RewriteCond "%{REQUEST_FILENAME}.br" -f
  RewriteRule "^(.+\.(?:html|js))$" "$1.br" [L]
  RewriteCond "%{HTTP:Accept-Encoding}" "\bgzip\b"
  RewriteCond "%{REQUEST_FILENAME}.gz" -f
  RewriteRule "^(.+\.(?:html|js))$" "$1.gz" [L]
</IfModule>
"##;

/// What a server adds and nobody needs: with it the headers of a document are longer than proxies keep.
const SHORT: &str = r#"  <FilesMatch "\.(html|js)(\.br|\.gz)?$">
    Header merge Vary Accept-Encoding
    Header always unset Content-Location
    Header always unset TCN
    Header unset ETag
  </FilesMatch>
"#;

/// The files, one in each folder that has something to serve.
pub fn files<'a>(served: impl Iterator<Item = &'a Served>, first: &str) -> Vec<(String, String)> {
    // The names with the same headers stand together.
    let mut folders: BTreeMap<&str, Vec<(String, Vec<&str>)>> = BTreeMap::from([("", Vec::new())]);
    for one in served {
        let (folder, name) = one.place();
        let lines = one
            .headers
            .iter()
            .map(|(name, value)| format!("    Header always set {name} \"{}\"\n", value.replace('"', "\\\"")));
        let (lines, groups) = (lines.collect::<String>(), folders.entry(folder).or_default());
        match groups.iter_mut().find(|(known, _)| *known == lines) {
            Some((_, names)) => names.push(name),
            None => groups.push((lines, vec![name])),
        }
    }
    folders.into_iter().map(|(folder, groups)| file(folder, &groups, first)).collect()
}

fn file(folder: &str, groups: &[(String, Vec<&str>)], first: &str) -> (String, String) {
    let top = folder.is_empty();
    let mut text = if top {
        [EVERYWHERE, &LEADS.replace("{first}", first.trim_start_matches('/'))].concat()
    } else {
        "# Attune: the headers of this folder.\n".to_owned()
    };
    text.push_str("<IfModule mod_headers.c>\n");
    if top {
        text.push_str(SHORT);
    }
    for (lines, names) in groups {
        let names = names.join("|").replace('.', "\\.");
        text.push_str(&format!("  <FilesMatch \"^({names})(\\.br|\\.gz)?$\">\n{lines}  </FilesMatch>\n"));
    }
    text.push_str("</IfModule>\n");
    let place = if top { String::new() } else { format!("{folder}/") };
    (format!("{place}.htaccess"), text)
}
