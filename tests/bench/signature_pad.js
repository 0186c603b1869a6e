// A sheet by signature_pad, as its words for developers have it.

import SignaturePad from "signature_pad";

new SignaturePad(document.querySelector("#pad"));
