import type { Entity } from "./Entity";
import { HostError } from "./HostError";

/** Ranges that the client keeps beyond a request. */
export class References {
  private readonly kept = new Map<string, Entity>();
  private next = 0;

  get count(): number {
    return this.kept.size;
  }

  of(object: Entity, keep: boolean): string | undefined {
    if (!keep || !/^Range(?:Areas)?$/.test(object.className)) return undefined;
    // In one request the client asks twice for each range.
    for (const [id, known] of this.kept) if (known === object) return id;
    this.next += 1;
    const id = `reference-${this.next}`;
    this.kept.set(id, object);
    return id;
  }

  at(id: string): Entity {
    const object = this.kept.get(id);
    if (!object) throw new HostError("InvalidReference", id);
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }
}
