import type { IntakeMeans } from "../intake/openFile";
import { inflateNode } from "../xlsx/inflateNode";
import { sha256Node } from "./files";
import { letGo } from "./letGo";

/** Node's own means of reading files. */
export const nodeMeans: IntakeMeans = { inflate: inflateNode, sha256: sha256Node, letGo };
