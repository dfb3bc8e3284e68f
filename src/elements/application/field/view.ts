import { html, nothing, type TemplateResult } from 'lit';
import { fileHint, type Answer, type Field } from '../../../application/fields.js';
import type { Strings } from '../../../locales/index.js';

/** A field as it stands on the page. What is filled in is read by the form it stands in. */
export interface FieldView {
  field: Field;
  /** Id of its control, or of its group's first choice: where a link in the summary leads. */
  id: string;
  answer: Answer | undefined;
  error?: string | undefined;
  strings: Strings;
  /** An e-mail address that was perhaps meant. */
  suggestion?: { address: string; take: () => void };
  /** What can be done with a document. */
  document?: {
    choose: (files: File[]) => void;
    remove: (file: File) => void;
    /** Changes between a file and typed words. */
    swap: () => void;
  };
}

/** The employer's hint, and the interface's own, which run in directions of their own. */
export function hints({ field, answer, strings }: FieldView): (TemplateResult | string)[] {
  const own = field.hint ? [html`<bdi lang=${field.hintLang ?? nothing}>${field.hint}</bdi>`] : [];
  if (field.file && typeof answer !== 'string') return [...own, fileHint(field.file, strings.application)];
  if (own.length) return own;
  if (field.control === 'date') return [strings.form.dateHint];
  return field.control === 'checkboxes' ? [strings.form.chooseAny] : [];
}

export function describedBy(view: FieldView, ...more: string[]): string | typeof nothing {
  const ids = [
    hints(view).length ? `${view.id}-hint` : '',
    view.error === undefined ? '' : `${view.id}-error`,
    ...more,
  ];
  return ids.filter(Boolean).join(' ') || nothing;
}

export const textOf = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '');

/**
 * A control's name. One that the posting gave has a dot in it: it must hide no property of the form that the control
 * stands in (`remove`, `parentNode` …).
 */
export function controlName({ field: { name }, strings }: FieldView): string {
  const isOurs =
    ['name', 'email', 'phone', 'consent'].includes(name) || Object.hasOwn(strings.application.document, name);
  return isOurs || name.includes('.') ? name : `document.${name}`;
}

export const invalid = ({ error }: FieldView) => (error === undefined ? nothing : 'true');
