import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { addressOf, areaOf } from "./model/area";
import { Book } from "./model/Book";
import { enterCell } from "./model/enterCell";
import type { CellContent, Sheet } from "./model/Sheet";
import { HostError } from "./HostError";
import type { RequestBody } from "./protocol";
import { References } from "./References";
import { reaches } from "./requirementSets";
import { runRequest } from "./runRequest";
import { toWorkbook } from "./toWorkbook";

export type Platform = "PC" | "Mac" | "OfficeOnline";

export interface HostOptions {
  /** Requirement set of the API that this Excel has. */
  readonly set: string;
  readonly platform: Platform;
  readonly sets: ReadonlyMap<string, string>;
}

/** One round trip. */
export interface RequestRecord {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Code of the error that ended it. */
  readonly error?: string;
}

/** Value of a formula just written; without it (or where it answers undefined) the value is 0. */
export type Compute = (formula: string, sheet: string, address: string) => CellContent | undefined;

const START_SERVICE = '"Microsoft.InternalService.AddinInternalService"';
const DELAY_FOR_CELL_EDIT = 64;
/** On the web, of a request and of an answer. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** An Excel without a screen: a workbook in memory, asked by Microsoft's own client over its protocol. It computes no formulas. */
export class ExcelHost {
  readonly book = new Book();
  readonly references = new References();
  compute: Compute | undefined;
  private readonly log: RequestRecord[] = [];
  private failure: { readonly code: string; readonly when: (action: string) => boolean } | undefined;
  private isEditing = false;
  private waiting: (() => void)[] = [];
  private readonly listeners = new Set<(event: HostEvent) => void>();
  /** Copies of the file that were not given back yet. */
  lentFiles = 0;
  /** Sheets whose changes are watched; null for all of them. */
  readonly watched = new Set<string | null>();

  constructor(readonly options: HostOptions) {}

  /** Round trips since the start or the last {@link resetRequests}. */
  get requests(): readonly RequestRecord[] {
    return this.log;
  }

  resetRequests(): void {
    this.log.length = 0;
  }

  /**
   * Lets one action fail, once.
   * @param when how many actions still go well, or a test of what the action is told as: `Range.Values`, `Worksheet.Delete`, `Range.load(values)`
   */
  failNext(code: string, when: number | ((action: string) => boolean) = 0): void {
    let left = typeof when === "number" ? when : 0;
    this.failure = { code, when: typeof when === "function" ? when : () => left-- === 0 };
  }

  /** False once the failure has struck. */
  get failureIsPending(): boolean {
    return this.failure !== undefined;
  }

  noFailure(): void {
    this.failure = undefined;
  }

  /** A cell is being edited: calls fail, or wait where they were told to. */
  get editing(): boolean {
    return this.isEditing;
  }

  set editing(editing: boolean) {
    this.isEditing = editing;
    if (!editing) this.waiting.splice(0).forEach((go) => go());
  }

  /** Number of calls that wait for the end of the editing. */
  get waitingCalls(): number {
    return this.waiting.length;
  }

  supports(set: string, version = "0"): boolean {
    if (set.toLowerCase() === "excelapi") return reaches(this.options.set, version);
    return ["delayforcelledit", "compressedfile"].includes(set.toLowerCase());
  }

  /** Refuses a member that this Excel does not have yet. */
  demand(className: string, member: string): void {
    const since = this.options.sets.get(`${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
    if (since !== undefined && (since === "never" || !reaches(this.options.set, since))) {
      throw new HostError("ApiNotFound", `${className}.${member} is of ${since}`);
    }
  }

  beforeAction(action: string): void {
    if (!this.failure?.when(action)) return;
    const { code } = this.failure;
    this.failure = undefined;
    throw new HostError(code, `made to fail: ${action}`);
  }

  /** One request of the client: the text of its body in, the text of the answer out. */
  async execute(bodyText: string, flags: number): Promise<string> {
    // What office.js itself says at its start is no call of the add-in, and no round trip of its work.
    if (bodyText.includes(START_SERVICE)) return JSON.stringify(runRequest(JSON.parse(bodyText) as RequestBody, this));
    if (this.isEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return this.refuse(bodyText, "InvalidOperationInCellEditMode");
      await new Promise<void>((go) => this.waiting.push(go));
    }
    const bytesIn = Buffer.byteLength(bodyText);
    const isWeb = this.options.platform === "OfficeOnline";
    if (isWeb && bytesIn > WEB_LIMIT) return this.refuse(bodyText, "RequestPayloadSizeLimitExceeded");
    const body = JSON.parse(bodyText) as RequestBody;
    const response = runRequest(body, this);
    const text = JSON.stringify(response);
    const bytesOut = Buffer.byteLength(text);
    if (isWeb && bytesOut > WEB_LIMIT) return this.refuse(bodyText, "ResponsePayloadSizeLimitExceeded");
    this.log.push({
      actions: body.Actions.length,
      bytesIn,
      bytesOut,
      ...(response.Error && { error: response.Error.Code }),
    });
    return text;
  }

  private refuse(bodyText: string, code: string): string {
    const { Actions } = JSON.parse(bodyText) as RequestBody;
    const error = new HostError(code);
    const text = JSON.stringify({
      Results: [],
      Error: { Code: code, Message: error.message, HttpStatusCode: 400, Location: "" },
    });
    this.log.push({
      actions: Actions.length,
      bytesIn: Buffer.byteLength(bodyText),
      bytesOut: Buffer.byteLength(text),
      error: code,
    });
    return text;
  }

  /** The workbook as Excel would save it now: what the common interface lends, in copies that must be given back. */
  async lendFile(): Promise<Uint8Array> {
    this.lentFiles += 1;
    // Excel lends two at most.
    if (this.lentFiles > 2) throw new HostError("TooManyFiles");
    return writeXlsx(toWorkbook(this));
  }

  takeBackFile(): void {
    this.lentFiles -= 1;
  }

  sheet(name: string): Sheet {
    const sheet = this.book.find(name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  /** A person types into a cell and presses Enter; whoever watches the sheet is told. */
  type(sheetName: string, address: string, input: string | number | boolean): void {
    const sheet = this.sheet(sheetName);
    const { top: row, left: column } = areaOf(address);
    const format = sheet.formatAt(row, column);
    if (sheet.protection && format.locked) throw new Error(`${sheetName}!${address} is locked: nobody can type there`);
    const entry = enterCell(input, format.numberFormat, (formula) => this.book.normalize(formula));
    this.enter(sheet, row, column, entry);
    this.tellChange(sheet, address);
  }

  /** Puts a content into a cell, its formula computed as far as {@link compute} goes. */
  enter(sheet: Sheet, row: number, column: number, entry: ReturnType<typeof enterCell>): void {
    const { formula, format } = entry;
    const general = sheet.formatAt(row, column);
    const computed =
      formula === undefined
        ? undefined
        : this.compute?.(formula, sheet.name, addressOf({ top: row, bottom: row, left: column, right: column }));
    sheet.put(row, column, {
      value: computed ?? entry.value,
      formula,
      ...(format !== undefined &&
        general.numberFormat === "General" && { format: { ...general, numberFormat: format } }),
    });
  }

  tellChange(sheet: Sheet, address: string): void {
    for (const [watched, targetId] of [
      [sheet.id, sheet.id],
      [null, "Workbook"],
    ] as const) {
      if (!this.watched.has(watched)) continue;
      const event: HostEvent = {
        type: 10,
        targetId,
        args: { changeType: "RangeEdited", source: "Local", worksheetId: sheet.id, address, shiftDirection: "None" },
      };
      this.listeners.forEach((listener) => listener(event));
    }
  }

  /** Where the transport gets the events from. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export interface HostEvent {
  readonly type: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}
