import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { AppModel } from "../AppModel";
import { clockText } from "../clockText";
import { faultOf } from "../faultOf";
import { FRAME } from "./frameTexts";

interface Props {
  readonly app: AppModel;
  readonly children: React.ReactNode;
}

/** A fault while drawing: the pane never turns white, it says what to do. */
export class ErrorBoundary extends React.Component<Props, { readonly line: string | null }> {
  override readonly state: { readonly line: string | null } = { line: null };

  override componentDidCatch(error: unknown): void {
    const { app } = this.props;
    const { tab } = app.state.get();
    const at = app.now();
    this.setState({
      line: `${faultOf(error).id} · ${FRAME.tab[tab]} · ${clockText(at)} ${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear()}`,
    });
  }

  static getDerivedStateFromError(error: unknown): { readonly line: string } {
    return { line: faultOf(error).id };
  }

  override render(): React.ReactNode {
    const { line } = this.state;
    if (line === null) return this.props.children;
    const page = this.props.app.host.kind === "page";
    // Only a job writes into the open workbook.
    const untouched = !page && this.props.app.state.get().job === null;
    return (
      <main className="whole">
        <div role="alert">
          <span className="whole-mark" aria-hidden="true">
            !
          </span>
          <h1>{page ? FRAME.crash.titlePage : FRAME.crash.title}</h1>
          <p>
            {untouched ? FRAME.crash.untouched : ""}
            {FRAME.crash.text}
          </p>
          <p className="whole-line">{line}</p>
        </div>
        <PrimaryButton
          className="primary"
          text={page ? FRAME.crash.reopenPage : FRAME.crash.reopen}
          onClick={() => location.reload()}
        />
      </main>
    );
  }
}
