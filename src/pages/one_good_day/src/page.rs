//! What is heard on the page, and what follows from it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

use crate::browser::{Field, Pointer, around, document, flag, hear, print, say, set};
use crate::files;
use crate::pad::Pad;
use crate::pen::{self, Happened, Pen, Step};
use crate::strokes::{Breadth, Ink};

type Shared = Rc<RefCell<Pad>>;

/// Listens.
pub fn start() -> Option<()> {
    let document = document()?;
    let pad = Pad::new()?;
    pad.ready();
    let sheet = pad.sheet.clone();
    let shared = Rc::new(RefCell::new(pad));
    listen_to_pens(&sheet, &shared);
    let own = shared.clone();
    hear(&document, "click", move |event| pressed(&event, &own));
    hear(&document, "change", move |event| changed(&event, &shared));
    hear(&document, "input", |event| written(&event));
    Some(())
}

fn listen_to_pens(sheet: &Element, shared: &Shared) {
    let pen = Rc::new(RefCell::new(Pen::default()));
    for (name, happened) in [
        ("pointerdown", Happened::Down),
        ("pointermove", Happened::Moved),
        ("pointerup", Happened::Up),
        ("pointercancel", Happened::Lost),
        ("lostpointercapture", Happened::Lost),
    ] {
        let (pen, shared) = (pen.clone(), shared.clone());
        hear(sheet, name, move |event| {
            // Neither is ever in use here: nothing below leads back to a listener.
            if let (Ok(mut pen), Ok(mut pad)) = (pen.try_borrow_mut(), shared.try_borrow_mut()) {
                pointed(&mut pen, &mut pad, happened, &event);
            }
        });
    }
    // A tablet's own gestures, such as writing by hand into fields, would take strokes away in the middle.
    for name in ["touchstart", "touchmove"] {
        hear(sheet, name, |event| event.prevent_default());
    }
}

fn pointed(pen: &mut Pen, pad: &mut Pad, happened: Happened, event: &Event) {
    let pointer: &Pointer = event.unchecked_ref();
    let (id, kind, primary) = (pointer.id(), pointer.kind(), pointer.primary());
    let (buttons, time) = (pointer.buttons(), pointer.time());
    match pen.hear(pen::Event { happened, id, kind, primary, buttons, time }) {
        Step::Nothing => {}
        Step::Begins => {
            // Nothing is selected or dragged, and what runs over the edge is told here, too. Events that a script made have
            // no pointer to hold.
            event.prevent_default();
            let _ = pad.sheet.set_pointer_capture(id);
            if let Some(place) = pointer.places(&pad.sheet).last() {
                pad.begin(*place);
            }
        }
        Step::Goes => pad.go(pointer.places(&pad.sheet)),
        Step::Ends => {
            pad.go(pointer.places(&pad.sheet));
            pad.end();
        }
        Step::Stops => pad.end(),
    }
}

/// A button or a door.
fn pressed(event: &Event, shared: &Shared) {
    if let Some(door) = around(event, "[data-door]") {
        // A closed door opens wherever it is pressed.
        if !door.has_attribute("data-open") || around(event, "h2").is_some() {
            return turn(&door);
        }
    }
    let Some(action) = around(event, "button[data-action]").and_then(|button| button.get_attribute("data-action"))
    else {
        return;
    };
    let Ok(mut pad) = shared.try_borrow_mut() else { return };
    match action.as_str() {
        "undo" | "redo" => {
            if action == "undo" {
                pad.undo();
            } else {
                pad.redo();
            }
            // What was said of the sheet before is true no longer.
            say("nothing");
        }
        "clear" if pad.clear() => say("cleared"),
        "save-svg" => files::save_svg(&pad.drawing),
        "save-png" => files::save_png(&pad.drawing),
        "out" => files::take_out(pad.drawing.is_empty()),
        "print" if !print() => say("not-printed"),
        _ => {}
    }
}

/// Opens a door, or closes it. Nothing behind it is lost.
fn turn(door: &Element) {
    let opens = !door.has_attribute("data-open");
    flag(door, "data-open", opens);
    if let Ok(Some(button)) = door.query_selector("h2 button") {
        set(&button, "aria-expanded", if opens { "true" } else { "false" });
    }
}

/// Something was chosen.
fn changed(event: &Event, shared: &Shared) {
    let Some(field) = around(event, "input") else { return };
    let Ok(mut pad) = shared.try_borrow_mut() else { return };
    let at = |name: &str| field.get_attribute(name).and_then(|at| at.parse::<usize>().ok());
    if let Some(ink) = at("data-ink").and_then(|at| Ink::ALL.get(at)) {
        pad.ink = *ink;
    } else if let Some(breadth) = at("data-breadth").and_then(|at| Breadth::ALL.get(at)) {
        pad.breadth = *breadth;
    } else if field.get_attribute("data-action").as_deref() == Some("open") {
        files::open(event, pad.drawing.is_empty());
    } else {
        used(event);
    }
}

/// Something was written: the printer is given the same.
fn written(event: &Event) {
    let Some(field) = around(event, "textarea") else { return };
    let text = field.unchecked_ref::<Field>().value();
    if let Some(document) = document()
        && let Ok(copies) = document.query_selector_all(&["[data-copy=", &field.id(), "]"].concat())
    {
        for at in 0..copies.length() {
            if let Some(copy) = copies.item(at) {
                copy.set_text_content(text.as_deref());
            }
        }
    }
    used(event);
}

/// Says whether there is something behind a door, for the printer.
fn used(event: &Event) {
    let Some(door) = around(event, "[data-door]:not([data-door=draw])") else { return };
    let ticked = door.query_selector(":checked").ok().flatten().is_some();
    let written = door.query_selector(".copy:not(:empty)").ok().flatten().is_some();
    flag(&door, "data-used", ticked || written);
}
