// Reads and makes QR codes, with the npm packages' folder in NODE_MODULES: node codes.mjs read FILE prints the texts
// of all codes in a picture as JSON, node codes.mjs write FILE TEXT makes a picture of one.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const modules = createRequire(join(process.env.NODE_MODULES, "a.js"));
// The module comes from the package: by itself the library would ask another machine for it.
const part = async (name) => {
  const tool = modules(`zxing-wasm/${name}`);
  const wasmBinary = readFileSync(modules.resolve(`zxing-wasm/${name}/zxing_${name}.wasm`));
  await tool.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return tool;
};

const [what, file, text] = process.argv.slice(2);
if (what === "write") {
  const { writeBarcode } = await part("writer");
  const { image, error } = await writeBarcode(text, { format: "QRCode", scale: 4 });
  if (error) throw new Error(error);
  writeFileSync(file, Buffer.from(await image.arrayBuffer()));
} else {
  const { readBarcodes } = await part("reader");
  const found = await readBarcodes(readFileSync(file), { formats: ["QRCode"], tryHarder: true });
  console.log(JSON.stringify(found.filter((code) => code.isValid).map((code) => code.text)));
}
