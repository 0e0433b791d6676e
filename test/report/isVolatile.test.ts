import { isVolatile } from "../../src/report/isVolatile";

it.each(["TODAY()", "today ()", "A1+NOW()", "_xlfn.RANDARRAY(1)", 'IF(A1>0,RANDBETWEEN(1,9),"x")', "-RAND()"])(
  "%s gives another result another day",
  (formula) => expect(isVolatile(formula)).toBe(true),
);

it.each([
  undefined,
  "",
  "SUM(A1:A9)",
  'IF(A1="TODAY()",1,2)',
  "MYTODAY()",
  "cchc.now",
  "TODAY",
  "DATE(2025,11,10)",
  `${" ".repeat(8192)}NOW()`,
])("%s does not", (formula) => expect(isVolatile(formula)).toBe(false));
