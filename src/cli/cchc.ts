import { main, terminal } from "./main";

void main(process.argv.slice(2), terminal, (text) => void process.stderr.write(`${text}\n`)).then((status) => {
  // Not process.exit: what was printed to a pipe must get out first.
  process.exitCode = status;
});
