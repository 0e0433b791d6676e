/**
 * Fills the message of a standard check: `{name}` by what `wordOf` knows; a part in `[…]` is left out where one of its names is not known.
 * What is filled in is never read as a template again.
 *
 * `Đang ghi {x}.[ Có phải {suggestion}?]`
 */
export function fillTemplate(template: string, wordOf: (name: string) => string | undefined): string {
  return template
    .split(/(\[[^[\]]*\])/)
    .map((part) => {
      const optional = part.startsWith("[");
      let known = true;
      const filled = (optional ? part.slice(1, -1) : part).replace(/\{([^{}]*)\}/g, (_, name: string) => {
        const word = wordOf(name);
        if (word === undefined) known = false;
        return word ?? "…";
      });
      return optional && !known ? "" : filled;
    })
    .join("");
}
