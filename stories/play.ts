/** What a story's play function does with an element: sees across shadow roots and waits for what is on its way. */

/** The first match, as soon as it is there. */
export async function found<E extends HTMLElement>(
  canvas: HTMLElement,
  selector: string,
  fits: (element: E) => boolean = () => true,
): Promise<E> {
  for (;;) {
    const match = matches<E>(canvas, selector).find(fits);
    if (match) return match;
    await new Promise(requestAnimationFrame);
  }
}

export async function press(canvas: HTMLElement, name: string): Promise<void> {
  (await found(canvas, 'button', (button) => button.textContent.trim() === name)).click();
}

export async function fill(canvas: HTMLElement, name: string, value: string): Promise<void> {
  const input = await found<HTMLInputElement>(canvas, `input[name="${name}"]`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function matches<E extends HTMLElement>(root: ParentNode, selector: string): E[] {
  const deeper = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? matches<E>(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<E>(selector), ...deeper];
}
