//! The numbers of what is listened for on the page: an element has only a number.

/// Something was typed.
pub const TYPED: usize = 0;
/// The button that puts it in was pressed.
pub const ADD: usize = 1;
/// A file was chosen.
pub const FILE: usize = 2;
/// The page is to be printed.
pub const PRINT: usize = 3;
/// The first of the forms to save in.
pub const SAVE: usize = 4;
/// The first of the days to take out.
pub const OUT: usize = 10;
