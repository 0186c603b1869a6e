//! The script that loads the module, made to fit it once it is optimised: without what only a dropped
//! import needed, and with the short names that the optimiser gave to the others.

use std::collections::HashMap;

use serde_json::Value;

use crate::Result;

/// The names that the optimiser changed, as it lists them.
pub struct Names {
    imports: HashMap<String, String>,
    exports: Vec<(String, String)>,
}

impl Names {
    /// Reads the optimiser's list: triples of module, old and new name, then pairs of old and new name.
    pub fn read(list: &str) -> Result<Names> {
        let list: Value = serde_json::from_str(list)?;
        let rows = |name: &str| list.get(name).and_then(Value::as_array).ok_or("wasm-opt gave no list of names");
        let text = |row: &Value, at: usize| row.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut exports: Vec<_> = rows("exports")?.iter().map(|row| (text(row, 0), text(row, 1))).collect();
        // A name that another one begins with comes after it.
        exports.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
        Ok(Names { imports: rows("imports")?.iter().map(|row| (text(row, 1), text(row, 2))).collect(), exports })
    }

    /// The glue with these names.
    pub fn apply(&self, glue: &str) -> Result<String> {
        let mut fitted = String::new();
        let (mut keep, mut kept) = (true, 0);
        for line in glue.lines() {
            match import(line) {
                Some((name, rest)) => {
                    let new = self.imports.get(name);
                    keep = new.is_some();
                    if let Some(new) = new {
                        kept += 1;
                        fitted.extend(["        ", new, rest, "\n"]);
                    }
                    continue;
                }
                // The end of the imports.
                None if line == "    };" => keep = true,
                None => {}
            }
            if keep {
                fitted.extend([line, "\n"]);
            }
        }
        if kept != self.imports.len() {
            return Err(format!(
                "The glue has {kept} of the {} functions that the module imports.",
                self.imports.len()
            )
            .into());
        }
        for (old, new) in &self.exports {
            fitted = fitted.replace(&["wasm.", old].concat(), &["wasm.", new].concat());
        }
        // The optimiser gives the module of the imports this name.
        Ok(fitted.replace("\"./attune_check_bg.js\": import0", "a: import0"))
    }
}

/// The glue with a start of its own: from the bytes of the module, and from nowhere else.
///
/// # Errors
///
/// The glue has another form than this version of the tool writes.
pub fn from_bytes(glue: &str) -> Result<String> {
    with_start(glue, FROM_BYTES)
}

/// The glue of a module that is started once in the life of its page.
///
/// # Errors
///
/// As above.
pub fn once_from_bytes(glue: &str) -> Result<String> {
    once_as_it_is(&among_others(glue)?)
}

/// The same for a module without yew, which puts nothing before other nodes of the page.
///
/// # Errors
///
/// As above.
pub fn once_as_it_is(glue: &str) -> Result<String> {
    let (before, _) = glue.split_once("async function __wbg_load(").ok_or("The glue starts in another way.")?;
    Ok([before, FROM_BYTES].concat())
}

/// The glue for a page in which others move and remove nodes: translators wrap them, and blockers take them away. yew
/// stops where the node is gone that a new one should stand before, and leaves in the page what has another parent now.
/// So a new node stands before whatever holds that node, or else last; and what goes, goes from where it is.
fn among_others(glue: &str) -> Result<String> {
    // Without references the objects have numbers.
    let listed = glue.contains("getObject(arg0).insertBefore(");
    let [parent, node, next] =
        [0, 1, 2].map(|at| if listed { format!("getObject(arg{at})") } else { format!("arg{at}") });
    let mut fitted = glue.to_owned();
    for (old, new) in [
        (
            format!("const ret = {parent}.insertBefore({node}, {next});"),
            format!(
                "let next = {next}; while (next && next.parentNode !== {parent}) next = next.parentNode; \
                 const ret = {parent}.insertBefore({node}, next);"
            ),
        ),
        (format!("const ret = {parent}.removeChild({node});"), format!("const ret = {node}; ret.remove();")),
    ] {
        if fitted.matches(&old).count() != 1 {
            return Err(format!("The glue does not have once: {old}").into());
        }
        fitted = fitted.replace(&old, &new);
    }
    Ok(fitted)
}

/// The same from a function that takes the imports and gives the exports: a module turned into a plain script.
///
/// # Errors
///
/// As above.
pub fn from_function(glue: &str) -> Result<String> {
    const OLD: [&str; 2] = [
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && \
         cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedUint8ArrayMemory0.byteLength === 0",
    ];
    // A memory that grows is another buffer here, and nothing takes the old one away from who looks at it.
    let mut fitted = glue.to_owned();
    for (old, view) in OLD.into_iter().zip(["cachedDataViewMemory0", "cachedUint8ArrayMemory0"]) {
        if !fitted.contains(old) {
            return Err("The glue looks at the memory in another way.".into());
        }
        fitted = fitted.replace(old, &[view, ".buffer !== wasm.memory.buffer"].concat());
    }
    with_start(
        &fitted,
        "export default async () => { __wbg_finalize_init({ exports: asmFunc(__wbg_get_imports()) }); };",
    )
}

fn with_start(glue: &str, start: &str) -> Result<String> {
    let (before, _) = glue.split_once("async function __wbg_load(").ok_or("The glue starts in another way.")?;
    let mut fitted = among_others(before)?;
    for (old, new) in [
        // What is made here is dropped by name. A collector that came later could meet another start of the module.
        ("(typeof FinalizationRegistry === 'undefined')", "true"),
        // So could a call that comes late: it is not for that one.
        (
            "const real = (...args) => {\n",
            "const mine = wasm;\nconst real = (...args) => {\nif (mine !== wasm) return;\n",
        ),
        ("if (--state.cnt === 0) {", "if (mine === wasm && --state.cnt === 0) {"),
    ] {
        if fitted.matches(old).count() != 2 {
            return Err(format!("The glue does not have twice: {old}").into());
        }
        fitted = fitted.replace(old, new);
    }
    for (old, new) in NEEDLESS {
        if !fitted.contains(old) {
            return Err(format!("The glue does not have: {old}").into());
        }
        fitted = fitted.replace(old, new);
    }
    Ok([&fitted, start, WIPE].concat())
}

/// What a module that is started by these documents has no use for.
const NEEDLESS: [(&str, &str); 7] = [
    // The registers that collect nothing, as above.
    ("HandleFinalization.register(obj, obj.__wbg_ptr, obj);", ""),
    ("HandleFinalization.unregister(this);", ""),
    ("CLOSURE_DTORS.register(real, state, state);", ""),
    ("CLOSURE_DTORS.unregister(state);", ""),
    // A faster way for long texts of plain letters. Most of what comes in is one text.
    ("if (realloc === undefined) {", "if (true) {"),
    // Where no time goes by, yew puts nothing off until later. On a slow machine it would end a check that was taken
    // away after the memory is wiped: what that one listens for in the page would stay.
    ("const ret = Date.now();", "const ret = 0;"),
    // Two gigabytes of text are not written here.
    ("numBytesDecoded >= MAX_SAFARI_DECODE_BYTES", "false"),
];

const FROM_BYTES: &str = "export default async (bytes) => {
            const { instance } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
            __wbg_finalize_init(instance);
        };";

const WIPE: &str = "
export const wipe = () => {
    getUint8ArrayMemory0().fill(0);
    wasm = undefined;
};
";

/// The glue that looks for the script which the module brings beside itself, and not in a folder of the crate.
///
/// # Errors
///
/// It brings none.
pub fn beside(glue: &str) -> Result<String> {
    let (before, rest) = glue.split_once("./snippets/").ok_or("The glue brings no script.")?;
    let (path, after) = rest.split_once('\'').ok_or("The glue names the script in another way.")?;
    Ok([before, "./", path.rsplit('/').next().unwrap_or_default(), "'", after].concat())
}

/// The name of the import that begins in this line, and the line after the name.
fn import(line: &str) -> Option<(&str, &str)> {
    let entry = line.strip_prefix("        ")?;
    let end = entry.find(": function")?;
    let (name, rest) = (entry.get(..end)?, entry.get(end..)?);
    name.starts_with("__wb").then_some((name, rest))
}
