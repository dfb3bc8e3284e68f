/** What editors and frameworks are told of the tags is what custom-elements.json says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

interface Element {
  name: string;
  tagName: string;
  attributes: { name: string; description?: string }[];
  members: { kind: string; name: string }[];
  events: { name: string }[];
}
const json = (name: string) => JSON.parse(readFileSync(`dist/${name}`, 'utf8'));
const { modules } = json('custom-elements.json') as { modules: { declarations: Element[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations);
const fieldsOf = ({ members }: Element) => members.filter(({ kind }) => kind === 'field').map(({ name }) => name);
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const handlersOf = ({ events }: Element) => events.map(({ name }) => camel(`on-${name}`));

const program = ts.createProgram(['react', 'jsx', 'vue', 'svelte'].map((name) => `dist/${name}.d.ts`), {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  types: [],
  strict: true,
}); // prettier-ignore
const checker = program.getTypeChecker();

/** The names of the properties of an exported type, or of what an exported component takes. */
function namesIn(file: string, name: string): string[] {
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(`dist/${file}.d.ts`)!)!;
  const exported = checker.getExportsOfModule(symbol).find((one) => one.name === name)!;
  const type = checker.getDeclaredTypeOfSymbol(exported);
  if (file !== 'react') return type.getProperties().map((property) => property.name);
  const [call] = checker.getTypeOfSymbol(exported).getCallSignatures();
  return checker.getTypeOfSymbol(call!.parameters[0]!).getProperties().map((property) => property.name);
} // prettier-ignore

for (const element of elements) {
  const { name, tagName } = element;
  describe(tagName, () => {
    it('React takes every property and event, and none that is not ours', () => {
      const given = namesIn('react', name);
      for (const one of [...fieldsOf(element), ...handlersOf(element)]) assert.ok(given.includes(one), one);
      // What the class has beside its own, such as what a board hands down, is not for pages.
      for (const one of ['opener', 'mark', 'navigate', 'textLanguage', 'renderRoot']) assert.ok(!given.includes(one), one);
    }); // prettier-ignore

    it('JSX, Vue and Svelte take every property and event', () => {
      for (const file of ['jsx', 'vue', 'svelte']) {
        const given = namesIn(file, `${name}Props`);
        const handlers = file === 'vue' ? handlersOf(element) : element.events.map((event) => `on${event.name}`);
        for (const one of [...fieldsOf(element), ...handlers]) assert.ok(given.includes(one), `${file}: ${one}`);
      }
    });

    it('HTML editors know every attribute, with its values', () => {
      const code = json('vscode.html-data.json').tags.find((tag: Element) => tag.name === tagName);
      const { elements: tags } = json('web-types.json').contributions.html;
      const jetBrains = tags.find((tag: Element) => tag.name === tagName);
      const names = (list: Element['attributes']) => list.map((attribute) => attribute.name).sort();
      assert.deepEqual(names(code.attributes), names(element.attributes));
      assert.deepEqual(names(jetBrains.attributes), names(element.attributes));
      for (const { name: attribute, description } of code.attributes) assert.ok(description, attribute);
    });
  });
}

it('VS Code offers the values of an attribute', () => {
  const board = json('vscode.html-data.json').tags.find((tag: Element) => tag.name === 'careers-board');
  const { values } = board.attributes.find(({ name }: { name: string }) => name === 'group-by');
  assert.deepEqual(
    values.map(({ name }: { name: string }) => name),
    ['none', 'organization', 'location', 'department'],
  );
});

it('the types of the tags hold where React is installed and Preact is not', () => {
  for (const name of ['react', 'jsx']) {
    const found = program.getSemanticDiagnostics(program.getSourceFile(`dist/${name}.d.ts`));
    assert.deepEqual(
      found.map(({ messageText }) => messageText),
      [],
      name,
    );
  }
});
