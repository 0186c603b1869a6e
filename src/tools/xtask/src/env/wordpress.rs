//! WordPress with PHP and a database, for the tests of its recipes. None of them starts as a service.

use xshell::cmd;

use crate::Result;
use crate::env::browsers::{install, unpack};
use crate::env::run::{find, shell, target};

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
        [] => Ok(()),
        still => {
            let packages = still.join(", ");
            Err(format!("The tests of WordPress need Debian's {packages}, which could not be brought here.").into())
        }
    }
}
