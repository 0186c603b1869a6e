//! The sheet on which strokes are drawn, as the page shows it. Every stroke is an element with its pieces in it. Of a drawing
//! only what changed is set anew: a point more is a few bytes at the end of one path, whatever is there already.

use web_sys::Element;

use crate::browser::{drawn, find, flag, set};
use crate::drawing::{Change, Drawing};
use crate::path::{Piece, Tracer, number, pieces};
use crate::strokes::{Breadth, Ink, Point, Stroke};

/// The stroke that is being drawn.
struct Live {
    stroke: Stroke,
    tracer: Tracer,
    group: Element,
    path: Element,
}

/// The sheet.
pub struct Pad {
    /// The element that holds the strokes.
    pub sheet: Element,
    /// What is drawn.
    pub drawing: Drawing,
    /// What is drawn with from now on.
    pub ink: Ink,
    /// How broad.
    pub breadth: Breadth,
    live: Option<Live>,
}

impl Pad {
    /// The empty sheet in the page.
    pub fn new() -> Option<Pad> {
        let sheet = find("svg[data-pad]")?;
        Some(Pad { sheet, drawing: Drawing::default(), ink: Ink::default(), breadth: Breadth::default(), live: None })
    }

    /// Begins a stroke: a dot, at once.
    pub fn begin(&mut self, at: Point) {
        self.end();
        let stroke = Stroke::begin(self.ink, self.breadth, at);
        let tracer = Tracer::begin(self.breadth, at);
        let Some(group) = group(&stroke) else { return };
        let Some(path) = add(&group, tracer.piece()) else { return };
        let _ = self.sheet.append_child(&group);
        self.live = Some(Live { stroke, tracer, group, path });
    }

    /// Goes on to these places.
    pub fn go(&mut self, places: Vec<Point>) {
        let Some(live) = &mut self.live else { return };
        for place in places {
            if !live.stroke.go(place) {
                continue;
            }
            if let Some(finished) = live.tracer.go(place) {
                set(&live.path, "d", &finished.data);
                if let Some(path) = add(&live.group, live.tracer.piece()) {
                    live.path = path;
                }
            }
        }
        set(&live.path, "d", &live.tracer.piece().data);
    }

    /// Ends the stroke, and keeps it.
    pub fn end(&mut self) {
        let Some(mut live) = self.live.take() else { return };
        live.tracer.end();
        set(&live.path, "d", &live.tracer.piece().data);
        self.drawing.draw(live.stroke);
        self.changed();
    }

    /// Goes a step back.
    pub fn undo(&mut self) {
        self.end();
        let change = self.drawing.undo();
        self.show(change);
    }

    /// Goes a step forth.
    pub fn redo(&mut self) {
        self.end();
        let change = self.drawing.redo();
        self.show(change);
    }

    /// Clears the sheet; says whether there was anything on it.
    pub fn clear(&mut self) -> bool {
        self.end();
        let change = self.drawing.clear();
        self.show(change);
        change.is_some()
    }

    fn show(&mut self, change: Option<Change>) {
        match change {
            None => return,
            Some(Change::Went) => {
                if let Some(last) = self.sheet.last_element_child() {
                    last.remove();
                }
            }
            Some(Change::Came) => {
                if let Some(stroke) = self.drawing.strokes().last() {
                    self.add(stroke);
                }
            }
            Some(Change::All) => {
                self.sheet.set_text_content(None);
                self.drawing.strokes().for_each(|stroke| self.add(stroke));
            }
        }
        self.changed();
    }

    fn add(&self, stroke: &Stroke) {
        let Some(group) = group(stroke) else { return };
        for piece in pieces(stroke) {
            add(&group, &piece);
        }
        let _ = self.sheet.append_child(&group);
    }

    /// Says which steps there are. A button that has the focus keeps it, so none is switched off.
    fn changed(&self) {
        let empty = self.drawing.is_empty();
        let can = [("undo", self.drawing.can_undo()), ("redo", self.drawing.can_redo()), ("clear", !empty)];
        for (name, can) in can {
            if let Some(button) = find(&["[data-action=", name, "]"].concat()) {
                set(&button, "aria-disabled", if can { "false" } else { "true" });
            }
        }
        used(empty);
    }

    /// Says which steps there are, at the beginning.
    pub fn ready(&self) {
        self.changed();
    }
}

/// Says whether the door has something behind it, for the printer.
pub fn used(empty: bool) {
    let older = find("canvas[data-older]:not([hidden])").is_some();
    if let Some(door) = find("[data-door=draw]") {
        flag(&door, "data-used", !empty || older);
    }
}

fn group(stroke: &Stroke) -> Option<Element> {
    let group = drawn("g")?;
    set(&group, "data-stroke", "");
    set(&group, "stroke", stroke.ink.colour());
    Some(group)
}

fn add(group: &Element, piece: &Piece) -> Option<Element> {
    let path = drawn("path")?;
    let mut broad = String::new();
    number(&mut broad, piece.broad);
    set(&path, "stroke-width", &broad);
    set(&path, "d", &piece.data);
    let _ = group.append_child(&path);
    Some(path)
}
