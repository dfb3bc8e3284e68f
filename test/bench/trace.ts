/** Reads a trace: how long the main thread worked between two marks, waiting left out. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
}

export const TRACED = ['toplevel', 'blink.user_timing'];

export class Trace {
  readonly #events: TraceEvent[];

  constructor(file: Uint8Array) {
    this.#events = (JSON.parse(new TextDecoder().decode(file)) as { traceEvents: TraceEvent[] }).traceEvents;
  }

  /** Milliseconds of work from the beginning of the task in which `from` was marked to `to`. */
  work(from: string, to: string): number {
    const start = this.#mark(from);
    const end = this.#mark(to);
    let total = 0;
    for (const { name, ph, pid, tid, ts, dur = 0 } of this.#events) {
      if (ph !== 'X' || name !== 'ThreadControllerImpl::RunTask' || pid !== start.pid || tid !== start.tid) continue;
      if (ts + dur > start.ts && ts < end.ts) total += Math.min(ts + dur, end.ts) - ts;
    }
    return total / 1000;
  }

  /** Milliseconds between the marks, waiting and all. */
  time(from: string, to: string): number {
    return (this.#mark(to).ts - this.#mark(from).ts) / 1000;
  }

  #mark(name: string): TraceEvent {
    const found = this.#events.find((event) => event.name === name);
    if (!found) throw new Error(`There is no mark "${name}" in the trace.`);
    return found;
  }
}
