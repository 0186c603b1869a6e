// What each place where a page can keep something holds, or the name of the error with which it is refused.

const places = {
  cookies: () => document.cookie,
  localStorage: () => localStorage.length,
  sessionStorage: () => sessionStorage.length,
  indexedDB: async () => {
    const listed = await indexedDB.databases();
    return listed.length;
  },
  caches: async () => (await caches.keys()).length,
  files: async () => {
    let count = 0;
    for await (const _ of (await navigator.storage.getDirectory()).keys()) count += 1;
    return count;
  },
  workers: async () => (await navigator.serviceWorker.getRegistrations()).length,
  name: () => window.name,
};

const found = {};
for (const [place, look] of Object.entries(places)) {
  try {
    found[place] = await look();
  } catch (error) {
    found[place] = error.name;
  }
}
return found;
