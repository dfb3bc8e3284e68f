import { html, nothing, type TemplateResult } from 'lit';
import { toIsoDate } from '../../../application/check.js';
import { formatWeekday } from '../../../posting/words/intl.js';
import { employmentTypes, payUnits, weekdays, workplaceTypes } from '../../../posting/terms.js';
import type { Framed } from './field-frame.js';
import { chosen, given, known, labelled, listOf, textOf, tick } from './inputs.js';
import { rowsView } from './rows.js';
import { isObject } from '../../../text/object.js';

/** Month, day and year as numbers, as the form asks for a date; for the last moment to apply, the time of day as well. */
export function dateControl(framed: Framed): TemplateResult {
  const { field, id, value, entry, strings, dispatch } = framed;
  const { form, editor } = strings;
  const isMoment = field.control === 'moment';
  const key = field.path.join('.');
  const [date = '', clock = ''] = (entry.typed[key] ?? textOf(value)).split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [, time = '', zone = ''] = /^(\d{1,2}:\d{2})?.*?((?:[+-]\d{2}:\d{2}|Z)?)$/.exec(clock) ?? ['', clock];
  const edit = (change: Partial<Record<'year' | 'month' | 'day' | 'time', string>>) => {
    const now = { year, month, day, time: time || clock, ...change };
    const isEmpty = !now.year && !now.month && !now.day;
    const typed = isEmpty ? '' : `${now.year}-${now.month}-${now.day}${now.time ? `T${now.time}${zone}` : ''}`;
    dispatch({
      type: 'set',
      path: field.path,
      value: momentOf(typed.split('T')[0] ?? '', now.time, zone),
      typed: { [key]: typed },
    });
  };
  const parts = { month, day, year };
  return html`<div class="date" part="control">
    ${(['month', 'day', 'year'] as const).map((part, index) =>
      labelled(
        form[part],
        index ? `${id}-${part}` : id,
        parts[part],
        (text) => edit({ [part]: text.replace(/[-T]/g, '') }),
        {
          class: part,
          inputmode: 'numeric',
          isWrong: framed.isWrong,
        },
      ),
    )}
    ${isMoment ? labelled(editor.hint.time, `${id}-time`, time || clock, (text) => edit({ time: text.replace(/T/g, '') }), { class: 'time' }) : nothing}
  </div>`;
}

function momentOf(date: string, time: string, zone: string): string | undefined {
  const day = toIsoDate(date);
  if (!time || day === undefined) return day;
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? [];
  return hours ? `${day}T${hours.padStart(2, '0')}:${minutes}:00${zone}` : undefined;
}

export function yesNoControl({ field, id, value, strings, dispatch }: Framed): TemplateResult {
  const { application, editor } = strings;
  const options = [
    [true, application.yes],
    [false, application.no],
    [undefined, editor.notSaid],
  ] as const;
  return html`<div class="choices inline" part="control">
    ${options.map(
      ([one, label], index) =>
        html`<label class="choice"
          ><input
            type="radio"
            id=${index ? `${id}-${index}` : id}
            name=${id}
            .checked=${value === one}
            @change=${() => dispatch({ type: 'set', path: field.path, value: one })}
          /><span>${label}</span></label
        >`,
    )}
  </div>`;
}

export function employmentControl({ field, id, value, strings, dispatch }: Framed): TemplateResult {
  const chosenTypes = listOf(value);
  const toggle = (type: string, isOn: boolean) => {
    const others = chosenTypes.filter((one) => one !== type);
    const types = isOn ? [...others, type] : others;
    dispatch({ type: 'set', path: field.path, value: types.length ? types : undefined });
  };
  return html`<div class="choices columns" part="control">
    ${employmentTypes.map((type, index) =>
      tick(strings.posting.employmentType[type], index ? `${id}-${type}` : id, chosenTypes.includes(type), (on) =>
        toggle(type, on),
      ),
    )}
  </div>`;
}

const CURRENCIES = ['USD', 'CAD', 'MXN', 'EUR', 'GBP'];

export function payControl({ field, id, value, entry, strings, dispatch, isWrong }: Framed): TemplateResult {
  const { editor, posting } = strings;
  const salary = isObject(value) ? value : {};
  const currency = textOf(salary['currency']) || 'USD';
  const edit = (change: Record<string, unknown>, typed?: Record<string, string>) =>
    dispatch({
      type: 'set',
      path: field.path,
      value: known({ ...salary, currency, ...change }),
      ...(typed && { typed }),
    });
  const amount = (key: 'minValue' | 'maxValue', label: string, own: string) => {
    const path = `baseSalary.${key}`;
    return labelled(
      label,
      own,
      entry.typed[path] ?? textOf(salary[key]),
      (text) => edit({ [key]: amountOf(text) }, { [path]: text }),
      { class: 'amount', inputmode: 'decimal', isWrong },
    );
  };
  const units = payUnits.map((unit) => [unit, posting.per[unit]] as const);
  const currencies = [...new Set([currency, ...CURRENCIES])].map((one) => [one, one] as const);
  return html`<div class="pay" part="control">
      ${amount('minValue', editor.payFrom, id)} ${amount('maxValue', editor.payTo, `${id}-to`)}
      ${chosen(editor.per, `${id}-unit`, textOf(salary['unitText']), [['', editor.notSaid], ...units], (unit) =>
        edit({ unitText: given(unit) }),
      )}
      ${chosen(editor.currency, `${id}-currency`, currency, currencies, (code) => edit({ currency: code }))}
    </div>
    ${labelled(editor.note, `${id}-note`, textOf(salary['note']), (note) =>
      edit({ note: given(note) }, { 'baseSalary.note': note }),
    )}`;
}

/** "$22.50" → 22.5, "50,000" → 50000; what is no number is none. */
function amountOf(text: string): number | undefined {
  const digits = text.replace(/[^\d.,-]/g, '').replace(/,(?=\d{3}\b)/g, '');
  return /^\d+(?:\.\d+)?$/.test(digits) && !/\p{L}/u.test(text) ? Number(digits) : undefined;
}

export function placesControl(framed: Framed): TemplateResult {
  const { field, value, label, strings, dispatch } = framed;
  const { editor } = strings;
  const parts = [
    ['addressLocality', editor.city],
    ['addressRegion', editor.region],
    ['streetAddress', editor.street],
    ['postalCode', editor.postalCode],
    ['name', editor.placeName],
    ['addressCountry', editor.country],
  ] as const;
  return rowsView(framed, {
    path: field.path,
    values: listOf(value),
    name: (number) => editor.row(label, number),
    empty: () => ({ addressLocality: '' }),
    addLabel: editor.add(label),
    row: (place, at, id) =>
      html`<div class="parts">
        ${parts.map(([key, words], index) =>
          labelled(words, index ? `${id}-${key}` : id, textOf(isObject(place) ? place[key] : undefined), (text) =>
            dispatch({ type: 'set', path: [...field.path, at, key], value: given(text) }),
          ),
        )}
      </div>`,
  });
}

export function workplaceControl({ field, id, value, entry, strings, dispatch }: Framed): TemplateResult {
  const { editor, posting } = strings;
  const workplace = isObject(value) ? value : {};
  const type = textOf(workplace['type']);
  const days = listOf(workplace['onsiteDays']);
  const edit = (change: Record<string, unknown>, typed?: Record<string, string>) => {
    const after = known({ ...workplace, ...change });
    dispatch({ type: 'set', path: field.path, value: after, ...(typed && { typed }) });
  };
  const count = (key: 'onsiteDaysPerWeek' | 'remoteDaysPerWeek', label: string) => {
    const path = `workplace.${key}`;
    const edited = (text: string) =>
      edit({ [key]: /^\d$/.test(text.trim()) ? Number(text) : undefined }, { [path]: text });
    return labelled(label, `${id}-${key}`, entry.typed[path] ?? textOf(workplace[key]), edited, {
      class: 'number',
      inputmode: 'numeric',
    });
  };
  const types = [...workplaceTypes, ''] as const;
  return html`<div class="choices inline" part="control">
      ${types.map(
        (one, index) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${index ? `${id}-${one || 'none'}` : id}
              name=${id}
              .checked=${type === one}
              @change=${() => (one ? edit({ type: one }) : dispatch({ type: 'set', path: field.path, value: undefined }))}
            /><span>${one ? posting.workplace[one] : editor.notSaid}</span></label
          >`,
      )}
    </div>
    ${
      type === 'hybrid'
        ? html`<fieldset class="inner">
              <legend>${editor.officeDays}</legend>
              <div class="choices inline">
                ${weekdays.map((day, index) =>
                  tick(formatWeekday(posting, index), `${id}-${day}`, days.includes(day), (on) => {
                    const after = weekdays.filter((one) => (one === day ? on : days.includes(one)));
                    edit({ onsiteDays: after.length ? after : undefined });
                  }),
                )}
              </div>
            </fieldset>
            <div class="parts">
              ${count('onsiteDaysPerWeek', editor.officeDaysPerWeek)}
              ${count('remoteDaysPerWeek', editor.remoteDaysPerWeek)}
            </div>`
        : nothing
    }
    ${
      type
        ? labelled(editor.note, `${id}-note`, textOf(workplace['note']), (note) =>
            edit({ note: given(note) }, { 'workplace.note': note }),
          )
        : nothing
    }`;
}
