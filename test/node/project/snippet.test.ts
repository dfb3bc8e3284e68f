/** What Storybook's "Copy code" gives is what a page writes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { parseFeed } from '../../../src/posting.js';
import { snippet } from '../../../stories/snippet.js';

const posting = { id: 'cook', title: 'Cook </script> & "Baker"', hiringOrganization: { name: 'Sample Kitchen' } };
const defaults = { routing: "'query'", 'page-size': '20', 'without-search': 'false' };

/** The element that a browser makes of it. */
function parsed(code: string) {
  const [element, ...others] = parseFragment(code).childNodes as DefaultTreeAdapterTypes.Element[];
  assert.equal(others.length, 0);
  const script = element!.childNodes.find(({ nodeName }) => nodeName === 'script') as
    DefaultTreeAdapterTypes.Element | undefined;
  const data = script && (script.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value;
  return {
    tag: element!.tagName,
    attributes: Object.fromEntries(element!.attrs.map(({ name, value }) => [name, value])),
    data,
  };
}

describe('the code of a story', () => {
  it('has the data inside, which nothing in a text ends', () => {
    const { tag, data } = parsed(snippet({ tag: 'careers-card', args: { posting }, defaults }));
    assert.equal(tag, 'careers-card');
    assert.deepEqual(JSON.parse(data!), posting);
    assert.equal(parseFeed(JSON.parse(data!)).postings[0]?.title, posting.title);
  });

  it('has the attributes that differ from their defaults, and tokens as its style', () => {
    const args = {
      postings: [],
      routing: 'none',
      'page-size': 20,
      'without-search': true,
      'without-filters': false,
      lang: undefined,
      action: 'https://example.org/?a=1&b="2"',
      '--careers-color-accent': '#7b2d8b',
      '--careers-radius': '',
    };
    assert.deepEqual(parsed(snippet({ tag: 'careers-board', args, defaults })).attributes, {
      routing: 'none',
      'without-search': '',
      action: 'https://example.org/?a=1&b="2"',
      style: '--careers-color-accent: #7b2d8b',
    });
  });

  it('has no data beside the address of a feed', () => {
    const { attributes, data } = parsed(
      snippet({ tag: 'careers-card', args: { posting, src: '/openings.json' }, defaults }),
    );
    assert.deepEqual(attributes, { src: '/openings.json' });
    assert.equal(data, undefined);
  });
});
