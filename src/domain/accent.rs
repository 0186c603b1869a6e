//! One colour from the host, made readable. The hue is kept, lightness and chroma are moved in OKLCH
//! until text in the colour reaches 7:1 on both grounds. Sources: OKLab as published by Björn Ottosson (2020); contrast as in WCAG 2.2.

/// A colour in sRGB, 0 to 255 a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// Reads `#rrggbb` or `rrggbb`.
    pub fn from_hex(hex: &str) -> Option<Rgb> {
        let hex = hex.strip_prefix('#').unwrap_or(hex);
        if hex.len() != 6 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(hex, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Rgb([red, green, blue]))
    }

    /// Writes `#rrggbb`.
    pub fn to_hex(self) -> String {
        let mut hex = String::from("#");
        for byte in self.0 {
            for nibble in [byte >> 4, byte & 15] {
                hex.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        hex
    }

    /// The contrast ratio with another colour, 1 to 21.
    pub fn contrast(self, other: Rgb) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// A host's colour as it may be used in one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// Links, buttons, chosen dots, the thread.
    pub colour: Rgb,
    /// Text on a button of that colour.
    pub on: Rgb,
}

/// The contrast that text in the accent reaches on both grounds.
pub const LEAST_CONTRAST: f64 = 7.0;
/// The page and the chosen row in the light theme, as in `style/tokens.css`.
pub const LIGHT: [Rgb; 2] = [Rgb([0xfd, 0xfd, 0xfc]), Rgb([0xf0, 0xf0, 0xed])];
/// The page and the chosen row in the dark theme, as in `style/tokens.css`.
pub const DARK: [Rgb; 2] = [Rgb([0x14, 0x1b, 0x1a]), Rgb([0x1f, 0x27, 0x26])];

impl Accent {
    /// The accent on light grounds.
    pub fn on_light(host: Rgb) -> Accent {
        let lab = Lab::of(host).with_chroma_at_most(0.15);
        let colour = lab.readable(lab.lightness.min(0.48), -0.005, LIGHT);
        Accent { colour, on: Rgb([0xff; 3]) }
    }

    /// The accent on dark grounds.
    pub fn on_dark(host: Rgb) -> Accent {
        let lab = Lab::of(host).with_chroma_at_most(0.08);
        let colour = lab.readable(lab.lightness.max(0.72), 0.005, DARK);
        let on = Lab::of(host).with_chroma_at_most(0.05).in_gamut(0.20);
        Accent { colour, on }
    }
}

/// OKLab: lightness 0 to 1, and two axes of colour.
#[derive(Clone, Copy)]
struct Lab {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Lab {
    fn of(colour: Rgb) -> Lab {
        let [red, green, blue] = colour.0.map(linear);
        let long = root(3.0, 0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue);
        let medium = root(3.0, 0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue);
        let short = root(3.0, 0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue);
        Lab {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short,
            a: 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short,
            b: 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short,
        }
    }

    fn with_chroma_at_most(self, most: f64) -> Lab {
        let chroma = (self.a * self.a + self.b * self.b).sqrt();
        self.scaled(if chroma > most { most / chroma } else { 1.0 })
    }

    fn scaled(self, by: f64) -> Lab {
        Lab { a: self.a * by, b: self.b * by, ..self }
    }

    /// Moves the lightness from `start` by `step` until the colour can be read on both grounds.
    fn readable(self, start: f64, step: f64, grounds: [Rgb; 2]) -> Rgb {
        let mut lightness = start;
        loop {
            let colour = self.in_gamut(lightness);
            let clear = grounds.into_iter().all(|ground| colour.contrast(ground) >= LEAST_CONTRAST);
            if clear || !(0.0..=1.0).contains(&lightness) {
                return colour;
            }
            lightness += step;
        }
    }

    /// The colour at this lightness, giving up chroma until a display can show it.
    fn in_gamut(self, lightness: f64) -> Rgb {
        let at = |chroma: f64| Lab { lightness, ..self.scaled(chroma) };
        let (mut inside, mut outside) = (0.0, 1.0);
        if at(1.0).linear().is_some() {
            return at(1.0).shown();
        }
        for _ in 0..20 {
            let middle = (inside + outside) / 2.0;
            if at(middle).linear().is_some() { inside = middle } else { outside = middle }
        }
        at(inside).shown()
    }

    /// Linear light, or nothing where a channel is out of range.
    fn linear(self) -> Option<[f64; 3]> {
        let channels = self.channels();
        channels.iter().all(|channel| (-0.0001..=1.0001).contains(channel)).then_some(channels)
    }

    fn channels(self) -> [f64; 3] {
        let cube = |root: f64| root * root * root;
        let long = cube(self.lightness + 0.396_337_777_4 * self.a + 0.215_803_757_3 * self.b);
        let medium = cube(self.lightness - 0.105_561_345_8 * self.a - 0.063_854_172_8 * self.b);
        let short = cube(self.lightness - 0.089_484_177_5 * self.a - 1.291_485_548_0 * self.b);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
        ]
    }

    fn shown(self) -> Rgb {
        Rgb(self.channels().map(encoded))
    }
}

/// The sRGB curve, from a stored channel to linear light. x^2.4 is written as x²·(x²)^⅕ so that the
/// wasm carries no general power function.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        return value / 12.92;
    }
    let base = (value + 0.055) / 1.055;
    let square = base * base;
    square * root(5.0, square)
}

/// The sRGB curve, from linear light to a stored channel. x^(1/2.4) is the fifth power of the twelfth root.
fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        let twelfth = root(3.0, light).sqrt().sqrt();
        let square = twelfth * twelfth;
        1.055 * (square * square * twelfth) - 0.055
    };
    (value * 255.0 + 0.5) as u8
}

/// The third or fifth root by Newton's method, from above. `value` lies between 0 and 1; below 10⁻⁹ the
/// root counts as zero, which no channel can show.
fn root(degree: f64, value: f64) -> f64 {
    if value < 1e-9 {
        return 0.0;
    }
    let mut root = 1.0_f64;
    for _ in 0..40 {
        let square = root * root;
        let power = if degree > 4.0 { square * square } else { square };
        root -= (root - value / power) / degree;
    }
    root
}
