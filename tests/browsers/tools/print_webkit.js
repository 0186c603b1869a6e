// Prints a page as WebKit does, for its driver prints nothing: opens it, does in it what the plan says, and writes the
// PDF. Takes the address, the plan (a list of scripts and what they are given, as JSON), the file, and the paper in
// millimetres.

imports.gi.versions.Gtk = "3.0";
imports.gi.versions.WebKit2 = "4.1";
const { GLib, Gtk, WebKit2 } = imports.gi;
const [address, plan, file, width, height] = ARGV;

const fail = (why) => {
  printerr(why);
  imports.system.exit(1);
};

const print = (view) => {
  const settings = new Gtk.PrintSettings();
  settings.set_printer("Print to File");
  settings.set("output-file-format", "pdf");
  settings.set("output-uri", GLib.filename_to_uri(file, null));
  const setup = new Gtk.PageSetup();
  setup.set_paper_size(Gtk.PaperSize.new_custom("sheet", "Sheet", Number(width), Number(height), Gtk.Unit.MM));
  for (const side of ["top", "bottom", "left", "right"]) setup[`set_${side}_margin`](0, Gtk.Unit.MM);
  const operation = new WebKit2.PrintOperation({ web_view: view, print_settings: settings, page_setup: setup });
  operation.connect("finished", () => Gtk.main_quit());
  operation.connect("failed", (_, error) => fail(error.message));
  operation.print();
};

// A frame that says that it is ready may not be drawn yet, and a busy machine takes its time: it would be printed empty.
const DRAWN = `const frame = () => new Promise((go) => [requestAnimationFrame(() => setTimeout(go)), setTimeout(go, 2000)]);
  for (let frames = 0; frames < 5; frames += 1) await frame();`;

const follow = (view, steps) => {
  const [step, ...rest] = steps;
  if (!step) return print(view);
  const body = `const args = JSON.parse(given); ${step.script}`;
  const given = new GLib.Variant("a{sv}", { given: GLib.Variant.new_string(JSON.stringify(step.args)) });
  view.call_async_javascript_function(body, -1, given, null, null, null, (_, result) => {
    try {
      view.call_async_javascript_function_finish(result);
    } catch (error) {
      fail(error.message);
    }
    follow(view, rest);
  });
};

Gtk.init(null);
const context = WebKit2.WebContext.new_ephemeral();
const view = new WebKit2.WebView({ web_context: context });
const window = new Gtk.Window({ default_width: 800, default_height: 1000 });
window.add(view);
window.show_all();
view.connect("load-failed", (_, event, uri, error) => fail(error.message));
view.connect("load-changed", (_, event) => {
  if (event === WebKit2.LoadEvent.FINISHED) follow(view, [...JSON.parse(plan), { script: DRAWN, args: null }]);
});
view.load_uri(address);
Gtk.main();
