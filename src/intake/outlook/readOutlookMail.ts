import type { Arrival, Refusal } from "../../report/Report";
import { CONTAINER_LIMITS } from "../../xlsx/limits";
import type { Contents, Part } from "../Contents";
import { refuseIntake } from "../intakeMessages";
import { isoInstant, visibleLine } from "../mailText";
import { partName } from "../partName";
import { type CompoundEntry, CompoundFile } from "./CompoundFile";
import { MessageProperties, PROPERTY_LIST } from "./MessageProperties";

/** Ids of properties ([MS-OXPROPS]). */
const SUBJECT = "0037";
const SUBMITTED = "0039";
const DELIVERED = "0E06";
const SENDER = { name: ["0C1A", "0042"], address: ["5D01", "5D02", "0C1F", "0065"] } as const;
const ATTACHMENT = { long: "3707", short: "3704", shown: "3001", data: "3701" } as const;

const ATTACHMENT_STORAGE = /^__ATTACH_VERSION1\.0_#/i;
const HEAD = { mail: 32, inside: 24, attachment: 8 } as const;

/** Tells a mail from other compound files: an old workbook, one with a password. */
export function isOutlookMail(bytes: Uint8Array): boolean {
  const file = CompoundFile.open(bytes);
  return file?.children(file.root).some(({ name }) => name.toUpperCase() === PROPERTY_LIST) ?? false;
}

/** An Outlook mail (.msg, [MS-OXMSG]) with its attachments. */
export function readOutlookMail(bytes: Uint8Array): Contents | Refusal {
  if (bytes.length > CONTAINER_LIMITS.file) return refuseIntake("container", CONTAINER_LIMITS.file / 1024 ** 2);
  const file = CompoundFile.open(bytes);
  return file ? readMessage(file, file.root, HEAD.mail) : refuseIntake("damagedMail");
}

function readMessage(file: CompoundFile, storage: CompoundEntry, head: number): Contents | Refusal {
  const message = new MessageProperties(file, file.children(storage), head);
  const attachments = message.children.filter(({ kind, name }) => kind === "storage" && ATTACHMENT_STORAGE.test(name));
  if (attachments.length > CONTAINER_LIMITS.parts) return refuseIntake("parts");
  const parts = attachments.map((attachment, index) => partOf(file, attachment, index));
  return file.tangled ? refuseIntake("damagedMail") : { arrival: arrivalOf(message), parts };
}

function arrivalOf(message: MessageProperties): Arrival {
  const time = message.time(SUBMITTED) ?? message.time(DELIVERED);
  // Within one organisation the address may be a directory's (`/o=…`), not one of the internet.
  const address = SENDER.address.map((id) => message.text(id)).find((text) => text.includes("@"));
  return {
    from: { name: visibleLine(message.text(...SENDER.name)), address: visibleLine(address ?? "").toLowerCase() },
    subject: visibleLine(message.text(SUBJECT)),
    date: time === undefined ? null : isoInstant(time),
  };
}

function partOf(file: CompoundFile, storage: CompoundEntry, index: number): Part {
  const attachment = new MessageProperties(file, file.children(storage), HEAD.attachment);
  const name = partName(attachment.text(ATTACHMENT.long, ATTACHMENT.short, ATTACHMENT.shown)) || String(index + 1);
  const inside = attachment.storage(ATTACHMENT.data);
  if (inside) {
    return {
      kind: "mail",
      name: /\.msg$/i.test(name) ? name : `${name}.msg`,
      open: () => readMessage(file, inside, HEAD.inside),
    };
  }
  const data = attachment.binary(ATTACHMENT.data);
  return {
    kind: "file",
    name,
    size: data?.size ?? 0,
    read: () => (data && file.read(data)) ?? refuseIntake("damagedMail"),
  };
}
