import { type ClassTable, entity } from "../Entity";
import { HostError } from "../HostError";
import type { Book } from "../model/Book";
import { Block } from "./Block";
import { namesClass } from "./nameClasses";
import { documentPropertiesClass } from "./propertyClasses";
import { rangeClass } from "./rangeClass";
import { settingsClass } from "./settingClasses";
import { numberOf, oneOf, textOf } from "./wireValue";
import { worksheetsClass } from "./worksheetsClass";

export const workbookClass: ClassTable<Book> = {
  name: "Workbook",
  links: {
    Worksheets: (book) => entity(worksheetsClass, book),
    Names: (book) => entity(namesClass, { book, sheet: null }),
    Settings: (book) => entity(settingsClass, book),
    Properties: (book) => entity(documentPropertiesClass, book),
    Application: (book) => entity(applicationClass, book),
    Functions: (book) => entity(functionsClass, book),
    Protection: (book) => entity(workbookProtectionClass, book),
  },
  get: { Name: (book) => book.name },
  methods: {
    GetSelectedRange: ({ selection: { sheet, area } }) => entity(rangeClass, new Block(sheet, [area])),
    GetActiveCell: ({ selection: { sheet, area } }) =>
      entity(rangeClass, new Block(sheet, [{ ...area, bottom: area.top, right: area.left }])),
    _RemoveReference: (_, [id], host) => host.references.remove(textOf(id)),
    _RemoveAllReferences: (_, __, host) => host.references.clear(),
  },
};

const workbookProtectionClass: ClassTable<Book> = {
  name: "WorkbookProtection",
  get: { Protected: ({ structure }) => structure !== null },
  methods: {
    Protect: (book, [password]) => {
      if (book.structure) throw new HostError("AccessDenied", "protected already");
      book.structure = typeof password === "string" && password !== "" ? { password } : {};
    },
    Unprotect: (book, [password]) => {
      const { structure } = book;
      if (!structure || (structure.password !== undefined && structure.password !== password)) {
        throw new HostError("AccessDenied", structure ? "wrong password" : "not protected");
      }
      book.structure = null;
    },
  },
};

const applicationClass: ClassTable<Book> = {
  name: "Application",
  get: { CalculationMode: (book) => book.calculationMode },
  set: {
    CalculationMode: (book, value) => {
      book.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  methods: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: (_, [type]) => void oneOf(type, ["Recalculate", "Full", "FullRebuild"]),
    CreateWorkbook: (_, [base64]) =>
      entity(workbookCreatedClass, base64 === undefined || base64 === null ? "" : demandBase64(base64)),
  },
};

/** A workbook that is about to be opened, as base64; "" a new one. */
const workbookCreatedClass: ClassTable<string> = {
  name: "WorkbookCreated",
  methods: { Open: (base64, _, { book }) => void book.opened.push(base64) },
};

/** Only bytes of a zip are a workbook. */
function demandBase64(value: unknown): string {
  const text = textOf(value);
  if (!/^UEs[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
    throw HostError.invalid("no workbook in base64");
  return text;
}

/** `date` alone: by it one learns where the workbook's days are counted from. */
const functionsClass: ClassTable<Book> = {
  name: "Functions",
  methods: {
    Date: ({ date1904 }, [year, month, day]) => {
      const days = Date.UTC(numberOf(year), numberOf(month) - 1, numberOf(day)) / 86_400_000;
      return entity(functionResultClass, days + (date1904 ? 24107 : 25569));
    },
  },
};

const functionResultClass: ClassTable<number> = {
  name: "FunctionResult",
  get: { Value: (value) => value, Error: () => null },
};
