/**
 * PDF, OpenDocument and HTML files in the editor, by button and by drop: each gives the opening of its text. Word files
 * and sheets are read by CommonJS that this suite's server hands out as it is; test/e2e gives them to the page that is
 * delivered.
 */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';
import '../registered.js';
import type { CareersEditor } from '../../../src/elements.js';
import { clearDraft } from '../../../src/storage/drafts.js';
import { uploadFiles } from '../../support/commands.js';
import { deep, find, seen, settled, until } from '../support.js';

const KEY = JSON.stringify(['careers-editor', location.pathname]);
const LINES = ['Position: Community Cook', 'Organization: Riverside Kitchen', 'Pay: $22-26/hr', 'Responsibilities:'];
const DUTIES = ['Plan the meals of the week', 'Cook with two volunteers'];

function odt(): Uint8Array {
  const list = DUTIES.map((duty) => `<text:list-item><text:p>${duty}</text:p></text:list-item>`).join('');
  const xml = `<office:document-content><office:body><office:text>${LINES.map((line) => `<text:p>${line}</text:p>`).join('')}<text:list>${list}</text:list></office:text></office:body></office:document-content>`;
  return zipSync({ 'content.xml': strToU8(xml) });
}

/** One page, a line of text each; the table at the end may be left out. */
function pdf(): Uint8Array {
  const lines = [...LINES, ...DUTIES.map((duty) => `- ${duty}`)];
  const page = `BT /F 12 Tf 14 TL 72 720 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`);
}

const page = `<!doctype html><title>Job</title>${LINES.map((line) => `<p>${line}</p>`).join('')}<ul>${DUTIES.map((duty) => `<li>${duty}</li>`).join('')}</ul>`;

const FILES: [name: string, content: Uint8Array | string, type: string][] = [
  ['job.pdf', pdf(), 'application/pdf'],
  ['job.odt', odt(), 'application/vnd.oasis.opendocument.text'],
  ['job.html', page, 'text/html'],
];

async function expectOpening(editor: CareersEditor): Promise<void> {
  await until(() => find(editor, '[part="fields"]') ?? find(editor, '.problem'), 'the fields, or what is wrong');
  expect(find(editor, '.problem') && seen(deep(editor, '.problem'))).to.equal(undefined);
  await settled(editor);
  const value = (id: string) => deep<HTMLInputElement>(editor, `#f-${id}`).value;
  expect([value('title'), value('hiringOrganization-name')]).to.deep.equal(['Community Cook', 'Riverside Kitchen']);
  expect([value('baseSalary'), value('baseSalary-to')]).to.deep.equal(['22', '26']);
  expect([value('responsibilities-0'), value('responsibilities-1')]).to.deep.equal(DUTIES);
}

describe('<careers-editor> and the files that people have', () => {
  beforeEach(() => clearDraft(KEY, 'device'));
  afterEach(async () => {
    fixtureCleanup();
    await clearDraft(KEY, 'device');
  });

  for (const [name, content, type] of FILES) {
    it(`reads ${name}, by button and by drop`, async () => {
      const editor = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
      await settled(editor);
      await uploadFiles(deep<HTMLInputElement>(editor, 'input[type="file"]'), { name, content });
      await expectOpening(editor);
      fixtureCleanup();
      await clearDraft(KEY, 'device');

      const other = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
      await settled(other);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type }),
      );
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
      deep(other, '.start').dispatchEvent(drop);
      await expectOpening(other);
    });
  }

  it('reads a list that an old program saved', async () => {
    const editor = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
    await settled(editor);
    const list = '[{"id":"a","title":"Educadora","hiringOrganization":{"name":"Fundaci\u00f3n Ribera"}}]';
    const content = Uint8Array.from(list, (letter) => letter.charCodeAt(0));
    await uploadFiles(deep<HTMLInputElement>(editor, 'input[type="file"]'), { name: 'list.json', content });
    await until(() => find(editor, '#f-title'), 'the fields');
    expect(deep<HTMLInputElement>(editor, '#f-hiringOrganization-name').value).to.equal('Fundación Ribera');
    expect(seen(deep(editor, '.found'))).to.contain('it was read as Windows-1252');

    // A file dropped beside the first page does not take the place of the page.
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'job.txt'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    deep(editor, '[part="fields"]').dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
  });

  it('says in words what an old Word file needs', async () => {
    const editor = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
    await settled(editor);
    const content = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1);
    await uploadFiles(deep<HTMLInputElement>(editor, 'input[type="file"]'), { name: 'job.doc', content });
    await until(() => find(editor, '.problem'), 'what is wrong');
    expect(seen(deep(editor, '.problem'))).to.contain('Save it as .docx');
  });

  it('says in words that a text is too long to be one announcement, and keeps the page', async () => {
    const editor = await fixture<CareersEditor>(html`<careers-editor></careers-editor>`);
    await settled(editor);
    const content = 'The kitchen bought onions and carrots.\n'.repeat(6000);
    await uploadFiles(deep<HTMLInputElement>(editor, 'input[type="file"]'), { name: 'minutes.txt', content });
    await until(() => find(editor, '.problem'), 'what is wrong');
    expect(seen(deep(editor, '.problem'))).to.contain('longer than 50 pages');
    expect(find(editor, 'textarea'), 'the place to paste').to.not.equal(undefined);
  });

  it('says in the language of the page why a file can’t be read', async () => {
    const editor = await fixture<CareersEditor>(html`<careers-editor lang="es"></careers-editor>`);
    await until(() => seen(editor).includes('Elegir un archivo'), 'the editor in Spanish');
    const content = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1);
    await uploadFiles(deep<HTMLInputElement>(editor, 'input[type="file"]'), { name: 'job.doc', content });
    await until(() => find(editor, '.problem'), 'what is wrong');
    expect(seen(deep(editor, '.problem')))
      .to.contain('es de un Word antiguo')
      .and.not.contain('Word, or');
  });
});
