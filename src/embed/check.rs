//! What the check's own module exports.

crate::page_exports!(crate::ui::Screens);
