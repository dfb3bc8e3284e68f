import { html, nothing, type TemplateResult } from 'lit';
import type { JobPosting } from '../../posting/types.js';
import type { Fact } from '../../posting/words/facts.js';
import { lineOf } from '../rich-text/prose.js';

type Languages = ReadonlyMap<string | undefined, unknown>;

/** The facts at a glance as a list, under its title. */
export function renderFacts(
  found: readonly Fact[],
  languages: Languages,
  title: TemplateResult,
): TemplateResult | typeof nothing {
  if (!found.length) return nothing;
  return html`${title}
    <dl class="facts" part="facts">${found.map((fact) => renderFact(fact, languages))}</dl>`;
}

function renderFact({ name, label, value, others = [], notes }: Fact, languages: Languages): TemplateResult {
  const languageOf = (text: string) => languages.get(text) ?? nothing;
  return html`<div class=${name}>
    <dt>${label}</dt>
    <dd class="alone">
      ${
        others.length
          ? renderPlaces([value, ...others])
          : html`<span lang=${languageOf(value)} dir="auto">${lineOf(value)}</span>`
      }${notes.map((note) => html`<small lang=${languageOf(note)}><bdi>${lineOf(note)}</bdi></small>`)}
    </dd>
  </div>`;
}

/** The facts that are words of the posting's own, with their languages. */
export function ownTexts(posting: JobPosting, language: string | undefined, ofHiringProcess: unknown): Languages {
  const { supervisor, department, hiringProcess, incentiveCompensation, workHours, tags, baseSalary } = posting;
  const own = [supervisor, department, incentiveCompensation, workHours, tags?.join(', '), baseSalary?.note];
  return new Map([...own.map((text) => [text, language] as const), [hiringProcess, ofHiringProcess]]);
}

function renderPlaces(places: readonly string[]): TemplateResult {
  return html`<ul class="places">
    ${places.map((place) => html`<li><bdi>${place}</bdi></li>`)}
  </ul>`;
}
