/** Words as part of an address or an id: lower case letters and digits with hyphens between. */
export function slugOf(...words: (string | undefined)[]): string {
  return words
    .filter(Boolean)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
