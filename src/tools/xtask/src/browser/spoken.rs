//! What a screen reader is given of a page: Chromium's accessibility tree as text, in reading order.
//!
//! A line for each thing that is read; what is inside of another stands further in. What a screen reader takes into
//! the name of a control or a group is not told a second time.

use std::collections::HashMap;

use serde_json::Value;

/// A page as it is spoken.
#[derive(Default)]
pub struct Spoken {
    /// The text, a line for each thing.
    pub text: String,
    /// What has the focus.
    pub focus: Vec<String>,
    /// What nobody could make sense of.
    pub faults: Vec<String>,
}

/// Reads the answer of `Accessibility.getFullAXTree`.
pub fn spoken(tree: &Value) -> Spoken {
    let nodes: Vec<Node> = tree.get("nodes").and_then(Value::as_array).into_iter().flatten().map(Node).collect();
    let by_id: HashMap<&str, Node> = nodes.iter().map(|node| (node.id(), *node)).collect();
    let mut reader = Reader { nodes: by_id, spoken: Spoken::default(), group: Group::default(), level: 0 };
    if let Some(root) = nodes.iter().find(|node| node.0.get("parentId").is_none()) {
        reader.read(*root, 0);
    }
    reader.spoken
}

/// A node of the tree.
#[derive(Clone, Copy)]
struct Node<'a>(&'a Value);

impl<'a> Node<'a> {
    fn id(self) -> &'a str {
        self.0.get("nodeId").and_then(Value::as_str).unwrap_or_default()
    }

    fn of(self, name: &str) -> &'a str {
        self.0.get(name).and_then(|value| value.get("value")).and_then(Value::as_str).unwrap_or_default()
    }

    /// `generic` for what is not told as a thing of its own.
    fn role(self) -> &'a str {
        if self.0.get("ignored").and_then(Value::as_bool) == Some(true) { "generic" } else { self.of("role") }
    }

    fn property(self, name: &str) -> Option<&'a Value> {
        let all = self.0.get("properties").and_then(Value::as_array)?;
        all.iter().find(|one| one.get("name").and_then(Value::as_str) == Some(name))?.get("value")?.get("value")
    }

    fn holds(self, name: &str) -> bool {
        self.property(name).is_some_and(|value| value == &Value::Bool(true) || value == "true")
    }
}

/// The group around a radio button.
#[derive(Clone, Default)]
struct Group {
    name: String,
    at: usize,
    all: usize,
}

struct Reader<'a> {
    nodes: HashMap<&'a str, Node<'a>>,
    spoken: Spoken,
    group: Group,
    level: u64,
}

impl<'a> Reader<'a> {
    fn children(&self, node: Node<'a>) -> Vec<Node<'a>> {
        let ids = node.0.get("childIds").and_then(Value::as_array).into_iter().flatten();
        ids.filter_map(|id| self.nodes.get(id.as_str()?).copied()).collect()
    }

    /// How many of this role are inside, without those in a group of their own.
    fn count(&self, node: Node<'a>, role: &str) -> usize {
        let inside = |child: Node<'a>| match child.role() {
            one if one == role => 1,
            "group" | "radiogroup" | "list" => 0,
            _ => self.count(child, role),
        };
        self.children(node).into_iter().map(inside).sum()
    }

    /// The text of a node, if it holds nothing but text.
    fn only_text(&self, node: Node<'a>) -> Option<String> {
        match node.role() {
            "StaticText" => Some(node.of("name").to_owned()),
            "generic"
            | "none"
            | "paragraph"
            | "strong"
            | "emphasis"
            | "listitem"
            | "term"
            | "definition"
            | "Legend"
            | "DescriptionListTerm"
            | "DescriptionListDetail"
            | "small"
            | "superscript"
            | "status"
            | "alert" => {
                let parts: Option<Vec<String>> =
                    self.children(node).into_iter().map(|child| self.only_text(child)).collect();
                let parts: Vec<String> = parts?.into_iter().map(|part| part.trim().to_owned()).collect();
                Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
            }
            "ListMarker" | "InlineTextBox" | "LineBreak" => Some(String::new()),
            _ => None,
        }
    }

    fn say(&mut self, depth: usize, what: &str) {
        self.spoken.text.extend([&"  ".repeat(depth), what, "\n"]);
    }

    fn read_all(&mut self, children: Vec<Node<'a>>, depth: usize) {
        for child in children {
            self.read(child, depth);
        }
    }

    fn read(&mut self, node: Node<'a>, depth: usize) {
        let (role, name) = (node.role(), node.of("name").trim());
        let children = self.children(node);
        let line = match role {
            "ListMarker" | "InlineTextBox" | "LineBreak" => return,
            "StaticText" => {
                if !name.is_empty() && name != self.group.name {
                    self.say(depth, &quoted(name));
                }
                return;
            }
            // Heard as the name of its control, or of its group.
            "LabelText" => {
                let controls = children.into_iter().filter(|child| !matches!(child.role(), "StaticText")).collect();
                let outside = std::mem::take(&mut self.group.name);
                self.controls(controls, depth, &outside);
                self.group.name = outside;
                return;
            }
            "Legend" if self.only_text(node).as_deref().map(str::trim) == Some(self.group.name.as_str()) => return,
            "generic" | "none" | "Legend" | "Details" | "paragraph" | "strong" | "emphasis" | "DescriptionList"
            | "figure" | "MenuListPopup" | "listitem" | "term" | "definition" => {
                match self.only_text(node) {
                    Some(text) if role != "generic" && role != "none" => {
                        let kind = match role {
                            "term" => "term ",
                            "definition" => "definition ",
                            "listitem" => "item ",
                            _ => "",
                        };
                        if !text.is_empty() {
                            self.say(depth, &format!("{kind}{}", quoted(&text)));
                        }
                    }
                    _ if role == "listitem" => {
                        self.say(depth, "item");
                        self.read_all(children, depth + 1);
                    }
                    _ => self.read_all(children, depth),
                }
                return;
            }
            "RootWebArea" => format!("page {}", quoted(name)),
            "heading" => self.heading(node, name),
            "list" => format!("list of {}", self.count(node, "listitem")),
            "group" if name.is_empty() && self.count(node, "radio") == 0 => {
                self.read_all(children, depth);
                return;
            }
            "group" | "radiogroup" => format!("group {}", quoted(name)),
            "radio" => self.radio(node, name),
            "checkbox" => {
                format!("box {}, {}", quoted(name), if node.holds("checked") { "ticked" } else { "not ticked" })
            }
            "combobox" => format!("choice {}: {}", quoted(name), quoted(node.of("value"))),
            "textbox" => {
                let kind = if node.holds("readonly") { "text to read" } else { "field" };
                format!("{kind} {}: {}", quoted(name), quoted(node.of("value")))
            }
            "DisclosureTriangle" | "DisclosureTriangleGrouped" => {
                format!("fold {}, {}", quoted(name), if node.holds("expanded") { "open" } else { "closed" })
            }
            "status" | "alert" => {
                let line = format!("{role} {}", quoted(&self.only_text(node).unwrap_or_default()));
                self.say(depth, &line);
                return;
            }
            _ if name.is_empty() => role.to_owned(),
            _ => format!("{role} {}", quoted(name)),
        };
        let line = self.described(node, line);
        self.say(depth, &line);
        match role {
            "heading"
            | "radio"
            | "checkbox"
            | "combobox"
            | "textbox"
            | "DisclosureTriangle"
            | "DisclosureTriangleGrouped"
            | "button"
            | "image" => {
                if name.is_empty() {
                    self.spoken.faults.push(format!("without a name: {line}"));
                }
            }
            // A number to dial is inside of its link, which is heard whole.
            "link" => {
                if name.is_empty() {
                    self.spoken.faults.push(format!("without a name: {line}"));
                }
            }
            // What opens over a screen has headings of its own.
            "complementary" | "dialog" => {
                self.level = 1;
                self.read_all(children, depth + 1);
            }
            "group" | "radiogroup" => {
                let all = self.count(node, "radio");
                let outside = std::mem::replace(&mut self.group, Group { name: name.to_owned(), at: 0, all });
                self.read_all(children, depth + 1);
                self.group = outside;
            }
            _ => self.read_all(children, depth + 1),
        }
    }

    /// What a label holds besides its words.
    fn controls(&mut self, children: Vec<Node<'a>>, depth: usize, group: &str) {
        for child in children {
            if child.role() == "generic" || child.role() == "strong" {
                let inside = self.children(child).into_iter().filter(|one| one.role() != "StaticText").collect();
                self.controls(inside, depth, group);
            } else {
                self.group.name = group.to_owned();
                self.read(child, depth);
            }
        }
    }

    fn heading(&mut self, node: Node<'a>, name: &str) -> String {
        let level = node.property("level").and_then(Value::as_u64).unwrap_or_default();
        if level > self.level + 1 {
            self.spoken.faults.push(format!("a heading of level {level} after one of level {}: {name}", self.level));
        }
        self.level = level;
        format!("heading {level} {}", quoted(name))
    }

    fn radio(&mut self, node: Node<'a>, name: &str) -> String {
        self.group.at += 1;
        let Group { name: group, at, all } = &self.group;
        if group.is_empty() {
            self.spoken.faults.push(format!("no named group is around {name}"));
        }
        let chosen = if node.holds("checked") { ", chosen" } else { "" };
        format!("radio {} {at} of {all}{chosen}", quoted(name))
    }

    /// With its description, and with the focus.
    fn described(&mut self, node: Node<'a>, line: String) -> String {
        let described = node.of("description");
        let mut line = if described.is_empty() { line } else { format!("{line} described {}", quoted(described)) };
        if node.holds("focused") && node.role() != "RootWebArea" {
            self.spoken.focus.push(line.clone());
            line.push_str(" ← focus");
        }
        line
    }
}

fn quoted(text: &str) -> String {
    format!("“{}”", text.split_whitespace().collect::<Vec<_>>().join(" "))
}
