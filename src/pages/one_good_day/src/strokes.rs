//! What is drawn, as a model that knows no browser: strokes on a sheet, and what was done to them, which can be undone.

/// How wide the sheet is, in its own units. A place on it is a whole number of them, whatever the screen has.
pub const WIDE: i32 = 1600;
/// How high it is.
pub const HIGH: i32 = 1200;

/// Where a pen was, and how hard it was pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// How hard, from the lightest to the hardest.
    pub pressure: Pressure,
}

impl Point {
    /// A point that lies on the sheet, or at most half a sheet beside it: a hand may run over the edge and come back.
    pub fn new(x: i32, y: i32, pressure: Pressure) -> Point {
        let near = |at: i32, side: i32| at.clamp(-side / 2, side + side / 2);
        Point { x: near(x, WIDE), y: near(y, HIGH), pressure }
    }

    /// Whether it lies so near to the other that nobody sees a difference.
    pub fn is_near(self, other: Point) -> bool {
        let (across, down) = (self.x - other.x, self.y - other.y);
        across * across + down * down < 6
    }
}

/// How hard a pen is pressed, in the steps that are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Pressure {
    /// Lightly.
    Light,
    /// As a mouse and a finger always are.
    #[default]
    Middle,
    /// Firmly.
    Firm,
    /// Hard.
    Hard,
}

impl Pressure {
    /// Every step, from the lightest.
    pub const ALL: [Pressure; 4] = [Pressure::Light, Pressure::Middle, Pressure::Firm, Pressure::Hard];

    /// What a pen says, from 0 to 1. What knows no pressure says one half.
    pub fn from_pen(pressed: f32) -> Pressure {
        match pressed {
            p if p < 0.25 => Pressure::Light,
            p if p < 0.55 => Pressure::Middle,
            p if p < 0.8 => Pressure::Firm,
            // A number that is none is no pressure that anyone meant.
            p if p >= 0.8 => Pressure::Hard,
            _ => Pressure::Middle,
        }
    }
}

/// What a line is drawn with. From the first to the last each is clearly lighter than the one before, so that they differ
/// without any colour, on screens and on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Ink {
    /// The darkest.
    #[default]
    Black,
    /// Dark.
    Blue,
    /// Between.
    Red,
    /// The lightest.
    Green,
}

impl Ink {
    /// Every ink, from the darkest.
    pub const ALL: [Ink; 4] = [Ink::Black, Ink::Blue, Ink::Red, Ink::Green];

    /// Its colour, for every paper: the sheet stays white.
    pub const fn colour(self) -> &'static str {
        match self {
            Ink::Black => "#000000",
            Ink::Blue => "#123a8c",
            Ink::Red => "#c0392b",
            Ink::Green => "#5aa02c",
        }
    }
}

/// How broad a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Breadth {
    /// For writing and for what is small.
    #[default]
    Thin,
    /// For grounds and for what is large.
    Thick,
}

impl Breadth {
    /// Both.
    pub const ALL: [Breadth; 2] = [Breadth::Thin, Breadth::Thick];

    /// How many units of the sheet it is broad where it is pressed like this.
    pub const fn units(self, pressure: Pressure) -> i32 {
        let [light, middle, firm, hard] = match self {
            Breadth::Thin => [6, 9, 12, 16],
            Breadth::Thick => [18, 26, 34, 44],
        };
        match pressure {
            Pressure::Light => light,
            Pressure::Middle => middle,
            Pressure::Firm => firm,
            Pressure::Hard => hard,
        }
    }
}

/// A line from where the pen came down to where it left the sheet. It has one point at least.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// What it is drawn with.
    pub ink: Ink,
    /// How broad.
    pub breadth: Breadth,
    first: Point,
    rest: Vec<Point>,
}

impl Stroke {
    /// A stroke that begins here.
    pub fn begin(ink: Ink, breadth: Breadth, at: Point) -> Stroke {
        Stroke { ink, breadth, first: at, rest: Vec::new() }
    }

    /// Goes on to here; says whether that is any further.
    pub fn go(&mut self, to: Point) -> bool {
        let further = !self.last().is_near(to);
        if further {
            self.rest.push(to);
        }
        further
    }

    /// Where it began.
    pub fn first(&self) -> Point {
        self.first
    }

    /// Where it is now.
    pub fn last(&self) -> Point {
        self.rest.last().copied().unwrap_or(self.first)
    }

    /// The points after the first.
    pub fn rest(&self) -> &[Point] {
        &self.rest
    }

    /// How many points it has.
    pub fn length(&self) -> usize {
        self.rest.len() + 1
    }
}
