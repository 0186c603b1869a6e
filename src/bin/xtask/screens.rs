use crate::Done; pub fn screens() -> Done { Ok(()) }
