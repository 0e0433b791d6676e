import path from "node:path";
import sirv from "sirv";

const HASHED = /\.[0-9a-f]{12}\.(js|css)$/;
const DAY = 86_400;

/** How long a browser may keep a file. Icons of the ribbon are not shown with `no-store`, so nothing has it. */
export function cacheControl(file) {
  if (HASHED.test(file)) return `public, max-age=${365 * DAY}, immutable`;
  if (/^\/(assets|office-js)\//.test(file)) return `public, max-age=${DAY}`;
  return "no-cache";
}

/**
 * The built folder, read once: only files that were in it are served, whatever the address asks for. `base`: the folder of the address
 * under which it stands, "/" or "/a/b/".
 */
export function siteHandler(folder, base = "/") {
  const serve = sirv(folder, {
    etag: true,
    setHeaders(response, file) {
      const name = path.posix.extname(file) ? file : "/index.html";
      response.setHeader("Cache-Control", cacheControl(name));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      // The pane stands in a frame of Excel on the web; the page in nobody's.
      if (name === "/index.html") response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
    },
  });
  const notFound = (response) => {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
    response.end("Không có trang này.");
  };
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" });
      return response.end();
    }
    if (!request.url.startsWith(base)) return notFound(response);
    request.url = `/${request.url.slice(base.length)}`;
    return serve(request, response, () => notFound(response));
  };
}
