//! The sheet on which strokes are drawn, as the page shows it. Every stroke is an element with its pieces in it. Of a drawing
//! only what changed is set anew: a point more is a few bytes at the end of one path, whatever is there already.

use web_sys::Element;

use crate::browser::{drawn, find, flag, is_webkit, set};
use crate::drawing::{Change, Drawing};
use crate::path::{Piece, Tracer, number, pieces};
use crate::strokes::{Breadth, HIGH, Ink, Point, Stroke, WIDE};

/// How many strokes lie on the sheet itself. With every change a browser looks at all of them again, which on a slow machine
/// takes more than a frame from some hundreds on.
const MOST: u32 = 100;
/// How many of the oldest are then put onto the heap, which is painted once and lies below.
const SETTLE: u32 = 80;

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
    /// The oldest strokes, where there are many: a drawing in the drawing, which no change of the others touches.
    heap: Option<Element>,
}

impl Pad {
    /// The empty sheet in the page.
    pub fn new() -> Option<Pad> {
        let sheet = find("svg[data-pad]")?;
        let (drawing, ink, breadth) = (Drawing::default(), Ink::default(), Breadth::default());
        Some(Pad { sheet, drawing, ink, breadth, live: None, heap: None })
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
        self.settle();
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
                // On the heap only where nothing else is left: it is the first of all.
                let heap = self.heap.as_ref().filter(|_| self.sheet.child_element_count() == 1);
                if let Some(last) = heap.unwrap_or(&self.sheet).last_element_child() {
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
                self.heap = None;
                self.drawing.strokes().for_each(|stroke| self.add(stroke));
                self.settle();
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

    /// Puts the oldest strokes onto the heap, where there are too many on the sheet.
    fn settle(&mut self) {
        while self.sheet.child_element_count() > MOST {
            if self.heap.is_none() {
                self.heap = heap(&self.sheet);
            }
            let Some(heap) = &self.heap else { return };
            for _ in 0..SETTLE {
                let oldest = self.sheet.first_element_child().and_then(|first| first.next_element_sibling());
                let Some(oldest) = oldest else { return };
                let _ = heap.append_child(&oldest);
            }
        }
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

/// A drawing in the drawing, below all strokes. A page in a page is a world of its own to a browser.
fn heap(sheet: &Element) -> Option<Element> {
    if is_webkit() {
        return None;
    }
    let (frame, heap) = (drawn("foreignObject")?, drawn("svg")?);
    for (name, side) in [("width", WIDE), ("height", HIGH)] {
        let mut text = String::new();
        number(&mut text, side);
        set(&frame, name, &text);
        set(&heap, name, &text);
    }
    set(&heap, "class", "heap");
    let _ = frame.append_child(&heap);
    let _ = sheet.insert_before(&frame, sheet.first_element_child().as_deref());
    Some(heap)
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
