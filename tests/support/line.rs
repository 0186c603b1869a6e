//! What has to hold of any text that is read as a look-back line. `domain/` asks it of what proptest makes up, `fuzz/`
//! of what a fuzzer makes up.

use attune_check::domain::look_back::{Fault, GROUP, LENGTH, LookBack};

/// What has to hold of any text.
pub fn holds(text: &str) {
    match LookBack::read(text) {
        Ok(read) => {
            let line = read.line();
            assert_eq!(LookBack::read(&line), Ok(read.clone()), "{text} is read, and written as {line}");
            assert_eq!(LookBack::find(&line), [read]);
        }
        Err(Fault::Character(sign, group)) => {
            assert!(group < LENGTH / GROUP, "{text}");
            assert!(text.contains(sign), "{text}");
        }
        Err(Fault::Length(length)) => assert_ne!(length, LENGTH, "{text}"),
        Err(Fault::Empty | Fault::Check | Fault::Version) => {}
    }
    assert!(LookBack::likely(text).is_none_or(|group| group < LENGTH / GROUP), "{text}");
    for found in LookBack::find(text) {
        assert_eq!(LookBack::read(&found.line()), Ok(found));
    }
}
