import { deflateSync } from "fflate";
import { crc32 } from "../xlsx/crc32";
import type { Inflate } from "../xlsx/Inflate";
import { LIMITS } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import { Package } from "../xlsx/Package";
import { readZip, type ZipEntry } from "../xlsx/readZip";
import { Refusal } from "../xlsx/Refusal";
import { xmlAsUtf8 } from "../xlsx/xmlAsUtf8";
import { XmlScanner } from "../xlsx/XmlScanner";
import { zipPath } from "../xlsx/zipPath";
import { writeZip, type PackedFile } from "./writeZip";

const UTF16_DECLARED = /^(<\?xml[^>]*?encoding\s*=\s*["'])utf-16(["'])/i;

/** A package of which some parts are changed: all the others keep their packed bytes. */
export class PackageEditor {
  /** As stored. */
  private readonly texts = new Map<string, string>();
  private readonly changed = new Map<string, string>();
  private readonly added: { readonly name: string; readonly text: string }[] = [];
  private readonly removed = new Set<string>();

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    readonly parts: Package,
  ) {}

  static open(bytes: Uint8Array, inflate: Inflate): PackageEditor | Refusal {
    const entries = readZip(bytes, LIMITS);
    if (entries instanceof Refusal) return entries;
    const parts = Package.open(bytes, inflate, LIMITS);
    return parts instanceof Refusal ? parts : new PackageEditor(bytes, entries, parts);
  }

  has(path: string): boolean {
    return this.entries.has(path) && !this.removed.has(path);
  }

  /** Whether any part stands in a folder, by its key. */
  hasFolder(folder: string): boolean {
    return [...this.entries.keys()].some((path) => path.startsWith(folder));
  }

  /** The name of a part as it is stored. */
  nameOf(path: string): string {
    return this.entries.get(path)!.name.replaceAll("\\", "/").replace(/^\/+/, "");
  }

  /** Makes an XML part ready for {@link text}: nobody else may have looked at it. */
  load(path: string): Refusal | undefined {
    const part = this.parts.read(path);
    if (part instanceof Refusal) return part;
    const utf8 = xmlAsUtf8(part);
    const xml = utf8 && new XmlScanner(utf8, LIMITS);
    if (!utf8 || !xml || !xml.nextChild(0) || !xml.finish()) return refuse("damagedPart", this.nameOf(path));
    this.texts.set(path, new TextDecoder().decode(utf8).replace(UTF16_DECLARED, "$1UTF-8$2"));
    return undefined;
  }

  /** Text of a part that was loaded, as changed last. It is written back as UTF-8, and says so. */
  text(path: string): string {
    const text = this.changed.get(path) ?? this.texts.get(path);
    if (text === undefined) throw new Error(`part ${path} was not loaded`);
    return text;
  }

  change(path: string, text: string): void {
    if (text !== this.text(path)) this.changed.set(path, text);
  }

  /** A new part; its name must be free. */
  add(name: string, text: string): void {
    this.added.push({ name, text });
  }

  isFree(name: string): boolean {
    const path = zipPath(name);
    return path !== undefined && !this.has(path) && !this.added.some((part) => zipPath(part.name) === path);
  }

  remove(path: string): void {
    this.removed.add(path);
  }

  toBytes(): Uint8Array {
    const kept = [...this.entries].flatMap(([path, entry]): PackedFile[] => {
      if (this.removed.has(path)) return [];
      const text = this.changed.get(path);
      if (text !== undefined) return [packed(entry.name, text)];
      const { name, method, crc, size, start, packedSize } = entry;
      return [{ name, method, crc, size, packed: this.bytes.subarray(start, start + packedSize) }];
    });
    return writeZip([...kept, ...this.added.map(({ name, text }) => packed(name, text))]);
  }
}

/** `mem` given: fflate would else take it from Math.log, which engines may round differently. */
function packed(name: string, text: string): PackedFile {
  const bytes = new TextEncoder().encode(text);
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level: 6, mem: 8 }) };
}
