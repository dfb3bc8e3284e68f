/** Whether a click follows its link in place; one that opens a new tab or window is the browser's own business. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
