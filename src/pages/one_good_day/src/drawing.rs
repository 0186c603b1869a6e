//! A drawing, and what was done to it: each step can be undone, also the one that cleared the sheet.

use crate::strokes::Stroke;

/// What was done.
#[derive(Clone, Debug, PartialEq)]
enum Edit {
    Drew(Stroke),
    Cleared,
}

/// What has to be shown anew after a step back or forth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// The last stroke came.
    Came,
    /// The last stroke went.
    Went,
    /// Everything: a sheet was cleared, or brought back.
    All,
}

/// Strokes, and the way they came there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    edits: Vec<Edit>,
    /// How many of the edits hold. Those after them are undone.
    done: usize,
}

impl Drawing {
    /// A drawing of these strokes.
    pub fn of(strokes: Vec<Stroke>) -> Drawing {
        Drawing { done: strokes.len(), edits: strokes.into_iter().map(Edit::Drew).collect() }
    }

    /// Adds a stroke. What was undone before cannot come back then.
    pub fn draw(&mut self, stroke: Stroke) {
        self.add(Edit::Drew(stroke));
    }

    /// Clears the sheet, where there is something on it.
    pub fn clear(&mut self) -> Option<Change> {
        self.strokes().next()?;
        self.add(Edit::Cleared);
        Some(Change::All)
    }

    fn add(&mut self, edit: Edit) {
        self.edits.truncate(self.done);
        self.edits.push(edit);
        self.done = self.edits.len();
    }

    /// Goes one step back.
    pub fn undo(&mut self) -> Option<Change> {
        let before = self.done.checked_sub(1)?;
        let change = match self.edits.get(before)? {
            Edit::Drew(_) => Change::Went,
            Edit::Cleared => Change::All,
        };
        self.done = before;
        Some(change)
    }

    /// Goes one step forth again.
    pub fn redo(&mut self) -> Option<Change> {
        let change = match self.edits.get(self.done)? {
            Edit::Drew(_) => Change::Came,
            Edit::Cleared => Change::All,
        };
        self.done += 1;
        Some(change)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        self.done < self.edits.len()
    }

    /// The strokes on the sheet, in the order in which they were drawn.
    pub fn strokes(&self) -> impl Iterator<Item = &Stroke> {
        let held = self.edits.get(..self.done).unwrap_or_default();
        let blank = held.iter().rposition(|edit| *edit == Edit::Cleared).map_or(0, |at| at + 1);
        held.get(blank..).unwrap_or_default().iter().filter_map(|edit| match edit {
            Edit::Drew(stroke) => Some(stroke),
            Edit::Cleared => None,
        })
    }

    /// Whether there is nothing on the sheet.
    pub fn is_empty(&self) -> bool {
        self.strokes().next().is_none()
    }
}
