/** Tells the page around a frame how high the frame's content is: loaded only in a frame of another origin. */

let isTold = false;

/** Tells it now and whenever it changes, as a message `{ type: 'careers-height', height }` in CSS pixels. */
export function tellHeight(): void {
  if (isTold) return;
  isTold = true;
  const { documentElement } = document;
  let last = 0;
  const tell = () => {
    const height = Math.ceil(documentElement.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    // A number is no secret, and who listens is not known here.
    parent.postMessage({ type: 'careers-height', height }, '*');
  };
  new ResizeObserver(tell).observe(documentElement);
}
