import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "attune-check";

export default {
  plugins: [svelte({ configFile: false }), vue({ template: { compilerOptions: { isCustomElement } } })],
  optimizeDeps: { exclude: ["attune-check"] },
  // Each app keeps its own.
  cacheDir: "node_modules/.vite",
};
