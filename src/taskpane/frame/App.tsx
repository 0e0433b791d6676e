import { Fabric } from "office-ui-fabric-react/lib/Fabric";
import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import * as React from "react";
import type { AppModel } from "../AppModel";
import { isTabId, TAB_IDS, type TabId } from "../TabId";
import { Icon } from "../parts/Icon";
import type { IconName } from "../parts/iconPaths";
import { useStore } from "../useStore";
import { AppProvider } from "./AppContext";
import { ErrorBoundary } from "./ErrorBoundary";
import { FRAME } from "./frameTexts";
import { TABS } from "./tabs";

const ICON: Record<TabId, IconName> = {
  "ke-hoach": "calendar",
  "de-cuong": "document",
  "kiem-tra": "check",
  "tong-hop": "merge",
};

export function App({ app }: { readonly app: AppModel }): JSX.Element {
  const { tab, broken } = useStore(app.state);
  const { outline } = useStore(app.setting.state);
  const Tab = TABS[tab].Component;
  useFocusOfTab(tab);
  return (
    <Fabric applyTheme className={`app app-${app.host.kind}`}>
      <ErrorBoundary app={app}>
        <AppProvider value={app}>
          <header className="head">
            {app.host.kind === "page" && (
              <div className="head-title">
                <span className="head-mark">
                  <Icon name="merge" />
                </span>
                <div>
                  <p className="head-product">{FRAME.product}</p>
                  <p className="head-round">{outline?.title ?? FRAME.opening}</p>
                </div>
                <p className="head-local">
                  <Icon name="lock" />
                  {FRAME.local}
                </p>
              </div>
            )}
            <Pivot
              className="tabs"
              aria-label={FRAME.tabs}
              headersOnly
              selectedKey={tab}
              getTabId={(key) => `tab-${key}`}
              focusZoneProps={{ defaultTabbableElement: ".is-selected" }}
              onLinkClick={(item) => {
                const id = item?.props.itemKey;
                if (isTabId(id)) app.openTab(id);
              }}
            >
              {TAB_IDS.map((id) => (
                <PivotItem
                  key={id}
                  itemKey={id}
                  headerText={FRAME.tab[id]}
                  onRenderItemLink={() => (
                    <span className="tab">
                      <Icon name={ICON[id]} />
                      <span className="tab-word" data-word={FRAME.tab[id]}>
                        {FRAME.tab[id]}
                      </span>
                    </span>
                  )}
                />
              ))}
            </Pivot>
          </header>
          <React.Suspense fallback={<Waiting broken={null} />}>
            {outline ? <Tab key={tab} /> : <Waiting broken={broken} />}
          </React.Suspense>
        </AppProvider>
      </ErrorBoundary>
    </Fabric>
  );
}

/** The button that leads to another tab goes with its own: the focus goes to the tab that opened, and the one stop of the tabs with it. */
function useFocusOfTab(tab: TabId): void {
  const was = React.useRef(tab);
  React.useEffect(() => {
    const other = was.current !== tab;
    was.current = tab;
    if (!other) return;
    const at = document.activeElement;
    document.getElementById(`tab-${tab}`)?.focus();
    // What the tab leads to keeps the focus: the stop of the tabs has moved all the same.
    if (at instanceof HTMLElement && at !== document.body) at.focus();
  }, [tab]);
}

/** What can't come any more is waited for no longer: the frame around says so. */
function Waiting({ broken }: { readonly broken: Error | null }): JSX.Element {
  if (broken) throw broken;
  return (
    <main className="body">
      <p className="waiting" role="status">
        {FRAME.opening}
      </p>
    </main>
  );
}
