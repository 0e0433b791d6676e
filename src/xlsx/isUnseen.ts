/** White on the cream of a form's input cells has 1,06, on a light grey 1,14; pale grey letters on white, which a person still sees, 1,4. */
const LEAST_CONTRAST = 1.2;
const RGB = /^[\dA-F]{6}$/;

/**
 * Whether letters of a colour can't be seen on another: it is the same, or so near that the contrast (WCAG 2.2) is next to none.
 *
 * @param letters RRGGBB, or another word that is the same for the same colour; undefined where a program chooses it
 */
export function isUnseen(letters: string | undefined, behind: string | undefined): boolean {
  if (letters === behind) return letters !== undefined;
  if (!isRgb(letters) || !isRgb(behind)) return false;
  const [a, b] = [luminance(letters), luminance(behind)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < LEAST_CONTRAST;
}

function isRgb(color: string | undefined): color is string {
  return RGB.test(color ?? "");
}

function luminance(color: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
