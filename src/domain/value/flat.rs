//! Values in one flat text, which takes almost nothing to read. In the browser everything comes over in two such
//! texts, instead of in more than a thousand small ones.

use super::Value;

/// More values within each other than any content has.
const MOST_DEEP: u8 = 32;
/// What a name, a text or a number ends with.
const END: char = '\0';

impl Value {
    /// Reads what the page's scripts write: `[` and `]` around values, `{` and `}` around names and values, `"` before
    /// a text, `#` before a number, `+` for true, `/` for false. Anything else is nothing, and what is cut short ends
    /// where it is cut.
    ///
    /// ```
    /// use attune_check::domain::value::Value;
    ///
    /// let list = vec![Value::Flag(true), Value::Number(50), Value::Text("b".to_owned()), Value::Nothing];
    /// let read = Value::from_flat("{a\0[+#50\0\"b\0-]}");
    /// assert_eq!(read, Value::Map(vec![("a".to_owned(), Value::List(list))]));
    /// assert_eq!(Value::from_flat("[+"), Value::List(vec![Value::Flag(true)]));
    /// ```
    pub fn from_flat(mut text: &str) -> Value {
        read(&mut text, MOST_DEEP)
    }
}

fn read(rest: &mut &str, deep: u8) -> Value {
    let (Some(deep), Some(character)) = (deep.checked_sub(1), rest.bytes().next()) else {
        *rest = "";
        return Value::Nothing;
    };
    *rest = rest.get(1..).unwrap_or_default();
    match character {
        b'"' => Value::Text(word(rest).to_owned()),
        b'#' => Value::Number(
            word(rest)
                .bytes()
                .fold(0, |number: u32, digit| number.wrapping_mul(10).wrapping_add(u32::from(digit & 15))),
        ),
        b'[' => {
            let mut values = Vec::new();
            while goes_on(rest, b']') {
                values.push(read(rest, deep));
            }
            Value::List(values)
        }
        b'{' => {
            let mut fields = Vec::new();
            while goes_on(rest, b'}') {
                let name = word(rest).to_owned();
                fields.push((name, read(rest, deep)));
            }
            Value::Map(fields)
        }
        b'+' => Value::Flag(true),
        b'/' => Value::Flag(false),
        _ => Value::Nothing,
    }
}

fn word<'a>(rest: &mut &'a str) -> &'a str {
    let (word, after) = rest.split_once(END).unwrap_or((rest, ""));
    *rest = after;
    word
}

/// Whether something else than this end comes next. The end is then behind.
fn goes_on(rest: &mut &str, end: u8) -> bool {
    let next = rest.bytes().next();
    if next == Some(end) {
        *rest = rest.get(1..).unwrap_or_default();
    }
    next.is_some_and(|next| next != end)
}
