// The element is defined after React has drawn it: React sets attributes at first, and properties from then on.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { AttuneCheckElement } from "attune-check";
import type {} from "attune-check/react";

const setting = (check: AttuneCheckElement | null) => {
  if (check) check.setting = "online";
};

function App() {
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [there, setThere] = useState(true);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (event: CustomEvent<null>) => {
    event.preventDefault();
    setHeard((before) => [...before, event.type]);
  };
  useEffect(() => void import("attune-check/define"), []);
  return (
    <>
      <button id="theme" onClick={() => setTheme("dark")}>Dark</button>
      <button id="away" onClick={() => setThere(!there)}>Away, and back</button>
      <p id="heard">{heard.join(" ")}</p>
      {there && (
        <attune-check
          ref={setting}
          helper="counsellor"
          country="ie"
          theme={theme}
          all={false}
          onattune-ready={hear}
          onattune-left={hear}
        />
      )}
    </>
  );
}

createRoot(document.querySelector("#app")!).render(<App />);
