/** Longest that reading may keep the main thread, in milliseconds; a frame's half. */
const SLICE = 8;

/** Runs a long reading in slices, so that the page can be scrolled, typed into and painted in between. */
export async function inSlices<T>(reading: Generator<unknown, T>): Promise<T> {
  for (let slices = 1; ; slices += 1) {
    const end = performance.now() + SLICE;
    do {
      const step = reading.next();
      if (step.done) {
        // What is made of a long reading takes a turn of its own.
        if (slices > 1) await pause();
        return step.value;
      }
    } while (performance.now() < end);
    await pause();
  }
}

/** Lets what waits have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
