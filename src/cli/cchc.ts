import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { sha256OfFile } from "./files";
import { main, terminal } from "./main";
import type { Terminal } from "./Terminal";

/** As it is built: the worker's file lies beside this one. */
const built: Terminal = {
  ...terminal,
  startWorker: (order) => new Worker(join(__dirname, "worker.js"), { workerData: order }),
  build: sha256OfFile(__filename),
};

void main(process.argv.slice(2), built, (text) => void process.stderr.write(`${text}\n`)).then((status) => {
  // Not process.exit: what was printed to a pipe must get out first.
  process.exitCode = status;
});
