/** <careers-card>: an opening at a glance. */
import { expect, fixture, html } from '@open-wc/testing';
import '../registered.js';
import type { CareersCard } from '../../../src/elements.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { click, press } from '../../support/commands.js';
import {
  SOON,
  day,
  deep,
  deepAll,
  find,
  focused,
  fullPosting,
  headingLevels,
  hear,
  inEachWay,
  longDate,
  minimalPosting,
  moment,
  posting,
  seen,
  shown,
  untilSeen,
  until,
} from '../support.js';

function card(posting: JobPosting, headingLevel = 2, href?: string): Promise<CareersCard> {
  return shown<CareersCard>('card', posting, { headingLevel, ...(href !== undefined && { href }) });
}

/** The badge's words, or nothing. */
const badge = (element: Element) => find(element, '[part~="badge"]')?.textContent.trim();

inEachWay('<careers-card>', () => {
  describe('shows what is known', () => {
    const cases: [what: string, fields: Partial<JobPosting>, words: string | RegExp][] = [
      ['the title', { title: 'Loom Keeper' }, 'Loom Keeper'],
      ['the organization', { hiringOrganization: { name: 'Loom Trust' } }, 'Loom Trust'],
      ['the place', { jobLocation: { addressLocality: 'Duluth', addressRegion: 'MN' } }, 'Duluth, MN'],
      [
        'every place',
        { jobLocation: [{ addressLocality: 'Duluth' }, { addressLocality: 'Mankato' }] },
        /Duluth[\s\S]*Mankato/,
      ],
      ['a place known by its name alone', { jobLocation: { name: 'Main office' } }, 'Main office'],
      ['on site', { workplace: { type: 'onsite' } }, 'On site'],
      ['hybrid', { workplace: { type: 'hybrid' } }, 'Hybrid'],
      ['remote', { workplace: { type: 'remote' } }, 'Remote'],
      [
        'where a remote worker may live',
        { workplace: { type: 'remote' }, applicantLocationRequirements: ['Minnesota', 'Iowa'] },
        'Remote in Minnesota or Iowa',
      ],
      [
        'PAY-1 the closed range with its period',
        { baseSalary: { currency: 'USD', minValue: 50_000, maxValue: 60_000, unitText: 'YEAR' } },
        /\$50,000\s?–\s?\$60,000\s+a year/,
      ],
      [
        'PAY-1 I18N-2 a fixed rate as one amount',
        { baseSalary: { currency: 'USD', minValue: 22.5, maxValue: 22.5, unitText: 'HOUR' } },
        /(?<!~)\$22\.50\s+an hour/,
      ],
      ['no pay', { baseSalary: { currency: 'USD', minValue: 0, maxValue: 0 } }, 'Unpaid'],
      ['the hours', { employmentType: 'PART_TIME', workHours: '20 hours' }, 'Part time, 20 hours'],
      ['several kinds of employment', { employmentType: ['PART_TIME', 'INTERN'] }, 'Part time or Internship'],
      ['the deadline', { validThrough: '2099-07-19' }, 'Apply by July 19, 2099'],
      ['open until filled', { openUntilFilled: true }, 'Open until filled'],
      [
        'the preference and open until filled, in one line',
        { openUntilFilled: true, priorityDeadline: '2098-07-19' },
        'Preference to applications received by July 19, 2098; open until filled',
      ],
      [
        'the preference alone',
        { priorityDeadline: '2098-07-19' },
        'Preference to applications received by July 19, 2098',
      ],
      [
        'a preference that has passed, as such',
        { openUntilFilled: true, priorityDeadline: '2024-07-19' },
        'Still open. The preference date, July 19, 2024, has passed.',
      ],
      ['the summary', { summary: 'Weaves all day.', description: 'Not this.' }, 'Weaves all day.'],
    ];
    for (const [what, fields, words] of cases) {
      it(what, async () => {
        const text = seen(await card(posting(fields)));
        if (typeof words === 'string') expect(text).to.contain(words);
        else expect(text.replace(/\n/g, ' ')).to.match(words);
      });
    }

    it('the first sentence of the description where there is no summary', async () => {
      const description = 'The weaver weaves every single day of the long week. Then she rests.';
      const text = seen(await card(posting({ description })));
      expect(text).to.contain('The weaver weaves every single day of the long week.');
      expect(text).not.to.contain('Then she rests');
    });

    it('the words of an HTML description, not its markup', async () => {
      const text = seen(await card(posting({ description: { html: '<p>Weaves &amp; <b>knots</b>.</p>' } })));
      expect(text).to.contain('Weaves & knots.');
    });

    it('pay without a period where none is stated', async () => {
      const text = seen(await card(posting({ baseSalary: { currency: 'USD', minValue: 5_000, maxValue: 6_000 } })));
      expect(text).to.match(/\$5,000\s?–\s?\$6,000/);
      expect(text).not.to.match(/year|month|week|day|hour/);
    });

    it('what is said of pay in words, where there is no amount', async () => {
      const text = seen(await card(posting({ baseSalary: { currency: 'USD', note: 'By the union’s scale' } })));
      expect(text).to.contain('By the union’s scale');
    });

    it('the logo', async () => {
      const element = await card(fullPosting());
      expect(deep<HTMLImageElement>(element, 'img').src).to.equal(`${location.origin}/demo/favicon.svg`);
      expect(deep<HTMLImageElement>(element, 'img').alt, 'the name stands beside it').to.equal('');
    });
  });

  it('shows nothing for what is absent', async () => {
    const element = await card(minimalPosting);
    expect(seen(element)).to.equal('Minimal Keeper\nMinimal Trust');
    expect(deepAll(element, 'img, dt, dd, [part~="badge"]').length).to.equal(0);
    for (const paragraph of deepAll(element, 'p, span')) expect(seen(paragraph)).not.to.equal('');
  });

  it('shows no "undefined", "null", "NaN" or "[object" of the fullest posting', async () => {
    expect(seen(await card(fullPosting()))).not.to.match(/undefined|null|NaN|\[object/);
  });

  describe('its badge', () => {
    const cases: [what: string, fields: Partial<JobPosting>, words: string | undefined][] = [
      ['is none without dates', {}, undefined],
      ['says New of what was posted yesterday', { datePosted: day(-1) }, 'New'],
      ['says New of what was posted today', { datePosted: day(0) }, 'New'],
      ['is none for what was posted 60 days ago', { datePosted: day(-60) }, undefined],
      ['is none for what is posted tomorrow', { datePosted: day(1) }, undefined],
      ['says Closes today', { validThrough: day(0) }, 'Closes today'],
      ['says Closes tomorrow', { validThrough: day(1) }, 'Closes tomorrow'],
      ['says Closes in 3 days', { validThrough: day(3) }, 'Closes in 3 days'],
      ['prefers closing to new', { validThrough: day(3), datePosted: day(-1) }, 'Closes in 3 days'],
      ['is none for a deadline far off', { validThrough: day(60) }, undefined],
      ['says Closed', { validThrough: day(-1) }, 'Closed'],
      ['is not closed by a preference date', { priorityDeadline: day(-30) }, undefined],
    ];
    for (const [what, fields, words] of cases) {
      it(what, async () => expect(badge(await card(posting(fields)))).to.equal(words));
    }

    it('becomes Closed by itself when the last moment passes', async () => {
      const element = await card(posting({ validThrough: day(3) }));
      element.posting = posting({ validThrough: moment(SOON) });
      await element.updateComplete;
      expect(badge(element)).to.match(/^Closes/);
      await until(() => badge(element) === 'Closed', 'the badge never said Closed');
    });
  });

  it('says when it closed, and no longer how to be early', async () => {
    const text = seen(await card(posting({ validThrough: '2024-04-30', priorityDeadline: '2024-04-01' })));
    expect(text).to.contain('April 30, 2024');
    expect(text).to.not.match(/Apply by|Preference/);
  });

  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`has one heading, of level ${level}`, async () => {
      const element = await card(fullPosting(), level);
      expect(headingLevels(element)).to.deep.equal([level]);
    });
  }

  it('says its date in the words of the page', async () => {
    const element = await fixture(
      html`<careers-card lang="en-GB" .posting=${posting({ validThrough: '2099-07-19' })}></careers-card>`,
    );
    expect(seen(element)).to.contain(longDate('2099-07-19', 'en-GB'));
  });

  describe('its link', () => {
    it("leads to the posting's own page", async () => {
      const element = await card(posting({ url: '/jobs/1' }));
      expect(deep<HTMLAnchorElement>(element, 'a').href).to.equal(`${location.origin}/jobs/1`);
      expect(deep(element, 'a').textContent.trim()).to.equal('Minimal Keeper');
    });

    it('leads where href says, before that', async () => {
      const element = await card(posting({ url: '/jobs/1' }), 2, '/elsewhere');
      expect(deep<HTMLAnchorElement>(element, 'a').href).to.equal(`${location.origin}/elsewhere`);
    });

    it("leads to the posting's own page where href leads nowhere", async () => {
      const element = await card(posting({ url: 'https://example.org/weaver' }), 2, 'javascript:alert(1)');
      expect(deep<HTMLAnchorElement>(element, 'a').href).to.equal('https://example.org/weaver');
    });

    it('is none where there is nowhere to lead to', async () => {
      const element = await card(minimalPosting);
      expect(deepAll(element, 'a, button').length).to.equal(0);
    });

    it('careers-select tells the posting, bubbles, is composed, and is cancelable', async () => {
      const element = await card(posting({ url: '#nowhere-else' }));
      const before = location.href;
      const select = hear(document, 'careers-select');
      document.addEventListener('careers-select', (event) => event.preventDefault(), { once: true });
      deep(element, 'a').click();
      expect(select.details.length).to.equal(1);
      expect(select.details[0]!.posting.id).to.equal('minimal');
      expect(select.events[0]).to.include({ bubbles: true, composed: true, cancelable: true });
      expect(location.href, 'prevented: the link is not followed').to.equal(before);
    });

    it('is followed where nobody prevents it', async () => {
      const before = location.href;
      const element = await card(posting({ url: `${location.pathname}${location.search}#followed` }));
      deep(element, 'a').click();
      await until(() => location.hash === '#followed');
      history.replaceState(null, '', before);
    });

    it('is reached with Tab and opened with Enter', async () => {
      const element = await card(posting({ url: '/jobs/1' }));
      const select = hear(element, 'careers-select');
      element.addEventListener('careers-select', (event) => event.preventDefault());
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      await press('Tab');
      expect(focused()).to.equal(deep(element, 'a'));
      await press('Enter');
      await until(() => select.details.length === 1);
    });

    it('answers a click anywhere on the card', async () => {
      const element = await card(posting({ url: '/jobs/1', summary: 'Weaves all day.' }));
      const select = hear(element, 'careers-select');
      element.addEventListener('careers-select', (event) => event.preventDefault());
      await click(deep(element, '[part~="summary"]'));
      await until(() => select.details.length === 1);
    });

    it('leaves a click with a modifier to the browser', async () => {
      const element = await card(posting({ url: '/jobs/1' }));
      const select = hear(element, 'careers-select');
      let prevented: boolean | undefined;
      element.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
        deep(element, 'a').dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }),
        );
        expect(prevented, key).to.equal(false);
      }
      expect(select.details.length).to.equal(0);
    });
  });

  for (const width of [320, 900]) {
    it(`keeps the room of a card, ${width} px wide, while it loads: what stands below hardly moves`, async () => {
      const box = await fixture<HTMLElement>(html`
        <div style="inline-size: ${width}px; font: 16px/1.5 sans-serif">
          <careers-card src="/demo/data/openings.json?${width}" posting-id="sample-tenant-organizer"></careers-card>
        </div>
      `);
      const loading = box.offsetHeight;
      await untilSeen(box, 'Tenant Organizer');
      expect(Math.abs(box.offsetHeight - loading)).to.be.below(50);
    });
  }

  it('A11Y-2 does not overflow at 320 px, whatever the words', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const box = await fixture<HTMLElement>(html`
      <div style="inline-size: 320px; overflow: auto">
        <careers-card
          .posting=${fullPosting({
            title: `${long} ${long}`,
            hiringOrganization: { name: long },
            workHours: long,
            summary: long,
            validThrough: day(2),
            jobLocation: { addressLocality: long },
            baseSalary: { currency: 'USD', minValue: 1_000_000_000, maxValue: 9_000_000_000, unitText: 'YEAR' },
          })}
        ></careers-card>
      </div>
    `);
    await untilSeen(box, long);
    expect(box.scrollWidth).to.be.at.most(320);
  });
});
