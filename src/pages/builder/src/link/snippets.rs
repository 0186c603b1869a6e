//! What is pasted into a site: the element, the frame, the link. The page at the front gives the same lines.

use attune_check::domain::Options;
use attune_check::domain::options::LINK_ONLY;

use super::address::Place;

/// Puts a text into an attribute in double quotes.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Says to those who optimise pages on the way (a content network, a plug-in of a site) that a script is to stay as it
/// is. Each of them looks for an attribute of its own, and the first has to stand before the address.
pub const AS_IT_IS: &str = "data-cfasync=\"false\" data-no-optimize=\"1\" data-noptimize=\"1\" data-no-defer=\"1\" \
    data-no-minify=\"1\" data-nowprocket";

/// The two lines with the element.
pub fn element(place: &Place, options: &Options, title: &str) -> String {
    let (script, check) = (quoted(&place.script()), quoted(&place.check()));
    let mut attributes = String::new();
    for (name, value) in options.pairs() {
        // What a sender says of itself is for links alone.
        if !LINK_ONLY.contains(&name) {
            attributes.extend([" ", name, "=\"", &quoted(&value), "\""]);
        }
    }
    [
        "<script type=\"module\" ",
        AS_IT_IS,
        " src=\"",
        &script,
        "\"></script>\n<attune-check",
        &attributes,
        "><a slot=\"fallback\" href=\"",
        &check,
        "\">",
        title,
        "</a></attune-check>",
    ]
    .concat()
}

/// The frame, as closed as the headers are: `sandbox` is what they say.
/// Themes have rules for every frame, and boxes shrink to what is in them: the style keeps the height and takes the width
/// that there is. Where a policy refuses it, the attributes are left.
pub fn frame(place: &Place, options: &Options, title: &str, sandbox: &str) -> String {
    let link = quoted(&place.link(options));
    [
        "<div><iframe src=\"",
        &link,
        "\" title=\"",
        title,
        "\" sandbox=\"",
        sandbox,
        "\" allow=\"clipboard-write\" referrerpolicy=\"no-referrer\" loading=\"lazy\" width=\"100%\" height=\"900\" \
         frameborder=\"0\" style=\"width:100vw!important;max-width:100%!important;min-height:900px!important\"></iframe></div>",
    ]
    .concat()
}

/// The link.
pub fn button(place: &Place, options: &Options, title: &str) -> String {
    ["<a href=\"", &quoted(&place.link(options)), "\">", title, "</a>"].concat()
}
