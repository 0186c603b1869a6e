export default {
  vue: { compilerOptions: { isCustomElement: (tag) => tag === "attune-check" } },
  vite: { optimizeDeps: { exclude: ["attune-check"] } },
  hooks: {
    // Otherwise each visitor's browser fetches every language ahead.
    "build:manifest": (files) => {
      for (const [name, file] of Object.entries(files)) {
        if (/attune-check|\.htm$/.test(name)) file.prefetch = false;
      }
    },
  },
};
