import { keepCopy } from '../src/storage/copies.js';
import type { JobPosting } from '../src/posting.js';

/** What a made-up server answers: data, text, an error, a refusal, or nothing for as long as the story is open. */
export type Answer = object | string | number | typeof refused | typeof silent;

/** The server does not let this page read it. */
export const refused = Symbol('refused');
/** The server does not answer. */
export const silent = Symbol('silent');

export const HOST = 'https://feeds.example.org/';

/** Stands in for the network in a story: addresses under {@link HOST} answer as told, all others as ever. */
export function serve(answers: Record<string, Answer>, copies: Record<string, object> = {}) {
  return async (): Promise<() => Promise<void>> => {
    for (const [path, copy] of Object.entries(copies)) await keepCopy(HOST + path, JSON.stringify(copy));
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.startsWith(HOST) ? answered(answers[url.slice(HOST.length)] ?? 404) : fetch(input, init);
    };
    return async () => {
      window.fetch = fetch;
      const store = await caches.open('coalition-careers-feeds');
      for (const path of Object.keys(copies)) await store.delete(HOST + path);
    };
  };
}

function answered(answer: Answer): Promise<Response> {
  if (answer === silent) return new Promise(() => {});
  if (answer === refused) return Promise.reject(new TypeError('Failed to fetch'));
  if (typeof answer === 'number') return Promise.resolve(new Response('', { status: answer }));
  return Promise.resolve(new Response(typeof answer === 'string' ? answer : JSON.stringify(answer)));
}

const JOBS = ['Organizer', 'Bookkeeper', 'Cook', 'Case Manager', 'Teacher', 'Bus Driver', 'Nurse', 'Carpenter'];
const TOWNS = ['Minneapolis', 'Saint Paul', 'Duluth', 'Rochester', 'Mankato', 'Bemidji'];
const TEXT = 'You work with neighbors, and learn from them what the neighborhood needs. '.repeat(7);

/** As many openings as a large coalition may have, all made up. */
export function manyOpenings(count: number): JobPosting[] {
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  return Array.from({ length: count }, (_, at) => ({
    id: `sample-${at + 1}`,
    title: `${pick(JOBS, at)} ${at + 1}`,
    hiringOrganization: { name: `Sample Organization ${(at % 31) + 1}` },
    description: TEXT,
    employmentType: at % 3 ? 'FULL_TIME' : 'PART_TIME',
    jobLocation: { addressLocality: pick(TOWNS, at), addressRegion: 'MN', addressCountry: 'US' },
    workplace: { type: pick(['onsite', 'hybrid', 'remote'] as const, at) },
    baseSalary: { currency: 'USD', minValue: 20 + (at % 20), maxValue: 25 + (at % 20), unitText: 'HOUR' },
    datePosted: new Date(Date.UTC(2026, 0, 1) + (at % 300) * 86_400_000).toISOString().slice(0, 10),
  }));
}
