import { supports } from "./supports";

/** Excel on the web takes 5 MB; what is counted here leaves room for what the client library adds. */
const MOST = 3_000_000;
const utf8 = new TextEncoder();

/** Work for Excel in its order, sent in as few requests as their size allows. */
export class RequestQueue {
  private size = 0;

  /** @param beforeSending may throw, and the request is not sent */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly beforeSending: () => void,
  ) {}

  /** @param size in bytes, as {@link RequestQueue.actions} and {@link RequestQueue.sizeOf} estimate it */
  async add(size: number, act: () => void): Promise<void> {
    if (this.size > 0 && this.size + size > MOST) await this.send();
    if (this.size === 0) this.begin();
    act();
    this.size += size;
  }

  async send(): Promise<void> {
    if (this.size === 0) return;
    this.size = 0;
    this.beforeSending();
    await this.context.sync();
  }

  /** Measured on the client of 2025: a path and an action each take about 200 bytes. */
  static actions(count: number): number {
    return 400 * count;
  }

  static sizeOf(value: unknown): number {
    return utf8.encode(JSON.stringify(value)).length;
  }

  private begin(): void {
    const { application } = this.context;
    application.suspendApiCalculationUntilNextSync();
    if (supports("1.9")) application.suspendScreenUpdatingUntilNextSync();
  }
}
