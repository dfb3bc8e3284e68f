/** Seconds until a moment. */
export function secondsTo(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1_000));
}
