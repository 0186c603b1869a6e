export default {
  srcDir: ".",
  // So that no note on it is printed.
  devToolbar: { enabled: false },
};
