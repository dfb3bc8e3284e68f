/** A picture of a site with the openings on it: the lines that are to be copied, as a page of their own. */
import type { JobPosting } from '../posting/types.js';
import { htmlOf, type Choices } from './choices.js';

/** What the page in the picture tells the page around it. */
export type Told =
  { openings: { id: string; title: string }[]; failed?: undefined } | { failed: string; openings?: undefined };

/** Shown as long as there is no list. */
const SAMPLES: JobPosting[] = [
  {
    id: 'community-cook',
    title: 'Community Cook',
    hiringOrganization: { name: 'Riverside Kitchen' },
    summary: 'Cook lunch for eighty neighbors with a crew of volunteers.',
    description:
      'You plan and cook a weekday lunch from what farms and shops give us.\n\nOur kitchen is small and cheerful.',
    responsibilities: ['Plan menus with what came in', 'Lead four volunteers', 'Keep the kitchen to code'],
    employmentType: ['PART_TIME'],
    workHours: '24 hours a week',
    jobLocation: [{ addressLocality: 'Saint Paul', addressRegion: 'MN', addressCountry: 'US' }],
    workplace: { type: 'onsite' },
    baseSalary: { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' },
    openUntilFilled: true,
    application: { email: 'jobs@example.org', documents: [{ kind: 'resume' }] },
  },
  {
    id: 'youth-organizer',
    title: 'Youth Organizer',
    hiringOrganization: { name: 'Northside Youth' },
    summary: 'Bring young people together around what they want to change.',
    employmentType: ['FULL_TIME'],
    jobLocation: [{ addressLocality: 'Minneapolis', addressRegion: 'MN', addressCountry: 'US' }],
    workplace: { type: 'hybrid' },
    baseSalary: { currency: 'USD', minValue: 52_000, maxValue: 58_000, unitText: 'YEAR' },
    openUntilFilled: true,
    application: { email: 'jobs@example.org' },
  },
  {
    id: 'driver',
    title: 'Food Shelf Driver',
    hiringOrganization: { name: 'Riverside Kitchen' },
    summary: 'Collect food in the morning and bring it where it is needed.',
    employmentType: ['PART_TIME'],
    jobLocation: [{ addressLocality: 'Saint Paul', addressRegion: 'MN', addressCountry: 'US' }],
    workplace: { type: 'onsite' },
    baseSalary: { currency: 'USD', minValue: 21, maxValue: 21, unitText: 'HOUR' },
    openUntilFilled: true,
    application: { email: 'jobs@example.org' },
  },
];

/** What the site stands on. */
export const GROUNDS = { light: '#ffffff', dark: '#16191c' };

const STYLE = `
  :root { color-scheme: SCHEME; background: GROUND; color: light-dark(#22282b, #e7ebee); font: 16px/1.6 Georgia, serif; }
  body { margin: 0; }
  header, footer { padding: 1rem clamp(1rem, 5vw, 3rem); background: light-dark(#eef1f0, #20262a); font-family: system-ui, sans-serif; }
  header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; }
  header b { font-size: 1.15rem; }
  header span { opacity: 0.75; }
  main { max-width: 62rem; margin: auto; padding: 1.5rem clamp(1rem, 5vw, 3rem) 4rem; }
  h1 { font: 600 2rem/1.2 system-ui, sans-serif; margin: 0 0 0.5rem; }
  footer { font-size: 0.875rem; }`;

/** Tells the page around it which openings came, or why none did. */
const TELL = `
  const tell = (told) => parent.postMessage({ careersConfigurator: told }, '*');
  addEventListener('careers-load', ({ detail }) => tell({ openings: detail.postings.map(({ id, title }) => ({ id, title })) }));
  addEventListener('careers-error', ({ detail }) => tell({ failed: detail.message }));`;

/** @param folder Address of the script files. */
export function siteWith(choices: Choices, folder: string, scheme: 'light' | 'dark'): string {
  const { shape, id, list } = choices;
  const chosen = SAMPLES.find((sample) => sample.id === id) ?? SAMPLES[0];
  const samples = shape === 'board' ? SAMPLES : chosen;
  const html = htmlOf(list.trim() ? choices : { ...choices, id: '' }, folder, list.trim() ? undefined : samples);
  // A click in the picture must not change the address of the page around it.
  const still = html.replace('<careers-board', '<careers-board routing="none"');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A picture of a site</title>
<style>${STYLE.replace('SCHEME', scheme).replace('GROUND', GROUNDS[scheme])}</style>
<script>${TELL}</script>
<header><b>Riverside Kitchen</b><span>About</span><span>Programs</span><span>Careers</span><span>Give</span></header>
<main><h1>Work with us</h1><p>We cook, drive, teach and organize together. Come and join us.</p>
${still}
</main>
<footer>Riverside Kitchen, 12 Mill Street</footer>
</html>`;
}

/** Whether a message is one of a picture's. */
export function toldIn(data: unknown): Told | undefined {
  return (data as { careersConfigurator?: Told } | null)?.careersConfigurator;
}
