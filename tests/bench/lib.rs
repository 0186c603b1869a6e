//! The check that ships with more statements than it has, for what has to hold however many there are.

use serde_json::Value;

/// The stage at which the statements are added.
const STAGE: u64 = 2;

/// The files of the check and of the words with this many statements at the stage [`STAGE`], or with those that are
/// there where these are more. The statements that are added are copies of those that are asked there already, one of
/// each in turn, with ids, words and notes of their own. None of them is reversed, so that the validator finds no
/// fault.
#[allow(dead_code)]
pub fn statements(check: &str, words: &str, wanted: usize) -> serde_json::Result<[String; 2]> {
    let mut check: Value = serde_json::from_str(check)?;
    let mut words: Value = serde_json::from_str(words)?;
    let items = check.get_mut("items").and_then(Value::as_array_mut);
    if let Some((items, words)) = items.zip(words.as_object_mut()) {
        let has = |item: &Value, name: &str| item.get(name).is_some();
        let stages = |item: &Value| item.get("stages").and_then(Value::as_array).cloned().unwrap_or_default();
        let asked: Vec<Value> = items.iter().filter(|item| stages(item).contains(&STAGE.into())).cloned().collect();
        let copied: Vec<&Value> = asked.iter().filter(|item| !has(item, "reverse")).collect();
        let missing = wanted.saturating_sub(asked.len());
        for (number, copied) in copied.into_iter().cycle().take(missing).enumerate() {
            let of = copied.get("id").and_then(Value::as_str).unwrap_or_default();
            let id = format!("{of}-{number}");
            for end in ["", ".note"] {
                if let Some(said) = words.get(&format!("item.{of}{end}")).cloned() {
                    words.insert(format!("item.{id}{end}"), said);
                }
            }
            let mut item = copied.clone();
            if let Some(fields) = item.as_object_mut() {
                fields.insert("id".to_owned(), id.into());
                fields.insert("stages".to_owned(), vec![STAGE].into());
            }
            items.push(item);
        }
    }
    Ok([check.to_string(), words.to_string()])
}
