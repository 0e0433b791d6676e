/** Types of a stored cell (`t`, ECMA-376 part 1, 18.18.11): the letter where it is one, else a number that is no letter. */
export const BOOLEAN = 0x62;
export const DATE = 0x64;
export const ERROR = 0x65;
export const NUMBER = 0x6e;
export const SHARED = 0x73;
export const STR = 1;
export const INLINE_STR = 2;
