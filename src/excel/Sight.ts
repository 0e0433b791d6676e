import type { SheetCells } from "../report/Cells";
import type { Ask } from "./askTogether";

/** A sheet's cells with what people see there beside their values. */
export type Seen = (cells: SheetCells) => SheetCells;

/** What the first request tells: all of it, or that one more is worth it. */
export type Glimpse = { readonly seen: Seen } | { readonly more: Ask<Seen> };

/** One kind of things that people see on a sheet; undefined where this Excel can't tell it. */
export type Sight = (sheet: Excel.Worksheet) => Ask<Glimpse> | undefined;

/** Where people look for what a report says: below and beside it nothing is asked. Excel on the web answers with 5 MB at most. */
export const SEEN_AREA = { rows: 300, columns: 26, address: "A1:Z300" } as const;

export const NOTHING_SEEN: Glimpse = { seen: (cells) => cells };
