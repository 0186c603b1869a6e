//! What each element of the drawn page is given, in one place.
//!
//! Words are the property `textContent` of an element that has nothing else in it, as in the check: a browser that
//! translates the page puts nodes of its own in the place of each text, and what yew wrote into the old ones nobody
//! would see. Fields to write in ask every helper to stay away, and boxes with words to copy do the same.

use std::rc::Rc;

use attune_check::ui::private;
use yew::Html;
use yew::virtual_dom::{AttrValue, VNode, VTag};

/// The page with all of it.
pub fn ours(mut page: Html) -> Html {
    go_over(&mut page);
    page
}

fn go_over(node: &mut VNode) {
    match node {
        VNode::VTag(tag) => element(Rc::make_mut(tag)),
        VNode::VList(list) => Rc::make_mut(list).iter_mut().for_each(go_over),
        // A text beside elements gets one of its own.
        VNode::VText(text) => {
            let mut own = VTag::new("span");
            own.add_property("textContent", text.text.as_str());
            *node = own.into();
        }
        _ => {}
    }
}

fn element(tag: &mut VTag) {
    if is_written_in(tag) {
        for (name, value) in private() {
            tag.add_attribute(name, value);
        }
    }
    let Some(children) = tag.children_mut() else { return };
    let mut texts = Vec::new();
    if all_texts(children, &mut texts) && !texts.is_empty() {
        *children = VNode::default();
        tag.add_property("textContent", texts.concat());
    } else {
        go_over(children);
    }
}

fn is_written_in(tag: &VTag) -> bool {
    tag.tag() == "textarea" || tag.attributes.iter().any(|one| one == ("type", "text"))
}

/// Whether there is nothing but texts in it, and which.
fn all_texts(node: &VNode, texts: &mut Vec<AttrValue>) -> bool {
    match node {
        VNode::VText(text) => {
            texts.push(text.text.clone());
            true
        }
        VNode::VList(list) => list.iter().all(|one| all_texts(one, texts)),
        _ => false,
    }
}
