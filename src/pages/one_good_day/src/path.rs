//! From points to what is drawn: pieces of a path, each as broad as the pen was pressed there. A piece only ever grows at its
//! end, so that a point more costs the same in a long stroke as in a short one, and so does a drawing of many strokes.

use crate::strokes::{Breadth, Point, Pressure, Stroke};

/// How many points a piece has at most. What is set anew for each point is no longer than that.
const MOST: usize = 48;

/// A piece of a stroke.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// How broad it is, in units of the sheet.
    pub broad: i32,
    /// Its path data.
    pub data: String,
}

/// Draws a stroke point by point. Between two points the line goes through their middle, with the points as what bends it.
#[derive(Clone, Debug)]
pub struct Tracer {
    breadth: Breadth,
    last: Point,
    /// Where the line has come to.
    at: (i32, i32),
    pressure: Pressure,
    points: usize,
    piece: Piece,
}

impl Tracer {
    /// A stroke that begins here: a dot, which can be seen at once.
    pub fn begin(breadth: Breadth, at: Point) -> Tracer {
        let mut tracer =
            Tracer { breadth, last: at, at: (at.x, at.y), pressure: at.pressure, points: 0, piece: Piece::default() };
        tracer.fresh();
        // As good as no length, which a canvas would not draw.
        tracer.piece.data.push_str("h1");
        tracer
    }

    /// The piece that is drawn now.
    pub fn piece(&self) -> &Piece {
        &self.piece
    }

    /// Goes on to this point. Gives the piece that is finished by that, where a new one had to be begun.
    pub fn go(&mut self, to: Point) -> Option<Piece> {
        let finished = (self.points >= MOST || self.pressure != to.pressure).then(|| {
            self.pressure = to.pressure;
            let piece = std::mem::take(&mut self.piece);
            self.fresh();
            piece
        });
        let middle = ((self.last.x + to.x) / 2, (self.last.y + to.y) / 2);
        let data = &mut self.piece.data;
        data.push('Q');
        pair(data, (self.last.x, self.last.y));
        data.push(' ');
        pair(data, middle);
        (self.last, self.at) = (to, middle);
        self.points += 1;
        finished
    }

    /// Draws the line up to its last point.
    pub fn end(&mut self) {
        if self.at != (self.last.x, self.last.y) {
            self.piece.data.push('L');
            pair(&mut self.piece.data, (self.last.x, self.last.y));
        }
    }

    fn fresh(&mut self) {
        self.points = 0;
        self.piece.broad = self.breadth.units(self.pressure);
        self.piece.data.push('M');
        pair(&mut self.piece.data, self.at);
    }
}

/// All pieces of a stroke.
pub fn pieces(stroke: &Stroke) -> Vec<Piece> {
    let mut tracer = Tracer::begin(stroke.breadth, stroke.first());
    let mut pieces: Vec<Piece> = stroke.rest().iter().filter_map(|point| tracer.go(*point)).collect();
    tracer.end();
    pieces.push(tracer.piece);
    pieces
}

/// Writes two numbers.
fn pair(text: &mut String, (x, y): (i32, i32)) {
    number(text, x);
    text.push(' ');
    number(text, y);
}

/// Writes a whole number. The formatter of the standard library would be a tenth of the module.
pub fn number(text: &mut String, number: i32) {
    if number < 0 {
        text.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut unit = 1;
    while rest / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
        unit /= 10;
    }
}
