import type { PickedFile } from "../PickedFile";

/** The system's window to choose files. Call it in a click. Nothing is called where it is closed without a choice. */
export function pickFiles(
  options: { readonly accept: string; readonly multiple: boolean },
  onFiles: (files: readonly PickedFile[]) => void,
): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = options.accept;
  input.multiple = options.multiple;
  input.hidden = true;
  // Safari opens the window only for an element of the page, and drops the choice where the element is gone.
  document.getElementById("picked-files")?.remove();
  input.id = "picked-files";
  document.body.append(input);
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.remove();
    if (files.length > 0) onFiles(files);
  });
  input.click();
}
