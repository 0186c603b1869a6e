//! What happens when something is clicked, chosen or written. The root of the component listens, once for
//! each kind of event; an element carries only its number in the list of what was drawn last. yew's own
//! listeners do the same for every event that there is, for 5 kB of compressed wasm.

use crate::domain::Action;
use crate::domain::session::Part;
use crate::ui::platform::device::ExportMethod;

/// What is done when something happens to an element.
pub enum Command {
    /// The person did this.
    Act(Action),
    /// The position in the list is that of the word for the helper.
    PickHelper,
    /// The position in the list is that of how the two meet.
    PickSetting,
    /// The position in the list is that of the country.
    PickCountry,
    /// The box says whether this part is kept.
    Tick(Part),
    /// The box says whether this low answer is kept.
    Bring(usize),
    /// The box says whether this row of a part goes out.
    Row(Part, usize),
    /// The field holds the hope.
    WriteHope,
    /// The focus goes to this item, on the page that shows all.
    GoTo(String),
    /// The text is printed, copied or saved; without one there is nothing to keep.
    Keep(ExportMethod, Option<String>),
    /// What the program of the page has besides, by its own number.
    Own(usize),
}

/// What is listened for.
#[derive(Clone, Copy, PartialEq)]
pub enum EventKind {
    /// A button is pressed.
    Clicked,
    /// A choice is made.
    Changed,
    /// A text is written.
    Written,
}

impl EventKind {
    /// Everything that is listened for.
    pub const ALL: [EventKind; 3] = [EventKind::Clicked, EventKind::Changed, EventKind::Written];

    /// The name of the event.
    pub fn name(self) -> &'static str {
        match self {
            EventKind::Clicked => "click",
            EventKind::Changed => "change",
            EventKind::Written => "input",
        }
    }
}
