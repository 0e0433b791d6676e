import fc from "fast-check";

/** The same cases in every run, so that a red run is red for everybody; `CCHC_SEED=random` (or a number) looks elsewhere. */
const { CCHC_SEED = "20251110" } = process.env;
if (CCHC_SEED !== "random") fc.configureGlobal({ seed: Number(CCHC_SEED) });
