// Runs in the page before the element's script, and makes seen what it does.

window.roots = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) {
  const root = attach.call(this, how);
  if (how.mode === "closed") roots.push(root);
  return root;
};

window.instantiated = 0;
if (window.WebAssembly) {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    instantiated += 1;
    const made = await instantiate(...args);
    window.memory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
}

// The listeners on the window that are there now, by type.
window.listeners = {};
const kept = new Map();
for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
  const real = window[name];
  window[name] = function (type, listener, ...rest) {
    const all = kept.get(type) ?? kept.set(type, new Set()).get(type);
    step > 0 ? all.add(listener) : all.delete(listener);
    listeners[type] = all.size;
    return real.call(window, type, listener, ...rest);
  };
}

window.told = [];
for (const name of ["ready", "resize", "left"]) {
  document.addEventListener(`attune-${name}`, (event) => {
    told.push([event.type, event.composedPath()[0].id, event.detail]);
    // The page stays where it is.
    event.preventDefault();
  });
}

window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
window.errors = [];
addEventListener("error", (event) => errors.push(event.message));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
