import type { OutlineView } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import type { Host } from "../Host";
import type { ChoiceCard } from "../parts/ChoiceCards";
import type { Way } from "./FormsState";
import { FORMS } from "./formsTexts";

/** The ways that this host has, each with what it does, or why not here. */
export function wayCards(host: Host, outline: OutlineView, book: string | null): readonly ChoiceCard<Way>[] {
  const count = outline.units.length;
  const files: ChoiceCard<Way> = {
    key: "files",
    title: FORMS.files.title,
    lines: [
      fillIn(FORMS.files.line, { count }),
      ...(host.saves === "open" ? [FORMS.files.open] : count > 1 ? [FORMS.files.zip] : []),
    ],
  };
  if (!host.book) return [files];
  const { can } = host.book;
  // The last one, with the data, is hidden.
  const sheets = outline.formSheets.length - 1;
  return [
    files,
    {
      key: "open",
      title: FORMS.open.title,
      lines: [can.openNew ? FORMS.open.line : FORMS.open.unsupported],
      disabled: !can.openNew,
    },
    {
      key: "write",
      title: FORMS.write.title,
      lines: [
        !can.write
          ? FORMS.write.unsupported
          : book === null
            ? fillIn(FORMS.write.lineUnknown, { count: sheets })
            : fillIn(FORMS.write.line, { count: sheets, name: book }),
      ],
      disabled: !can.write,
    },
  ];
}
