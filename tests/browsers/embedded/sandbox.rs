use crate::drive::Engine;
pub async fn a_frame_keeps_what_its_flags_allow(_: Engine) {}
