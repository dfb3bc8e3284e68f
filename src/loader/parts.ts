/**
 * How `careers.js` gets its parts, from the folder that the script came from. The build writes every `import('…')` of
 * the sources as a call of {@link loadPart}, and what a part imports from `careers.js` as a call of `use('')`: a part
 * that imported the file itself would load it a second time wherever a host adds `?ver=…` to its address.
 */

/** What a part, or the core, gives to others; the build chooses the names. */
type Exports = Readonly<Record<string, unknown>>;
type Use = (name: string) => Exports;
type Make = (use: Use) => Exports;

const parts = new Map<string, Make>();
const used = new Map<string, Exports>();
const coming = new Map<string, Promise<void>>();
const { currentScript } = document;
/** Found once the script has run: for a stack trace while it runs, Chromium parses the whole script a second time. */
const source = Promise.resolve().then(() => sourceOf(currentScript));

/** Called by the build's own code at the end of `careers.js`: says what the parts may use of it, and where they call. */
export function shareCore(key: string, core: Exports): void {
  used.set('', core);
  const registry = globalThis as unknown as Record<symbol, (name: string, make: Make) => void>;
  registry[Symbol.for(key)] ??= (name, make) => void parts.set(name, make);
}

/** Loads a part, and at the same time the parts that it builds on. */
export async function loadPart(name: string, ...others: string[]): Promise<Exports> {
  // Also where one fails: whoever is told of it may try again, and then nothing is on its way that will fail as well.
  await Promise.allSettled([name, ...others].map(bring));
  return use(name);
}

function use(name: string): Exports {
  let exports = used.get(name);
  const make = parts.get(name);
  if (!exports) {
    if (!make) throw new Error(`${name}.js could not be loaded, or is of another version`);
    used.set(name, (exports = make(use)));
  }
  return exports;
}

function bring(name: string): Promise<void> {
  let under = coming.get(name);
  if (!under) coming.set(name, (under = request(name)));
  return under;
}

async function request(name: string): Promise<void> {
  const { url, nonce, isPlain } = await source;
  const address = new URL(`parts/${name}.js`, url).href;
  const ways = [() => import(/* @vite-ignore */ address), () => addScript(address, nonce)];
  // A script that came without CORS has parts that come without it: import() would be refused after the download.
  if (isPlain) ways.reverse();
  for (const way of ways) {
    await way().catch(() => undefined);
    if (parts.has(name)) return;
  }
  // The next call tries again.
  coming.delete(name);
}

function addScript(address: string, nonce?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    if (nonce) script.nonce = nonce;
    script.onload = () => resolve();
    script.onerror = reject;
    document.head.append(script);
    // Evaluated or failed, the element has done its work.
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => script.remove());
  });
}

/** The script that is running. A module is no `currentScript`: its address stands in the stack of an error. */
function sourceOf(current: HTMLOrSVGScriptElement | null) {
  const running = current instanceof HTMLScriptElement ? current : undefined;
  const url = running?.src || /\b(?:https?|file):\S+?(?=:\d+(?::\d+)?\)?$)/m.exec(String(new Error().stack))?.[0];
  const element = running ?? [...document.scripts].find(({ src }) => src === url);
  return {
    url: url ?? document.baseURI,
    nonce: element?.nonce,
    isPlain: running?.crossOrigin === null,
  };
}
