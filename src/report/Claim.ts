import type { Spot } from "./Spot";

/** What is known of one item. */
export type Claim =
  | {
      readonly is: "found";
      readonly spot: Spot;
      readonly how: "name" | "moved" | "byId" | "byLabel";
    }
  | { readonly is: "ambiguous"; readonly spots: readonly Spot[] }
  | { readonly is: "missing" };
