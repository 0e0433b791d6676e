/** How an item is answered: narrative, whole number, percent on the scale 0–100, whole đồng. */
export type Kind = "text" | "count" | "percent" | "money";
