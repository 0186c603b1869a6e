use crate::drive::Engine;
pub async fn a_page_around_sees_no_answer(_: Engine) {}
