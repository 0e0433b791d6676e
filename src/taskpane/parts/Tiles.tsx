import * as React from "react";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";
import { nextTile } from "./nextTile";

export interface Tile<Key extends string> {
  readonly key: Key;
  readonly count: number;
  readonly word: string;
  readonly icon: IconName;
  readonly tone: "error" | "warning" | "target" | "info" | "ok" | "plain";
}

interface Props<Key extends string> {
  readonly label: string;
  readonly tiles: readonly Tile<Key>[];
  readonly selected: Key | null;
  /** Null: the selected tile was pressed once more. */
  readonly onSelect: (key: Key | null) => void;
}

/** Counts that are the filter: one stop for the Tab key, ← → between them. A count of 0 can't be pressed. */
export function Tiles<Key extends string>({ label, tiles, selected, onSelect }: Props<Key>): JSX.Element {
  const group = React.useRef<HTMLDivElement>(null);
  const enabled = tiles.filter((tile) => tile.count > 0).map((tile) => tile.key);
  const [stop, setStop] = React.useState<Key | null>(null);
  const at = stop !== null && enabled.includes(stop) ? stop : (enabled.find((key) => key === selected) ?? enabled[0]);
  const move = (event: React.KeyboardEvent) => {
    const next = at === undefined ? null : nextTile(enabled, at, event.key);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    group.current?.querySelector<HTMLButtonElement>(`[data-tile="${next}"]`)?.focus();
  };
  return (
    <div className={`tiles tiles-${tiles.length}`} role="group" aria-label={label} ref={group} onKeyDown={move}>
      {tiles.map((tile) => (
        <button
          key={tile.key}
          type="button"
          data-tile={tile.key}
          className="tile"
          aria-pressed={tile.key === selected}
          disabled={tile.count === 0}
          tabIndex={tile.key === at ? 0 : -1}
          onFocus={() => setStop(tile.key)}
          onClick={() => onSelect(tile.key === selected ? null : tile.key)}
        >
          <span className="tile-count">
            <Icon name={tile.icon} className={`tone-${tile.tone}`} />
            {tile.count}
          </span>{" "}
          <span className="tile-word">{tile.word}</span>
        </button>
      ))}
    </div>
  );
}
