// Runs in every page and frame before anything of it. Notes when what is waited for is there, and takes the first
// check to the page with all statements. `wanted` is how many elements have to say that they are ready; without any
// the check is the page itself. A moment counts when the frame that shows it has been drawn.

(wanted) => {
  const ANSWERS = 7;

  // A check inside of a page stands in a closed root.
  const places = [document];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, how);
    places.push(root);
    return root;
  };
  // The module's memory stands in no heap of scripts.
  const memories = new Set();
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate(...args);
    Object.values(made.instance.exports).forEach((one) => one instanceof WebAssembly.Memory && memories.add(one));
    return made;
  };
  const find = (selector) => places.map((place) => place.querySelector(selector)).find(Boolean);

  const drawn = (holds = () => true) =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      // The message comes after the frame's own work.
      port1.onmessage = () => done(performance.now());
      const frame = () => (holds() ? port2.postMessage(0) : requestAnimationFrame(frame));
      requestAnimationFrame(frame);
    });

  // Until the frame is drawn after the one change that an answer makes.
  const answered = async (input) => {
    const changed = new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done();
      });
      observer.observe(input.getRootNode(), { subtree: true, childList: true, characterData: true });
    });
    const from = performance.now();
    input.click();
    await changed;
    return (await drawn()) - from;
  };

  let ready = 0;
  addEventListener("attune-ready", () => (ready += 1));
  const there = () => (wanted ? ready >= wanted : find("[data-attune=ready]"));
  const live = window === top && drawn(there);

  window.scale = {
    live,
    memory: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    use: async () => {
      const from = performance.now();
      find("main [data-action=start]").click();
      const opened = (await drawn(() => find("[data-screen=all]"))) - from;
      const choices = [...find("[data-screen=all]").querySelectorAll("fieldset input[value='4']")];
      const answers = [];
      // Each is a statement that had no answer: the list of those is what changes.
      for (const input of choices.slice(0, ANSWERS)) answers.push(await answered(input));
      answers.sort((one, other) => one - other);
      return { opened, answer: answers[ANSWERS >> 1] };
    },
  };
}
