//! The scenarios of every subject under one name, for the lists that say in which browsers each runs.

pub use crate::accessibility::*;
pub use crate::builder::*;
pub use crate::embedded::in_yew::a_yew_app_shows_the_check;
pub use crate::hosting::*;
pub use crate::languages::*;
pub use crate::leaving::*;
pub use crate::loading::*;
pub use crate::look_back::*;
pub use crate::one_good_day::*;
pub use crate::printing::*;
pub use crate::privacy::*;
pub use crate::walk::*;
pub use crate::worksheets::*;
