/** The editor as someone uses it who has never seen JSON: by keyboard, from the announcement to the page. */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../registered.js';
import type { CareersEditor } from '../../../src/elements.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { clearDraft } from '../../../src/storage/drafts.js';
import { emulate, press, resize, type as typeIn, uploadFiles } from '../../support/commands.js';
import type { Received } from '../../support/server.js';
import { openFeeds } from '../../support/feeds.js';
import { control, countsDown, deep, deepAll, find, focused, fullPosting, hear, isVisible, minimalPosting, seen, settled, until, untilSeen } from '../support.js'; // prettier-ignore

const ANNOUNCEMENT = `Position: Community Cook
Organization: Riverside Kitchen

We are looking for a cook who makes one warm meal a day for sixty neighbors in our own kitchen.

Pay: $22-26/hr DOE
Hours: 24 hours a week

Responsibilities:
- Plan the meals of the week
- Cook with two volunteers

Bring your own apron and a smile.

Reports to: Kitchen Manager
Send a resume to jobs (at) example.org. Open until filled.`;

const KEY = JSON.stringify(['careers-editor', location.pathname]);

async function open(attributes: Partial<CareersEditor> = {}): Promise<CareersEditor> {
  const editor = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
  Object.assign(editor, attributes);
  await settled(editor);
  return editor;
}

/** Puts text into the field as a paste does, and presses the button. */
async function paste(editor: CareersEditor, text: string): Promise<void> {
  const field = deep<HTMLTextAreaElement>(editor, '#paste');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  control(editor, 'Read the announcement').click();
  await settled(editor);
  const isBusy = () => deepAll(editor, '.start').some((one) => seen(one).includes('Reading…'));
  await until(() => !isBusy(), 'the fields, or what is wrong');
  await settled(editor);
}

const field = (editor: CareersEditor, key: string) => deep(editor, `[data-field="${key}"]`);
const input = (editor: CareersEditor, id: string) => deep<HTMLInputElement>(editor, `#${id}`);
const snippetOf = (editor: CareersEditor) => deep<HTMLTextAreaElement>(editor, '#snippet').value;

async function write(editor: CareersEditor, id: string, value: string): Promise<void> {
  const one = input(editor, id);
  one.value = value;
  one.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(editor);
}

/** As far as it takes by the Tab key; a field that it never comes to is out of a keyboard's reach. */
async function tabTo(isThere: () => boolean): Promise<void> {
  for (let i = 0; !isThere(); i += 1) {
    if (i > 200) throw new Error(`not reached; the focus is on ${focused()?.outerHTML.slice(0, 120) ?? 'nothing'}`);
    await press('Tab');
  }
}

describe('<careers-editor>', () => {
  const clear = async () => {
    await clearDraft(KEY, 'device');
    await clearDraft(KEY.replace(']', ',1]'), 'device');
  };
  beforeEach(clear);
  afterEach(clear);

  it('leads by keyboard from an announcement to a snippet, and to a page that shows it', async () => {
    const editor = await open();
    deep<HTMLTextAreaElement>(editor, '#paste').focus();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else puts in a text as a paste does
    document.execCommand('insertText', false, ANNOUNCEMENT);
    await tabTo(() => focused()?.textContent.trim() === 'Read the announcement');
    await press('Enter');
    await until(() => find(editor, '[part="fields"]'));
    await until(() => focused()?.matches('.title'), 'the heading has the focus');
    expect(focused()?.textContent.trim()).to.equal('Community Cook');

    // A field's words are marked while it has the focus.
    await tabTo(() => focused()?.id === 'f-supervisor');
    await until(() => find(editor, '.source mark'));
    expect(deepAll(editor, '.source mark').map((one) => one.textContent).join('')).to.contain('Kitchen Manager');

    // Lines are moved by keyboard, and the focus goes along.
    input(editor, 'f-responsibilities-1').focus();
    await press('Alt+ArrowUp');
    await until(() => focused()?.id === 'f-responsibilities-0');
    expect(input(editor, 'f-responsibilities-0').value).to.equal('Cook with two volunteers');
    await press('End');
    await press('Enter');
    await until(() => focused()?.id === 'f-responsibilities-1' && input(editor, 'f-responsibilities-1').value === '');
    await typeIn('Wash up');
    await settled(editor);

    await tabTo(() => focused()?.textContent.trim() === 'Copy the snippet');
    await press('Enter');
    await until(() => /Copied|by hand/.test(seen(editor)), 'it says what came of it');

    const page = new DOMParser().parseFromString(`<!doctype html><body>${snippetOf(editor)}`, 'text/html');
    const posting = document.importNode(page.querySelector('careers-posting')!, true);
    document.body.append(posting);
    await untilSeen(posting, 'Wash up');
    expect(seen(posting)).to.contain('Community Cook').and.to.contain('Kitchen Manager').and.to.contain('$22');
    posting.remove();
  }); // prettier-ignore

  it('shows the opening by the card and the posting themselves, as it is written', async () => {
    const editor = await open();
    await paste(editor, ANNOUNCEMENT);
    await write(editor, 'f-title', 'Head Cook');
    expect(seen(deep(editor, 'careers-card'))).to.contain('Head Cook');
    expect(seen(deep(editor, 'careers-posting'))).to.contain('Plan the meals of the week');
    expect(document.head.querySelector('script[type="application/ld+json"]'), 'no data for search engines').to.equal(null);
  }); // prettier-ignore

  it('marks guesses until they are confirmed, and leads to them', async () => {
    const editor = await open();
    await paste(editor, ANNOUNCEMENT);
    const unsure = () => deepAll(editor, '.field.unsure').length;
    const before = unsure();
    expect(before).to.be.greaterThan(0);
    expect(seen(editor)).to.contain('Check this');
    control(deep(editor, '.field.unsure'), /^It is right/).click();
    await settled(editor);
    expect(unsure()).to.equal(before - 1);
    control(editor, 'Undo').click();
    await settled(editor);
    expect(unsure()).to.equal(before);
  });

  it('offers words that no field took to be put somewhere', async () => {
    const editor = await open();
    await paste(editor, ANNOUNCEMENT);
    const details = deep<HTMLDetailsElement>(editor, 'details.leftover');
    details.open = true;
    const count = details.querySelectorAll('li').length;
    const row = [...details.querySelectorAll('li')].find(({ textContent }) => textContent.includes('apron'))!;
    row.querySelector('select')!.value = 'qualifications';
    control(row, 'Put it there').click();
    await settled(editor);
    expect(deepAll(editor, 'details.leftover li').length).to.equal(count - 1);
    expect(input(editor, 'f-qualifications-0').value).to.contain('apron');
  });

  it('says at its field what is missing, what is wrong and what could be better', async () => {
    const editor = await open();
    control(editor, 'Start with empty fields').click();
    await settled(editor);
    expect(seen(field(editor, 'title'))).to.contain('This is needed.');
    expect(find(editor, '#snippet'), 'no snippet of nothing').to.equal(undefined);
    await write(editor, 'f-title', 'Cook');
    await write(editor, 'f-hiringOrganization-name', 'Riverside Kitchen');
    await write(editor, 'f-baseSalary', 'a lot');
    expect(seen(field(editor, 'baseSalary'))).to.contain('This is no number.');
    await write(editor, 'f-baseSalary', '22');
    expect(seen(field(editor, 'baseSalary')))
      .to.match(/state the whole range/i)
      .and.to.contain('“To”');
    // It is English, whatever the editor speaks.
    expect(field(editor, 'baseSalary').querySelector<HTMLElement>('.advice [lang="en"]')?.dir).to.equal('ltr');
    await write(editor, 'f-validThrough', '13');
    expect(seen(field(editor, 'validThrough'))).to.contain('This is no date yet.');
    control(field(editor, 'application.questions'), /Add: Question/).click();
    await settled(editor);
    await write(editor, 'f-application-questions-0', 'How old are you?');
    expect(seen(field(editor, 'application.questions'))).to.match(/seems to ask about age/);
  });

  it('tells the page what is written, once the writing pauses', async () => {
    const editor = await open();
    const { details } = hear(editor, 'careers-change');
    control(editor, 'Start with empty fields').click();
    await settled(editor);
    for (const title of ['C', 'Co', 'Coo', 'Cook']) await write(editor, 'f-title', title);
    await write(editor, 'f-hiringOrganization-name', 'Riverside');
    await until(() => details.at(-1)?.posting.hiringOrganization?.name === 'Riverside');
    expect(details.at(-1)?.posting.title).to.equal('Cook');
    expect(details.length).to.be.lessThan(5);
  });

  it('takes a posting of the page, and hands it on unchanged', async () => {
    const posting = fullPosting();
    const editor = await open({ posting });
    await until(() => find(editor, '#snippet'));
    const script = /json">(.*)<\/script>/.exec(snippetOf(editor))?.[1] ?? '';
    expect(JSON.parse(script)).to.deep.equal(posting);
    expect(focused(), 'the focus stays where it was').not.to.satisfy((one: Element | null) => one?.matches('.title'));
  });

  it('begins with the opening of a list that the page names, and keeps the others beside it', async () => {
    const { set, at } = openFeeds();
    await set('/list', { body: [minimalPosting, fullPosting()] });
    const editor = await open({ src: at('/list'), postingId: fullPosting().id });
    await until(() => find(editor, '#f-title'));
    expect(input(editor, 'f-title').value).to.equal(fullPosting().title);
    expect(seen(deep(editor, '.bar'))).to.contain('Minimal Keeper');
    const { details } = hear(editor, 'careers-error');
    editor.postingId = 'gone';
    await until(() => details.length);
    expect(details[0]?.message).to.contain('There is no opening with the id "gone"');
    expect(input(editor, 'f-title').value, 'what is being written stays').to.equal(fullPosting().title);
  });

  it('goes on with an opening of the page that can’t be shown yet', async () => {
    const editor = await fixture<CareersEditor>(
      html`<careers-editor default-organization="This Site"
        ><script type="application/json">{ "workHours": "20 hours" }</script></careers-editor
      >`,
    );
    await until(() => find(editor, '#f-workHours'));
    expect(input(editor, 'f-workHours').value).to.equal('20 hours');
    expect(input(editor, 'f-hiringOrganization-name').value).to.equal('This Site');
    expect(find(editor, '.problem')).to.equal(undefined);
  }); // prettier-ignore

  it('gives the snippet of a list for one opening too, and says where an address belongs', async () => {
    const editor = await open({ posting: fullPosting() });
    await until(() => find(editor, '#snippet'));
    deepAll<HTMLInputElement>(editor, 'input[name="shape"]')[2]!.click();
    await until(() => snippetOf(editor).includes('<careers-board>'));
    const script = /json">(.*)<\/script>/.exec(snippetOf(editor))?.[1] ?? '';
    expect(JSON.parse(script)).to.deep.equal([fullPosting()]);
    // This page has the elements from no careers.js.
    const example = 'https://example.org/careers-files/careers.js';
    expect(snippetOf(editor)).to.contain(`src="${example}"`);
    expect(seen(deep(editor, '#snippet-hint'))).to.contain(`in place of ${example}`);
  });

  it('takes the bounds of a file and of an answer, and says what is none', async () => {
    const editor = await open({ posting: { ...fullPosting(), application: undefined } });
    await until(() => find(editor, '#snippet'));
    control(field(editor, 'application.documents'), /Add: Document/).click();
    await settled(editor);
    await write(editor, 'f-application-documents-0-size', 'small');
    expect(seen(field(editor, 'application.documents'))).to.contain('got "small"');
    await write(editor, 'f-application-documents-0-size', '2.5');
    control(field(editor, 'application.questions'), /Add: Question/).click();
    await settled(editor);
    await write(editor, 'f-application-questions-0', 'Why this kitchen?');
    await write(editor, 'f-application-questions-0-length', '400');
    const { application } = JSON.parse(/json">(.*)<\/script>/.exec(snippetOf(editor))?.[1] ?? '') as JobPosting;
    expect(application?.documents?.[0]?.maxBytes).to.equal(2_500_000);
    expect(application?.questions?.[0]?.maxLength).to.equal(400);
  });

  it('keeps what was written through a reload, and forgets it when asked to', async () => {
    const first = await open();
    await paste(first, ANNOUNCEMENT);
    await write(first, 'f-title', 'Kept Cook');
    first.remove();
    const second = await open();
    await until(() => find(second, '[part="fields"]'), 'what was kept');
    expect(input(second, 'f-title').value).to.equal('Kept Cook');
    control(second, 'Start over').click();
    await until(() => find(second, '#paste'));
    control(second, 'Back to the opening').click();
    await until(() => find(second, '[part="fields"]'), 'what was started over from');
    expect(input(second, 'f-title').value).to.equal('Kept Cook');
    control(second, 'Start over').click();
    await until(() => find(second, '#paste'));
    second.remove();
    const third = await open();
    await settled(third);
    expect(find(third, '#paste')).not.to.equal(undefined);
  });

  it('has a place of its own beside another that is open, so that neither writes over what the other keeps', async () => {
    const kept = (editor: CareersEditor) =>
      until(() => seen(deep(editor, '.draft')).includes('Kept in this browser'), 'that it is kept');
    const titled = async (editor: CareersEditor, title: string) => {
      await until(() => find(editor, '#f-title'), 'the fields');
      await write(editor, 'f-title', title);
      await kept(editor);
    };
    const first = await open();
    await paste(first, ANNOUNCEMENT);
    await titled(first, 'First Cook');
    const second = await open();
    await until(() => seen(second).includes('open in another tab too'), 'that another is open');
    control(second, 'Start with empty fields').click();
    await titled(second, 'Second Cook');
    await titled(first, 'First Cook again');
    for (const editor of [first, second]) editor.remove();

    const back = await open();
    await until(() => find(back, '#f-title'), 'what was kept');
    expect(input(back, 'f-title').value).to.equal('First Cook again');
    expect(seen(deep(back, '.bar'))).to.contain('Another opening is kept');
    // An element that comes back to the page goes on where it was.
    const { parentElement } = back;
    back.remove();
    await settled(back);
    parentElement?.append(back);
    const other = await open();
    await until(() => find(other, '#f-title'), 'what the other kept');
    expect(input(other, 'f-title').value).to.equal('Second Cook');
    control(other, 'Start over').click();
    await until(() => find(other, '#paste'));
    expect(input(back, 'f-title').value).to.equal('First Cook again');
  });

  describe('pasted with its marks, as from a page', () => {
    const list = '<p>Duties</p><ul><li>Plan the meals</li><li>Cook</li></ul>';
    for (const [what, html, plain, text] of [
      ['a list that lost its marks', list, 'Duties\nPlan the meals\nCook', 'Duties\n\n• Plan the meals\n• Cook'],
      ['what is there with its marks alone', list, '', 'Duties\n\n• Plan the meals\n• Cook'],
      ['a list that kept them', list, 'Duties\n•\tPlan the meals', undefined],
      ['code', '<ul><li>{</li></ul>', '{"id":"cook"}', undefined],
      ['rows of a sheet', '<table><tr><td>Cook</td></tr></table>', 'Cook\tKitchen', undefined],
    ] as const) {
      it(`${text ? 'keeps' : 'leaves to the browser'} ${what}`, async () => {
        const editor = await open();
        const area = deep<HTMLTextAreaElement>(editor, '#paste');
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        if (plain) clipboardData.setData('text/plain', plain);
        const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
        // Firefox gives the data of an event that is made up to nobody.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        area.dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(text !== undefined);
        if (text !== undefined) await until(() => area.value === text, 'the list');
      });
    }
  });

  it('reads files, by button and by drop', async () => {
    const editor = await open();
    await uploadFiles(deep<HTMLInputElement>(editor, 'input[type="file"]'), { name: 'job.txt', content: ANNOUNCEMENT });
    await until(() => find(editor, '[part="fields"]'));
    expect(input(editor, 'f-title').value).to.equal('Community Cook');
    fixtureCleanup();
    await clearDraft(KEY, 'device');
    const other = await open();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([JSON.stringify([minimalPosting, fullPosting()])], 'openings.json'));
    deep(other, '.start').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    await until(() => find(other, '.which'));
    expect(seen(deep(other, '.bar'))).to.contain('Minimal Keeper').and.to.contain('Full Title Weaver');
    expect(seen(other)).to.contain('In the list openings.json');
  }); // prettier-ignore

  it('keeps what was begun while a list was on its way', async () => {
    const feeds = openFeeds();
    await feeds.set('/slow', { held: true });
    const editor = await open();
    const field = deep<HTMLTextAreaElement>(editor, '#paste');
    field.value = feeds.at('/slow');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    control(editor, 'Read the announcement').click();
    await until(async () => (await feeds.asked('/slow')) > 0, 'the list was asked for');
    control(editor, 'Start with empty fields').click();
    await until(() => find(editor, '#f-title'), 'the fields');
    await write(editor, 'f-title', 'Night Cook');
    await feeds.set('/slow', { body: [minimalPosting, fullPosting()] });
    // Who asks after it has been answered after it.
    await paste(await open(), feeds.at('/slow'));
    expect(input(editor, 'f-title').value).to.equal('Night Cook');
    expect(find(editor, '.which'), 'no list took its place').to.equal(undefined);
  });

  it('opens a snippet and a list by its address, and says what is wrong with an address', async () => {
    const feeds = openFeeds();
    await feeds.set('/list', { body: [minimalPosting] });
    await feeds.set('/page', { body: '<!doctype html><title>News</title><p>Hello' });
    await feeds.set('/far', { body: [minimalPosting] });
    const editor = await open();
    await paste(editor, feeds.farAt('/far'));
    expect(seen(deep(editor, '.problem'))).to.contain('CORS');
    expect(seen(deep(editor, '.problem')).split(feeds.farAt('/far')), 'the address is said once').to.have.length(2);
    await paste(editor, feeds.at('/page'));
    expect(seen(deep(editor, '.problem'))).to.match(/web page/i);
    expect(deep<HTMLTextAreaElement>(editor, '#paste').value, 'nothing is lost').to.equal(feeds.at('/page'));
    await paste(editor, feeds.at('/list'));
    expect(input(editor, 'f-title').value).to.equal('Minimal Keeper');
    const snippet = snippetOf(editor);
    control(editor, 'Start over').click();
    await until(() => find(editor, '#paste'));
    await paste(editor, snippet);
    expect(input(editor, 'f-title').value).to.equal('Minimal Keeper');
  }); // prettier-ignore

  it('takes the texts in another language, each beside the original', async () => {
    const editor = await open();
    await paste(editor, ANNOUNCEMENT);
    const choice = deep<HTMLSelectElement>(editor, '#translate');
    choice.value = 'so';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => focused()?.textContent.trim() === 'Soomaali', 'the language has the focus');
    expect(choice.value).to.equal('');
    const pair = deep(editor, '#f-translations-so-responsibilities').closest('.pair')!;
    expect(seen(pair)).to.contain('Plan the meals of the week');
    await write(editor, 'f-translations-so-title', 'Kariye');
    await write(editor, 'f-translations-so-responsibilities', 'Qorshee cuntada');
    expect(seen(pair)).to.contain('The original has 2 lines, this has 1.');
    await write(editor, 'f-translations-so-responsibilities', 'Qorshee cuntada\nKari');
    expect(seen(pair)).not.to.contain('The original has');
    const script = /json">(.*)<\/script>/.exec(snippetOf(editor))?.[1] ?? '';
    expect((JSON.parse(script) as JobPosting).translations).to.deep.equal({
      so: { title: 'Kariye', responsibilities: ['Qorshee cuntada', 'Kari'] },
    });
    expect(seen(deep(editor, 'careers-posting'))).to.contain('Soomaali');
    control(editor, 'Remove the Soomaali texts').click();
    await settled(editor);
    expect(snippetOf(editor)).not.to.contain('Kariye');
    expect(focused()?.id).to.equal('translate');
  });

  // The tests after these have no forced colours.
  for (const colours of ['active', 'none'] as const)
    it(`shows by a line which pane and which language is pressed, with forced colours: ${colours}`, async function () {
      // Chromium alone can be told to force colours.
      if (!(await emulate({ 'forced-colors': colours })) && colours === 'active') this.skip();
      await resize(600, 800);
      const translations = { es: { title: 'Cocinera' }, so: { title: 'Kariye' } };
      const editor = await open({ posting: { ...minimalPosting, translations } });
      // What a language calls itself depends on the browser.
      const language = (tag: string) => deep(editor, `button bdi[lang="${tag}"]`).closest('button')!;
      language('es').click();
      await settled(editor);
      const buttons = [control(editor, 'Fields'), control(editor, 'Preview'), language('es'), language('so')];
      const [pane, otherPane, pressed, other] = buttons.map((one) => getComputedStyle(one).borderBlockEndWidth);
      expect(otherPane).to.equal('0px');
      expect(other).to.equal('1px');
      for (const width of [pane, pressed]) expect(parseFloat(width!)).to.be.at.least(3);
    });

  it('sends the opening as an application is sent, once', async () => {
    const box = crypto.randomUUID();
    const editor = await open({ action: `/receiver/applications?box=${box}&answer=ok`, organization: 'Fixed Trust' });
    const { details } = hear(editor, 'careers-sent');
    await paste(editor, ANNOUNCEMENT);
    expect(input(editor, 'f-hiringOrganization-name').readOnly).to.equal(true);
    control(editor, 'Send the opening').click();
    await untilSeen(editor, 'The opening has arrived.');
    const [received, ...others] = (await (await fetch(`/receiver/applications?box=${box}`)).json()) as Received[];
    expect(others).to.deep.equal([]);
    const posting = JSON.parse(received?.fields['posting']?.[0] ?? '') as object;
    expect(posting).to.include({ title: 'Community Cook' });
    expect(received?.fields['organization']).to.deep.equal(['Fixed Trust']);
    expect(received?.fields['submissionId']).to.deep.equal([details[0]?.submissionId]);
  }); // prettier-ignore

  it('counts the seconds to the next try, where the opening does not arrive', async () => {
    const editor = await open({ action: '/receiver/applications?answer=500', organization: 'Fixed Trust' });
    await paste(editor, ANNOUNCEMENT);
    control(editor, 'Send the opening').click();
    await countsDown(editor);
  });

  it('offers the ways out that the page names', async () => {
    const editor = await open({ posting: fullPosting(), outputs: 'file' });
    await until(() => find(editor, '[part="download"]'));
    expect([find(editor, '#snippet'), find(editor, '[part="submit"]')]).to.deep.equal([undefined, undefined]);
    editor.setAttribute('outputs', 'file');
    editor.removeAttribute('outputs');
    await until(() => find(editor, '#snippet'), 'all ways out, where the page names none');
  });

  it('has ways out even where the page names only sending, and nowhere to send it', async () => {
    const editor = await open({ posting: fullPosting(), outputs: 'send' });
    await until(() => find(editor, '#snippet') && find(editor, '[part="download"]'));
  });

  for (const width of [320, 800, 1300]) {
    it(`axe finds nothing at ${width} px, and nothing stands out of it`, async () => {
      await resize(1400);
      const box = await fixture<HTMLElement>(
        html`<main style="inline-size: ${width}px">
          <h1>Page</h1>
          <careers-editor></careers-editor>
        </main>`,
      );
      const editor = deep<CareersEditor>(box, 'careers-editor');
      await settled(editor);
      await expect(editor).to.be.accessible();
      await paste(editor, ANNOUNCEMENT);
      for (const one of deepAll<HTMLDetailsElement>(editor, 'details')) one.open = true;
      control(field(editor, 'application.questions'), /Add: Question/).click();
      await settled(editor);
      const panes = deepAll<HTMLButtonElement>(editor, '.panes button').filter(isVisible);
      for (const pane of panes.length ? panes : [undefined]) {
        pane?.click();
        await settled(editor);
        await expect(editor).to.be.accessible();
        expect(box.scrollWidth, pane?.textContent.trim()).to.be.at.most(width);
      }
    });
  }
});
