"use client";

import { useState } from "react";
import { Check } from "./check.jsx";

export default function Page() {
  const [theme, setTheme] = useState("light");
  const [there, setThere] = useState(true);
  const [heard, setHeard] = useState([]);
  const hear = (event) => {
    event.preventDefault();
    setHeard((before) => [...before, event.type]);
  };
  const options = { helper: "counsellor", setting: "online", country: "ie", theme, all: false };
  return (
    <>
      <button id="theme" onClick={() => setTheme("dark")}>Dark</button>
      <button id="away" onClick={() => setThere(!there)}>Away, and back</button>
      <p id="heard">{heard.join(" ")}</p>
      {there && <Check {...options} onReady={hear} onLeft={hear} />}
    </>
  );
}
