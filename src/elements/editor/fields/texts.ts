import { html, nothing, type TemplateResult } from 'lit';
import { BULLET } from '../../../text/blocks.js';
import type { Framed } from './field-frame.js';
import { area, given, labelled, listOf, paragraphs, textOf, typedIn } from './inputs.js';
import { rowsView } from './rows.js';
import { isObject } from '../../../text/object.js';

export function lineControl(framed: Framed, isFixed: boolean): TemplateResult {
  const { field, id, value, describedBy, dispatch } = framed;
  const type = field.control === 'line' ? 'text' : field.control === 'url' ? 'text' : field.control;
  return html`<input
    part="control"
    id=${id}
    type=${type}
    inputmode=${field.control === 'url' ? 'url' : nothing}
    dir=${field.control === 'line' ? 'auto' : 'ltr'}
    autocomplete="off"
    spellcheck=${field.control === 'line' ? nothing : 'false'}
    ?readonly=${isFixed}
    aria-describedby=${describedBy}
    aria-invalid=${framed.isWrong ? 'true' : nothing}
    .value=${textOf(value)}
    @input=${(event: Event) => dispatch({ type: 'set', path: field.path, value: given(typedIn(event)) })}
  />`;
}

export function textControl(framed: Framed): TemplateResult {
  const { field, value, id, describedBy } = framed;
  return paragraphs(framed, field.path, value, id, { describedBy });
}

export function textAsList(framed: Framed): TemplateResult {
  const { field, value, strings, dispatch } = framed;
  const toList = () => {
    const lines = textOf(value)
      .split(/\n+/)
      .map((line) => line.replace(BULLET, '').trim())
      .filter(Boolean);
    dispatch({ type: 'set', path: field.path, value: lines });
  };
  return html`${textControl(framed)}
  ${
    typeof value === 'string'
      ? html`<button class="link" type="button" @click=${toList}>${strings.editor.asList}</button>`
      : nothing
  }`;
}

/** Lines that can be moved: Enter begins the next one, Backspace takes an empty one away, and a pasted list is taken apart. */
export function linesControl(framed: Framed): TemplateResult {
  const { field, value, label, strings, dispatch } = framed;
  const { editor } = strings;
  const { path } = field;
  const values = listOf(value);
  const row = (line: unknown, at: number, id: string) => {
    const keydown = (event: KeyboardEvent) => {
      const box = event.target as HTMLTextAreaElement;
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        const { value: text, selectionStart: from, selectionEnd: to } = box;
        if (to < text.length) dispatch({ type: 'set', path: [...path, at], value: text.slice(0, from) });
        dispatch({ type: 'added', path, at: at + 1, values: [text.slice(to).trimStart()] });
      } else if (event.key === 'Backspace' && box.value === '') {
        event.preventDefault();
        dispatch({ type: 'removed', path, at });
      }
    };
    const paste = (event: ClipboardEvent) => {
      const lines = (event.clipboardData?.getData('text/plain') ?? '')
        .split(/[\r\n]+/)
        .map((one) => one.replace(BULLET, '').trim())
        .filter(Boolean);
      if (lines.length < 2) return;
      event.preventDefault();
      if (textOf(line) === '') dispatch({ type: 'removed', path, at });
      dispatch({ type: 'added', path, at: textOf(line) === '' ? at : at + 1, values: lines });
    };
    return area(id, textOf(line), (text) => dispatch({ type: 'set', path: [...path, at], value: text }), {
      rows: 1,
      label: editor.line(label, at + 1),
      keydown,
      paste,
    });
  };
  const toText = () => dispatch({ type: 'set', path, value: values.map((line) => `• ${textOf(line)}`).join('\n') });
  return html`${rowsView(framed, {
    path,
    values,
    row,
    isFlat: true,
    name: (number) => editor.line(label, number),
    empty: () => '',
    addLabel: editor.addLine,
  })}
  ${
    field.control === 'lines' && values.length
      ? html`<button class="link" type="button" @click=${toText}>${editor.asText}</button>`
      : nothing
  }`;
}

export function sectionsControl(framed: Framed): TemplateResult {
  const { field, value, label, strings, dispatch } = framed;
  const { editor } = strings;
  return rowsView(framed, {
    path: field.path,
    values: listOf(value),
    name: (number) => editor.row(label, number),
    empty: () => ({ heading: '', body: '' }),
    addLabel: editor.add(label),
    row: (section, at, id) => {
      const { heading, body } = isObject(section) ? section : {};
      const path = [...field.path, at];
      const text = Array.isArray(body) ? body.map((line) => `• ${textOf(line)}`).join('\n') : body;
      return html`${labelled(editor.sectionHeading, id, textOf(heading), (words) =>
          dispatch({ type: 'set', path: [...path, 'heading'], value: given(words) }),
        )}
        <label for="${id}-body">${editor.sectionText}</label>
        ${paragraphs(framed, [...path, 'body'], text, `${id}-body`)}`;
    },
  });
}
