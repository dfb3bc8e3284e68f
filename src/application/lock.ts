/**
 * Runs `send` while no other tab sends the same application (Web Locks); `waiting` is called where one does. Without
 * locks (a page without TLS) it runs at once: the receiver still knows the `submissionId`.
 */
export async function withLock(
  submissionId: string,
  signal: AbortSignal,
  waiting: () => void,
  send: () => Promise<void>,
): Promise<void> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return send();
  const name = `coalition-careers ${submissionId}`;
  let begun = false as boolean;
  const begin = () => {
    begun = true;
    return send();
  };
  try {
    const isFree = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await begin();
      return lock !== null;
    });
    if (isFree || signal.aborted) return;
    waiting();
    await locks.request(name, { signal }, () => (signal.aborted ? undefined : begin()));
  } catch (error) {
    // Refused to a sandboxed frame or where storage is blocked: then without.
    if (begun || signal.aborted) throw error;
    await send();
  }
}
