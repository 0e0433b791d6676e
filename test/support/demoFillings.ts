import demo from "../../src/cli/demo/samples.json";
import type { Filling } from "../../src/workbook/template/LiveForm";

/** The four filled forms of the demo: real narratives, consistent figures. */
export const demoFillings = demo as Readonly<Record<"VP" | "VHXH" | "KT" | "TTPVHCC", Filling>>;
