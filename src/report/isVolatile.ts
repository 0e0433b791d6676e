const TEXTS = /"[^"]*"/g;
const FUNCTIONS = /(?:^|[^\w.]|_XLFN\.)(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
/** Longer than what Excel takes. */
const LONGEST = 8192;

/** Whether a formula gives another result each day, or each time: a person who opens the file sees no longer what was stored. */
export function isVolatile(formula: string | undefined): formula is string {
  return formula !== undefined && formula.length <= LONGEST && FUNCTIONS.test(formula.replace(TEXTS, '""'));
}
