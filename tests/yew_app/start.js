import init from "./yew_app.js";

init();
