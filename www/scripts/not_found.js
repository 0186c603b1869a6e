// Some mail programs write the `#` of a link as `%23`. Where a server has no rule for that, the link ends at `404.html`, and this
// leads on from there. The address begins with this server's own name, so that nothing can lead to another one.
const { origin, pathname, search } = location;
const at = pathname.indexOf("%23");
if (at > 1) location.replace(`${origin}${pathname.slice(0, at)}#${pathname.slice(at + 3)}${search}`);
