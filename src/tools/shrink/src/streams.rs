//! Takes a module apart into streams of like things (all instructions, then all numbers of locals, all offsets
//! and so on), in which a compressor finds far more order than in the module, where they alternate. Brotli makes
//! a tenth less of it. The page's `unpack.js` puts it together again, the same but for how addresses are said to be
//! aligned.

use crate::Result;

/// The streams, in the order in which they stand.
#[derive(Clone, Copy)]
enum Stream {
    /// Everything before the first function.
    Head,
    /// What locals a function has.
    Locals,
    /// The instructions.
    Code,
    /// The locals that are read, then those that are written, and those that are written and left to be used.
    Local,
    /// The numbers in the code, by how many bytes they take: one to five.
    Const = 6,
    /// Where from an address something is read, then where it is written.
    Offset = 11,
    /// The functions that are called.
    Call = 13,
    /// How far a branch goes.
    Branch,
    /// What a block gives.
    Block,
    /// Whatever is rare.
    Other,
    /// Everything after the last function.
    Tail,
}

const STREAMS: usize = Stream::Tail as usize + 1;

/// A number in the code that takes two bytes; three to five follow. No instruction has these codes.
pub const LONG: u8 = 0x06;
/// Turns a byte into the character that stands for it in a document, and back. Of all such numbers this one
/// leaves the fewest frequent bytes above 127, where a character takes two.
pub const MASK: u8 = 122;

/// A module in streams.
pub struct Streams {
    /// The streams, one after the other.
    pub bytes: Vec<u8>,
    /// The number of functions, then of each stream's bytes.
    pub lengths: Vec<usize>,
    /// The module that comes out again: the same, but that no address is said to be aligned.
    pub module: Vec<u8>,
}

impl Streams {
    /// The streams as the inside of a script's string. A compressor still sees a byte as one character, which Base64
    /// hides from it: that took a third more.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.bytes.len() * 5 / 4);
        let characters = || self.bytes.iter().map(|byte| char::from(byte ^ MASK));
        for (character, next) in characters().zip(characters().skip(1).chain(['"'])) {
            match character {
                // A digit after it would make another number of it.
                '\0' if next.is_ascii_digit() => text.push_str("\\x00"),
                '\0' => text.push_str("\\0"),
                '\n' => text.push_str("\\n"),
                '\r' => text.push_str("\\r"),
                '"' => text.push_str("\\\""),
                '\\' => text.push_str("\\\\"),
                // The end of the script, a comment or another script would begin with these.
                '<' if matches!(next, '/' | '!' | 's' | 'S') => text.push_str("\\x3c"),
                character => text.push(character),
            }
        }
        text
    }
}

struct Splitter<'a> {
    from: &'a [u8],
    at: usize,
    streams: [Vec<u8>; STREAMS],
    module: Vec<u8>,
}

/// Takes a module apart.
///
/// # Errors
///
/// The module is cut short, or has an instruction that is not known here.
pub fn split(module: &[u8]) -> Result<Streams> {
    let mut splitter = Splitter { from: module, at: 8, streams: Default::default(), module: Vec::new() };
    let code = loop {
        let (section, length) = (splitter.byte()?, splitter.length()?);
        if section == 10 {
            break splitter.at + length;
        }
        splitter.at += length;
    };
    let functions = splitter.length()?;
    let head = module.get(..splitter.at).unwrap_or_default();
    splitter.put(Stream::Head as usize, head);
    splitter.module.extend(head);
    for _ in 0..functions {
        splitter.function()?;
    }
    if splitter.at != code {
        return Err("The module's code ends elsewhere than it says.".into());
    }
    let tail = module.get(code..).unwrap_or_default();
    splitter.put(Stream::Tail as usize, tail);
    splitter.module.extend(tail);
    let lengths = std::iter::once(functions).chain(splitter.streams.iter().map(Vec::len)).collect();
    Ok(Streams { bytes: splitter.streams.concat(), lengths, module: splitter.module })
}

impl Splitter<'_> {
    fn put(&mut self, stream: usize, bytes: &[u8]) {
        if let Some(stream) = self.streams.get_mut(stream) {
            stream.extend(bytes);
        }
    }

    fn byte(&mut self) -> Result<u8> {
        let byte = *self.from.get(self.at).ok_or("The module is cut short.")?;
        self.at += 1;
        Ok(byte)
    }

    /// The bytes of the number that stands here.
    fn number(&mut self) -> Result<Vec<u8>> {
        let mut bytes = vec![self.byte()?];
        while bytes.last().is_some_and(|byte| *byte > 127) {
            bytes.push(self.byte()?);
        }
        Ok(bytes)
    }

    fn length(&mut self) -> Result<usize> {
        Ok(value(&self.number()?))
    }

    /// Moves a number to a stream, and gives it.
    fn take(&mut self, stream: Stream) -> Result<usize> {
        self.take_to(stream as usize)
    }

    fn take_to(&mut self, stream: usize) -> Result<usize> {
        let number = self.number()?;
        self.module.extend(&number);
        self.put(stream, &number);
        Ok(value(&number))
    }

    fn copy(&mut self, stream: Stream, count: usize) -> Result {
        for _ in 0..count {
            let byte = self.byte()?;
            self.module.push(byte);
            self.put(stream as usize, &[byte]);
        }
        Ok(())
    }

    fn function(&mut self) -> Result {
        let length = self.number()?;
        let end = self.at + value(&length);
        self.module.extend(&length);
        for _ in 0..self.take(Stream::Locals)? {
            self.take(Stream::Locals)?;
            self.copy(Stream::Locals, 1)?;
        }
        while self.at < end {
            self.instruction()?;
        }
        if self.at == end { Ok(()) } else { Err("A function of the module ends inside of an instruction.".into()) }
    }

    fn instruction(&mut self) -> Result {
        let code = self.byte()?;
        self.module.push(code);
        match code {
            0x41 => {
                let number = self.number()?;
                self.module.extend(&number);
                let more = number.len() - 1;
                self.put(Stream::Code as usize, &[if more == 0 { code } else { LONG + more as u8 - 1 }]);
                // Every byte but the last would say that there is more, which is known here. A character that stands
                // for it takes one byte without that.
                let digits: Vec<u8> = number.iter().map(|digit| digit & 127).collect();
                self.put(Stream::Const as usize + more, &digits);
                return Ok(());
            }
            _ => self.put(Stream::Code as usize, &[code]),
        }
        match code {
            // Nothing follows: control, comparing, calculating, converting.
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            0x02..=0x04 => drop(self.take(Stream::Block)?),
            0x0c | 0x0d => drop(self.take(Stream::Branch)?),
            0x0e => {
                for _ in 0..=self.take(Stream::Branch)? {
                    self.take(Stream::Branch)?;
                }
            }
            0x10 => drop(self.take(Stream::Call)?),
            0x11 => {
                self.take(Stream::Other)?;
                self.take(Stream::Other)?;
            }
            0x20..=0x22 => drop(self.take_to(Stream::Local as usize + usize::from(code - 0x20))?),
            0x28..=0x3e => {
                self.number()?;
                self.module.push(0);
                self.take_to(Stream::Offset as usize + usize::from(code > 0x35))?;
            }
            0x43 => self.copy(Stream::Other, 4)?,
            0x44 => self.copy(Stream::Other, 8)?,
            0x23..=0x26 | 0x3f | 0x40 | 0x42 | 0xd0 | 0xd2 => drop(self.take(Stream::Other)?),
            0xfc => match self.take(Stream::Other)? {
                0..8 => {}
                10 => {
                    self.take(Stream::Other)?;
                    self.take(Stream::Other)?;
                }
                // Copies between tables and from segments have other shapes; nothing here uses them.
                11 | 15 | 16 | 17 => drop(self.take(Stream::Other)?),
                more => {
                    return Err(format!("The module has the instruction 0xfc {more}, which is not known here.").into());
                }
            },
            _ => return Err(format!("The module has the instruction {code:#x}, which is not known here.").into()),
        }
        Ok(())
    }
}

fn value(number: &[u8]) -> usize {
    number.iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 127))
}
