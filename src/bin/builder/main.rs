//! The page on which a link is made: a yew app of its own over the same core. It sends nothing and keeps nothing;
//! all that is chosen travels in the link.

mod act;
mod address;
mod app;
mod browser;
mod count;
mod draft;
mod drawn;
mod form;
mod language;
mod made;
mod message;
mod messages;
mod old;
mod ours;
mod outputs;
mod piece;
mod qr;
mod sheet;
mod snippets;

fn main() {
    let Some((root, props)) = browser::setup() else { return };
    yew::Renderer::<app::App>::with_root_and_props(root, props).render();
}
