const SLOT = 'careers-status';

/**
 * The one live region of a widget: created empty, filled later, in the light DOM, where every screen reader hears it
 * (A11Y-11). The element shows it through `<slot name="careers-status">`, and its style sheet hides it from sight.
 */
export function statusRegion(host: HTMLElement): HTMLElement {
  const existing = host.querySelector<HTMLElement>(`:scope > [slot="${SLOT}"]`);
  if (existing) return existing;
  const region = host.ownerDocument.createElement('div');
  region.slot = SLOT;
  region.setAttribute('role', 'status');
  host.append(region);
  return region;
}

export function isStatusRegion(node: Node): boolean {
  return node instanceof Element && node.slot === SLOT;
}
