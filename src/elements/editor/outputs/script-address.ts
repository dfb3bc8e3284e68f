/** The script that the page has the elements from: the snippet's page takes it from there too, where it is on the web. */
export function scriptAddress(): string | undefined {
  const scripts = [...document.querySelectorAll('script')].map(({ src }) => src);
  return scripts.find((src) => /^https?:.*\/careers(?:\.bundle)?\.js(?:[?#]|$)/.test(src));
}
