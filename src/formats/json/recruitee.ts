import type { Format } from '../reading/format.js';
import { place } from '../reading/places.js';
import {
  account,
  day,
  employment,
  isObject,
  known,
  list,
  number,
  payUnit,
  prose,
  salary,
  some,
  text,
  texts,
  valueOf,
  wordsOf,
  type Json,
} from '../reading/values.js';

/** https://docs.recruitee.com/reference/offers */
export const format: Format = {
  open: (payload) => ({ entries: list(valueOf(payload, 'offers')) }),

  read(offer, { warn }) {
    if (text(offer['status']) && offer['status'] !== 'published') return undefined;
    const url = text(offer['careers_url']);
    const pay = offer['salary'];
    const top = { city: offer['city'], state: offer['state_name'], country_code: offer['country_code'] };
    const where = list(offer['locations']);
    return {
      id: text(offer['id']) ?? text(offer['slug']),
      title: text(offer['title']),
      hiringOrganization: { name: text(offer['company_name']) },
      url,
      description: prose(offer['description']),
      qualifications: prose(offer['requirements']),
      employmentType: employment(offer['employment_type_code']),
      workHours: hours(offer),
      jobLocation: some(
        (where.length ? where : [top]).map((one) =>
          place({
            name: valueOf(one, 'name'),
            street: valueOf(one, 'street'),
            city: valueOf(one, 'city'),
            region: valueOf(one, 'state'),
            postalCode: valueOf(one, 'postal_code'),
            country: text(valueOf(one, 'country_code')) ?? valueOf(one, 'country'),
          }),
        ),
      ),
      workplace: workplaceOf(offer),
      baseSalary: salary({
        currency: valueOf(pay, 'currency'),
        min: valueOf(pay, 'min'),
        max: valueOf(pay, 'max'),
        unitText: payUnit(valueOf(pay, 'period')),
        warn,
      }),
      department: text(offer['department']),
      tags: some(texts(offer['tags'])),
      datePosted: day(offer['published_at']),
      validThrough: moment(offer['close_at']),
      application: known({
        url: text(offer['careers_apply_url']) ?? url,
        email: text(offer['mailbox_email']),
        documents: documents(offer),
        ...questions(offer['open_questions']),
      }),
    };
  },

  account: (offer, { base }) => account(base, 'recruitee.com') ?? account(text(offer['careers_url']), 'recruitee.com'),
};

/** "2026-12-01 23:59:59 UTC". */
function moment(value: unknown): string | undefined {
  return text(value)?.replace(/^(\S+) (\S+) UTC$/, '$1T$2Z');
}

/** "32–36 h": the unit's symbol is the same in every language. */
function hours(offer: Json): string | undefined {
  const from = number(offer['min_hours']) ?? number(offer['min_hours_per_week']);
  const to = number(offer['max_hours']) ?? number(offer['max_hours_per_week']);
  const range = [...new Set([from, to].filter(Boolean))].join('–');
  return range ? `${range} h` : undefined;
}

function workplaceOf(offer: Json): Json | undefined {
  if (offer['hybrid'] === true) return { type: 'hybrid' };
  const remote = offer['remote'] === true;
  const onsite = offer['on_site'] === true;
  if (remote === onsite) return undefined;
  return { type: remote ? 'remote' : 'onsite' };
}

function documents(offer: Json): Json[] | undefined {
  const asked = (value: unknown) => (value === 'required' || value === 'optional' ? value === 'required' : undefined);
  const resume = asked(offer['options_cv']);
  const letter = asked(offer['options_cover_letter']);
  return some([
    resume === undefined ? undefined : { kind: 'resume', required: resume },
    letter === undefined ? undefined : { kind: 'coverLetter', required: letter, orText: true },
  ]);
}

const TYPES = new Map([
  ['boolean', 'yesno'],
  ['string', 'text'],
  ['text', 'textarea'],
  ['single_choice', 'select'],
  ['multi_choice', 'multiselect'],
  ['file', 'file'],
  ['date', 'date'],
  ['number', 'number'],
  ['salary', 'text'],
]);

function questions(value: unknown): Json {
  const asked = list(value).filter(isObject);
  const legal = prose(asked.find(({ kind }) => kind === 'legal')?.['body']);
  const questions = asked.flatMap((question) => {
    const type = TYPES.get(text(question['kind']) ?? '');
    if (!type) return [];
    const options = list(question['open_question_options']).flatMap((option) => text(valueOf(option, 'body')) ?? []);
    return [
      {
        id: text(question['id']),
        label: wordsOf(question['body']),
        type,
        required: question['required'] === true,
        ...(type.endsWith('select') && { options }),
      },
    ];
  });
  return { questions: questions.length ? questions : undefined, consent: legal && { text: legal } };
}
