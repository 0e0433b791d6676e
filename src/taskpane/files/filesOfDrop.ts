import type { PickedFile } from "../PickedFile";

/** Excel's lock files and the system's own lie in folders and are no reports. */
const NO_REPORT = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** All files of a drop, those in dropped folders too, whatever their depth. Must be called in the drop event itself. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  // The list of items is emptied when the event is over: entries first, reading afterwards.
  const dropped = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: PickedFile[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) files.push(...(await filesOfFolder(entry as FileSystemDirectoryEntry)));
    else if (file) files.push(file);
  }
  return files;
}

async function filesOfFolder(folder: FileSystemDirectoryEntry): Promise<PickedFile[]> {
  const files: PickedFile[] = [];
  const reader = folder.createReader();
  // A reader hands out at most 100 entries at a time.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (entries.length === 0) return files;
    for (const entry of entries) {
      if (entry.isDirectory) files.push(...(await filesOfFolder(entry as FileSystemDirectoryEntry)));
      else if (!NO_REPORT.test(entry.name)) {
        const file = await fileOf(entry as FileSystemFileEntry);
        if (file) files.push(file);
      }
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
