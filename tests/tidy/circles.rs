//! No two files import each other, not even by way of others, and neither do two folders: who reads one part of the code
//! never has to know what builds on it.
//!
//! A file that lies in the folder of another is a part of it and may use what stands there. What a folder hands on with
//! `pub use` counts as an import of the file that it comes from.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Item, UseTree, Visibility};

/// The folders of the programs, the crate that is published first.
const PROGRAMS: [&str; 5] =
    ["src", "src/pages/builder/src", "src/pages/look_back/src", "src/tools/shrink/src", "src/tools/xtask/src"];
/// Folders in the first of them that hold the others.
const OTHERS: [&str; 2] = ["pages", "tools"];

/// The path of a module or of something in it.
type Segments = Vec<String>;

/// What a file imports, and what it hands on under another path.
#[derive(Default)]
struct Imports {
    used: Vec<Segments>,
    handed_on: BTreeMap<String, Segments>,
}

/// Every path that one `use` brings in.
fn paths(tree: &UseTree, before: &[String], all: &mut Vec<Segments>) {
    let with = |name: String| [before, &[name]].concat();
    match tree {
        UseTree::Path(path) => paths(&path.tree, &with(path.ident.to_string()), all),
        UseTree::Name(name) if name.ident == "self" => all.push(before.to_vec()),
        UseTree::Name(name) => all.push(with(name.ident.to_string())),
        UseTree::Rename(name) => all.push(with(name.ident.to_string())),
        UseTree::Glob(_) => all.push(before.to_vec()),
        UseTree::Group(group) => group.items.iter().for_each(|tree| paths(tree, before, all)),
    }
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut all = Vec::new();
        paths(&item.tree, &[], &mut all);
        if matches!(item.vis, Visibility::Inherited) {
            self.used.extend(all);
        } else {
            let named = all.into_iter().filter_map(|path| Some((path.last()?.clone(), path)));
            self.handed_on.extend(named);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.used.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }
}

/// Every file of a program by the path of its module, with what it imports.
fn read(folder: &str) -> BTreeMap<Segments, Imports> {
    let root = support::root().join(folder);
    let mut modules = BTreeMap::new();
    for (path, text) in crate::files(folder, &["rs"]) {
        let inside = path.strip_prefix(&root).unwrap().with_extension("");
        let mut module: Segments = inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        if folder == PROGRAMS[0] && OTHERS.contains(&module[0].as_str()) {
            continue;
        }
        if module == ["lib"] || module == ["main"] {
            module.clear();
        }
        let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut imports = Imports::default();
        for item in &file.items {
            // Tests inside of a file may look at anything.
            if !matches!(item, Item::Mod(inner) if inner.content.is_some()) {
                imports.visit_item(item);
            }
        }
        modules.insert(module, imports);
    }
    modules
}

/// The module that a path leads to from another one; nothing where it leads out of the program.
fn leads_to(modules: &BTreeMap<Segments, Imports>, from: &[String], path: &[String]) -> Option<Segments> {
    let (first, rest) = path.split_first()?;
    let mut whole = match first.as_str() {
        "crate" => Vec::new(),
        "self" => from.to_vec(),
        "super" => from.split_last()?.1.to_vec(),
        child => [from, &[child.to_owned()]].concat(),
    };
    let mut rest = rest;
    if !["crate", "self", "super"].contains(&first.as_str()) && !modules.contains_key(&whole) {
        return None;
    }
    while let Some(("super", more)) = rest.split_first().map(|(one, more)| (one.as_str(), more)) {
        whole.pop()?;
        rest = more;
    }
    for (at, name) in rest.iter().enumerate() {
        let deeper = [whole.as_slice(), std::slice::from_ref(name)].concat();
        if modules.contains_key(&deeper) {
            whole = deeper;
        } else if let Some(origin) = modules[&whole].handed_on.get(name) {
            let path = [origin.as_slice(), &rest[at + 1..]].concat();
            return leads_to(modules, &whole, &path).or(Some(whole));
        } else {
            break;
        }
    }
    Some(whole)
}

/// Who imports whom among the files and folders of each folder.
fn arrows(modules: &BTreeMap<Segments, Imports>) -> BTreeMap<Segments, BTreeSet<(String, String)>> {
    let mut arrows: BTreeMap<Segments, BTreeSet<(String, String)>> = BTreeMap::new();
    for (from, imports) in modules {
        for to in imports.used.iter().filter_map(|path| leads_to(modules, from, path)) {
            let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
            // One is a part of the other.
            if let (Some(one), Some(other)) = (from.get(common), to.get(common)) {
                arrows.entry(from[..common].to_vec()).or_default().insert((one.clone(), other.clone()));
            }
        }
    }
    arrows
}

/// A way from one to itself, if there is one.
fn circle(arrows: &BTreeSet<(String, String)>) -> Option<Vec<String>> {
    fn follow(arrows: &BTreeSet<(String, String)>, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> bool {
        let last = way[way.len() - 1].clone();
        for (_, next) in arrows.iter().filter(|(from, _)| *from == last) {
            if let Some(begin) = way.iter().position(|one| one == next) {
                way.drain(..begin);
                way.push(next.clone());
                return true;
            }
            if !done.contains(next) {
                way.push(next.clone());
                if follow(arrows, way, done) {
                    return true;
                }
                way.pop();
            }
        }
        done.insert(last);
        false
    }
    let mut done = BTreeSet::new();
    arrows.iter().find_map(|(from, _)| {
        let mut way = vec![from.clone()];
        (!done.contains(from) && follow(arrows, &mut way, &mut done)).then_some(way)
    })
}

#[test]
fn no_import_leads_back_to_where_it_came_from() {
    for program in PROGRAMS {
        let modules = read(program);
        let arrows = arrows(&modules);
        let count: usize = arrows.values().map(BTreeSet::len).sum();
        // The smallest ones have few files.
        let few = ["shrink", "look_back"].iter().any(|small| program.contains(small));
        assert!(count > 20 || few, "{program}: the imports are read");
        for (folder, arrows) in &arrows {
            let way = circle(arrows);
            assert!(way.is_none(), "{program}/{}: {}", folder.join("/"), way.unwrap().join(" → "));
        }
    }
}

/// The layers, from the ground up. None imports one that stands behind it.
const LAYERS: [(&str, &str, &[&str]); 3] = [
    ("src", "", &["domain", "content", "ui", "embed"]),
    ("src", "ui", &["platform", "events", "element", "model", "parts", "screens", "print", "app", "self_check"]),
    ("src/tools/xtask/src", "", &["env", "parts", "site", "packages", "browser", "commands", "cli"]),
];

#[test]
fn no_arrow_turns_back_between_layers() {
    for (program, folder, layers) in LAYERS {
        let arrows = arrows(&read(program));
        let inside: Segments = folder.split_terminator('/').map(str::to_owned).collect();
        let place = |name: &String| layers.iter().position(|layer| layer == name);
        let known: BTreeSet<&String> = arrows[&inside].iter().flat_map(|(from, to)| [from, to]).collect();
        for layer in layers {
            assert!(known.iter().any(|name| name == layer), "{program}/{folder}: {layer} is there");
        }
        for (from, to) in &arrows[&inside] {
            if let (Some(above), Some(below)) = (place(from), place(to)) {
                assert!(above > below, "{program}/{folder}: {from} imports {to}");
            }
        }
    }
}

#[test]
fn a_circle_is_found() {
    let arrows =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(one, other)| (one.to_string(), other.to_string())).collect();
    assert_eq!(circle(&arrows(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    let way = circle(&arrows(&[("x", "a"), ("a", "b"), ("b", "c"), ("c", "a")])).unwrap();
    assert_eq!(way.first(), way.last());
    assert_eq!(way.len(), 4);
}
