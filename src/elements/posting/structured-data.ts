import { html, render } from 'lit';
import type { PostingWords } from '../../posting/words/facts.js';
import { toJobPostingJsonLd, type JsonLdOptions } from '../../posting/json-ld.js';
import type { JobPosting } from '../../posting/types.js';
import { scriptJson } from '../../text/script-json.js';

const OURS = 'data-coalition-careers';

/** The blocks in the page's head by posting, each with the elements that stand behind it. */
const published = new Map<string, { script: HTMLScriptElement; owners: Set<object> }>();

/**
 * Puts a posting's structured data into the page's head, once however many elements show it; a JobPosting block that the
 * page has of its own wins (SD-1, SD-8).
 */
export function publish(owner: object, posting: JobPosting, words: PostingWords, options: JsonLdOptions): void {
  const key = JSON.stringify([posting.hiringOrganization.name, posting.id]);
  withdraw(owner, key);
  let block = published.get(key);
  if (!block) {
    if (pageHasOwn()) return;
    const script = newBlock();
    block = { script, owners: new Set() };
    published.set(key, block);
    document.head.append(script);
  }
  block.owners.add(owner);
  const data = toJobPostingJsonLd(posting, words, options);
  // A text node: `textContent` of a script is refused under Trusted Types (SD-7).
  block.script.replaceChildren(document.createTextNode(scriptJson(data)));
}

/** Takes back what an element published, of every posting but `except`. The last to leave removes the block. */
export function withdraw(owner: object, except?: string): void {
  for (const [key, { script, owners }] of published) {
    if (key === except || !owners.delete(owner) || owners.size > 0) continue;
    script.remove();
    published.delete(key);
  }
}

/** By Lit's template: of a script made by `createElement` Trusted Types report the text, however it gets in (SEC-4). */
function newBlock(): HTMLScriptElement {
  const fragment = document.createDocumentFragment();
  render(html`<script type="application/ld+json" data-coalition-careers></script>`, fragment);
  return fragment.querySelector('script') ?? document.createElement('script');
}

function pageHasOwn(): boolean {
  const blocks = document.querySelectorAll(`script[type="application/ld+json"]:not([${OURS}])`);
  return [...blocks].some((block) => block.textContent.includes('"JobPosting"'));
}
