import { DefaultButton, PrimaryButton, type IButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { TabId } from "../TabId";
import type { PickedFile } from "../PickedFile";
import { useFileDrop } from "../files/useFileDrop";
import { Icon } from "../parts/Icon";
import type { IconName } from "../parts/iconPaths";
import { isFocusLost } from "../parts/isFocusLost";
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
  /** Which of its screens the tab shows: with another one what was pressed may be gone. */
  readonly screen?: string;
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
  useFocusOnScreen(props.screen, running !== null, main, button);

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
 * While a job runs the focus is on what stands in place of the button that was pressed. Where the job has brought a new result the focus goes there; one
 * that only saved a file leaves it where it was, or on the primary button, as after "Dừng lại". Whoever went on to something else stays there.
 */
function useFocusAfterJob(
  running: { readonly stopping: boolean } | null,
  main: React.RefObject<HTMLElement>,
  button: React.RefObject<IButton>,
): void {
  const was = React.useRef(running);
  const pressed = React.useRef<Element | null>(null);
  const before = React.useRef<Result | null>(null);
  React.useEffect(() => {
    const began = was.current === null && running !== null;
    const ended = was.current !== null && running === null;
    const stopped = was.current?.stopping ?? false;
    was.current = running;
    if (began) {
      pressed.current = document.activeElement;
      before.current = resultIn(main.current);
      if (isFocusLost()) button.current?.focus();
    }
    if (!ended) return;
    // The tab may draw its result a moment later.
    const frame = requestAnimationFrame(() => {
      if (!isFocusLost() && document.activeElement !== pressed.current) return;
      const result = resultIn(main.current);
      const isNew = result?.heading !== before.current?.heading || result?.text !== before.current?.text;
      if (result && isNew && !stopped) result.heading.focus();
      // What was pressed may still be there, in a row of a list.
      else if (isFocusLost()) button.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [running, main, button]);
}

/** Another screen of the tab without a job: the focus that was on what is gone begins there. */
function useFocusOnScreen(
  screen: string | undefined,
  isRunning: boolean,
  main: React.RefObject<HTMLElement>,
  button: React.RefObject<IButton>,
): void {
  const was = React.useRef(screen);
  React.useEffect(() => {
    const changed = was.current !== screen;
    was.current = screen;
    if (!changed || isRunning || !isFocusLost()) return;
    const result = resultIn(main.current);
    if (result) result.heading.focus();
    else button.current?.focus();
  }, [screen, isRunning, main, button]);
}

interface Result {
  readonly heading: HTMLElement;
  readonly text: string | null;
}

function resultIn(main: HTMLElement | null): Result | null {
  const heading = main?.querySelector<HTMLElement>("[data-result]") ?? null;
  return heading && { heading, text: heading.textContent };
}
