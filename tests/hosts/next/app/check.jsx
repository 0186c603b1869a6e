"use client";

import "attune-check/define";

export function Check({ onReady, onLeft, ...options }) {
  const listen = (check) => {
    // React itself does not listen to an element that was drawn ahead.
    const end = new AbortController();
    check.addEventListener("attune-ready", onReady, { signal: end.signal });
    check.addEventListener("attune-left", onLeft, { signal: end.signal });
    return () => end.abort();
  };
  return <attune-check ref={listen} {...options} />;
}
