//! What the module of the page exports: the same as that of the check, so that the same script starts both.

attune_check::page_exports!(crate::program::LookingBack);
