//! A web space with WordPress in it, on the loopback address alone, and the site folder of the check beside it.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::hosting::apache;
use crate::hosting::servers::Server;
use crate::page::site;
use crate::scenarios::program;
use crate::scratch::Scratch;

/// Who may log in; the password is the name.
pub const ADMINISTRATOR: &str = "administrator";
pub const EDITOR: &str = "editor";
pub const AUTHOR: &str = "author";

/// The plug-in, by the name that WordPress has for it.
pub const PLUG_IN: &str = "attune-check/attune-check.php";

/// Which WordPress.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Release {
    /// The oldest that is promised, which Debian's stable release has.
    Old,
    /// The newest that Debian has.
    Newest,
}

impl Release {
    /// WordPress as its Debian package has it.
    fn unpacked(self) -> PathBuf {
        let place = if self == Release::Old { "servers" } else { "newest" };
        let folder = support::root().join("target").join(place).join("usr/share/wordpress");
        assert!(folder.join("wp-settings.php").is_file(), "WordPress is missing: `cargo xtask test` brings it");
        folder
    }

    /// The theme that it comes with, which is made of blocks, and one of the kind before.
    pub fn themes(self) -> &'static [&'static str] {
        if self == Release::Old { &["twentytwentythree", "twentytwentyone"] } else { &["twentytwentyfive"] }
    }
}

/// How the web space is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// WordPress is at the root of it, and an address is a question, as where nothing can be rewritten.
    Root,
    /// WordPress is in a folder, and addresses are paths.
    Folder,
    /// A network of sites; `second` is one of them.
    Network,
    /// Apache is in front of it, and reads `.htaccess`.
    Apache,
}

/// The web space. Dropping it ends the web server and the database.
pub struct Place {
    /// Where WordPress is, without a slash at its end.
    pub address: String,
    pub release: Release,
    root: PathBuf,
    _front: Option<Server>,
    _web: Running,
    _database: Running,
    // Last, so that the folders go when nobody writes into them any more.
    scratch: Scratch,
    _served: Scratch,
}

impl Place {
    /// Sets up a new WordPress with an administrator, an editor and an author.
    pub fn new(release: Release, shape: Shape) -> Place {
        let (scratch, served) = (Scratch::new(), Scratch::new());
        // The database asks for no password: its socket is in a folder of this person's own.
        fs::set_permissions(scratch.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let folder = if shape == Shape::Folder { "/blog" } else { "" };
        let root = served.path().join(folder.trim_start_matches('/'));
        copy(&release.unpacked(), &root);

        let at = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
        let front = (shape == Shape::Apache).then(|| in_front(served.path(), at));
        let host = front.as_ref().map_or(at, |front| front.address);
        let address = format!("http://{host}{folder}");
        let config = root.join("wp-config.php");
        fs::write(&config, configuration(scratch.path(), &address, "")).unwrap();
        let _database = database(&scratch);
        let router = scratch.write("router.php", ROUTER.replace("{folder}", folder));
        let _web = web(&scratch, served.path(), at, &router);
        let place = Place { address, release, root, _front: front, _web, _database, scratch, _served: served };
        let links = if matches!(shape, Shape::Root) { "" } else { "/%postname%/" };
        place.php(&format!("{INSTALL} $wp_rewrite->set_permalink_structure('{links}'); flush_rewrite_rules(false);"));
        if shape == Shape::Network {
            let rest = format!("const NETWORK_AT = '{host}';");
            place.php(&[&rest, NETWORK].concat());
            let more = format!(
                "define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false); define('DOMAIN_CURRENT_SITE', '{host}');
                define('PATH_CURRENT_SITE', '/'); define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);"
            );
            fs::write(&config, configuration(place.scratch.path(), &place.address, &more)).unwrap();
            place.php(&format!("{rest} wpmu_create_blog(NETWORK_AT, '/second/', 'Second', 1);"));
        }
        place
    }

    /// Copies the site folder beside WordPress, as the recipe without the plug-in says.
    pub fn with_the_folder(self) -> Place {
        copy(&site(), &self.root.join("attune"));
        self
    }

    /// Puts the plug-in where an upload puts it, and switches it on.
    pub fn with_the_plug_in(self) -> Place {
        copy(&support::package::root("target/dist/wordpress"), &self.root.join("wp-content/plugins/attune-check"));
        let network = if self.php("echo is_multisite();") == "1" { "true" } else { "false" };
        let code = format!(
            "require_once ABSPATH . 'wp-admin/includes/plugin.php'; echo activate_plugin('{PLUG_IN}', '', {network});"
        );
        assert_eq!(self.php(&code), "");
        self
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
        fs::write(folder.join("optimiser.php"), plugin).unwrap();
    }

    /// Runs code inside of WordPress, and gives what it printed.
    pub fn php(&self, code: &str) -> String {
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

/// Installs without a mail to anybody, and without pictures of people from another server.
const INSTALL: &str = "
    function wp_new_blog_notification() {}
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('A practice', 'administrator', 'administrator@example.org', true, '', 'administrator');
    update_option('show_avatars', 0);
    foreach (['editor', 'author'] as $name) {
        wp_insert_user(['user_login' => $name, 'user_pass' => $name, 'role' => $name]);
    }
    // The editor begins without a tour of it, and newer ones without a choice of patterns, on either site of a network.
    $quiet = ['core/edit-post' => ['welcomeGuide' => false], 'core' => ['enableChoosePatternModal' => false], '_modified' => gmdate('c')];
    foreach (get_users() as $user) foreach (['', '2_'] as $site) update_user_meta($user->ID, $wpdb->base_prefix . $site . 'persisted_preferences', $quiet);
    $author = get_user_by('login', 'author');
    if (!$author || $author->has_cap('unfiltered_html')) die('the author is not set up');";

/// Debian's own `wp-config.php` reads a file in `/etc`; this one takes its place. Nothing is asked of any server
/// outside, and nothing is done in the background.
fn configuration(folder: &Path, address: &str, more: &str) -> String {
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
{more}
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

/// PHP's own server, with this script in front of every request; the block editor asks for several things at a time.
fn web(scratch: &Scratch, root: &Path, at: SocketAddr, router: &Path) -> Running {
    let mut command = Command::new(program("php"));
    command.env("PHP_CLI_SERVER_WORKERS", "8").args(["-d", "opcache.enable_cli=1"]);
    command.args(["-S", &at.to_string(), "-t"]).arg(root).arg(router).current_dir(root);
    Running::start(command, scratch, "php", || TcpStream::connect(at).is_ok())
}

/// What the rules of WordPress for a web server do: a file is served as it is, a site of a network has the files of all,
/// and anything else is for WordPress.
const ROUTER: &str = r#"<?php
[$root, $folder] = [$_SERVER['DOCUMENT_ROOT'], '{folder}'];
$path = rawurldecode(strtok($_SERVER['REQUEST_URI'], '?'));
$own = is_file($root . $path) || is_dir($root . $path)
    ? $path : preg_replace('~^/second(/wp-(?:content|admin|includes)(?:/.*)?|/[^/]+\.php)$~', '$1', $path);
if (is_dir($root . $own)) $own = rtrim($own, '/') . '/index.php';
if (!str_ends_with($own, '.php')) {
    if ($own === $path && is_file($root . $own)) return false;
    if (is_file($root . $own)) {
        $kinds = ['css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml'];
        header('Content-Type: ' . ($kinds[pathinfo($own, PATHINFO_EXTENSION)] ?? mime_content_type($root . $own)));
        return readfile($root . $own) !== false;
    }
}
if (!str_ends_with($own, '.php') || !is_file($root . $own)) $own = "$folder/index.php";
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $own;
$_SERVER['SCRIPT_FILENAME'] = $root . $own;
chdir(dirname($root . $own));
require $root . $own;
"#;

/// Makes a network of sites.
const NETWORK: &str = "
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    require ABSPATH . 'wp-admin/includes/network.php';
    foreach ($wpdb->tables('ms_global') as $name => $table) $wpdb->$name = $table;
    install_network();
    $done = populate_network(1, NETWORK_AT, 'administrator@example.org', 'Network', '/', false);
    if (is_wp_error($done)) echo $done->get_error_message();";

/// Apache serves the files of this folder and reads their `.htaccess`. Programs and what is no file are for PHP.
fn in_front(folder: &Path, php: SocketAddr) -> Server {
    let more = format!(
        "ProxyPreserveHost On\nRewriteEngine On\nRewriteCond %{{DOCUMENT_ROOT}}%{{REQUEST_URI}} -f\n\
         RewriteCond %{{REQUEST_URI}} !\\.php$\nRewriteRule ^ - [L]\nRewriteRule ^(.*)$ http://{php}$1 [P]\n"
    );
    apache::start_with(folder, "", &["rewrite", "headers", "proxy", "proxy_http"], &more)
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
