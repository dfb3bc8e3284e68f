import type { Format } from '../reading/format.js';
import { readPay } from '../reading/pay.js';
import { isRegion, place, remoteWithin, workplace, workplaceIn } from '../reading/places.js';
import {
  employment,
  isObject,
  number,
  payUnit,
  prose,
  salary,
  segments,
  some,
  tags,
  text,
  texts,
  valueOf,
  wordsOf,
  list,
  type Json,
} from '../reading/values.js';

/** https://github.com/lever/postings-api */
export const format: Format = {
  open: (payload) => ({ entries: list(payload) }),

  read(posting, { warn }) {
    const { commitment, department, team, location, allLocations } = isObject(posting['categories'])
      ? posting['categories']
      : {};
    const where = texts(list(allLocations).length ? allLocations : location);
    const kinds = employment(commitment);
    const bracketed = [...(text(commitment) ?? '').matchAll(/\(([^()]*)\)/g)].map(([, words = '']) => words);
    const unit = text(department) ?? text(team);
    const range = posting['salaryRange'];
    const unitText = payUnit(valueOf(range, 'interval'));
    const words = text(posting['salaryDescriptionPlain']) ?? wordsOf(posting['salaryDescription']);
    // Of several places it is not known whose country it is; nor is a region in one.
    const country = where.length === 1 && !where.some(isRegion) ? posting['country'] : undefined;
    const jobLocation = some(where.map((name) => place({ name, country })));
    const ranged = salary({
      currency: valueOf(range, 'currency'),
      min: valueOf(range, 'min'),
      max: valueOf(range, 'max'),
      unitText,
      note: words,
    });
    const baseSalary = ranged ?? readPay(words, jobLocation);
    const largest = Math.max(number(baseSalary?.['maxValue']) ?? 0, number(baseSalary?.['minValue']) ?? 0);
    if (unitText === 'YEAR' && largest < 1000 && baseSalary) {
      warn(['baseSalary'], `${largest} a year is very little; were thousands meant? It is shown as it stands`);
    }
    return {
      id: text(posting['id']) ?? segments(posting['hostedUrl'])[1],
      title: text(posting['text']),
      hiringOrganization: {},
      url: text(posting['hostedUrl']),
      ...texted(posting, !baseSalary),
      employmentType: kinds,
      workHours: text(bracketed.find((words) => /\bh(?:ou)?rs?\b/i.test(words))),
      jobLocation,
      workplace: workplace(posting['workplaceType']) ?? workplaceIn(where),
      applicantLocationRequirements: remoteWithin(where),
      baseSalary,
      department: unit,
      tags: tags([kinds ? unknownKinds(commitment) : commitment, team], unit),
      datePosted: dayOf(number(posting['createdAt'])),
      application: { url: text(posting['applyUrl']) ?? text(posting['hostedUrl']) },
    };
  },

  account: (posting, { base }) => segments(posting['hostedUrl'])[0] ?? segments(base)[2],
};

/** Of "Permanent / Contract": "Permanent", which is no kind of employment that we have a word for. */
function unknownKinds(commitment: unknown): string[] {
  const words =
    text(commitment)
      ?.replace(/\([^()]*\)/g, '')
      .split(/\s*[/,]\s*/) ?? [];
  return words.length > 1 ? words.filter((word) => !employment(word)) : [];
}

/** Its description and lists, and what is said of pay where no amounts are; what stands under no heading of its own goes on where the text before it ended. */
function texted(posting: Json, withPay: boolean): Json {
  let description = text(posting['description']) ?? text(posting['descriptionPlain']) ?? '';
  const sections: { heading: string; html: string }[] = [];
  const add = (html: string) => {
    const last = sections.at(-1);
    if (last) last.html += html;
    else description += html;
  };
  for (const part of list(posting['lists'])) {
    const content = text(valueOf(part, 'content')) ?? '';
    if (!wordsOf(content)) continue;
    // The feed leaves out the list that the items are in.
    const html = /^<li\b/i.test(content) ? `<ul>${content}</ul>` : content;
    const heading = text(text(valueOf(part, 'text'))?.replace(/:$/, ''));
    if (heading) sections.push({ heading, html });
    else add(html);
  }
  const pay = text(posting['salaryDescription']) ?? text(posting['salaryDescriptionPlain']);
  if (withPay && wordsOf(pay)) add(pay ?? '');
  const additional = text(posting['additional']);
  if (wordsOf(additional)) add(additional ?? '');
  return {
    description: prose(description),
    sections: sections.length ? sections.map(({ heading, html }) => ({ heading, body: { html } })) : undefined,
  };
}

function dayOf(milliseconds: number | undefined): string | undefined {
  const date = new Date(milliseconds ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
