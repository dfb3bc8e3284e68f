/** Words that an editor of each language chose: they stand in the strings, and what they replaced does not. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../../../src/locales/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8').replaceAll(/\s+/g, ' ');
/** Everything that is said in a language. */
const saidIn = (tag: string) =>
  [`${tag}.ts`, ...readdirSync(new URL(`${tag}/`, folder)).map((name) => `${tag}/${name}`)].map(read).join(' ');

const words: Record<string, string[]> = {
  en: [
    'Job type',
    'On call, paid by the day',
    'Check the box',
    'We use this to contact you about this application',
    'You will need',
    'No openings match your search',
    'saved on this device until you send them or close this tab',
    'Your first try did arrive',
    'Your application did not go through.',
    'Nothing was sent.',
    'We can’t reach',
    'Not sent yet',
    'Nothing has been sent yet',
    'If you hear nothing, write to',
    'You send this from your own email to',
    'need an accommodation',
    'Did you mean',
  ],
  es: ['Postularme', 'Fecha límite', 'Reporta a', 'Se dará preferencia a', 'con el formato correcto'],
  vi: [
    'tin tuyển dụng này',
    'Kết hợp (văn phòng và từ xa)',
    'Hình thức làm việc',
    'Ưu tiên ứng viên có',
    'Nội dung',
    'Xin nhập',
  ],
};

for (const [tag, phrases] of Object.entries(words)) {
  describe(`the words of ${tag}`, () => {
    const said = saidIn(tag);
    for (const phrase of phrases) it(`“${phrase}”`, () => assert.ok(said.includes(phrase)));
  });
}

it('a technical refusal never sounds like one of the person', () => {
  for (const [tag, word] of [['en', 'did not take your application'], ['es', 'no aceptó'], ['en', 'No answer yet']] as const) {
    assert.ok(!saidIn(tag).includes(word), word);
  }
}); // prettier-ignore

it('email has one spelling, in the elements, the docs, the demo and the plugin', () => {
  const root = new URL('../../../', import.meta.url);
  const within = (folder: string, extension: RegExp) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => extension.test(name) && !/^\.vitepress|^inbox\//.test(name))
      .map((name) => `${folder}/${name}`);
  const texts = [
    ...['README.md', 'CONTRIBUTING.md'],
    ...within('docs', /\.(md|html|php|mjs)$/),
    ...within('demo', /\.(html|js|json)$/),
    ...within('stories', /\.(ts|mdx)$/),
    ...within('wordpress', /\.(php|js|txt|md)$/),
    ...['locales/en', 'posting', 'application', 'storage'].flatMap((room) => within(`src/${room}`, /\.ts$/)),
  ];
  const wrong = texts.filter((path) => /e-mail/i.test(readFileSync(new URL(path, root), 'utf8')));
  assert.deepEqual(wrong, []);
});
