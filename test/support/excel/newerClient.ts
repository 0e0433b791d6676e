/** Parts of Microsoft's client that its generated classes are made of; of each the same place in all versions. */
interface Helper {
  createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
  createMethodObject(
    type: unknown,
    parent: object,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getByIdMethod: null,
    flags: number,
  ): object;
  createChildItemObject(type: unknown, hasIndexer: boolean, parent: object, data: unknown, index: number): object;
}
interface Loaded {
  _handleResult(value: unknown): void;
}

const READ = 1;
const CONCURRENT = 4;

/**
 * `worksheet.notes` as a client newer than the package has it (1.18): the classes after the published description, made of the same parts as
 * Microsoft's. Names go over the wire as those of all others do.
 * @returns takes it away again
 */
export function addNotes(): () => void {
  const { ClientObject } = OfficeExtension;
  const helper = Reflect.get(OfficeExtension, "BatchApiHelper") as Helper;
  const { Worksheet, Range } = Excel;
  const base = (ClientObject as unknown as { readonly prototype: Loaded }).prototype;

  class Note extends ClientObject {
    content: unknown;
    readonly _className = "Note";
    getLocation(): object {
      return helper.createMethodObject(Range, this, "GetLocation", READ, [], false, true, null, CONCURRENT);
    }
    _handleResult(value: { readonly Content?: unknown }): void {
      base._handleResult.call(this, value);
      this.content = value.Content;
    }
  }

  class NoteCollection extends ClientObject {
    items: readonly Note[] = [];
    readonly _className = "NoteCollection";
    readonly _isCollection = true;
    load(names: string): this {
      this.context.load(this, names);
      return this;
    }
    _handleResult(value: { readonly _Items: readonly { readonly Content?: unknown }[] }): void {
      base._handleResult.call(this, value);
      this.items = value._Items.map((data, index) => {
        const note = helper.createChildItemObject(Note, false, this, data, index) as Note;
        note._handleResult(data);
        return note;
      });
    }
  }

  Object.defineProperty(Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      return helper.createPropertyObject(NoteCollection, this, "Notes", true, CONCURRENT);
    },
  });
  return () => void Reflect.deleteProperty(Worksheet.prototype, "notes");
}
