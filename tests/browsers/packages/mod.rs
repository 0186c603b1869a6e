//! The npm package in pages that were made with it: by hand, by bundlers, and with frameworks, each by its own
//! tools. All of them are used the same way (`packages/tour.rs`).

mod ahead;
mod host;
mod swapped;
mod tour;

use std::collections::BTreeSet;
use std::fs;
use std::future::Future;

use crate::drive::Engine;
use crate::package::{App, node, tool};
use host::{DevServer, Host};
use tour::Mode;

fn block<F: Future<Output = ()>>(test: F) {
    crate::runs::alone(Engine::Chromium, |_| test);
}

/// What a page is made into, below the folder of its app.
const BUILT: &str = "dist";

/// The app's page with the tag of its script changed.
fn page(app: &App, change: impl Fn(&str) -> String) -> String {
    const TAG: &str = "<script type=\"module\" src=\"./main.js\"></script>";
    let page = fs::read_to_string(app.folder().join("index.html")).unwrap();
    assert!(page.contains(TAG));
    page.replace(TAG, &change(TAG))
}

/// Builds an app with Vite, and uses it in these ways.
fn built_by_vite(name: &str, modes: &[Mode]) {
    let app = App::new(name);
    node(&tool("hosts", "vite/bin/vite.js"), &["build", "--logLevel", "warn"], app.folder());
    let assets = format!("{BUILT}/assets");
    assert_eq!(files(&app, &assets, ".htm"), 8, "both documents of each language come along under other names");
    let late = if name == "react" { 6 } else { 5 };
    assert_eq!(files(&app, &assets, ".js"), late, "a chunk for what is asked for late, three of them words");
    used(&app, BUILT, modes);
}

/// How many files in a folder of the app end like this.
fn files(app: &App, folder: &str, ending: &str) -> usize {
    let files = fs::read_dir(app.folder().join(folder)).unwrap();
    files.filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().ends_with(ending)).count()
}

/// Serves a folder of the app, and uses its page in Chromium in these ways.
fn used(app: &App, folder: &str, modes: &[Mode]) {
    block(async {
        let host = Host::start(Engine::Chromium, app.folder().join(folder)).await;
        for mode in modes {
            tour::tour(&host, *mode).await;
        }
    });
}

/// What frameworks and bundlers make of it: `cargo xtask test --quick` leaves it out, by the name of this module.
mod slow {
    use super::*;

    #[test]
    fn react_19() {
        built_by_vite("react", &[Mode::Frame]);
    }

    #[test]
    fn vue_3() {
        built_by_vite("vue", &[Mode::Frame]);
    }

    #[test]
    fn svelte() {
        built_by_vite("svelte", &[Mode::Frame]);
    }

    #[test]
    fn lit() {
        built_by_vite("lit", &[Mode::Frame]);
    }

    #[test]
    fn vite() {
        built_by_vite("plain", &[Mode::Frame, Mode::Inline]);
    }

    #[test]
    fn vite_as_one_develops() {
        let app = App::new("plain");
        block(async {
            let server = DevServer::start(app.folder());
            let host = Host::at(Engine::Chromium, server.address()).await;
            tour::tour(&host, Mode::Frame).await;
            tour::tour(&host, Mode::Inline).await;
        });
    }

    #[test]
    fn next_draws_it_ahead() {
        ahead::drawn_ahead("next", "next/dist/bin/next", &["build"], BUILT, "_next/static/media");
    }

    #[test]
    fn astro_draws_it_ahead() {
        ahead::drawn_ahead("astro", "astro/astro.js", &["build", "--silent"], BUILT, "_astro");
    }

    #[test]
    fn nuxt_draws_it_ahead() {
        let words = ["generate", "--logLevel", "silent"];
        ahead::drawn_ahead("nuxt", "nuxt/bin/nuxt.mjs", &words, ".output/public", "_nuxt");
    }

    #[test]
    fn sveltekit_draws_it_ahead() {
        let words = ["build", "--logLevel", "error"];
        ahead::drawn_ahead("sveltekit", "vite/bin/vite.js", &words, BUILT, "_app/immutable/assets");
    }

    #[test]
    fn turbo_comes_back_to_it() {
        swapped::turbo();
    }

    #[test]
    fn htmx_swaps_it_in() {
        swapped::htmx();
    }

    #[test]
    fn webpack() {
        let app = App::new("plain");
        node(&tool("hosts", "webpack-cli/bin/cli.js"), &["build"], app.folder());
        assert_eq!((files(&app, BUILT, ".htm"), files(&app, BUILT, ".js")), (8, 5), "documents, and chunks");
        let page = page(&app, |_| "<script defer src=\"./main.js\"></script>".to_owned());
        fs::write(app.folder().join(BUILT).join("index.html"), page).unwrap();
        used(&app, BUILT, &[Mode::Frame, Mode::Inline]);
    }

    #[test]
    fn webpack_leaves_out_what_is_not_used() {
        let app = App::new("plain");
        let script = "import { AttuneCheckElement } from 'attune-check';\nconsole.log('page');";
        fs::write(app.folder().join("main.js"), script).unwrap();
        node(&tool("hosts", "webpack-cli/bin/cli.js"), &["build"], app.folder());
        assert_eq!((files(&app, BUILT, ""), files(&app, BUILT, ".js")), (1, 1), "no document and no second script");
        let built = fs::read_to_string(app.folder().join(BUILT).join("main.js")).unwrap();
        assert!(built.contains("page") && !built.contains("attune"), "{built}");
    }
}

#[test]
fn esbuild() {
    let app = App::new("plain");
    app.esbuild("main.js", BUILT, &["--splitting"]);
    let built = app.folder().join(BUILT);
    fs::write(built.join("index.html"), page(&app, str::to_owned)).unwrap();
    // As the package's README says.
    fs::create_dir(built.join("en")).unwrap();
    for document in ["check.htm", "check.plain.htm"] {
        fs::copy(app.package().join("en").join(document), built.join("en").join(document)).unwrap();
    }
    used(&app, BUILT, &[Mode::Frame, Mode::Inline]);
}

#[test]
fn no_bundler() {
    let app = App::new("plain");
    let tag = |file: &str| format!("<script type=\"module\" src=\"{file}\"></script>");
    let page = page(&app, |_| [tag("./page.js"), tag("./node_modules/attune-check/attune-check.js")].concat());
    fs::write(app.folder().join("index.html"), page).unwrap();
    used(&app, "", &[Mode::Frame, Mode::Inline]);
}

/// One script that everything is in, as sites take it that have room for a script and nothing else.
fn one_script_is_enough(engine: Engine) {
    let app = App::new("plain");
    let alone = app.folder().join("alone");
    fs::create_dir(&alone).unwrap();
    for (from, to) in [("page.js", "page.js"), ("node_modules/attune-check/attune-check.element.js", "script.js")] {
        fs::copy(app.folder().join(from), alone.join(to)).unwrap();
    }
    block(async {
        let host = Host::start(engine, alone.clone()).await;
        for kind in ["", " type=\"module\""] {
            // The script stands before what the page does, and a module runs after it.
            let head = format!("<script{kind} src=\"./script.js\"></script>");
            let page = page(&app, |_| "<script src=\"./page.js\"></script>".to_owned());
            fs::write(alone.join("index.html"), page.replace("<title>", &format!("{head}<title>"))).unwrap();
            for mode in [Mode::Frame, Mode::Inline] {
                tour::tour(&host, mode).await;
            }
        }
        let asked = host.answered.so_far().into_iter().collect::<BTreeSet<_>>();
        assert_eq!(Vec::from_iter(asked), ["200 /", "200 /page.js", "200 /script.js"], "the script needs nothing else");
    });
}

mod chromium {
    #[test]
    fn one_script_is_enough() {
        super::one_script_is_enough(crate::drive::Engine::Chromium);
    }
}

mod firefox {
    #[test]
    fn one_script_is_enough() {
        super::one_script_is_enough(crate::drive::Engine::Firefox);
    }
}

mod webkit {
    #[test]
    fn one_script_is_enough() {
        super::one_script_is_enough(crate::drive::Engine::WebKit);
    }
}
