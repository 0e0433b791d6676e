import type { EnginePort } from "../../engine/EnginePort";

/** A port that is still being opened: messages wait for it, and its end is that it never opens. */
export function laterPort(opening: Promise<EnginePort>): EnginePort {
  let opened: EnginePort | undefined;
  const waiting: Parameters<EnginePort["post"]>[] = [];
  return {
    post: (message, transfer) => {
      if (opened) opened.post(message, transfer);
      else waiting.push([message, transfer]);
    },
    listen: (onMessage, onEnd) => {
      const end = (error: unknown): void => onEnd(error instanceof Error ? error : new Error(String(error)));
      opening
        .then((port) => {
          port.listen(onMessage, onEnd);
          for (const [message, transfer] of waiting.splice(0)) port.post(message, transfer);
          opened = port;
        })
        .catch(end);
    },
  };
}
