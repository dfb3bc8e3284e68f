import type { Answer, Answers, Field } from '../../../application/fields.js';

/** What is filled in on the page, by field, whoever filled it in and with or without an event; files are none of it. */
export function readFields(root: ParentNode, fields: readonly Field[], prefix: string): Answers {
  const read = (field: Field, index: number): Answer | undefined => {
    const first = root.querySelector<HTMLInputElement>(`#${prefix}-${index}`);
    const inputs = [...(first?.closest('[part~="field"]')?.querySelectorAll('input') ?? [])];
    const ticked = inputs.filter(({ checked }) => checked).map(({ value }) => value);
    switch (field.control) {
      case 'radio':
      case 'consent':
        return first ? (ticked[0] ?? '') : undefined;
      case 'checkboxes':
        return first ? ticked : undefined;
      case 'date': {
        const [month = '', day = '', year = ''] = inputs.map(({ value }) => value.replace(/-/g, ''));
        return first ? (month || day || year ? `${year}-${month}-${day}` : '') : undefined;
      }
      case 'file':
        return first?.localName === 'textarea' ? first.value : undefined;
      default:
        return first?.value;
    }
  };
  const entries = fields.map((field, index) => [field.name, read(field, index)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}
