const SLOT = 'careers-status';

/**
 * The one live region of a widget: created empty, filled later, in the light DOM, where every screen reader hears it
 * (A11Y-11). The element shows it through `<slot name="careers-status">`.
 */
export function statusRegion(host: HTMLElement): HTMLElement {
  const existing = host.querySelector<HTMLElement>(`:scope > [slot="${SLOT}"]`);
  if (existing) return existing;
  const region = host.ownerDocument.createElement('div');
  region.slot = SLOT;
  region.setAttribute('role', 'status');
  // In the page's own tree, so out of reach of our style sheets where the page's say otherwise.
  for (const [property, value] of Object.entries({
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
    'white-space': 'nowrap',
  })) {
    region.style.setProperty(property, value, 'important');
  }
  host.append(region);
  return region;
}

export function isStatusRegion(node: Node): boolean {
  return node instanceof Element && node.slot === SLOT;
}
