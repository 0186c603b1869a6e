export default {
  mode: "production",
  entry: "./main.js",
  // The package's own files are as large as they are.
  performance: false,
};
