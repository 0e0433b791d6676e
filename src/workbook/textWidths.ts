// Made by scripts/text-widths.mjs from Liberation Serif (metrics of Times New Roman). Do not edit.

export type Face = "regular" | "bold" | "italic" | "boldItalic";

/**
 * Advance widths in 1/2048 em, base 36, of the characters from a code point on; `w*n`: n characters of width w, `-`: the font
 * has no such character.
 */
export const textWidths: Readonly<Record<Face, Readonly<Record<number, string>>>> = {
  regular: {
    0x20: "e8 iy n8 sg*2 1be 189 a9 iy*2 sg w3 e8 iy e8 ft sg*10 ft*2 w3*3 p9 1ge 153 11y*2 153 yr vn 153*2 iy m5 153 yr 1el 153*2 vn 153 11y vn yr 153*2 1hp 153*2 yr iy ft iy qp sg iy p9 sg p9 sg p9 iy sg*2 ft*2 sg ft 189 sg*4 iy m5 ft sg*2 153 sg*2 p9 rb be rb us",
    0xa0: "e8 iy sg*4 be sg iy 178 fp sg w3 iy 178 sg mr v8 h2*2 iy ws ps e8 iy h2 hn sg 16o*3 p9 153*6 1el 11y yr*4 iy*4 153*7 w3 153*6 vn sg p9*6 11y p9*5 ft*4 sg*7 v8 sg*8 153 p9 153 p9 153 p9 11y p9 11y p9 11y p9 11y p9 153 10s 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft iy ft iy ft iy ft 14b vf m5 ft 153 sg*2 yr ft yr ft yr n4 yr jk yr ft 153 sg 153 sg 153 sg yd 13x s5 153 sg 153 sg 153 sg 1el 153 11y iy 11y iy 11y iy vn m5 vn m5 vn m5 vn m5 yr ft yr ob yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 1hp 153*2 sg 153 yr p9 yr p9 yr p9 ft -*18 sg -*13 153 u3 -*13 185 uu -*28 153 p9 iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg - 153 p9 153 p9 1el 11y -*2 153 sg 153 sg 153 sg 153 sg -*2 ft -*3 153 sg -*2 153 sg 153 p9 1el 11y 153 sg 153 p9 153 p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 11y iy 11y iy 153 sg 153 sg vn m5 yr ft -*2 153 sg -*6 153 p9 yr p9 153 sg 153 sg 153 sg 153 sg 153 sg -*28",
    0x300: "0*112",
    0x1e00:
      "153 p9 11y sg 11y sg 11y sg 11y p9 153 sg 153 sg 153 sg 153 sg 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 vn iy 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft 153 sg 153 sg 153 sg yr ft yr ft yr ft yr ft 1el 189 1el 189 1el 189 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg vn sg vn sg 11y iy 11y iy 11y iy 11y iy vn m5 vn m5 vn m5 vn m5 vn m5 yr ft yr ft yr ft yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 1hp 153 1hp 153 1hp 153 1hp 153 1hp 153*2 sg 153 sg 153 sg yr p9 yr p9 yr p9 sg ft 153 sg - ft -*4 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 u3 153 u3 153 u3 153 u3 153 u3 153 sg 153 sg 185 uu 185 uu 185 uu 185 uu 185 uu 153 sg 153 sg 153 sg 153 sg -*6",
    0x2000: "-*16 iy*2 - sg 1kw*2 - sg iy*4 p9*3 - sg*2 jx -*3 1kw -*9 1kw - cg np -*5 iy*2 - wl - iy -*5 9i -*43",
    0x20a0: "-*3 sg*2 -*2 1j4 -*4 sg -*19",
    0x2100: "-*5 1bf -*13 r9 -*2 1ia -*11 1jr -*3 17p -*4 153 -*2 y5 -*33",
    0x2150: "-*11 16o*4 -*49",
    0x2190: "1kw sg 1kw sg 1kw sg -*4 1kw*2 -*12 sg -*5 1kw -*81",
    0x2200:
      "-*2 s4 -*3 yt -*8 1au - 14k w3 -*2 9i -*3 e8 v8 -*3 14k 1jp -*9 153 - fl -*28 v8*2 -*22 v8 w3*2 - v8*2 -*8 w3*2 v8*2 -*142",
    0x2300: "-*2 y5 -*13 w3 -*15 yd*2 -*222",
    0x2500:
      "14b - 14b -*9 14b -*3 14b -*3 14b -*3 14b -*3 14b -*7 14b -*7 14b -*7 14b -*7 14b -*19 14b*29 -*19 14b -*3 14b -*3 14b -*3 14b -*3 14b*3 15h -*12 yd*2 -*8 k6*2 1kw -*5 1kb -*7 1kb - 1kb -*7 1kb -*5 s4 yd -*3 yd -*8 yd*2 -*12 k6 -*25",
    0x2600: "-*58 1m3 1nv 1g5 -*3 16o - 16o -*29 u8 -*2 11c - xs t1 -*3 sg 16o*2 -*147",
  },
  bold: {
    0x20: "e8 iy vl sg*2 1kw 1be ft iy*2 sg wf e8 iy e8 ft sg*10 iy*2 wf*3 sg 1gx 153 11y 153*2 11y yr 189*2 m5 sg 189 11y 1hp 153 189 yr 189 153 vn 11y 153*2 1kw 153*2 11y iy ft iy x2 sg iy sg vn p9 vn p9 iy sg vn ft iy vn ft 1be vn sg vn*2 p9 m5 iy vn sg 153 sg*2 p9 mf cj mf tl",
    0xa0: "e8 iy sg*4 cj sg iy 16i h2 sg wf iy 16i sg mr v8 h2*2 iy ws uq e8 iy h2 is sg 16o*3 sg 153*6 1kw 153 11y*4 m5*4 153*2 189*5 wf 189 153*5 yr vn sg*6 153 p9*5 ft*4 sg vn sg*5 v8 sg vn*4 sg vn sg 153 sg 153 sg 153 sg 153 p9 153 p9 153 p9 153 p9 153 15q 153 vn 11y p9 11y p9 11y p9 11y p9 11y p9 189 sg 189 sg 189 sg 189 sg 189 vn 189 vn m5 ft m5 ft m5 ft m5 ft m5 ft 1at vf sg iy 189 vn*2 11y ft 11y ft 11y qo 11y mi 11y ft 153 vn 153 vn 153 vn 15h 17r vn 189 sg 189 sg 189 sg 1kw 153*2 p9 153 p9 153 p9 vn m5 vn m5 vn m5 vn m5 11y iy 11y tn 11y iy 153 vn 153 vn 153 vn 153 vn 153 vn 153 vn 1kw 153*2 sg 153 11y p9 11y p9 11y p9 ft -*18 sg -*13 189 vi -*13 19a y5 -*28 153 sg m5 ft 189 sg 153 vn 153 vn 153 vn 153 vn 153 vn - 153 sg 153 sg 1kw 153 -*2 189 sg 189 vn 189 sg 189 sg -*2 iy -*3 189 sg -*2 153 vn 153 sg 1kw 153 189 sg 153 sg 153 sg 11y p9 11y p9 m5 ft m5 ft 189 sg 189 sg 153 p9 153 p9 153 vn 153 vn*2 m5 11y iy -*2 189 vn -*6 153 sg 11y p9 189 sg 189 sg 189 sg 189 sg 153 sg -*28",
    0x300: "0*112",
    0x1e00:
      "153 sg 11y vn 11y vn 11y vn 153 p9 153 vn 153 vn 153 vn 153 vn 153 vn 11y p9 11y p9 11y p9 11y p9 11y p9 yr iy 189 sg 189 vn 189 vn 189 vn 189 vn 189 vn m5 ft m5 ft 189 vn 189 vn 189 vn 11y ft 11y ft 11y ft 11y ft 1hp 1be 1hp 1be 1hp 1be 153 vn 153 vn 153 vn 153 vn 189 sg 189 sg 189 sg 189 sg yr vn yr vn 153 p9 153 p9 153 p9 153 p9 vn m5 vn m5 vn m5 vn m5 vn m5 11y iy 11y iy 11y iy 11y iy 153 vn 153 vn 153 vn 153 vn 153 vn 153 sg 153 sg 1kw 153 1kw 153 1kw 153 1kw 153 1kw 153*2 sg 153 sg 153 sg 11y p9 11y p9 11y p9 vn iy 153 sg - ft -*4 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 m5 ft m5 ft 189 sg 189 sg 189 sg 189 sg 189 sg 189 sg 189 sg 189 vi 189 vi 189 vi 189 vi 189 vi 153 vn 153 vn 19a y5 19a y5 19a y5 19a y5 19a y5 153 sg 153 sg 153 sg 153 sg -*6",
    0x2000: "-*16 iy*2 - sg 1kw*2 - sg iy*4 sg*3 - sg*2 jx -*3 1kw -*9 1kw - g0 vf -*5 iy*2 - yd - iy -*5 9i -*43",
    0x20a0: "-*3 sg*2 -*2 1j4 -*4 sg -*19",
    0x2100: "-*5 1be -*13 lc -*2 1l6 -*11 1kw -*3 17p -*4 153 -*2 y5 -*33",
    0x2150: "-*11 16o*4 -*49",
    0x2190: "1kw sg 1kw sg 1kw sg -*4 1kw*2 -*12 sg -*5 1kw -*81",
    0x2200:
      "-*2 s4 -*3 yt -*8 1au - 14k wf -*2 9i -*3 e8 v8 -*3 14k 1jp -*9 14w - fl -*28 v8*2 -*22 v8 wf*2 - v8*2 -*8 wf*2 v8*2 -*142",
    0x2300: "-*2 y5 -*13 wf -*15 yd*2 -*222",
    0x2500:
      "14b - 14b -*9 14b -*3 14b -*3 14b -*3 14b -*3 14b -*7 14b -*7 14b -*7 14b -*7 14b -*19 14b*29 -*19 14b -*3 14b -*3 14b -*3 14b -*3 14b*3 15h -*12 yd*2 -*8 k6*2 1kw -*5 1kb -*7 1kb - 1kb -*7 1kb -*5 s4 yd -*3 yd -*8 yd*2 -*12 k6 -*25",
    0x2600: "-*58 1m3 1nv 1g5 -*3 16o - 16o -*29 u8 -*2 11c - xs t1 -*3 sg 16o*2 -*147",
  },
  italic: {
    0x20: "e8 iy nw sg*2 1be 189 c6 iy*2 sg 12e e8 iy e8 ft sg*10 iy*2 12e*3 sg 1gc yr*2 11y 153 yr*2 153*2 iy p9 11y vn 1be 11y 153 yr 153 yr sg vn 153 yr 1be yr vn*2 m5 ft m5 o0 sg iy sg*2 p9 sg p9 ft sg*2 ft*2 p9 ft 153 sg*4 m5*2 ft sg p9 11y p9*2 m5 mr fn mr us",
    0xa0: "e8 m5 sg*4 fn sg iy 178 fp sg 12e iy 178 sg mr v8 h2*2 iy ws tr e8 iy h2 hn sg 16o*3 sg yr*6 1el 11y yr*4 iy*4 153 11y 153*5 12e 153*5 vn yr sg*7 11y p9*5 ft*4 sg*7 v8 sg*5 p9 sg p9 yr sg yr sg yr sg 11y p9 11y p9 11y p9 11y p9 153 ym 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft iy ft iy fu iy ft 16o sh p9 ft 11y p9*2 vn ft vn ft vn kp vn id vn ft 11y sg 11y sg 11y sg wu 13m rf 153 sg 153 sg 153 sg 1hp 11y yr m5 yr m5 yr m5 sg m5 sg m5 sg m5 sg m5 vn ft vn kp vn fu 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 1be 11y vn p9 vn*2 m5 vn m5 vn m5 ft -*18 sg -*13 153 ud -*13 16w v1 -*28 yr sg iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg - yr sg yr sg 1el 11y -*2 153 sg 11y p9 153 sg 153 sg -*2 ft -*3 153 sg -*2 11y sg yr sg 1el 11y 153 sg yr sg yr sg yr p9 yr p9 iy ft iy ft 153 sg 153 sg yr m5 yr m5 153 sg 153 sg*2 m5 vn ft -*2 153 sg -*6 yr sg yr p9 153 sg 153 sg 153 sg 153 sg vn p9 -*28",
    0x300: "0*112",
    0x1e00:
      "yr sg yr sg yr sg yr sg 11y p9 153 sg 153 sg 153 sg 153 sg 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft 11y p9 11y p9 11y p9 vn ft vn ft vn ft vn ft 1be 153 1be 153 1be 153 11y sg 11y sg 11y sg 11y sg 153 sg 153 sg 153 sg 153 sg yr sg yr sg yr m5 yr m5 yr m5 yr m5 sg m5 sg m5 sg m5 sg m5 sg m5 vn ft vn ft vn ft vn ft 153 sg 153 sg 153 sg 153 sg 153 sg yr p9 yr p9 1be 11y 1be 11y 1be 11y 1be 11y 1be 11y yr p9 yr p9 vn p9 vn m5 vn m5 vn m5 sg ft 11y p9 - ft -*4 yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 ud 153 ud 153 ud 153 ud 153 ud 153 sg 153 sg 16w v1 16w v1 16w v1 16w v1 16w v1 vn p9 vn p9 vn p9 vn p9 -*6",
    0x2000: "-*16 iy*2 - sg 1el 1kw - sg iy*4 vn*3 - sg*2 jx -*3 1el -*9 1kw - cg np -*5 iy*2 - wl - iy -*5 9i -*43",
    0x20a0: "-*3 sg*2 -*2 1kb -*4 sg -*19",
    0x2100: "-*5 1bf -*13 np -*2 1hn -*11 1jr -*3 17p -*4 yr -*2 y5 -*33",
    0x2150: "-*11 16o*4 -*49",
    0x2190: "1kw sg 1kv sg 1kw sg -*4 1kw 1kv -*12 sg -*5 1kw -*81",
    0x2200:
      "-*2 s4 -*3 yt -*8 1au - 14k 12e -*2 9i -*3 e8 v8 -*3 14k 1jp -*9 153 - fl -*28 v8*2 -*22 v8 12e*2 - v8*2 -*8 12e*2 v8*2 -*142",
    0x2300: "-*2 y5 -*13 12e -*15 yd*2 -*222",
    0x2500:
      "14b - z1 -*9 14b -*3 14b -*3 14b -*3 14b -*3 14b -*7 14b -*7 14b -*7 14b -*7 14b -*19 14b*29 -*19 14b -*3 14b -*3 14b -*3 14b -*3 14b*3 15h -*12 yd*2 -*8 k6*2 1kw -*5 1kb -*7 1kb - 1kb -*7 1kb -*5 s4 yd -*3 yd -*8 yd*2 -*12 k6 -*25",
    0x2600: "-*58 1m3 1nv 1g5 -*3 16o - 16o -*29 u8 -*2 11c - xs t1 -*3 sg 16o*2 -*147",
  },
  boldItalic: {
    0x20: "e8 m5 vl sg*2 1be 189 ft iy*2 sg wf e8 iy e8 ft sg*10 iy*2 wf*3 sg 1bc 11y*3 153 11y*2 153 189 m5 sg 11y yr 1el 153*2 yr 153 11y vn yr 153 11y 1el 11y yr*2 iy ft iy wf sg iy sg*2 p9 sg p9 iy sg vn ft*2 sg ft 189 vn sg*3 m5*2 ft vn p9 11y sg p9 m5 jt cj jt wf",
    0xa0: "e8 m5 sg*4 cj sg iy 16i f5 sg yh iy 16i sg mr v8 h2*2 iy ws sg e8 iy h2*2 sg 16o*3 sg 11y*6 1hp 11y*5 m5*4 153*7 wf 153*5 yr*2 sg*7 153 p9*5 ft*4 sg vn sg*5 v8 sg vn*4 p9 sg p9 11y sg 11y sg 11y sg 11y p9 11y p9 11y p9 11y p9 153 16l 153 sg 11y p9 11y p9 11y p9 11y p9 11y p9 153 sg 153 sg 153 sg 153 sg 189 vn 189 vn m5 ft m5 ft m5 ft m5 ft m5 ft 1at vf sg ft 11y sg*2 yr ft yr ft yr tn yr lc yr ft 153 vn 153 vn 153 vn 14w 18l ur 153 sg 153 sg 153 sg 1hp 153 11y m5 11y m5 11y m5 vn m5 vn m5 vn m5 vn m5 yr ft yr u8 yr ft 153 vn 153 vn 153 vn 153 vn 153 vn 153 vn 1el 11y yr p9 yr*2 m5 yr m5 yr m5 iy -*18 sg -*13 153 uj -*13 183 y3 -*28 11y sg m5 ft 153 sg 153 vn 153 vn 153 vn 153 vn 153 vn - 11y sg 11y sg 1hp 153 -*2 153 sg 11y sg 153 sg 153 sg -*2 ft -*3 153 sg -*2 153 vn 11y sg 1hp 153*2 sg 11y sg 11y sg 11y p9 11y p9 m5 ft m5 ft 153 sg 153 sg 11y m5 11y m5 153 vn 153 vn*2 m5 yr ft -*2 189 vn -*6 11y sg 11y p9 153 sg 153 sg 153 sg 153 sg yr p9 -*28",
    0x300: "0*112",
    0x1e00:
      "11y sg 11y sg 11y sg 11y sg 11y p9 153 sg 153 sg 153 sg 153 sg 153 sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y iy 153 sg 189 vn 189 vn 189 vn 189 vn 189 vn m5 ft m5 ft 11y sg 11y sg 11y sg yr ft yr ft yr ft yr ft 1el 189 1el 189 1el 189 153 vn 153 vn 153 vn 153 vn 153 sg 153 sg 153 sg 153 sg yr sg yr sg 11y m5 11y m5 11y m5 11y m5 vn m5 vn m5 vn m5 vn m5 vn m5 yr ft yr ft yr ft yr ft 153 vn 153 vn 153 vn 153 vn 153 vn 11y p9 11y p9 1el 11y 1el 11y 1el 11y 1el 11y 1el 11y*2 sg 11y sg yr p9 yr m5 yr m5 yr m5 vn ft 11y p9 - iy -*4 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 m5 ft m5 ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 uj 153 uj 153 uj 153 uj 153 uj 153 vn 153 vn 183 y3 183 y3 183 y3 183 y3 183 y3 yr p9 yr p9 yr p9 yr p9 -*6",
    0x2000: "-*16 iy*2 - sg 1kw*2 - sg iy*4 sg*3 - sg*2 jx -*3 1kw -*9 1kw - g0 vf -*5 iy*2 - 11i - iy -*5 9i -*43",
    0x20a0: "-*3 sg*2 -*2 1j4 -*4 sg -*19",
    0x2100: "-*5 1bf -*13 ob -*2 1g2 -*11 1kw -*3 17p -*4 11y -*2 y5 -*33",
    0x2150: "-*11 16o*4 -*49",
    0x2190: "1kw sg 1kw sg 1kw sg -*4 1kw*2 -*12 sg -*5 1kw -*81",
    0x2200:
      "-*2 s4 -*3 yt -*8 1au - 14k yh -*2 9i -*3 e8 v8 -*3 14k 1jp -*9 14w - fl -*28 v8*2 -*22 v8 wf*2 - v8*2 -*8 wf*2 v8*2 -*142",
    0x2300: "-*2 y5 -*13 wf -*15 yd*2 -*222",
    0x2500:
      "14b - z1 -*9 14b -*3 14b -*3 14b -*3 14b -*3 14b -*7 14b -*7 14b -*7 14b -*7 14b -*19 14b*29 -*19 14b -*3 14b -*3 14b -*3 14b -*3 14b*3 15h -*12 yd*2 -*8 k6*2 1kw -*5 1kb -*7 1kb - 1kb -*7 1kb -*5 s4 yd -*3 yd -*8 yd*2 -*12 k6 -*25",
    0x2600: "-*58 1m3 1nv 1g5 -*3 16o - 16o -*29 u8 -*2 11c - xs t1 -*3 sg 16o*2 -*147",
  },
};
