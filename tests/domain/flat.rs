//! What a page's script hands over is read as what it was, and whatever else comes is read to its end.

use attune_check::content::FILES;
use attune_check::domain::value::Value;
use proptest::prelude::*;

/// Writes as `flat` in `www/scripts/start.js` does.
fn flat(value: &serde_json::Value) -> String {
    use serde_json::Value::{Array, Bool, Null, Number, Object, String};
    match value {
        String(text) => format!("\"{}\0", text.replace('\0', "")),
        Number(number) => number.as_u64().map_or("-".to_owned(), |number| format!("#{number}\0")),
        Array(values) => format!("[{}]", values.iter().map(flat).collect::<std::string::String>()),
        Object(fields) => {
            let fields = fields.iter().map(|(name, value)| format!("{name}\0{}", flat(value)));
            format!("{{{}}}", fields.collect::<std::string::String>())
        }
        Bool(true) => "+".to_owned(),
        Bool(false) => "/".to_owned(),
        Null => "-".to_owned(),
    }
}

#[test]
fn the_content_comes_over_as_it_is() {
    for (name, file) in FILES {
        let json: serde_json::Value = serde_json::from_str(file).unwrap();
        let read: Value = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(Value::from_flat(&flat(&json)), read, "{name}");
    }
}

#[test]
fn what_lies_too_deep_is_nothing() {
    assert_eq!(Value::from_flat(&"[".repeat(100_000)), Value::from_flat(&"[".repeat(33)));
}

proptest! {
    #[test]
    fn any_text_is_read_to_its_end(text in "[\\[\\]{}\"#+/\\-0-9a-zé\0]{0,200}", other in any::<String>()) {
        Value::from_flat(&text);
        Value::from_flat(&other);
    }
}
