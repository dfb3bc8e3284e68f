/**
 * Makes long waits of a page (half a minute and more: the time limits of a form) pass so many times as fast; shorter
 * ones stay as they are. Returns what undoes it.
 */
export function hurry(view: Pick<typeof globalThis, 'setTimeout'>, times: number): () => void {
  const { setTimeout } = view;
  const faster = (handler: () => void, delay = 0, ...more: []) =>
    setTimeout(handler, delay >= 30_000 ? delay / times : delay, ...more);
  view.setTimeout = faster as typeof setTimeout;
  return () => {
    view.setTimeout = setTimeout;
  };
}
