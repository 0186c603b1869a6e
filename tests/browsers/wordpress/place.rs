//! A web space with WordPress in it, on the loopback address alone, and the site folder of the check beside it.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::page::site;
use crate::scenarios::program;
use crate::scratch::Scratch;

/// Who may log in; the password is the name.
pub const ADMINISTRATOR: &str = "administrator";
pub const EDITOR: &str = "editor";
pub const AUTHOR: &str = "author";

/// The theme that WordPress 6.1 comes with, which is made of blocks, and one of the kind before.
pub const THEMES: [&str; 2] = ["twentytwentythree", "twentytwentyone"];

/// The web space. Dropping it ends the web server and the database.
pub struct Place {
    pub address: String,
    root: PathBuf,
    _web: Running,
    _database: Running,
    // Last, so that the folder goes when nobody writes into it any more.
    scratch: Scratch,
}

impl Place {
    /// Sets up a new WordPress with an administrator, an editor and an author.
    pub fn new() -> Place {
        let scratch = Scratch::new();
        // The database asks for no password: its socket is in a folder of this person's own.
        fs::set_permissions(scratch.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let root = scratch.path().join("www");
        copy(&unpacked(), &root);
        // What the recipe says: the site folder, copied into the web space under the name `attune`.
        copy(&site(), &root.join("attune"));

        let at = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
        let address = format!("http://{at}");
        fs::write(root.join("wp-config.php"), configuration(scratch.path(), &address)).unwrap();
        let _database = database(&scratch);
        let _web = web(&scratch, &root, at);
        let place = Place { address, root, _web, _database, scratch };
        place.php(INSTALL);
        place
    }

    /// Changes the theme.
    pub fn wear(&self, theme: &str) {
        let worn =
            self.php(&format!("switch_theme('{theme}'); echo wp_get_theme()->exists() ? get_stylesheet() : '';"));
        assert_eq!(worn, theme, "the theme is there");
    }

    /// Adds a plug-in that nobody has to switch on: a file in the folder for those.
    pub fn must_use(&self, plugin: &str) {
        let folder = self.root.join("wp-content/mu-plugins");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("attune-check.php"), plugin).unwrap();
    }

    /// Runs code inside of WordPress, and gives what it printed.
    fn php(&self, code: &str) -> String {
        let host = self.address.strip_prefix("http://").unwrap();
        let code = format!(
            "$_SERVER['HTTP_HOST'] = '{host}'; $_SERVER['REQUEST_URI'] = '/'; require 'wp-load.php'; {code} echo ' done';"
        );
        let mut php = Command::new(program("php"));
        let output = php.arg("-r").arg(&code).current_dir(&self.root).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let database = fs::read_to_string(self.scratch.path().join("mariadbd.said")).unwrap_or_default();
        let errors = String::from_utf8_lossy(&output.stderr);
        let printed = said.strip_suffix(" done");
        printed.unwrap_or_else(|| panic!("php: {said} {errors}\nmariadbd: {database}")).to_owned()
    }
}

/// WordPress as its Debian package has it.
fn unpacked() -> PathBuf {
    let folder = support::root().join("target/servers/usr/share/wordpress");
    assert!(folder.join("wp-settings.php").is_file(), "WordPress is missing: `cargo xtask test` brings it");
    folder
}

/// Installs without a mail to anybody, and without pictures of people from another server.
const INSTALL: &str = "
    function wp_new_blog_notification() {}
    require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('A practice', 'administrator', 'administrator@example.org', true, '', 'administrator');
    update_option('show_avatars', 0);
    foreach (['editor', 'author'] as $name) {
        wp_insert_user(['user_login' => $name, 'user_pass' => $name, 'role' => $name]);
    }
    $author = get_user_by('login', 'author');
    if (!$author || $author->has_cap('unfiltered_html')) die('the author is not set up');";

/// Debian's own `wp-config.php` reads a file in `/etc`; this one takes its place. Nothing is asked of any server
/// outside, and nothing is done in the background.
fn configuration(folder: &Path, address: &str) -> String {
    let socket = folder.join("socket");
    let keys = ["AUTH_", "SECURE_AUTH_", "LOGGED_IN_", "NONCE_"]
        .map(|name| format!("define('{name}KEY', '{name}key'); define('{name}SALT', '{name}salt');\n"))
        .concat();
    format!(
        "<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '{address}'); define('WP_SITEURL', '{address}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
if (PHP_SAPI === 'cli' && !defined('WP_INSTALLING')) define('WP_INSTALLING', true);
{keys}$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
",
        socket = socket.display()
    )
}

/// The database, on a socket alone. Without its tables of rights nobody has to write them first.
fn database(scratch: &Scratch) -> Running {
    let folder = scratch.path();
    let data = folder.join("data");
    fs::create_dir(&data).unwrap();
    let socket = folder.join("socket");
    let start = scratch.write("start.sql", "CREATE DATABASE IF NOT EXISTS wordpress;\n");
    let mut command = Command::new(program("mariadbd"));
    command.args(["--no-defaults", "--skip-networking", "--skip-grant-tables", "--innodb-flush-log-at-trx-commit=0"]);
    command.arg(format!("--datadir={}", data.display())).arg(format!("--socket={}", socket.display()));
    command.arg(format!("--pid-file={}", folder.join("pid").display()));
    command.arg(format!("--init-file={}", start.display()));
    if fs::metadata(folder).is_ok_and(|folder| std::os::unix::fs::MetadataExt::uid(&folder) == 0) {
        // It refuses to run as root unless it is told to.
        command.arg("--user=root");
    }
    Running::start(command, scratch, "mariadbd", || UnixStream::connect(&socket).is_ok())
}

/// PHP's own server; the block editor asks for several things at a time.
fn web(scratch: &Scratch, root: &Path, at: SocketAddr) -> Running {
    let mut command = Command::new(program("php"));
    command.env("PHP_CLI_SERVER_WORKERS", "4").args(["-d", "opcache.enable_cli=1"]);
    command.args(["-S", &at.to_string(), "-t"]).arg(root).current_dir(root);
    Running::start(command, scratch, "php", || TcpStream::connect(at).is_ok())
}

/// A server with all that it starts, as a process group that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

impl Running {
    fn start(mut command: Command, scratch: &Scratch, name: &str, answers: impl Fn() -> bool) -> Running {
        let file = scratch.path().join(format!("{name}.said"));
        let said = fs::File::create(&file).unwrap();
        command.process_group(0).stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
        let mut running = Running(command.spawn().unwrap());
        for _ in 0..1000 {
            if answers() {
                return running;
            }
            let ended = running.0.try_wait().unwrap();
            assert!(ended.is_none(), "{name}: {}", fs::read_to_string(&file).unwrap());
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("{name} does not answer: {}", fs::read_to_string(&file).unwrap());
    }
}

/// Copies a folder with what its links lead to. A link that leads nowhere is a file of `/etc` that only an installed
/// WordPress has.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        match fs::metadata(&from) {
            Ok(what) if what.is_dir() => copy(&from, &to),
            Ok(_) => drop(fs::copy(&from, &to).unwrap()),
            Err(_) => {}
        }
    }
}
