/** The four ways data comes, in all four elements. */
import { aTimeout, expect, fixtureCleanup, nextFrame, oneEvent } from '@open-wc/testing';
import '../registered.js';
import { CareersApplication, CareersBoard, CareersCard, CareersPosting } from '../../../src/elements.js';
import type { FeedAnswer } from '../../support/feed-server.js';
import { openFeeds } from '../../support/feeds.js';
import {
  FEED,
  OTHER_FEED,
  control,
  deepAll,
  find,
  fresh,
  hear,
  minimalPosting,
  posting,
  requestsFor,
  seen,
  settled,
  untilSeen,
  until,
} from '../support.js';

interface Kind {
  tag: string;
  Class: typeof CareersCard | typeof CareersPosting | typeof CareersApplication | typeof CareersBoard;
  property: 'posting' | 'postings';
}

interface AnyElement extends HTMLElement {
  updateComplete: Promise<boolean>;
  posting?: unknown;
  postings?: unknown;
}

const kinds: Kind[] = [
  { tag: 'careers-card', Class: CareersCard, property: 'posting' },
  { tag: 'careers-posting', Class: CareersPosting, property: 'posting' },
  { tag: 'careers-application', Class: CareersApplication, property: 'posting' },
  { tag: 'careers-board', Class: CareersBoard, property: 'postings' },
];

const alpha = posting({ id: 'alpha', title: 'Alpha Opening', application: { email: 'alpha@example.org' } });
const beta = posting({ id: 'beta', title: 'Beta Opening', application: { email: 'beta@example.org' } });

const closed = posting({ id: 'closed', title: 'Closed Opening', validThrough: '2020-01-01' });

let stage: HTMLElement;
let lateTags = 0;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
});

afterEach(() => {
  stage.remove();
  fixtureCleanup();
});

for (const { tag, Class, property } of kinds) {
  const isBoard = tag === 'careers-board';
  const asProperty = (...postings: unknown[]) => (isBoard ? postings : postings[0]);

  /** Makes an element, sets it up, and puts it on the page. */
  const put = async (setUp: (element: AnyElement) => void): Promise<AnyElement> => {
    const element = document.createElement(tag) as AnyElement;
    setUp(element);
    stage.append(element);
    await element.updateComplete;
    return element;
  };
  const give = (element: AnyElement, ...postings: unknown[]) => {
    element[property] = asProperty(...postings);
  };
  const addScript = (element: Element, data: unknown, type = 'application/json') => {
    const script = document.createElement('script');
    script.type = type;
    script.text = typeof data === 'string' ? data : JSON.stringify(data);
    element.append(script);
    return script;
  };
  const jsonLd = (title: string) => ({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: 'Linked Organization' },
    identifier: { '@type': 'PropertyValue', value: 'linked' },
  });

  describe(`the data of <${tag}>`, () => {
    describe('as a property', () => {
      it('is kept when set before the element is upgraded', async () => {
        const name = `${tag}-late-${(lateTags += 1)}`;
        const element = document.createElement(name) as AnyElement;
        give(element, alpha);
        stage.append(element);
        expect(element.shadowRoot, 'not upgraded yet').to.equal(null);
        const load = hear(element, 'careers-load');
        customElements.define(name, class extends (Class as typeof CareersCard) {});
        await untilSeen(element, 'Alpha Opening');
        await until(() => load.details.length === 1, 'careers-load');
      });

      it('is shown when set before the element is on the page', async () => {
        const element = await put((it) => give(it, alpha));
        await untilSeen(element, 'Alpha Opening');
      });

      it('is shown when set after the element is on the page', async () => {
        const element = await put(() => {});
        give(element, alpha);
        await untilSeen(element, 'Alpha Opening');
      });

      it('replaces what was shown', async () => {
        const element = await put((it) => give(it, alpha));
        await untilSeen(element, 'Alpha Opening');
        give(element, beta);
        await untilSeen(element, 'Beta Opening');
        expect(seen(element)).not.to.contain('Alpha');
      });

      it('is not read again where a page hands over the same once more at each render', async () => {
        const element = document.createElement(tag) as AnyElement;
        let renders = 0;
        const render = () => {
          renders += 1;
          if (renders < 20) give(element, structuredClone(alpha));
        };
        element.addEventListener('careers-load', render);
        element.addEventListener('careers-error', render);
        render();
        stage.append(element);
        await untilSeen(element, 'Alpha Opening');
        await until(() => renders > 1);
        await settled(element);
        await settled(element);
        expect(renders, 'the first, and the one that the event brought about').to.equal(2);
      });

      it('is read again where a page has changed what it handed over', async () => {
        const own = structuredClone(alpha);
        const element = await put((it) => give(it, own));
        await untilSeen(element, 'Alpha Opening');
        own.title = 'Changed Opening';
        give(element, isBoard ? own : { ...own });
        await untilSeen(element, 'Changed Opening');
      });

      it('gives way to the next way when it is taken back', async () => {
        const element = await put((it) => {
          addScript(it, beta);
          give(it, alpha);
        });
        await untilSeen(element, 'Alpha Opening');
        element[property] = undefined;
        await untilSeen(element, 'Beta Opening');
      });

      for (const bad of [0, 'text', true, {}, { id: 1 }, [[]], { title: 'No id' }]) {
        it(`is an error, not an exception, where it is ${JSON.stringify(bad)}`, async () => {
          const element = document.createElement(tag) as AnyElement;
          const error = hear(stage, 'careers-error');
          element[property] = bad;
          stage.append(element);
          await until(() => error.details.length === 1, 'careers-error');
          await settled(element);
          expect(seen(element)).not.to.equal('');
          expect(error.details[0]!.message).to.be.a('string').and.not.equal('');
          expect(error.details[0]!.issues.length).to.be.greaterThan(0);
          expect(error.details[0]!.source).to.equal('property');
        });
      }
    });

    describe('as a child script', () => {
      it('is read from application/json', async () => {
        const element = await put((it) => addScript(it, alpha));
        await untilSeen(element, 'Alpha Opening');
      });

      it('is read from application/ld+json', async () => {
        const element = await put((it) => addScript(it, jsonLd('Linked Opening'), 'application/ld+json'));
        await untilSeen(element, 'Linked Opening');
      });

      it('is read in markup that the parser makes', async () => {
        stage.innerHTML = `<${tag}><script type="application/json">${JSON.stringify(alpha)}</script></${tag}>`;
        await untilSeen(stage, 'Alpha Opening');
      });

      it('is read when it is added later', async () => {
        const element = await put(() => {});
        addScript(element, alpha);
        await untilSeen(element, 'Alpha Opening');
      });

      it('is read anew when it changes', async () => {
        const element = await put((it) => addScript(it, alpha));
        await untilSeen(element, 'Alpha Opening');
        element.querySelector('script')!.firstChild!.nodeValue = JSON.stringify(beta);
        await untilSeen(element, 'Beta Opening');
        element.querySelector('script')!.replaceWith('');
        addScript(element, alpha);
        await untilSeen(element, 'Alpha Opening');
      });

      it('is read anew when it changed while the element was off the page', async () => {
        const element = await put((it) => addScript(it, alpha));
        await untilSeen(element, 'Alpha Opening');
        element.remove();
        element.querySelector('script')!.text = JSON.stringify(beta);
        stage.append(element);
        await untilSeen(element, 'Beta Opening');
      });

      it('is an error where it is not JSON, and says so', async () => {
        const error = hear(stage, 'careers-error');
        const element = await put((it) => addScript(it, '{ "id": broken'));
        await until(() => error.details.length === 1);
        await settled(element);
        expect(seen(element)).not.to.equal('');
        expect(error.details[0]!.message).to.match(/not JSON: line 1, column 9/);
        expect(error.details[0]!.source).to.equal('script');
        expect(error.details[0]!.issues[0]).to.include({ severity: 'error' });
      });

      it('is not run or read where it is of another type', async () => {
        const element = await put((it) => addScript(it, alpha, 'text/plain'));
        await settled(element);
        expect(seen(element)).not.to.contain('Alpha');
      });
    });

    describe('from src', () => {
      it('is fetched, and chosen by posting-id where there are several', async () => {
        const load = hear(stage, 'careers-load');
        const element = await put((it) => {
          it.setAttribute('src', fresh(FEED));
          it.setAttribute('posting-id', 'second');
        });
        await untilSeen(element, 'Second of the Feed');
        await until(() => load.details.length === 1, 'careers-load');
      });

      it('is loading first, and that is not blank', async () => {
        const element = await put((it) => it.setAttribute('src', fresh(FEED)));
        const loading = find(element, '[part~="loading"]');
        expect(loading, 'room for what is on its way').to.not.equal(undefined);
        expect(loading!.getBoundingClientRect().height).to.be.greaterThan(20);
        await oneEvent(element, 'careers-load');
        await settled(element);
        if (tag !== 'careers-application') expect(find(element, '[part~="loading"]')).to.equal(undefined);
      });

      it('follows a change of src and of posting-id', async () => {
        const element = await put((it) => it.setAttribute('src', fresh(FEED)));
        await untilSeen(element, 'First of the Feed');
        element.setAttribute('src', fresh(OTHER_FEED));
        await untilSeen(element, 'One of Another Feed');
        if (isBoard) return;
        element.setAttribute('posting-id', 'first');
        await untilSeen(element, 'Same Id, Other Feed');
      });

      if (!isBoard) {
        it('shows the first opening of the feed where none is chosen', async () => {
          const element = await put((it) => it.setAttribute('src', fresh(FEED)));
          await untilSeen(element, 'First of the Feed');
        });

        it('is an error where the feed has no such posting-id', async () => {
          const error = hear(stage, 'careers-error');
          const element = await put((it) => {
            it.setAttribute('src', fresh(FEED));
            it.setAttribute('posting-id', 'nowhere');
          });
          await until(() => error.details.length > 0);
          await settled(element);
          expect(error.details[0]!.message).to.contain('nowhere');
          expect(seen(element)).not.to.equal('');
          expect(seen(element)).not.to.contain('of the Feed');
        });

        it('shows the opening once a wrong posting-id is mended', async () => {
          const element = await put((it) => {
            it.setAttribute('src', fresh(FEED));
            it.setAttribute('posting-id', 'nowhere');
          });
          await oneEvent(element, 'careers-error');
          element.setAttribute('posting-id', 'third');
          await untilSeen(element, 'Third of the Feed');
        });

        describe('whose list has the opening no more', () => {
          /** An element with fallback that invites applications, and a list that is answered so. */
          const putDelisted = async (answer: FeedAnswer, lang = 'en') => {
            const feeds = openFeeds();
            await feeds.set('/list', answer);
            return put((it) => {
              it.lang = lang;
              it.innerHTML =
                'Bare words. <p>Send your resume!</p><p data-fallback="always"><a href="/jobs">Jobs</a></p>';
              it.setAttribute('src', feeds.at('/list'));
              it.setAttribute('posting-id', 'gone');
            });
          };

          it('says so, without fallback that still invites applications', async () => {
            const element = await putDelisted({ body: [alpha] });
            await untilSeen(element, 'This opening is no longer listed.');
            expect(seen(element)).not.to.match(/Send your resume|Bare words/);
            await untilSeen(element, 'Jobs');
            element.setAttribute('posting-id', 'alpha');
            await untilSeen(element, 'Alpha Opening');
            expect(seen(element)).not.to.contain('no longer listed').and.not.to.contain('Jobs');
            element.removeAttribute('src');
            await untilSeen(element, 'Send your resume!');
            expect(seen(element)).to.contain('Jobs');
          });

          it('leads to the others: by their address, or in its place', async () => {
            const element = await putDelisted({ body: [{ ...alpha, url: '/jobs/alpha' }, beta, closed] });
            await untilSeen(element, 'no longer listed');
            expect(seen(element)).not.to.contain('Alpha Opening');
            control(element, 'All openings').click();
            await untilSeen(element, 'Alpha Opening');
            expect(seen(element)).not.to.contain('Closed Opening');
            expect((control(element, 'Alpha Opening') as HTMLAnchorElement).href).to.match(/\/jobs\/alpha$/);
            control(element, 'Beta Opening').click();
            await until(() => !seen(element).includes('no longer listed'));
            await untilSeen(element, 'Beta Opening');
            expect(seen(element)).not.to.contain('Alpha Opening');
          });

          for (const [lang, words] of [
            ['es', 'Esta vacante ya no está en la lista.'],
            ['hmn', 'Txoj hauj lwm no tsis nyob hauv daim ntawv teev lawm.'],
            ['so', 'Shaqadan bannaan kuma jirto liiska hadda.'],
            ['vi', 'Tin tuyển dụng này không còn trong danh sách.'],
          ]) {
            it(`says so in ${lang}`, async () => {
              await untilSeen(await putDelisted({ body: [alpha] }, lang), words!);
            });
          }

          const perhaps: [what: string, answer: FeedAnswer][] = [
            ['has it, but it can’t be read', { body: [alpha, { id: 'gone', hiringOrganization: { name: 'Acme' } }] }],
            ['can’t be had', { status: 500 }],
          ];
          for (const [what, answer] of perhaps) {
            it(`does not say so where the list ${what}`, async () => {
              const element = await putDelisted(answer);
              await oneEvent(element, 'careers-error');
              await settled(element);
              await untilSeen(element, 'Send your resume!');
              expect(seen(element)).not.to.contain('no longer listed');
            });
          }
        });

        it('says careers-error when posting-id is changed to one that is not there', async () => {
          const element = await put((it) => it.setAttribute('src', fresh(FEED)));
          await untilSeen(element, 'First of the Feed');
          const error = hear(element, 'careers-error');
          element.setAttribute('posting-id', 'nowhere');
          await settled(element);
          expect(seen(element)).not.to.contain('of the Feed').and.not.to.equal('');
          await until(() => error.details.length === 1, 'careers-error');
        });
      }

      it('resolves the addresses of a feed against the feed', async () => {
        const address = fresh(FEED);
        const load = hear(stage, 'careers-load');
        await put((it) => {
          it.setAttribute('src', address);
          it.setAttribute('posting-id', 'second');
        });
        await until(() => load.details.length > 0);
        const second = load.details[0]!.postings.find(({ id }) => id === 'second')!;
        expect(second.url).to.equal(`${location.origin}/fixtures/jobs/second`);
      });

      const failing: [what: string, src: () => string, message: RegExp][] = [
        ['404', () => '/receiver/nowhere.json', /404/],
        ['HTML instead of JSON', () => fresh('/fixtures/frame.html'), /web page/],
        ['JSON that is broken', () => fresh('/fixtures/broken.txt'), /JSON/],
        ['another site that forbids it', () => `${window.__receivers.closed}/applications?box=none`, /CORS/],
        ['an address that is none', () => 'https://', /address/],
        ['an address that cannot be fetched', () => 'javascript:alert(1)', /address/],
      ];
      for (const [what, src, message] of failing) {
        it(`is an error where it is ${what}: said, not blank, with a way to try again`, async () => {
          const error = hear(stage, 'careers-error');
          const address = src();
          const element = await put((it) => it.setAttribute('src', address));
          await until(() => error.details.length > 0);
          await settled(element);
          expect(error.details.length).to.equal(1);
          expect(error.details[0]!.message).to.match(message);
          expect(error.details[0]!.source).to.contain(address.replace(/^\//, ''));
          expect(seen(element)).to.match(/could not be loaded/);
          expect(find(element, '[part~="notice"] button'), 'Try again').to.not.equal(undefined);
        });
      }

      it('is asked for again by "Try again"', async () => {
        const address = `/receiver/${fresh('nowhere')}`;
        const error = hear(stage, 'careers-error');
        const element = await put((it) => it.setAttribute('src', address));
        await until(() => error.details.length === 1);
        await settled(element);
        find(element, '[part~="notice"] button')!.click();
        await until(() => error.details.length === 2);
        // What a page's performance log says of failures differs by engine; the error came anew.
        await settled(element);
        expect(seen(element)).to.match(/could not be loaded/);
      });

      it('is asked for once, however many elements show it', async () => {
        const address = fresh(FEED);
        const elements = Array.from({ length: 5 }, () => document.createElement(tag));
        for (const element of elements) element.setAttribute('src', address);
        stage.append(...elements);
        for (const element of elements) await untilSeen(element, 'First of the Feed');
        await until(() => requestsFor(address) > 0);
        expect(requestsFor(address)).to.equal(1);
      });

      it('never replaces what came after it', async () => {
        const load = hear(stage, 'careers-load');
        const address = fresh(FEED);
        const element = await put((it) => it.setAttribute('src', address));
        give(element, alpha);
        await untilSeen(element, 'Alpha Opening');
        await until(() => requestsFor(address) > 0 && load.details.length > 0);
        await nextFrame();
        await settled(element);
        expect(seen(element)).to.contain('Alpha Opening').and.not.contain('of the Feed');
        expect(load.details.length).to.equal(1);
      });

      it('never replaces the answer of a newer src', async () => {
        const newer = fresh(OTHER_FEED);
        const before = await put((it) => it.setAttribute('src', newer));
        await untilSeen(before, 'One of Another Feed');
        const older = fresh(FEED);
        const element = await put((it) => it.setAttribute('src', older));
        element.setAttribute('src', newer);
        await untilSeen(element, 'One of Another Feed');
        await until(() => requestsFor(older) > 0);
        await nextFrame();
        await settled(element);
        expect(seen(element)).to.contain('One of Another Feed').and.not.contain('of the Feed');
      });
    });

    describe('in more ways than one', () => {
      it('is the property first', async () => {
        const element = await put((it) => {
          it.setAttribute('src', fresh(FEED));
          addScript(it, beta);
          give(it, alpha);
        });
        await untilSeen(element, 'Alpha Opening');
      });

      it('is the child script before src, which is not asked', async () => {
        const address = fresh(FEED);
        const element = await put((it) => {
          it.setAttribute('src', address);
          addScript(it, beta);
        });
        await untilSeen(element, 'Beta Opening');
        expect(requestsFor(address)).to.equal(0);
      });

      it('is src where the script is empty', async () => {
        const element = await put((it) => {
          it.setAttribute('src', fresh(FEED));
          addScript(it, ' ');
        });
        await untilSeen(element, 'First of the Feed');
      });

      if (!isBoard) {
        it('is the one opening of property or script, whatever posting-id chooses of the list', async () => {
          const error = hear(stage, 'careers-error');
          const element = await put((it) => {
            it.setAttribute('src', fresh(FEED));
            it.setAttribute('posting-id', 'second');
            addScript(it, jsonLd('Linked Opening'), 'application/ld+json');
            give(it, alpha);
          });
          await untilSeen(element, 'Alpha Opening');
          element[property] = undefined;
          await untilSeen(element, 'Linked Opening');
          element.querySelector('script')!.remove();
          await untilSeen(element, 'Second of the Feed');
          expect(error.details).to.deep.equal([]);
        });

        it('is no other opening of a script where the one of posting-id can’t be read', async () => {
          const error = hear(stage, 'careers-error');
          const element = await put((it) => {
            it.setAttribute('posting-id', 'alpha');
            addScript(it, [{ ...alpha, title: '' }, beta]);
          });
          await until(() => error.details.length === 1, 'careers-error');
          await settled(element);
          expect(seen(element)).not.to.contain('Beta');
        });
      }
    });

    describe('that is not there', () => {
      it('leaves no blank', async () => {
        const element = await put(() => {});
        await settled(element);
        expect(seen(element)).not.to.equal('');
      });

      it('leaves the fallback children', async () => {
        const element = await put((it) => it.append('Call us about ', document.createElement('b')));
        await settled(element);
        expect(seen(element)).to.equal('Call us about');
      });

      it('leaves the fallback children while loading; with the data they are gone', async () => {
        const element = await put((it) => {
          it.append('Fallback words');
          it.setAttribute('src', fresh(FEED));
        });
        expect(seen(element)).to.equal('Fallback words');
        await untilSeen(element, 'First of the Feed');
        expect(seen(element)).not.to.contain('Fallback words');
      });

      it('leaves the fallback children where it failed, and again where data is taken back', async () => {
        const element = await put((it) => {
          it.append('Fallback words');
          it.setAttribute('src', '/receiver/nowhere-at-all.json');
        });
        await oneEvent(element, 'careers-error');
        await settled(element);
        expect(seen(element)).to.equal('Fallback words');
        give(element, alpha);
        await untilSeen(element, 'Alpha Opening');
        expect(seen(element)).not.to.contain('Fallback words');
        element.removeAttribute('src');
        element[property] = undefined;
        await untilSeen(element, 'Fallback words');
        expect(seen(element)).not.to.contain('Alpha');
      });

      it('leaves fallback children that are added later', async () => {
        const element = await put(() => {});
        element.append('Late fallback');
        await untilSeen(element, 'Late fallback');
        expect(seen(element)).to.equal('Late fallback');
      });

      it('does not take hidden inputs, scripts, and what is for visitors without script for fallback', async () => {
        const element = await put((it) => {
          it.innerHTML =
            '<input type="hidden" name="key" value="1"><template>No</template><noscript><p>No</p></noscript>';
        });
        await settled(element);
        expect(seen(element)).not.to.equal('');
      });
    });

    describe('its events', () => {
      it('careers-load bubbles, is composed, and tells postings and issues', async () => {
        const host = document.createElement('div');
        stage.append(host);
        const root = host.attachShadow({ mode: 'open' });
        const load = hear(stage, 'careers-load');
        const element = document.createElement(tag);
        element.setAttribute('src', fresh(FEED));
        root.append(element);
        await until(() => load.details.length > 0);
        const [detail] = load.details;
        expect(detail!.postings.map(({ id }) => id)).to.include.members(['first', 'second', 'third']);
        expect(detail!.postings.map(({ id }) => id)).not.to.include('bad');
        expect(detail!.issues.map(({ path }) => path)).to.include('postings[3].title');
        expect(load.events[0]).to.include({ bubbles: true, composed: true, cancelable: false });
        expect(Object.keys(detail!).sort()).to.deep.equal(['issues', 'postings']);
        await nextFrame();
        expect(load.details.length, 'once').to.equal(1);
      });

      it('careers-error bubbles, is composed, and tells message, issues and source', async () => {
        const error = hear(document, 'careers-error');
        await put((it) => it.setAttribute('src', '/receiver/nowhere-either.json'));
        await until(() => error.details.length > 0);
        expect(error.events[0]).to.include({ bubbles: true, composed: true, cancelable: false });
        expect(Object.keys(error.details[0]!).sort()).to.deep.equal(['issues', 'message', 'source']);
      });

      it('come from the element alone, not from those inside it', async () => {
        const load = hear(stage, 'careers-load');
        const element = await put((it) => give(it, alpha, beta));
        await until(() => load.events.length);
        await settled(element);
        expect(load.events.map(({ target }) => target)).to.deep.equal([element]);
      });
    });

    describe('when the element moves', () => {
      it('stays, with no second request', async () => {
        const address = fresh(FEED);
        const load = hear(stage, 'careers-load');
        const element = await put((it) => it.setAttribute('src', address));
        await untilSeen(element, 'First of the Feed');
        await until(() => load.details.length);
        const elsewhere = document.createElement('section');
        stage.append(elsewhere);
        elsewhere.append(element);
        await settled(element);
        expect(seen(element)).to.contain('First of the Feed');
        expect(load.details.length).to.equal(1);
        expect(requestsFor(address)).to.equal(1);
      });

      it('stays when it is taken off the page and put back', async () => {
        const element = await put((it) => give(it, alpha));
        await untilSeen(element, 'Alpha Opening');
        element.remove();
        await nextFrame();
        stage.append(element);
        await settled(element);
        expect(seen(element)).to.contain('Alpha Opening');
        give(element, beta);
        await untilSeen(element, 'Beta Opening');
      });

      it('is taken when it was set while the element was off the page', async () => {
        const element = await put((it) => give(it, alpha));
        await untilSeen(element, 'Alpha Opening');
        element.remove();
        give(element, beta);
        await aTimeout(0);
        stage.append(element);
        await untilSeen(element, 'Beta Opening');
      });
    });

    it('heading-level out of range or no number becomes the nearest that is one', async () => {
      for (const level of ['0', '7', '-1', 'two', '', '2.5', '99']) {
        const element = await put((it) => {
          it.setAttribute('heading-level', level);
          give(it, { ...minimalPosting, application: { email: 'a@example.org' } });
        });
        await untilSeen(element, 'Minimal Keeper');
        const levels = deepAll(element, 'h1, h2, h3, h4, h5, h6');
        expect(levels.length, `heading-level="${level}"`).to.be.greaterThan(0);
        element.remove();
      }
    });
  });
}
