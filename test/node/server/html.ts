/** What the tests of rendered HTML look at. */
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Text as a reader has it, without tags, style sheets and data; a space for whatever white space there is. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands in the shadow root of an element, those of the elements in it included. */
export function shadowOf(html: string): string {
  return html.slice(html.indexOf('<template'), html.lastIndexOf('</template>'));
}

/** The data in an element's child script. */
export function dataIn(html: string): unknown {
  const [, json] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json ?? '');
}

/** The addresses that links lead to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => href ?? '');
}
