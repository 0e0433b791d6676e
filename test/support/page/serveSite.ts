import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

/** The built folder, as any web server hands it out. */
export const SITE = join(__dirname, "../../../dist");

export interface Site {
  /** Ends with "/". */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the built folder under a path, with no header of its own: what works here works on the plainest of servers. */
export async function serveSite(under = "/"): Promise<Site> {
  const files = sirv(SITE, { dev: true });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(under)) return void response.writeHead(404).end();
    request.url = `/${path.slice(under.length)}`;
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
