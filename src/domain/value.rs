//! Reading content of any format into the core's types, by one small reader in place of one written by
//! the compiler for every type: in the browser that difference is 22 kB of compressed wasm. It reports
//! every error at once, each with its place.

mod flat;

use std::cell::RefCell;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::strings::digits;

/// Any value that a content file or a page can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, or something that no content needs.
    Nothing,
    /// True or false.
    Flag(bool),
    /// A whole number.
    Number(u32),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Values by name, in the order of the file.
    Map(Vec<(String, Value)>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(u32::try_from(number).map_or(Value::Nothing, Value::Number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(u32::try_from(number).map_or(Value::Nothing, Value::Number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        let whole = number as u32;
        Ok(if f64::from(whole) == number { Value::Number(whole) } else { Value::Nothing })
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element()? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some(field) = fields.next_entry()? {
            map.push(field);
        }
        Ok(Value::Map(map))
    }
}

/// What was wrong, place by place: `check.items.3.dimension: …`.
pub type Faults = RefCell<Vec<String>>;

/// A value and the place where it stands: its name or its number, and what it stands in.
#[derive(Clone, Copy)]
pub struct At<'a> {
    value: &'a Value,
    name: Result<&'a str, usize>,
    within: Option<&'a At<'a>>,
    faults: &'a Faults,
}

static NOTHING: Value = Value::Nothing;

impl<'a> At<'a> {
    /// The beginning of a file.
    pub fn start(value: &'a Value, name: &'a str, faults: &'a Faults) -> At<'a> {
        At { value, name: Ok(name), within: None, faults }
    }

    fn path(&self) -> String {
        let own = self.name.map_or_else(digits, str::to_owned);
        match self.within {
            None => own,
            Some(within) => [&within.path(), ".", &own].concat(),
        }
    }

    fn fault(&self, what: &str) {
        self.faults.borrow_mut().push([&self.path(), ": ", what].concat());
    }

    /// The field with this name; nothing where there is none.
    pub fn get<'b>(&'b self, name: &'b str) -> At<'b> {
        let field = match self.value {
            Value::Map(fields) => fields.iter().find(|(known, _)| known == name),
            _ => None,
        };
        At {
            value: field.map_or(&NOTHING, |(_, value)| value),
            name: Ok(name),
            within: Some(self),
            faults: self.faults,
        }
    }

    /// Whether anything stands here.
    pub fn is_there(&self) -> bool {
        !matches!(self.value, Value::Nothing)
    }

    /// The text that has to stand here.
    pub fn text(&self) -> String {
        if !matches!(self.value, Value::Text(_)) {
            self.fault("a text is missing");
        }
        self.maybe_text().unwrap_or_default()
    }

    /// The text that may stand here.
    pub fn maybe_text(&self) -> Option<String> {
        match self.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The text of the field with this name, which has to be there.
    pub fn text_of(&self, name: &str) -> String {
        self.get(name).text()
    }

    /// The text of the field with this name, which may be there.
    pub fn maybe_text_of(&self, name: &str) -> Option<String> {
        self.get(name).maybe_text()
    }

    /// The small number that has to stand here.
    pub fn number(&self) -> u8 {
        match self.value {
            Value::Number(number) if *number <= 100 => *number as u8,
            _ => {
                self.fault("a number from 0 to 100 is missing");
                0
            }
        }
    }

    /// Whether `true` stands here.
    pub fn is_true(&self) -> bool {
        matches!(self.value, Value::Flag(true))
    }

    fn list(&self) -> &'a [Value] {
        match self.value {
            Value::List(values) => values,
            _ => {
                self.fault("a list is missing");
                &[]
            }
        }
    }

    /// Goes through the values of the list that has to stand here.
    pub fn values(&self, mut read: impl FnMut(&At)) {
        for (number, value) in self.list().iter().enumerate() {
            read(&At { value, name: Err(number), within: Some(self), faults: self.faults });
        }
    }

    /// Each value of the list that has to stand here, read.
    pub fn each<T>(&self, read: fn(&At) -> T) -> Vec<T> {
        let mut list = Vec::new();
        self.values(|value| list.push(read(value)));
        list
    }

    /// Each value of the field with this name, which has to be a list, read.
    pub fn each_of<T>(&self, name: &str, read: fn(&At) -> T) -> Vec<T> {
        self.get(name).each(read)
    }

    /// The texts of the list that has to stand here.
    pub fn texts(&self) -> Vec<String> {
        self.each(|text| text.text())
    }

    fn map(&self) -> &'a [(String, Value)] {
        match self.value {
            Value::Map(fields) => fields,
            _ => {
                self.fault("named values are missing");
                &[]
            }
        }
    }

    /// Goes through the names and values of the map that has to stand here.
    pub fn fields(&self, mut read: impl FnMut(&str, &At)) {
        for (name, value) in self.map() {
            read(name, &At { value, name: Ok(name), within: Some(self), faults: self.faults });
        }
    }

    /// The one of these whose id stands here.
    pub fn one_of<T: Copy>(&self, known: &[T], id: fn(T) -> &'static str, otherwise: T) -> T {
        if let Value::Text(text) = self.value {
            for one in known {
                if id(*one) == text {
                    return *one;
                }
            }
        }
        self.unknown();
        otherwise
    }

    /// Says that the value of this name is not one that is known.
    pub fn unknown(&self) {
        self.fault("no such name is known");
    }
}
