import "./frame/fabricConfig";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { AppModel } from "./AppModel";
import type { Host } from "./Host";
import { isTabId, type TabId } from "./TabId";
import { startEngine } from "./engine/startEngine";
import { App } from "./frame/App";
import { dressFabric } from "./frame/dressFabric";
import { TABS } from "./frame/tabs";

const LAST_TAB = "cchc.tab";

/** Draws the app over its host. The page in the HTML that says "Đang tải…" is done with. */
export function startApp(host: Host): void {
  dressFabric();
  const app = new AppModel(startEngine(), host, () => new Date(), firstTab());
  app.state.subscribe(() => rememberTab(app.state.get().tab));
  const tellNetwork = () => app.setOffline(!navigator.onLine);
  window.addEventListener("online", tellNetwork);
  window.addEventListener("offline", tellNetwork);
  tellNetwork();
  document.documentElement.dataset.state = "ready";
  ReactDOM.render(<App app={app} />, document.getElementById("app"));
  void app.start();
  // All parts, once the first one is on show: afterwards everything works without the network.
  window.setTimeout(() => {
    for (const { load } of Object.values(TABS)) load().catch(() => undefined);
  }, 500);
}

/** The one that the ribbon's button named, else the one open last. */
function firstTab(): TabId {
  const named = new URLSearchParams(location.search).get("tab");
  if (isTabId(named)) return named;
  try {
    const last = localStorage.getItem(LAST_TAB);
    return isTabId(last) ? last : "ke-hoach";
  } catch {
    return "ke-hoach";
  }
}

function rememberTab(tab: TabId): void {
  try {
    localStorage.setItem(LAST_TAB, tab);
  } catch {
    // A browser that keeps nothing: the first tab opens next time.
  }
}
