/** Steps of an opening that are entries of the history, with the page's address as it is: Back leads one step back. */
const STEPS = 'coalition-careers-steps';
/** How long a step back may take, in milliseconds; after that it is taken as done. */
const LATE = 5_000;

/** What is needed of a window. */
export type StepsPage = Pick<Window, 'addEventListener' | 'removeEventListener' | 'setTimeout'> & {
  history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  location: Pick<Location, 'href'>;
};

/** Steps back that are under way, by page. Until one has arrived, the history says where the reader was before. */
const underWay = new WeakMap<object, Promise<unknown>>();

/** Does something to the history once no step back is under way: at once, most often. */
export function whenStill(page: object, act: () => void): void {
  const step = underWay.get(page);
  if (step) void step.then(() => whenStill(page, act));
  else act();
}

/** Goes back. Calls `ended` once it has arrived, wherever that is. */
export function stepBack(page: Omit<StepsPage, 'location'>, steps: number, ended: () => void = () => {}): void {
  const arrived = new Promise((resolve) => page.addEventListener('popstate', resolve, { once: true }));
  const late = new Promise((resolve) => page.setTimeout(() => resolve(undefined), LATE));
  const step = Promise.race([arrived, late]).then(() => {
    underWay.delete(page);
    ended();
  });
  underWay.set(page, step);
  page.history.go(-steps);
}

/** The steps that led to where the reader is, as a history entry remembers them. */
export function stepsIn(state: unknown): readonly string[] {
  const steps = (state as Record<string, unknown> | null)?.[STEPS];
  return Array.isArray(steps) ? (steps as string[]) : [];
}

/** A history entry's state with these steps. */
export function withSteps(state: unknown, steps: readonly string[] | undefined): object {
  return { ...(state as object | null), [STEPS]: steps };
}

/** The steps that the page was loaded at: none, but after a reload. */
export const atLoad = stepsIn((globalThis as Partial<typeof globalThis>).history?.state);
