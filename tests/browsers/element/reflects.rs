//! Attributes, properties, every way in which an element comes to be, and several of them.

use super::host::{HOOK, Host, SCRIPT};

pub async fn attributes_and_properties_are_one(host: Host) {
    // In the page long before the script, with a property that was set too early.
    let early = "<attune-check id=early stage=1><a href=/en/check.html>Open it</a></attune-check>\
        <template id=mould><attune-check id=cast stage=3></attune-check></template>\
        <script>early.helper = 'coach'; early.all = true; early.country = null</script>";
    host.show(&format!("{HOOK}{early}")).await;
    host.run(include_str!("reflects.js")).await;
    several(&host).await;
    name_is_taken(&host).await;
}

/// Several in a page keep to themselves, whichever way they are shown.
async fn several(host: &Host) {
    let three = "<attune-check id=one mode=inline stage=1></attune-check>\
        <attune-check id=two mode=inline stage=4 all></attune-check><attune-check id=three stage=2></attune-check>";
    host.show(&format!("{HOOK}{three}{SCRIPT}")).await;
    host.run(&[&crate::shifts::script(), include_str!("several.js")].concat()).await;
}

/// Whoever has the name already keeps it.
async fn name_is_taken(host: &Host) {
    let taken = "<script>customElements.define('attune-check', class Mine extends HTMLElement { mine = true })</script>\
        <attune-check id=one></attune-check>";
    host.show(&format!("{HOOK}{taken}{SCRIPT}")).await;
    host.run(
        "await import('/attune-check.js');
        same([one.mine, one.shadowRoot, errors], [true, null, []], 'the class of the page');",
    )
    .await;
}
