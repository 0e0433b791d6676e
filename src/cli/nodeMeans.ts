import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { IntakeMeans } from "../intake/openFile";
import { inflateNode } from "../xlsx/inflateNode";
import { sha256Node } from "./files";

// Node gives no other way to it once the program runs. Without it a dozen workbooks that mean harm take twice the memory of one.
setFlagsFromString("--expose-gc");
const letGo = runInNewContext("gc") as () => void;

/** Node's own means of reading files. */
export const nodeMeans: IntakeMeans = { inflate: inflateNode, sha256: sha256Node, letGo };
