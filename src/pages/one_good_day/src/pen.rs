//! Which pointers draw. Pens, fingers and mice tell of themselves in one stream of events; this says what follows from each
//! and knows no browser. One pointer draws at a time. A stroke that has begun is kept, however it ends: a browser that
//! takes a finger away for a gesture of its own, or loses hold of it, ends the stroke and does not take it back.

/// What points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A mouse, or what passes for one.
    Mouse,
    /// A pen, which a hand rests beside.
    Pen,
    /// A finger, or the hand that rests.
    Touch,
}

/// What happened to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Happened {
    /// It came down.
    Down,
    /// It moved, down or not.
    Moved,
    /// It was lifted.
    Up,
    /// The browser took it away, or no longer tells of it.
    Lost,
}

/// An event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// What happened.
    pub happened: Happened,
    /// The browser's number for the pointer.
    pub id: i32,
    /// What points.
    pub kind: Kind,
    /// Whether it is the first of its kind that is down.
    pub primary: bool,
    /// Which buttons are down, a bit each. The lowest is the main one: a tip or a finger on the sheet.
    pub buttons: u16,
    /// When, in milliseconds.
    pub time: f64,
}

/// What follows from an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Nothing.
    Nothing,
    /// A stroke begins here. One that was not ended yet ends where it is, and is kept.
    Begins,
    /// The stroke goes on to here.
    Goes,
    /// The stroke goes on to here and ends.
    Ends,
    /// The stroke ends where it was: the event has no place of its own.
    Stops,
}

/// The button that draws.
const MAIN: u16 = 1;
/// How long after a pen was last seen a touch is the hand that holds it, in milliseconds.
const REST: f64 = 700.0;
/// How long a pen that draws may tell nothing, in milliseconds. One that is held still tells of every tremor, so this one is
/// gone, and nobody said so. A hand may draw again then.
const GONE: f64 = 10_000.0;

/// Which pointer draws.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pen {
    drawing: Option<(i32, Kind)>,
    /// When a pen was last seen, on the sheet or above it.
    seen: Option<f64>,
}

impl Pen {
    /// Whether a stroke has begun and not ended.
    pub fn is_drawing(&self) -> bool {
        self.drawing.is_some()
    }

    /// Whether this pointer draws.
    pub fn draws(&self, id: i32) -> bool {
        self.drawing.is_some_and(|(own, _)| own == id)
    }

    /// What follows from an event.
    pub fn hear(&mut self, event: Event) -> Step {
        let palm = event.kind == Kind::Touch && self.pen_is_near(event.time);
        if event.kind == Kind::Pen {
            self.seen = Some(event.time);
        }
        let own = self.draws(event.id);
        match event.happened {
            Happened::Down if own || self.may_begin(event, palm) => {
                // The same pointer cannot come down twice: its end was never told.
                if event.buttons & MAIN == 0 {
                    return self.end(own, Step::Stops);
                }
                self.drawing = Some((event.id, event.kind));
                Step::Begins
            }
            Happened::Down => Step::Nothing,
            // Lifted where nobody told of it, as outside of the window.
            Happened::Moved if own && event.buttons & MAIN == 0 => self.end(own, Step::Stops),
            Happened::Moved if own => Step::Goes,
            Happened::Moved => Step::Nothing,
            Happened::Up => self.end(own, Step::Ends),
            Happened::Lost => self.end(own, Step::Stops),
        }
    }

    fn pen_is_near(&self, now: f64) -> bool {
        let draws = self.drawing.is_some_and(|(_, kind)| kind == Kind::Pen);
        self.seen.is_some_and(|seen| now - seen < if draws { GONE } else { REST })
    }

    /// A second finger never draws, nor a hand. Whatever else comes down takes the sheet over: the end of what drew before
    /// may never be told, and then nothing could be drawn any more. The first finger of all cannot come down twice.
    fn may_begin(&self, event: Event, palm: bool) -> bool {
        let free = self.drawing.is_none_or(|(_, kind)| kind != event.kind || event.primary || event.kind == Kind::Pen);
        free && !palm && event.buttons & MAIN != 0
    }

    fn end(&mut self, own: bool, step: Step) -> Step {
        if !own {
            return Step::Nothing;
        }
        self.drawing = None;
        step
    }
}
