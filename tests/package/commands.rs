//! What is asked of `cargo xtask` and does not exist is an error, and nothing is run for it.

use xshell::{Shell, cmd};

#[test]
fn an_unknown_word_is_an_error() {
    for words in
        [&["nonsense"][..], &["hear", "--what"], &["bench", "nothing"], &["help-lines", "more"], &["fuzz", "0"]]
    {
        let (shell, cargo) = (Shell::new().unwrap(), env!("CARGO"));
        shell.change_dir(support::root());
        let run = cmd!(shell, "{cargo} xtask {words...}").quiet().ignore_status().output().unwrap();
        let said = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(2), "{words:?}: {said}");
        assert!(said.contains(words[words.len() - 1]), "{words:?}: {said}");
    }
}
