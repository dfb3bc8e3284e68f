/** While a field has the focus its words are in view, within their own box: the page stays where it is. */
export function showMark(root: ParentNode): void {
  const mark = root.querySelector<HTMLElement>('.source mark');
  const box = mark?.closest<HTMLElement>('.source');
  if (!mark || !box || !root.querySelector('.field:focus-within')) return;
  const isSeen = mark.offsetTop >= box.scrollTop && mark.offsetTop < box.scrollTop + box.clientHeight - 40;
  if (!isSeen) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
}
