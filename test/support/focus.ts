/** What has the focus in a page, inside whatever frames and shadow roots. */
export function focused(page: Document = document): Element | null {
  let at = page.activeElement;
  for (let next = at; next;) {
    at = next;
    next = at instanceof HTMLIFrameElement ? at.contentDocument!.activeElement : (at.shadowRoot?.activeElement ?? null);
  }
  return at;
}
