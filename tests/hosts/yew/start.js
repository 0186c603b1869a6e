import init from "./yew_app.js";

init({ module_or_path: new URL("yew_app_bg.wasm", import.meta.url) });
