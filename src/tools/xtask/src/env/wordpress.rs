//! WordPress with PHP and a database, for the tests of its recipes. None of them starts as a service.

use std::fs;
use std::path::Path;

use xshell::cmd;

use crate::Result;
use crate::env::browsers::{install, unpack, unpack_all};
use crate::env::run::{find, shell, shell_in, target};

/// Whether something is there.
type There = fn() -> bool;

/// What is installed, by package.
const INSTALLED: [(&str, There); 3] = [
    ("php-cli", || find("php").is_some()),
    ("php-mysql", reads_mysql),
    // The server alone: what starts it with the system is in another package.
    ("mariadb-server-core", || find("mariadbd").is_some()),
];

/// What is unpacked, since its package would bring a web server: the package, and a file of it.
const UNPACKED: [(&str, &str); 4] = [
    ("wordpress", "wordpress/wp-settings.php"),
    // The block editor needs it, and WordPress has it from there.
    ("libjs-underscore", "javascript/underscore/underscore.min.js"),
    ("wordpress-theme-twentytwentythree", "wordpress/wp-content/themes/twentytwentythree/style.css"),
    ("wordpress-theme-twentytwentyone", "wordpress/wp-content/themes/twentytwentyone/style.css"),
];

/// What is unpacked of the newest WordPress that Debian has, in `target/newest`: the package, and a file of it.
const NEWEST: [(&str, &str); 4] = [
    ("wordpress", "wordpress/wp-settings.php"),
    ("libjs-underscore", "javascript/underscore/underscore.min.js"),
    ("libjs-lodash", "javascript/lodash/lodash.min.js"),
    ("wordpress-theme-twentytwentyfive", "wordpress/wp-content/themes/twentytwentyfive/style.css"),
];

/// The keys that Debian signs with, where its own package keeps them.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// Whether PHP can ask a MySQL database.
fn reads_mysql() -> bool {
    shell().is_ok_and(|shell| cmd!(shell, "php -m").read().is_ok_and(|modules| modules.contains("mysqli")))
}

/// Makes sure that a WordPress can be started.
pub fn ready() -> Result {
    let missing =
        || INSTALLED.into_iter().filter(|(_, there)| !there()).map(|(package, _)| package).collect::<Vec<_>>();
    if !missing().is_empty() {
        install(&missing());
    }
    let mut still = missing();
    for (package, file) in UNPACKED {
        let there = || target("servers/usr/share").join(file).is_file();
        if !there()
            && let Err(error) = unpack(package)
        {
            eprintln!("{error}");
        }
        if !there() {
            still.push(package);
        }
    }
    match still.as_slice() {
        [] => newest(),
        still => {
            let packages = still.join(", ");
            Err(format!("The tests of WordPress need Debian's {packages}, which could not be brought here.").into())
        }
    }
}

/// Brings the newest WordPress. It comes from where this system has its packages, but from the suite with the newest ones,
/// whose lists lie in a folder of their own: nothing else of the system is to come from there.
fn newest() -> Result {
    let folder = target("newest");
    let there = |file: &str| folder.join("usr/share").join(file).is_file();
    let missing: Vec<&str> = NEWEST.into_iter().filter(|(_, file)| !there(file)).map(|(package, _)| package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Unpacking the newest {} ...", missing.join(", "));
    for place in ["lists/partial", "cache/archives/partial"] {
        fs::create_dir_all(folder.join(place))?;
    }
    let shell = shell_in(&folder)?;
    let asked = ["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Origin: Debian", "Label: Debian"];
    let places = cmd!(shell, "apt-get {asked...}").read()?;
    let place = places.lines().next().ok_or("The packages of this system do not come from Debian.")?;
    let signed = if Path::new(KEYS).is_file() { format!("Signed-By: {KEYS}\n") } else { String::new() };
    let source = format!("Types: deb\nURIs: {place}\nSuites: sid\nComponents: main\n{signed}");
    fs::write(folder.join("newest.sources"), source)?;
    let at = folder.display();
    let apart = [
        format!("Dir::Etc::sourcelist={at}/newest.sources"),
        "Dir::Etc::sourceparts=-".to_owned(),
        format!("Dir::State::lists={at}/lists"),
        format!("Dir::Cache={at}/cache"),
    ]
    .map(|option| ["-o".to_owned(), option])
    .concat();
    let apart = &apart;
    cmd!(shell, "apt-get -qq {apart...} update").quiet().run()?;
    cmd!(shell, "apt-get -qq {apart...} download {missing...}").quiet().run()?;
    unpack_all(&folder)
}
