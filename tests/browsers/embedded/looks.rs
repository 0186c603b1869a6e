use crate::drive::Engine;
pub async fn a_page_around_does_not_change_how_it_looks(_: Engine) {}
pub async fn a_page_around_is_not_changed(_: Engine) {}
