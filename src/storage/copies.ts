/** The last good copy of each feed, kept on the device for when its source can't be had. */
const STORE = 'coalition-careers-feeds';
const KEPT_AT = 'x-kept-at';
/** An older copy lists too many openings that are closed. */
const LONGEST = 30 * 86_400_000;
/** A browser's storage may never answer; the page shows its error then. */
const PATIENCE = 5_000;

/** A feed's body as it was when its source was last read without an error. */
export interface Copy {
  body: string;
  /** When it was fetched, in milliseconds. */
  keptAt: number;
}

/** Keeps a copy. Where there is no storage, or it is full, there is none. */
export async function keepCopy(url: string, body: string): Promise<void> {
  try {
    const store = await caches.open(STORE);
    await store.put(url, new Response(body, { headers: { [KEPT_AT]: String(Date.now()) } }));
  } catch {
    // Private windows and pages without https have no store.
  }
}

/** The last copy of a feed that is not too old, if there is one. */
export async function lastCopy(url: string): Promise<Copy | undefined> {
  const find = async (): Promise<Copy | undefined> => {
    const store = await caches.open(STORE);
    const found = await store.match(url);
    const keptAt = Number(found?.headers.get(KEPT_AT));
    if (!found) return undefined;
    if (Date.now() - keptAt < LONGEST) return { body: await found.text(), keptAt };
    await store.delete(url);
    return undefined;
  };
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  try {
    return await Promise.race([find(), late]);
  } catch {
    return undefined;
  }
}
