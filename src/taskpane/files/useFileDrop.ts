import { useEffect, useRef, useState } from "react";
import type { PickedFile } from "../PickedFile";
import { filesOfDrop } from "./filesOfDrop";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files dropped anywhere on the page; says whether some are being dragged over it. Without a taker a drop does nothing. */
export function useFileDrop(onFiles: ((files: readonly PickedFile[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const taker = useRef(onFiles);
  taker.current = onFiles;
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      // Else the browser leaves the page and opens the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = taker.current ? "copy" : "none";
      setOver(taker.current !== null);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      const take = taker.current;
      if (!take) return;
      void filesOfDrop(event.dataTransfer).then((files) => {
        if (files.length > 0) take(files);
      });
    };
    window.addEventListener("dragenter", drag);
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", drag);
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
