// Runs in a page before anything of it, so that the memory of its modules can be weighed: the browser counts it to no
// heap of scripts.

(() => {
  const memories = [];
  const note = (made) => {
    const { exports } = made.instance ?? made;
    memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
    return made;
  };
  for (const start of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[start];
    WebAssembly[start] = async (...what) => note(await original(...what));
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (made, what) => note(new made(...what)) });
  window.moduleMemory = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
})();
