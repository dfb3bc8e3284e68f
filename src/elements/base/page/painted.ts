/** A page that nobody looks at is not painted: the longest wait, in milliseconds. */
const LATEST = 500;

/** Ends after the next paint: what readers don't see yet must not keep them from what they are about to see. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LATEST);
  });
}
