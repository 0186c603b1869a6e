//! The code to scan: drawn as one path on the page and on paper, and as files.
//!
//! Encoded by `qrcodegen`: no dependencies, unsafe code forbidden, and 27 kB of module where `fast_qr` takes 38 and
//! `qrcode` 34.

use attune_check::domain::strings::digits;
use qrcodegen::{QrCode, QrCodeEcc};

/// The room that a code needs on each side, in modules.
const QUIET: usize = 4;
/// The largest version whose modules are 0.4 mm wide on the card. Old phones read up to
/// about 20, and careful guesses say 13.
const MAX_VERSION: u8 = 15;
/// Pixels of a module in a picture to save.
const PIXELS: usize = 12;

/// A code.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(QrCode);

impl Code {
    /// The code of a text. About one part in seven may be unreadable (level M). Nothing where no code holds it.
    pub fn of(text: &str) -> Option<Code> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Code)
    }

    /// Modules on each side, with the quiet zone.
    pub fn side(&self) -> usize {
        usize::try_from(self.0.size()).unwrap_or_default() + 2 * QUIET
    }

    /// Whether old phones may not read it.
    pub fn is_dense(&self) -> bool {
        self.0.version().value() > MAX_VERSION
    }

    /// Whether there is a dark module at this place, counted with the quiet zone.
    fn dark(&self, x: usize, y: usize) -> bool {
        let place = |at: usize| i32::try_from(at).unwrap_or_default() - QUIET as i32;
        self.0.get_module(place(x), place(y))
    }

    /// All dark modules as one path, row by row.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let from = x;
                while self.dark(x, y) {
                    x += 1;
                }
                if x > from {
                    let [from, y, wide] = [from, y, x - from].map(digits);
                    path.extend(["M", &from, " ", &y, "h", &wide, "v1h-", &wide, "z"]);
                }
                x += 1;
            }
        }
        path
    }

    /// What the code stands on, as a path.
    pub fn ground(&self) -> String {
        let side = digits(self.side());
        ["M0 0h", &side, "v", &side, "h-", &side, "z"].concat()
    }

    /// The view box of the path.
    pub fn view(&self) -> String {
        let side = digits(self.side());
        ["0 0 ", &side, " ", &side].concat()
    }

    /// A picture of lines.
    pub fn svg(&self) -> String {
        let (view, path) = (self.view(), self.path());
        let pixels = digits(self.side() * PIXELS);
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
            &pixels,
            "\" height=\"",
            &pixels,
            "\" viewBox=\"",
            &view,
            "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"",
            &self.ground(),
            "\"/><path d=\"",
            &path,
            "\"/></svg>\n",
        ]
        .concat()
    }

    /// A picture of pixels, one bit each. Not by a canvas: some browsers change the pixels of theirs.
    pub fn png(&self) -> Option<Vec<u8>> {
        let pixels = u32::try_from(self.side() * PIXELS).ok()?;
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, pixels, pixels);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        // Most rows are those above them. The best compression saves little of that and takes 5 kB of the page.
        encoder.set_filter(png::Filter::Up);
        encoder.set_deflate_compression(png::DeflateCompression::FdeflateUltraFast);
        let row = |y: usize| {
            let light = move |x: usize| !self.dark(x / PIXELS, y / PIXELS);
            let width = self.side() * PIXELS;
            let byte = move |at: usize| (0..8).fold(0, |byte, bit| byte << 1 | u8::from(light(at * 8 + bit)));
            (0..width.div_ceil(8)).map(byte)
        };
        let data: Vec<u8> = (0..self.side() * PIXELS).flat_map(row).collect();
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&data).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}
