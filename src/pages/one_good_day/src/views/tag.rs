//! Elements with whatever attributes: the builder of the check has a place for each name that its module knows, and these are
//! only drawn ahead.

use yew::Html;
use yew::virtual_dom::{AttrValue, VNode, VTag, VText};

/// An element with these attributes and children.
pub fn tag(name: &'static str, attributes: &[(&'static str, &str)], inside: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    tag.add_children(inside);
    more(VNode::from(tag), attributes)
}

/// An element with a text in it.
pub fn words(name: &'static str, attributes: &[(&'static str, &str)], text: &str) -> Html {
    tag(name, attributes, vec![VText::new(AttrValue::Rc(text.into())).into()])
}

/// The element with more attributes.
pub fn more(mut node: Html, attributes: &[(&'static str, &str)]) -> Html {
    if let VNode::VTag(tag) = &mut node {
        let tag = std::rc::Rc::make_mut(tag);
        for (name, value) in attributes {
            tag.add_attribute(name, AttrValue::Rc((*value).into()));
        }
    }
    node
}
