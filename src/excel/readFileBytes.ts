/** Largest slice that Office gives. */
const SLICE = 4 * 1024 * 1024;

/** Not in ExcelApi but in Office's common interface: asked for by its own set. */
export function hasFile(): boolean {
  return (
    Office.context.requirements.isSetSupported("CompressedFile") &&
    typeof Office.context.document?.getFileAsync === "function"
  );
}

/** The open workbook as a file, as it would be saved now. Excel lends it until it is closed: at most two at a time. */
export async function readFileBytes(): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      const part = Uint8Array.from(slice.data as ArrayLike<number>);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    await asked<void>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

/** A call of the common interface, which answers by a callback. */
function asked<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(Object.assign(new Error(error.message), { code: error.name }));
    });
  });
}
