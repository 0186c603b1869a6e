//! The look-back line: the answers of one day as twelve characters that can be written down by hand. It holds the
//! answers to the statements, the stage and the day. A safety answer, a hope or a name is never in it.
//!
//! The check only writes it. The page that looks back reads it. Its 60 bits, from the highest: the version (2), the
//! stage less one (2), the days since 1 January 2026 (12), the answers in base 6, 0 for none and 1 to 5 for the point,
//! the first statement highest (32), and the low bits of the CRC-32 of these six bytes (12). They are written in
//! Crockford's base 32, in three groups of four. Source: R22 of `content/rules.md`.

use super::answers::{Answer, Answers, Point};
use super::check::Check;
use super::vocabulary::Stage;

/// The characters of Crockford's base 32, by their value. It leaves out I, L and O, which look like digits, and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The version of the line. Another one would mean other statements.
const VERSION: u64 = 1;

/// How many statements a stage asks.
pub const STATEMENTS: usize = 12;

/// How many characters a line has.
pub const LENGTH: usize = 12;
/// How many characters stand together in a group.
pub const GROUP: usize = 4;

/// As many days as a line can tell apart. The last is in March 2037.
const DAYS: u32 = 1 << 12;

/// The answers of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookBack {
    /// The stage, one of the four.
    pub stage: Stage,
    /// The day, as days since 1 January 2026.
    pub day: u32,
    /// The points, by the statements of the stage in the order of the check. None is a statement without a point.
    pub points: [Option<Point>; STATEMENTS],
}

/// Why a text is no line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was written.
    Empty,
    /// A character that no line has, in this group of four, counted from 0.
    Character(char, usize),
    /// So many characters, in place of twelve.
    Length(usize),
    /// A character is wrong. [`LookBack::likely`] may know where.
    Check,
    /// A line of another version.
    Version,
}

/// The positions of a stage's statements, in the order of the check.
pub fn statements(check: &Check, stage: Stage) -> impl Iterator<Item = usize> + '_ {
    check.items.iter().enumerate().filter(move |(_, item)| item.stages.contains(&stage)).map(|(at, _)| at)
}

impl LookBack {
    /// The answers of this day, `YYYY-MM-DD`. Nothing where the stage asks other than twelve statements, where none of
    /// them has a point, or where the day is one that no line can name.
    pub fn of(check: &Check, stage: Stage, answers: &Answers, today: &str) -> Option<LookBack> {
        let mut points = [None; STATEMENTS];
        let mut places = points.iter_mut();
        for at in statements(check, stage) {
            *places.next()? = answers.get(at).and_then(Answer::point);
        }
        let whole = places.next().is_none() && points.iter().any(Option::is_some);
        let day = day_of(today).filter(|_| whole)?;
        Some(LookBack { stage, day, points })
    }

    /// The line, in three groups of four.
    pub fn line(&self) -> String {
        let stage = Stage::ALL.iter().position(|stage| *stage == self.stage).unwrap_or(1) as u64 - 1;
        let mut answers = 0;
        for point in self.points {
            answers = answers * 6 + point.map_or(0, |point| u64::from(point.number()));
        }
        let told = VERSION << 46 | stage << 44 | u64::from(self.day) << 32 | answers;
        let whole = told << 12 | check_of(told);
        let mut line = String::new();
        for at in 0..LENGTH {
            if at > 0 && at % GROUP == 0 {
                line.push(' ');
            }
            let sign = ALPHABET.get((whole >> (5 * (LENGTH - 1 - at)) & 31) as usize);
            line.push(char::from(*sign.unwrap_or(&b'0')));
        }
        line
    }

    /// The line in a text that somebody typed: in any case, with any spaces and dashes, O for 0, I and L for 1, and
    /// with the digits of any script.
    ///
    /// # Errors
    ///
    /// What is wrong with it. Nothing is guessed.
    pub fn read(text: &str) -> Result<LookBack, Fault> {
        let mut values = [0; LENGTH];
        let mut length = 0;
        let mut strange = None;
        for written in text.chars().filter(|sign| !is_between(*sign)) {
            match value_of(written) {
                Some(value) => {
                    if let Some(place) = values.get_mut(length) {
                        *place = value;
                    }
                }
                None => strange = strange.or(Some((written, length))),
            }
            length += 1;
        }
        match strange {
            // Of a text that is no line at all, the length says more.
            Some((sign, at)) if length == LENGTH => return Err(Fault::Character(sign, at / GROUP)),
            _ if length == 0 => return Err(Fault::Empty),
            _ if length != LENGTH => return Err(Fault::Length(length)),
            _ => {}
        }
        of_values(&values)
    }

    /// The group of four, counted from 0, in which a character of a text that is refused is most likely wrong: the only
    /// one in which one other character, or two that swap their places, make a line. Nothing where that cannot be known.
    pub fn likely(text: &str) -> Option<usize> {
        let mut signs: Vec<char> = text.chars().filter(|sign| !is_between(*sign)).collect();
        if signs.len() != LENGTH {
            return None;
        }
        let mut groups = [false; LENGTH / GROUP];
        let reads = |signs: &[char]| LookBack::read(&signs.iter().collect::<String>()).is_ok();
        for at in 0..LENGTH {
            let group = groups.get_mut(at / GROUP)?;
            let written = *signs.get(at)?;
            for sign in ALPHABET {
                *signs.get_mut(at)? = char::from(*sign);
                *group |= reads(&signs);
            }
            *signs.get_mut(at)? = written;
            if (at + 1) % GROUP != 0 {
                signs.swap(at, at + 1);
                *group |= reads(&signs);
                signs.swap(at, at + 1);
            }
        }
        let mut likely = groups.iter().enumerate().filter(|(_, likely)| **likely);
        let (group, _) = likely.next()?;
        likely.next().is_none().then_some(group)
    }

    /// The lines in a whole text, such as a saved file, in their order: what stands between spaces, one to three pieces
    /// of it together, where it checks.
    pub fn find(text: &str) -> Vec<LookBack> {
        let mut found = Vec::new();
        for row in text.lines() {
            let pieces: Vec<&str> = row.split_whitespace().collect();
            let mut from = 0;
            while from < pieces.len() {
                let together = |many: &usize| LookBack::read(&pieces.get(from..from + many)?.concat()).ok();
                let line = (1..=LENGTH / GROUP).find_map(|many| Some((many, together(&many)?)));
                from += line.as_ref().map_or(1, |(many, _)| *many);
                found.extend(line.map(|(_, line)| line));
            }
        }
        found
    }

    /// The day as `YYYY-MM-DD`.
    pub fn date(&self) -> String {
        date_of(self.day)
    }

    /// The point of the statement at this position in the check, if the stage asks it and it has one.
    pub fn point(&self, check: &Check, item: usize) -> Option<Point> {
        let at = statements(check, self.stage).position(|asked| asked == item)?;
        self.points.get(at).copied().flatten()
    }
}

/// What twelve values say, from the highest on.
fn of_values(values: &[u64; LENGTH]) -> Result<LookBack, Fault> {
    let whole = values.iter().fold(0, |whole, value| whole << 5 | value);
    let told = whole >> 12;
    if whole & 0xfff != check_of(told) {
        return Err(Fault::Check);
    }
    if told >> 46 != VERSION {
        return Err(Fault::Version);
    }
    let mut answers = told & 0xffff_ffff;
    let mut points = [None; STATEMENTS];
    for point in points.iter_mut().rev() {
        *point = (answers % 6).checked_sub(1).and_then(|at| Point::ALL.get(at as usize).copied());
        answers /= 6;
    }
    let stage = Stage::ALL.get((told >> 44 & 3) as usize + 1).copied();
    let day = (told >> 32) as u32 % DAYS;
    // No check writes more than twelve answers.
    stage.filter(|_| answers == 0).map(|stage| LookBack { stage, day, points }).ok_or(Fault::Check)
}

/// The low twelve bits of the CRC-32 of these six bytes, the highest first.
fn check_of(told: u64) -> u64 {
    let mut sum = u32::MAX;
    for at in (0..6).rev() {
        sum ^= (told >> (8 * at) & 0xff) as u32;
        for _ in 0..8 {
            sum = sum >> 1 ^ (0xedb8_8320 & 0u32.wrapping_sub(sum & 1));
        }
    }
    u64::from(!sum & 0xfff)
}

/// Whether a character only stands between others: spaces, dashes, dots, and what turns the direction of a text.
fn is_between(sign: char) -> bool {
    let ascii = sign.is_ascii() && !sign.is_ascii_alphanumeric();
    // The marks of general punctuation, the soft hyphen, the Arabic letter mark and tatweel, the minus sign, the
    // byte order mark.
    let other = matches!(
        sign,
        '\u{2000}'..='\u{206f}' | '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{640}' | '\u{2212}' | '\u{3000}' | '\u{feff}'
    );
    ascii || other
}

/// The value of a character as somebody may write it.
fn value_of(written: char) -> Option<u64> {
    // Wide forms, as keyboards of East Asia write them, are as far from one another as the usual ones.
    let code = match u32::from(written) {
        wide @ 0xff10..=0xff5a => wide - 0xff10 + u32::from('0'),
        code => code,
    };
    for zero in ZEROS {
        if (zero..zero + 10).contains(&code) {
            return Some(u64::from(code - zero));
        }
    }
    let sign = match u8::try_from(code).ok()?.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        sign => sign,
    };
    ALPHABET.iter().position(|one| *one == sign).map(|value| value as u64)
}

/// The zero of each script that has digits of its own in use. The nine others follow it.
const ZEROS: [u32; 20] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x17e0, 0x1810, 0x1946,
];

/// Whether a year has a 29 February. Between 2026 and 2037 every fourth one does.
fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4)
}

/// The days of each month.
const MONTHS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The days of this month, counted from 0.
fn length_of(month: usize, year: u32) -> u32 {
    MONTHS.get(month).copied().unwrap_or_default() + u32::from(month == 1 && is_leap(year))
}

const FIRST_YEAR: u32 = 2026;

/// A day, `YYYY-MM-DD`, as days since 1 January 2026. Nothing where it is no day, or none that a line can name.
fn day_of(date: &str) -> Option<u32> {
    let mut parts = [0; 3];
    let mut at = 0;
    for sign in date.bytes() {
        match sign {
            b'-' => at += 1,
            b'0'..=b'9' if date.len() < 11 => {
                let part = parts.get_mut(at)?;
                *part = *part * 10 + u32::from(sign - b'0');
            }
            _ => return None,
        }
    }
    let [year, month, of_month] = parts;
    let month = (month as usize).checked_sub(1)?;
    (1..=length_of(month, year)).contains(&of_month).then_some(())?;
    let (mut day, mut one) = (of_month - 1, (FIRST_YEAR, 0));
    while one < (year, month) && day < DAYS {
        day += length_of(one.1, one.0);
        one = if one.1 + 1 < MONTHS.len() { (one.0, one.1 + 1) } else { (one.0 + 1, 0) };
    }
    (day < DAYS && year >= FIRST_YEAR).then_some(day)
}

/// The day as `YYYY-MM-DD`.
fn date_of(mut day: u32) -> String {
    let (mut year, mut month) = (FIRST_YEAR, 0);
    while day >= length_of(month, year) {
        day -= length_of(month, year);
        month += 1;
        if month == MONTHS.len() {
            (year, month) = (year + 1, 0);
        }
    }
    let two = |number: usize| [if number < 10 { "0" } else { "" }, &super::strings::digits(number)].concat();
    [&super::strings::digits(year as usize), "-", &two(month + 1), "-", &two(day as usize + 1)].concat()
}
