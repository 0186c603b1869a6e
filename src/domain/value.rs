//! Reading content of any format into the core's types, by one small reader in place of one written by
//! the compiler for every type: in the browser that difference is 22 kB of compressed wasm. It reports
//! every fault at once, each with the place at fault.

use std::cell::RefCell;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

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

/// A value and the place where it stands.
#[derive(Clone)]
pub struct At<'a> {
    value: &'a Value,
    path: String,
    faults: &'a Faults,
}

static NOTHING: Value = Value::Nothing;

impl<'a> At<'a> {
    /// The beginning of a file.
    pub fn start(value: &'a Value, name: &str, faults: &'a Faults) -> At<'a> {
        At { value, path: name.to_owned(), faults }
    }

    fn below(&self, name: &str, value: &'a Value) -> At<'a> {
        At { value, path: [&self.path, ".", name].concat(), faults: self.faults }
    }

    #[inline(never)]
    fn fault(&self, what: &str) {
        self.faults.borrow_mut().push([&self.path, ": ", what].concat());
    }

    /// The field with this name; nothing where there is none.
    #[inline(never)]
    pub fn get(&self, name: &str) -> At<'a> {
        let field = match self.value {
            Value::Map(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        };
        self.below(name, field.unwrap_or(&NOTHING))
    }

    /// Whether anything stands here.
    pub fn is_there(&self) -> bool {
        *self.value != Value::Nothing
    }

    /// The text that has to stand here.
    #[inline(never)]
    pub fn text(&self) -> String {
        self.maybe_text().unwrap_or_else(|| {
            self.fault("a text is missing");
            String::new()
        })
    }

    /// The text that may stand here.
    #[inline(never)]
    pub fn maybe_text(&self) -> Option<String> {
        match self.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The small number that has to stand here.
    #[inline(never)]
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
        *self.value == Value::Flag(true)
    }

    /// The values of the list that has to stand here.
    #[inline(never)]
    pub fn list(&self) -> Vec<At<'a>> {
        match self.value {
            Value::List(values) => {
                values.iter().enumerate().map(|(at, value)| self.below(&at.to_string(), value)).collect()
            }
            _ => {
                self.fault("a list is missing");
                Vec::new()
            }
        }
    }

    /// Each value of the list that has to stand here, read.
    pub fn each<T>(&self, read: fn(&At<'a>) -> T) -> Vec<T> {
        self.list().iter().map(read).collect()
    }

    /// Each value of the list that may stand here, read.
    pub fn maybe_each<T>(&self, read: fn(&At<'a>) -> T) -> Vec<T> {
        if self.is_there() { self.each(read) } else { Vec::new() }
    }

    /// The names and values of the map that has to stand here.
    #[inline(never)]
    pub fn fields(&self) -> Vec<(String, At<'a>)> {
        match self.value {
            Value::Map(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), self.below(name, value))).collect()
            }
            _ => {
                self.fault("named values are missing");
                Vec::new()
            }
        }
    }

    /// The one of these whose id stands here.
    #[inline(never)]
    pub fn one_of<T: Copy>(&self, known: &[T], id: fn(T) -> &'static str, otherwise: T) -> T {
        let text = self.maybe_text().unwrap_or_default();
        let found = known.iter().copied().find(|one| id(*one) == text);
        found.unwrap_or_else(|| {
            self.fault("no such name is known");
            otherwise
        })
    }

    /// Says that the value of this name is not one that is known.
    pub fn unknown(&self) {
        self.fault("no such name is known");
    }
}
