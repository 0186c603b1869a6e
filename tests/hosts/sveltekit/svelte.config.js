import adapter from "@sveltejs/adapter-static";

export default {
  kit: { adapter: adapter({ pages: "dist" }), files: { routes: "routes", appTemplate: "app.html" } },
};
