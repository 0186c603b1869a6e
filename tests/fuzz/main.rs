//! Links and look-back lines that nobody wrote: libFuzzer makes them up, by what they reach in the code that reads them.
#![no_main]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    support::link::holds(&text);
    support::line::holds(&text);
});
