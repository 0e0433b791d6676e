/** In the order of the work. The ribbon's buttons open the pane with `?tab=` one of them. */
export const TAB_IDS = ["ke-hoach", "de-cuong", "kiem-tra", "tong-hop"] as const;

export type TabId = (typeof TAB_IDS)[number];

export function isTabId(text: unknown): text is TabId {
  return TAB_IDS.some((id) => id === text);
}
