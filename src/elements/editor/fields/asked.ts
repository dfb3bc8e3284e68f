import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../editor/draft.js';
import { documentKinds, questionTypes } from '../../../posting/terms.js';
import type { Framed } from './field-frame.js';
import { area, chosen, given, labelled, listOf, textOf, tick } from './inputs.js';
import { rowsView } from './rows.js';
import { isObject } from '../../../text/object.js';

/** The documents that the form asks for, a row each. */
export function documentsControl(framed: Framed): TemplateResult {
  const { field, value, label, strings, dispatch } = framed;
  const { editor, posting } = strings;
  const kinds = documentKinds.map((kind) => [kind, posting.document[kind]] as const);
  return rowsView(framed, {
    path: field.path,
    values: listOf(value),
    name: (number) => editor.row(editor.document, number),
    empty: () => ({ kind: 'resume', required: true }),
    addLabel: editor.add(editor.document),
    row: (row, at, id) => {
      const one = isObject(row) ? row : {};
      const set = (key: string, after: unknown) =>
        dispatch({ type: 'set', path: [...field.path, at, key], value: after });
      const flag = (key: string, words: string) =>
        tick(words, `${id}-${key}`, one[key] === true, (on) => set(key, on || undefined));
      const accepted = listOf(one['accept']).map(textOf).join(', ');
      return html`<div class="parts">
          ${chosen(editor.document, id, textOf(one['kind']), kinds, (kind) => set('kind', kind))}
          ${labelled(editor.documentLabel, `${id}-label`, textOf(one['label']), (text) => set('label', given(text)))}
        </div>
        <div class="choices inline">
          ${flag('required', editor.required)} ${flag('orText', editor.orText)} ${flag('multiple', editor.several)}
        </div>
        <div class="parts">
          ${labelled(editor.accept, `${id}-accept`, accepted, (text) => {
            const list = text.split(/[\s,;]+/).filter(Boolean);
            set('accept', list.length ? list : undefined);
          })}
          ${labelled(
            editor.maxMegabytes,
            `${id}-size`,
            numberShown(one['maxBytes'], MEGABYTE),
            (text) => set('maxBytes', numberIn(text, MEGABYTE)),
            { class: 'number', inputmode: 'decimal' },
          )}
        </div>
        <span class="visually-hidden">${label}</span>`;
    },
  });
}

/** The questions that the form asks, a row each. */
export function questionsControl(framed: Framed): TemplateResult {
  const { field, value, strings, dispatch } = framed;
  const { editor } = strings;
  const questions = listOf(value);
  const types = questionTypes.map((type) => [type, editor.questionType[type]] as const);
  return rowsView(framed, {
    path: field.path,
    values: questions,
    name: (number) => editor.row(editor.question, number),
    empty: () => ({ id: newId(questions), label: '', type: 'text' }),
    addLabel: editor.add(editor.question),
    row: (row, at, id) => {
      const one = isObject(row) ? row : {};
      const path: Path = [...field.path, at];
      const set = (key: string, after: unknown) => dispatch({ type: 'set', path: [...path, key], value: after });
      const hasOptions = one['type'] === 'select' || one['type'] === 'multiselect';
      return html`${labelled(editor.question, id, textOf(one['label']), (text) => set('label', text))}
        <div class="parts">
          ${chosen(editor.answer, `${id}-type`, textOf(one['type']), types, (type) => set('type', type))}
          ${labelled(editor.help, `${id}-hint`, textOf(one['hint']), (text) => set('hint', given(text)))}
        </div>
        ${
          hasOptions
            ? html`<label for="${id}-options">${editor.options}</label>
                ${area(`${id}-options`, listOf(one['options']).map(wordsOf).join('\n'), (text) => set('options', optionsOf(text, one['options'])), { rows: 3 })}`
            : nothing
        }
        ${
          one['type'] === 'text' || one['type'] === 'textarea'
            ? labelled(
                editor.maxLength,
                `${id}-length`,
                numberShown(one['maxLength']),
                (text) => set('maxLength', numberIn(text)),
                { class: 'number', inputmode: 'numeric' },
              )
            : nothing
        }
        ${tick(editor.required, `${id}-required`, one['required'] === true, (on) => set('required', on || undefined))}`;
    },
  });
}

const MEGABYTE = 1_000_000;

function numberShown(value: unknown, unit = 1): string {
  return typeof value === 'number' ? String(value / unit) : textOf(value);
}

/** What is no number stays as it was typed, so that it can be said. */
function numberIn(text: string, unit = 1): number | string | undefined {
  return /^\d+\.?\d*$/.test(text.trim()) ? Math.round(Number(text) * unit) : given(text);
}

/** An id that no other question has; answers are told apart by it, and nobody sees it. */
function newId(questions: readonly unknown[]): string {
  const taken = new Set(questions.map((one) => (isObject(one) ? one['id'] : undefined)));
  let number = questions.length + 1;
  while (taken.has(`question-${number}`)) number += 1;
  return `question-${number}`;
}

const wordsOf = (option: unknown): string => textOf(isObject(option) ? option['label'] : option);

/** Lines as choices; those whose value is not what people read keep it. */
function optionsOf(text: string, before: unknown): unknown[] | undefined {
  const known = new Map(listOf(before).map((option) => [wordsOf(option), option]));
  return text ? text.split('\n').map((line) => known.get(line) ?? line) : undefined;
}
