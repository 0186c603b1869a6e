//! For Cloudflare Pages, which reads no line of `_headers` with more than 2,000 characters: a worker sets what is longer.

use std::collections::BTreeMap;

use serde_json::json;

use super::Served;
use crate::Result;

/// A longer line of `_headers` is left out there.
const MOST_CHARACTERS: usize = 2000;

/// The worker, and the paths that it is asked about: no other answer waits for it.
pub fn files(served: &[Served]) -> Result<[(String, String); 2]> {
    let mut long = BTreeMap::new();
    for one in served {
        let lines: BTreeMap<_, _> =
            one.headers.iter().filter(|(name, value)| name.len() + value.len() > MOST_CHARACTERS).cloned().collect();
        if !lines.is_empty() {
            long.extend(one.addresses().into_iter().map(|address| (address, lines.clone())));
        }
    }
    // The values are few, and most paths share one.
    let mut values: Vec<&BTreeMap<_, _>> = Vec::new();
    let mut places = BTreeMap::new();
    for (address, lines) in &long {
        let at = values.iter().position(|known| *known == lines).unwrap_or_else(|| {
            values.push(lines);
            values.len() - 1
        });
        places.insert(*address, at);
    }
    let text = format!(
        "// Cloudflare Pages takes no header of more than {MOST_CHARACTERS} characters from _headers. These have more, by the paths that have them.\n\
         const HEADERS = {};\nconst PATHS = {};\n\
         export default {{\n  async fetch(request, env) {{\n    const found = await env.ASSETS.fetch(request);\n    \
         const headers = HEADERS[PATHS[new URL(request.url).pathname]];\n    \
         if (!headers || !found.ok) return found;\n    const answer = new Response(found.body, found);\n    \
         for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);\n    return answer;\n  }},\n}};\n",
        serde_json::to_string(&values)?,
        serde_json::to_string(&places)?
    );
    let routes = json!({ "version": 1, "include": long.keys().collect::<Vec<_>>(), "exclude": [] });
    Ok([("_worker.js".to_owned(), text), ("_routes.json".to_owned(), serde_json::to_string_pretty(&routes)? + "\n")])
}
