import { type ClassTable, entity, type Entity } from "../Entity";
import { HostError } from "../HostError";
import type { Note, Thread } from "../model/parts";
import type { Sheet } from "../model/Sheet";
import { Block } from "./Block";
import { rangeClass } from "./rangeClass";
import { numberOf } from "./wireValue";

interface Of<T> {
  readonly sheet: Sheet;
  readonly it: T;
}

/** Threads of comments, of one sheet; notes are none of them. */
export const commentsClass: ClassTable<Sheet> = {
  name: "CommentCollection",
  items: (sheet) => sheet.threads.map((it) => entity(commentClass, { sheet, it })),
  item: (sheet, key) => {
    const it = sheet.threads.find(({ id }) => id === key);
    if (!it) throw new HostError("ItemNotFound", `comment ${String(key)}`);
    return entity(commentClass, { sheet, it });
  },
  methods: { GetCount: ({ threads }) => threads.length },
};

const commentClass: ClassTable<Of<Thread>> = {
  name: "Comment",
  id: ({ it }) => it.id,
  get: { Id: ({ it }) => it.id, Content: ({ it }) => it.content },
  links: { Replies: ({ it }) => entity(repliesClass, it) },
  methods: { GetLocation: (of) => locationOf(of) },
};

const repliesClass: ClassTable<Thread> = {
  name: "CommentReplyCollection",
  items: ({ replies }) => replies.map((reply) => entity(replyClass, reply)),
  methods: { GetCount: ({ replies }) => replies.length },
};

const replyClass: ClassTable<Thread["replies"][number]> = {
  name: "CommentReply",
  id: ({ id }) => id,
  get: { Id: ({ id }) => id, Content: ({ content }) => content },
};

export const notesClass: ClassTable<Sheet> = {
  name: "NoteCollection",
  items: (sheet) => sheet.notes.map((it) => entity(noteClass, { sheet, it })),
  methods: {
    GetCount: ({ notes }) => notes.length,
    GetItemAt: (sheet, [n]) => {
      const it = sheet.notes[numberOf(n)];
      if (!it) throw HostError.invalid(`note ${String(n)}`);
      return entity(noteClass, { sheet, it });
    },
  },
};

const noteClass: ClassTable<Of<Note>> = {
  name: "Note",
  get: { Content: ({ it }) => it.content },
  methods: { GetLocation: (of) => locationOf(of) },
};

function locationOf({ sheet, it: { row, column } }: Of<Note | Thread>): Entity {
  return entity(rangeClass, new Block(sheet, [{ top: row, left: column, bottom: row, right: column }]));
}
