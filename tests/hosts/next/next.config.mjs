export default {
  output: "export",
  distDir: "dist",
  // The test keeps the other packages two folders up.
  turbopack: { root: new URL("../..", import.meta.url).pathname },
};
