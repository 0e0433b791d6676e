/** Listens on this machine only. `free`: when the port is taken, the next ones are tried. Gives the port; undefined where none is free. */
export async function listen(server, port, { free }) {
  const last = free && port !== 0 ? Math.min(port + 20, 65_535) : port;
  for (let one = port; one <= last; one++) {
    const taken = await new Promise((resolve, reject) => {
      server.once("error", (error) =>
        error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(true) : reject(error),
      );
      server.listen(one, "127.0.0.1", () => resolve(false));
    });
    server.removeAllListeners("error");
    if (!taken) return server.address().port;
  }
  return undefined;
}
