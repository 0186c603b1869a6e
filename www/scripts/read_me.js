// Asks the server for the head of the check, as a browser does, and says which of the promised headers came.

// A header, what it has to match, what that is good for, and what to know where it does not come.
const PROMISES = [
  ["content-security-policy", /sandbox/, "The check-in is kept apart from the rest of your site.", "A script on your site could look into the check-in. Use it where only you can change the site."],
  ["connection-allowlist", /response-origin/, "The browser itself stops what would lead to anyone but a helpline.", "Only the file itself keeps requests back. Newer browsers could do it too."],
  // Where none is named, the mark at its start decides.
  ["content-type", /^(?!.*charset)|utf-8/, "Every language is shown with the right letters.", "Your server names another alphabet. The check-in corrects that by itself."],
  ["x-content-type-options", /nosniff/, "Files are taken for what they are.", "Browsers may guess what a file is."],
  ["permissions-policy", /camera/, "Nobody can ask for a camera, a microphone or a place here.", "A browser could be asked for a camera. The check-in never does."],
  ["x-robots-tag", /noindex/, "Searches do not list links to it.", "The file itself asks searches not to list it. Most obey."],
  ["cache-control", /no-cache/, "A new version is seen at once.", "After an update some people see the old version for a while."],
];

const line = (holds, words) => {
  const item = document.createElement("li");
  item.dataset.holds = holds;
  item.textContent = `${holds ? "Yes" : "No"}: ${words}`;
  return item;
};

const ask = async () => {
  const asked = document.getElementById("asked");
  try {
    const { ok, headers } = await fetch("en/check.html", { method: "HEAD", cache: "no-store" });
    if (!ok) throw new Error();
    const lines = PROMISES.map(([name, part, good, otherwise]) => {
      const holds = part.test((headers.get(name) ?? "").toLowerCase());
      return line(holds, holds ? good : otherwise);
    });
    const safe = location.protocol === "https:";
    lines.push(line(safe, safe ? "The way to your site is encrypted." : "The way to your site is not encrypted. Use an address that begins with https."));
    document.getElementById("found").replaceChildren(...lines);
    asked.textContent = "This is what your server sent just now:";
  } catch {
    asked.textContent = "Your server does not find en/check.html beside this file. Upload the whole folder.";
  }
};

if (location.protocol.startsWith("http")) {
  // The lines to paste name the place where the folder lies.
  const lines = document.getElementById("lines");
  lines.textContent = lines.textContent.replaceAll("/attune/", new URL(".", location).pathname);
  ask();
}
