import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { TabId } from "../TabId";

interface Part {
  readonly Component: LazyExoticComponent<ComponentType>;
  readonly load: () => Promise<unknown>;
}

const part = (load: () => Promise<{ readonly default: ComponentType }>): Part => ({ Component: lazy(load), load });

/** Each tab is a part of its own: the first paint loads the one that opens. */
export const TABS: Readonly<Record<TabId, Part>> = {
  "ke-hoach": part(() => import("../plan/PlanTab")),
  "de-cuong": part(() => import("../forms/FormsTab")),
  "kiem-tra": part(() => import("../check/CheckTab")),
  "tong-hop": part(() => import("../merge/MergeTab")),
};
