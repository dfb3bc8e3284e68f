/** JobPosting data for search engines in the page's head (SD-1 to SD-8, as far as a page is needed for it). */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import type { CareersPosting } from '../../../src/elements.js';
import alliance from '../../../demo/data/alliance-coalition-organizer.json';
import type { JobPosting } from '../../../src/posting/types.js';
import {
  FEED,
  SOON,
  day,
  fresh,
  fullPosting,
  minimalPosting,
  moment,
  posting,
  seen,
  settled,
  untilSeen,
  until,
} from '../support.js';

type Data = Record<string, unknown>;

/** All JobPosting blocks of the page, wherever they stand. */
const blocks = (): HTMLScriptElement[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')].filter(({ text }) =>
    text.includes('JobPosting'),
  );
const data = (): Data[] => blocks().map(({ text }) => JSON.parse(text));

const stage = document.createElement('main');
document.body.append(stage);

async function view(shown?: JobPosting, set: Partial<CareersPosting> = {}): Promise<CareersPosting> {
  const element = document.createElement('careers-posting');
  Object.assign(element, set, shown ? { posting: shown } : {});
  stage.append(element);
  await settled(element);
  return element;
}

/** A block of the page's own. */
function own(content: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.text = JSON.stringify(content);
  document.head.append(script);
  return script;
}

afterEach(() => {
  stage.replaceChildren();
  document.querySelectorAll('script[type="application/ld+json"]').forEach((one) => one.remove());
});

describe('structured data', () => {
  // What writes it comes after the first posting.
  before(async () => {
    await view(minimalPosting);
    await until(() => blocks().length);
    stage.replaceChildren();
  });

  it('SD-1 is exactly one block, in the head, of a posting view', async () => {
    await view(fullPosting());
    expect(blocks().length).to.equal(1);
    expect(blocks()[0]!.parentNode).to.equal(document.head);
    expect(data()[0]).to.include({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Full Title Weaver',
    });
  });

  it('SD-1 is none of cards, lists, boards and forms, and there is no ItemList', async () => {
    const shown = posting({ application: { email: 'a@example.org' } });
    await fixture(html`
      <careers-card .posting=${shown}></careers-card>
      <careers-application .posting=${shown}></careers-application>
      <careers-board .postings=${[shown, posting({ id: 'other', title: 'Other' })]}></careers-board>
    `);
    await untilSeen(document.body, 'Other');
    expect(document.querySelectorAll('script[type="application/ld+json"]').length).to.equal(0);
  });

  it('SD-1 is there while a board shows an opening, and gone with it', async () => {
    const element = await fixture<HTMLElementTagNameMap['careers-board']>(
      html`<careers-board routing="none" .postings=${[minimalPosting]}></careers-board>`,
    );
    element.open('minimal');
    await settled(element);
    expect(data().map(({ title }) => title)).to.deep.equal(['Minimal Keeper']);
    element.close();
    await settled(element);
    expect(blocks().length).to.equal(0);
  });

  it('SD-1 is replaced when the posting changes', async () => {
    const element = await view(minimalPosting);
    element.posting = posting({ id: 'next', title: 'Next Keeper' });
    await settled(element);
    expect(data().map(({ title }) => title)).to.deep.equal(['Next Keeper']);
    element.posting = posting({ id: 'next', title: 'Next Keeper, renamed' });
    await settled(element);
    expect(data().map(({ title }) => title)).to.deep.equal(['Next Keeper, renamed']);
  });

  it('SD-1 is removed when the posting is taken back, or when it fails', async () => {
    const element = await view(minimalPosting);
    element.posting = undefined;
    await settled(element);
    expect(blocks().length).to.equal(0);
    element.posting = minimalPosting;
    await settled(element);
    element.posting = { ...minimalPosting, hiringOrganization: {} } as unknown as JobPosting;
    await settled(element);
    expect(blocks().length, 'gone at once, not with the words for what is wrong').to.equal(0);
    expect(seen(element)).not.to.contain('Minimal Keeper');
    element.posting = minimalPosting;
    await settled(element);
    element.posting = { broken: true } as unknown as JobPosting;
    await until(() => blocks().length === 0, 'it is still there');
  });

  it('SD-1 follows the language', async () => {
    const shown = posting({ jobStartDate: '2099-07-19' });
    const element = await view(shown);
    const before = String(data()[0]!['description']);
    element.lang = 'en-GB';
    await until(() => String(data()[0]!['description']) !== before, 'it did not follow');
    expect(data()[0]!['description']).to.contain('19 July 2099');
    expect(blocks().length).to.equal(1);
  });

  it('SD-1 is removed on disconnect, and there again when the element is put back', async () => {
    const element = await view(minimalPosting);
    element.remove();
    expect(blocks().length).to.equal(0);
    stage.append(element);
    await settled(element);
    expect(blocks().length).to.equal(1);
  });

  it('SD-1 stays one block when the element is moved', async () => {
    const element = await view(minimalPosting);
    const section = document.createElement('section');
    stage.append(section);
    section.append(element);
    await settled(element);
    expect(blocks().length).to.equal(1);
  });

  it('SD-1 is none of a closed opening', async () => {
    await view(posting({ validThrough: day(-1) }));
    expect(blocks().length).to.equal(0);
  });

  it('SD-1 is removed once the opening closes, while the page is open', async () => {
    const element = await view(posting());
    element.posting = posting({ validThrough: moment(SOON) });
    await settled(element);
    expect(blocks().length).to.equal(1);
    await until(() => blocks().length === 0, 'it is still there');
  });

  it('SD-1 is none before there is data', async () => {
    const element = document.createElement('careers-posting');
    element.src = fresh(FEED);
    stage.append(element);
    await element.updateComplete;
    expect(blocks().length).to.equal(0);
    await untilSeen(element, 'First of the Feed');
    expect(data().map(({ title }) => title)).to.deep.equal(['First of the Feed']);
  });

  it('SD-1 stays while the form is open', async () => {
    const element = await view(posting({ application: { email: 'a@example.org' } }));
    element.applying = true;
    await settled(element);
    expect(blocks().length).to.equal(1);
  });

  it('structured-data="off" leaves it out, also later', async () => {
    const element = await view(minimalPosting, { structuredData: 'off' });
    expect(blocks().length).to.equal(0);
    element.setAttribute('structured-data', 'auto');
    await settled(element);
    expect(blocks().length).to.equal(1);
    element.setAttribute('structured-data', 'off');
    await settled(element);
    expect(blocks().length).to.equal(0);
    element.removeAttribute('structured-data');
    await settled(element);
    expect(blocks().length).to.equal(1);
  });

  it('SD-2 has nothing undefined, null or empty, and nothing made up', async () => {
    await view(minimalPosting);
    const [block] = data();
    const check = (value: unknown, path: string) => {
      expect(value, path).not.to.equal(null);
      expect(value, path).not.to.equal('');
      if (typeof value === 'object') {
        for (const [key, inner] of Object.entries(value as Data)) check(inner, `${path}.${key}`);
      }
    };
    check(Object.fromEntries(Object.entries(block!).filter(([key]) => key !== 'description')), '');
    for (const unknown of [
      'datePosted',
      'validThrough',
      'employmentType',
      'baseSalary',
      'jobLocation',
      'directApply',
    ]) {
      expect(block).not.to.have.property(unknown);
    }
  });

  it('SD-2 has no empty description', async () => {
    await view(minimalPosting);
    expect(data()[0]!['description']).not.to.equal('');
  });

  it('SD-4 leaves validThrough out of what is open until filled', async () => {
    await view(alliance as JobPosting);
    expect(data()[0]).not.to.have.property('validThrough');
  });

  it('SD-6 directApply is true only where the own form posts to an endpoint', async () => {
    const application = { email: 'a@example.org' };
    const cases: [Partial<CareersPosting>, Partial<JobPosting>, boolean][] = [
      [{}, { application }, false],
      [{}, { application: { endpoint: '/receiver/applications' } }, true],
      [{ action: '/receiver/applications' }, { application }, true],
      [{ action: '/receiver/applications', apply: 'none' }, { application }, false],
      [{ apply: 'link' }, { application: { endpoint: '/e', url: 'https://example.org' } }, false],
      [{}, { application: { url: 'https://example.org' } }, false],
    ];
    for (const [set, fields, direct] of cases) {
      const element = await view(posting(fields), set);
      expect(data()[0]!['directApply'] ?? false, JSON.stringify([set, fields])).to.equal(direct);
      element.remove();
    }
  });

  it('SD-7 escapes <, so that no text can end the block', async () => {
    await view(posting({ title: '</script><script>alert(1)</script>', description: '<!-- <script>' }));
    expect(blocks().length).to.equal(1);
    expect(blocks()[0]!.text).not.to.contain('<');
    expect(data()[0]!['title']).to.equal('</script><script>alert(1)</script>');
    expect(blocks()[0]!.childNodes.length).to.equal(1);
    expect(blocks()[0]!.firstChild!.nodeType).to.equal(Node.TEXT_NODE);
  });

  it('SD-8 is one block of two widgets with one posting, until the last has left', async () => {
    const one = await view(minimalPosting);
    const other = await view({ ...minimalPosting });
    expect(blocks().length).to.equal(1);
    one.remove();
    expect(blocks().length).to.equal(1);
    other.remove();
    expect(blocks().length).to.equal(0);
  });

  it('SD-8 is a block each of two widgets with two postings', async () => {
    await view(minimalPosting);
    await view(posting({ id: 'other', title: 'Other' }));
    expect(data().map(({ title }) => title)).to.have.members(['Minimal Keeper', 'Other']);
  });

  for (const [what, content] of [
    ['a block', { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Own' }],
    ['a graph', { '@graph': [{ '@type': ['JobPosting'], title: 'Own' }] }],
  ] as const) {
    it(`SD-8 leaves it to the page where it has ${what} of its own`, async () => {
      own(content);
      await view(minimalPosting);
      expect(blocks().length).to.equal(1);
      expect(blocks()[0]!.text).to.contain('Own');
    });
  }

  it('SD-8 leaves it to the page where its own block stands in the element', async () => {
    const element = await fixture<CareersPosting>(html`<careers-posting></careers-posting>`);
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Linked',
      hiringOrganization: { name: 'Linked Organization' },
    });
    element.append(script);
    await untilSeen(element, 'Linked');
    expect(blocks()).to.deep.equal([script]);
  });

  it('SD-8 takes a block about something else for what it is', async () => {
    own({ '@context': 'https://schema.org', '@type': 'Organization', name: 'JobPosting Collective' });
    await view(minimalPosting);
    expect(data().filter((one) => one['@type'] === 'JobPosting').length).to.equal(1);
  });

  it('SD-8 marks up what is visible on the page', async () => {
    const element = await view(alliance as JobPosting);
    const text = seen(element).replace(/\s+/g, ' ');
    const holder = new DOMParser().parseFromString(String(data()[0]!['description']), 'text/html');
    for (const end of holder.querySelectorAll('br')) end.replaceWith('\n');
    for (const one of holder.querySelectorAll('li, p:not(:has(strong))')) {
      for (const line of one.textContent.trim().split('\n')) {
        for (const part of line.replace(/\s+/g, ' ').split(/ (?=\(|a year)/)) {
          expect(text).to.contain(part.replace(/^\(|\)$/g, ''));
        }
      }
    }
  });
});
