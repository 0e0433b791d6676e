import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const RGB = xmlName("rgb");
const THEME = xmlName("theme");
const INDEXED = xmlName("indexed");
const TINT = xmlName("tint");

export const WHITE = "FFFFFF";
const BLACK = "000000";
/** The first two of every theme are paper and ink; so are some of the palette, and the colours of the window. */
const THEMES: Readonly<Record<string, string>> = { 0: WHITE, 1: BLACK };
const PALETTE: Readonly<Record<string, string>> = { 0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE, 64: BLACK, 65: WHITE };

/**
 * The colour of the element just met (CT_Color, ECMA-376 part 1, 18.8.3) as a word that is the same for the same colour: RRGGBB where that is
 * known. Undefined for the automatic one.
 *
 *     <color rgb="FFFFFFFF"/>  <color theme="0"/>  <color indexed="9"/>
 */
export function readColor(xml: XmlScanner): string | undefined {
  const [rgb, theme, indexed] = [xml.attribute(RGB), xml.attribute(THEME), xml.attribute(INDEXED)];
  const tint = Number(xml.attribute(TINT) ?? 0) === 0 ? "" : ` tint ${xml.attribute(TINT)}`;
  const known =
    rgb?.slice(-6).toUpperCase() ??
    (theme === undefined ? undefined : (THEMES[theme] ?? `theme ${theme}`)) ??
    (indexed === undefined ? undefined : (PALETTE[indexed] ?? `indexed ${indexed}`));
  return known === undefined ? undefined : known + tint;
}
