//! The twelve golden answer sheets of the content review, read from `tests/cases/golden.json`.

use serde_json::Value;

/// One sheet: what is answered, and what has to follow. Not every test looks at every part of it.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub id: String,
    pub stage: String,
    pub options: Vec<(String, String)>,
    /// The stage and answers with which the person began, where they changed the stage.
    pub begun: Option<(String, Vec<(String, String)>)>,
    pub answers: Vec<(String, String)>,
    pub safety: Vec<(String, String)>,
    pub totals: Vec<String>,
    pub bands: Vec<String>,
    pub shown: Vec<String>,
    pub worth: Vec<String>,
    /// Keys of texts that have to be on the page.
    pub visible: Vec<String>,
    /// Keys of texts that must not be on the page.
    pub hidden: Vec<String>,
}

/// All sheets.
pub fn sheets() -> Vec<Sheet> {
    let file: Value = serde_json::from_str(include_str!("../cases/golden.json")).expect("golden.json is JSON");
    file.as_array().expect("a list of sheets").iter().map(sheet).collect()
}

fn sheet(value: &Value) -> Sheet {
    let begun = value.get("begun").map(|begun| (text(begun, "stage"), pairs(begun, "answers")));
    Sheet {
        id: text(value, "id"),
        stage: text(value, "stage"),
        options: pairs(value, "options"),
        begun,
        answers: pairs(value, "answers"),
        safety: pairs(value, "safety"),
        totals: list(value, "totals"),
        bands: list(value, "bands"),
        shown: list(value, "shown"),
        worth: list(value, "worth"),
        visible: list(value, "visible"),
        hidden: list(value, "hidden"),
    }
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is a text")).to_owned()
}

fn list(value: &Value, name: &str) -> Vec<String> {
    let values = value[name].as_array().unwrap_or_else(|| panic!("{name} is a list"));
    values.iter().map(|one| one.as_str().expect("a text").to_owned()).collect()
}

fn pairs(value: &Value, name: &str) -> Vec<(String, String)> {
    let Some(fields) = value.get(name).and_then(Value::as_object) else { return Vec::new() };
    fields.iter().map(|(name, value)| (name.clone(), value.as_str().expect("a text").to_owned())).collect()
}
