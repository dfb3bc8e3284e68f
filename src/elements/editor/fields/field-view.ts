import { html, type TemplateResult } from 'lit';
import type { Field } from '../../../editor/fields.js';
import { documentsControl, questionsControl } from './asked.js';
import type { FieldContext } from '../context.js';
import { dateControl, employmentControl, payControl, placesControl, workplaceControl, yesNoControl } from './facts.js';
import { frame, idOf, type Framed } from './field-frame.js';
import { tick } from './inputs.js';
import { labelOf } from './labels.js';
import { lineControl, linesControl, sectionsControl, textAsList, textControl } from './texts.js';

/** A field with the control that fits it. */
export function fieldView(context: FieldContext, field: Field, source: string | undefined): TemplateResult {
  const { strings, entry, organization } = context;
  const { hint } = strings.editor;
  const framed = (isGroup: boolean, control: (framed: Framed) => unknown, said?: string) =>
    frame(context, field, isGroup, said ?? (hint as Partial<Record<string, string>>)[field.key], control, source);
  switch (field.control) {
    case 'line':
    case 'url':
    case 'email':
    case 'tel': {
      const isFixed = field.key === 'hiringOrganization.name' && organization !== undefined;
      return framed(false, (inner) => lineControl(inner, isFixed));
    }
    case 'text':
      return framed(false, textControl);
    case 'lines': {
      const isList = Array.isArray(entry.draft[field.key]) || entry.draft[field.key] === undefined;
      return framed(isList, isList ? linesControl : textAsList);
    }
    case 'words':
      return framed(true, linesControl);
    case 'date':
    case 'moment':
      return framed(true, dateControl);
    case 'yesNo':
      return framed(true, yesNoControl);
    case 'tick':
      return tickView(context, field);
    case 'employment':
      return framed(true, employmentControl);
    case 'pay':
      return framed(true, payControl);
    case 'places':
      return framed(true, placesControl);
    case 'workplace':
      return framed(true, workplaceControl);
    case 'sections':
      return framed(true, sectionsControl);
    case 'documents':
      return framed(true, documentsControl);
    case 'questions':
      return framed(true, questionsControl);
  }
}

function tickView(context: FieldContext, field: Field): TemplateResult {
  const { strings, entry, dispatch } = context;
  const isTicked = entry.draft[field.key] === true;
  const mark = () => dispatch({ type: 'marked', field: field.key });
  return html`<div class="field" part="field" data-field=${field.key} @focusin=${mark} @pointerenter=${mark}>
    ${tick(labelOf(field.key, strings), idOf(field.path), isTicked, (on) =>
      dispatch({ type: 'set', path: field.path, value: on || undefined }),
    )}
  </div>`;
}
