import * as React from "react";
import { pickFiles } from "../files/pickFiles";
import { TextButton } from "../parts/TextButton";
import type { PlanRoom } from "./planRoom";
import { PLAN } from "./planTexts";

/** Opens a round that was saved to a file, on this machine or another. */
export function OpenSaved({ room }: { readonly room: PlanRoom }): JSX.Element {
  const open = () =>
    pickFiles({ accept: ".json,.xlsx", multiple: false }, ([file]) => {
      if (file) void room.openFile(file);
    });
  return <TextButton icon="upload" text={PLAN.openSaved} onClick={open} />;
}
