// Puts a module together again that stands in a document as streams of like things: all instructions, then all
// numbers of locals, all offsets and so on. A packer finds far more order in them than in the module, where
// they alternate. The other half, with the names of the streams, is the build's `pack.rs`.

const HEAD = 0;
const LOCALS = 1;
const CODE = 2;
const LOCAL = 3;
const CONST = 6;
const OFFSET = 11;
const CALL = 13;
const BRANCH = 14;
const BLOCK = 15;
const OTHER = 16;
const TAIL = 17;

// How long it works before it lets the page answer to somebody, in milliseconds.
const TURN = 20;
// Unlike a timer, a message is not made to wait.
const pause = () =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => go(port1.close());
    port2.postMessage(0);
  });

// The bytes of a module. `text` has a sign for each byte, `lengths` the number of functions, then of each stream's bytes.
export const unpack = async (text, [functions, ...lengths]) => {
  let turn = performance.now();
  let sum = 0;
  const next = lengths.map((length) => (sum += length) - length);

  const take = (stream) => text.charCodeAt(next[stream]++) ^ MASK;

  const out = new Uint8Array(text.length * 2);
  let end = 0;
  const put = (byte) => {
    // Whatever the bytes were, this comes to an end.
    if (end === out.length) throw new Error("The packed module is broken.");
    return (out[end++] = byte);
  };
  const copy = (stream, count) => {
    while (count--) put(take(stream));
  };
  // Seven bits in each byte, and the eighth says that there is more.
  const number = (stream) => {
    for (let value = 0, bits = 0; ; bits += 7) {
      const byte = put(take(stream));
      value |= (byte & 127) << bits;
      if (byte < 128) return value;
    }
  };

  // Gives how many blocks it opens: one, none, or one less than none.
  const instruction = () => {
    const code = take(CODE);
    if (code >= LONG && code < LONG + 4) {
      put(65);
      const bytes = 2 + code - LONG;
      for (let more = bytes; more--; ) put(take(CONST + bytes - 1) | (more ? 128 : 0));
      return 0;
    }
    put(code);
    if (code === 11) return -1;
    if (code > 1 && code < 5) {
      number(BLOCK);
      return 1;
    }
    if (code === 12 || code === 13) number(BRANCH);
    else if (code === 14) for (let targets = number(BRANCH); targets >= 0; targets -= 1) number(BRANCH);
    else if (code === 16) number(CALL);
    else if (code > 31 && code < 35) number(LOCAL + code - 32);
    else if (code > 39 && code < 63) {
      // How far an address is aligned is a hint that no engine needs.
      put(0);
      number(OFFSET + (code > 53));
    } else if (code === 65) copy(CONST, 1);
    else if (code > 66 && code < 69) copy(OTHER, code * 4 - 264);
    else if ("#$%&?@BÐÒ".includes(String.fromCharCode(code))) number(OTHER);
    else if (code === 17) {
      number(OTHER);
      number(OTHER);
    } else if (code === 252) {
      const more = number(OTHER);
      if (more > 7) number(OTHER);
      if (more === 10) number(OTHER);
    }
    return 0;
  };

  copy(HEAD, lengths[HEAD]);
  for (; functions; functions -= 1) {
    if (performance.now() - turn > TURN) {
      await pause();
      turn = performance.now();
    }
    const start = end;
    for (let kinds = number(LOCALS); kinds; kinds -= 1) {
      number(LOCALS);
      copy(LOCALS, 1);
    }
    for (let open = 1; open; ) open += instruction();
    // How long a function is stands before it.
    const length = end - start;
    const digits = length > 16383 ? 3 : length > 127 ? 2 : 1;
    out.copyWithin(start + digits, start, end);
    end += digits;
    for (let digit = 0; digit < digits; digit += 1) {
      out[start + digit] = ((length >> (7 * digit)) & 127) | (digit + 1 < digits ? 128 : 0);
    }
  }
  copy(TAIL, lengths[TAIL]);
  return out.subarray(0, end);
};
