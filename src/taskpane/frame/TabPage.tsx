import { DefaultButton, PrimaryButton, type IButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { TabId } from "../TabId";
import type { PickedFile } from "../PickedFile";
import { useFileDrop } from "../files/useFileDrop";
import { Icon } from "../parts/Icon";
import type { IconName } from "../parts/iconPaths";
import { Note } from "../parts/Note";
import { useStore } from "../useStore";
import { useApp } from "./AppContext";
import type { Banner, Tone } from "./Banner";
import { chooseBanner } from "./chooseBanner";
import { FRAME } from "./frameTexts";

export interface Primary {
  /** A verb and its object, with the number: "Tổng hợp 3 đơn vị". */
  readonly text: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  /** Why it can't be pressed now; stands in the status line. */
  readonly disabledBecause?: string | null;
}

interface Props {
  readonly tab: TabId;
  /** Stands where the frame itself has none. */
  readonly banner?: Banner | null;
  readonly status?: { readonly text: string; readonly tone?: Tone } | null;
  readonly primary: Primary | null;
  /** In a view within the tab: the line that leads back. */
  readonly back?: { readonly text: string; readonly onBack: () => void };
  /** From 760 px on: left column of 400 px beside the children; above them in the pane. */
  readonly side?: React.ReactNode;
  /** Files dropped anywhere on the page. */
  readonly onDrop?: ((files: readonly PickedFile[]) => void) | null;
  readonly children?: React.ReactNode;
}

/** One tab: banner, scrolling body, and the footer with status line and the one primary button. */
export function TabPage(props: Props): JSX.Element {
  const app = useApp();
  const state = useStore(app.state);
  const running = state.job?.tab === props.tab ? state.job : null;
  const dragging = useFileDrop(running ? null : (props.onDrop ?? null));
  const main = React.useRef<HTMLElement>(null);
  const button = React.useRef<IButton>(null);
  useFocusAfterJob(running, main, button);

  const banner = chooseBanner(state, props.banner ?? null);
  const reason = app.busyReason(props.tab) ?? props.primary?.disabledBecause ?? null;
  const status = reason !== null && !running ? { text: reason } : (props.status ?? null);
  const body = (
    <div
      className={`body-inner ${props.side === undefined ? "" : "body-columns"}`}
      role="tabpanel"
      aria-labelledby={`tab-${props.tab}`}
    >
      <h1 className="hidden">{FRAME.tab[props.tab]}</h1>
      {props.side !== undefined && <div className="body-side">{props.side}</div>}
      <div className="body-main">{props.children}</div>
    </div>
  );
  return (
    <>
      {banner && (
        <Note tone={banner.tone} title={banner.title} detail={banner.detail} banner icon={banner.icon}>
          {banner.text !== "" && <p>{banner.text}</p>}
        </Note>
      )}
      <main className="body" ref={main}>
        {props.back && <BackLine {...props.back} />}
        {body}
      </main>
      <footer className="foot">
        <div className="foot-inner" onClickCapture={stopSecondPress} onKeyDownCapture={stopHeldKey}>
          <p className={`status ${status?.tone ? `tone-${status.tone}` : ""}`} aria-live="polite">
            {status?.tone && <Icon name={status.tone} />}
            {status && <span>{status.text}</span>}
          </p>
          {running ? (
            <DefaultButton
              className="primary"
              componentRef={button}
              text={running.stopping ? FRAME.stopping : FRAME.stop}
              onRenderIcon={() => <Icon name="stop" />}
              onClick={() => app.stop()}
            />
          ) : (
            props.primary && (
              <PrimaryButton
                className="primary"
                componentRef={button}
                text={props.primary.text}
                onRenderIcon={primaryIcon(props.primary.icon)}
                onClick={props.primary.onClick}
                disabled={reason !== null}
                allowDisabledFocus
              />
            )
          )}
        </div>
      </footer>
      {dragging && (
        <div className="drop-veil">
          <p>{FRAME.drop}</p>
        </div>
      )}
    </>
  );
}

/** Where a view within the tab begins: the focus comes here, as what was pressed is gone. */
function BackLine({ text, onBack }: { readonly text: string; readonly onBack: () => void }): JSX.Element {
  const line = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => line.current?.focus(), []);
  return (
    <div className="back">
      <button type="button" className="back-line" ref={line} onClick={onBack}>
        <Icon name="left" />
        {text}
      </button>
    </div>
  );
}

/** After a press another button stands in the same place, "Dừng lại" above all: whoever clicks twice means the first. */
function stopSecondPress(event: React.MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

function stopHeldKey(event: React.KeyboardEvent): void {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}

const primaryIcon = (name: IconName) => () => <Icon name={name} />;

/**
 * The button that was pressed is gone when a job ends: the focus goes to its result, after "Dừng lại" to the primary
 * button. Whoever went on to something else meanwhile stays there.
 */
function useFocusAfterJob(
  running: { readonly stopping: boolean } | null,
  main: React.RefObject<HTMLElement>,
  button: React.RefObject<IButton>,
): void {
  const was = React.useRef(running);
  const pressed = React.useRef<Element | null>(null);
  React.useEffect(() => {
    const ended = was.current !== null && running === null;
    if (was.current === null && running !== null) pressed.current = document.activeElement;
    const stopped = was.current?.stopping ?? false;
    was.current = running;
    if (!ended) return;
    // The tab may draw its result a moment later.
    const frame = requestAnimationFrame(() => {
      const at = document.activeElement;
      if (at !== document.body && at !== pressed.current) return;
      const result = main.current?.querySelector<HTMLElement>("[data-result]");
      if (result && !stopped) result.focus();
      // What was pressed may still be there, in a row of a list.
      else if (at === document.body) button.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [running, main, button]);
}
