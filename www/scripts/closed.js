// Takes away what could speak to another machine past the page's policy, so that nothing brings it later. Written in words
// that old browsers know, since it runs first.

export function close() {
  // Made anew where a browser has none.
  function take(from, name) {
    // An extension may have taken it away already, and in a way that lets nobody else do so.
    try {
      Object.defineProperty(from, name, { value: undefined, writable: false, configurable: false });
    } catch (taken) {}
  }
  [
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "mozRTCPeerConnection",
    "RTCDataChannel",
    "RTCIceTransport",
    "WebTransport",
    // A window that this page opens and holds would have them all again. Links open theirs without it.
    "open",
  ].forEach(function (name) {
    take(window, name);
  });
  // With three words it opens windows too.
  take(Document.prototype, "open");
}
