/** Openings that nobody offers, alike in every run: made-up organizations, texts of the usual length. */
import type { JobPosting } from '../../src/posting/types.js';

/** `count` openings as a feed has them, in no order. */
export function makeOpenings(count: number): JobPosting[] {
  const random = seeded(20_260_101);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = <T>(list: readonly T[], size: number): T[] => {
    const from = Math.floor(random() * list.length);
    return Array.from({ length: size }, (_, index) => list[(from + index * 7) % list.length]!);
  };
  const today = new Date().setHours(12, 0, 0, 0);
  const day = (offset: number) => new Date(today + offset * 86_400_000).toISOString().slice(0, 10);

  const make = (index: number): JobPosting => {
    const role = pick(ROLES);
    const organization = `${pick(NAMES)} ${pick(KINDS)}`;
    const [town, region] = pick(TOWNS);
    const hourly = random() < 0.3;
    const least = hourly ? 17 + Math.floor(random() * 20) : 1000 * (38 + Math.floor(random() * 50));
    const paragraphs = [some(SENTENCES, 5), some(SENTENCES, 6)].map((sentences) => sentences.join(' '));
    return {
      id: `opening-${String(index + 1).padStart(5, '0')}`,
      title: random() < 0.25 ? `Senior ${role}` : role,
      hiringOrganization: {
        name: organization,
        url: `https://${organization.toLowerCase().replaceAll(' ', '-')}.example.org/`,
      },
      ...(random() < 0.5 && { summary: `${pick(SENTENCES)} ${pick(SENTENCES)}` }),
      description: paragraphs.join('\n\n'),
      responsibilities: some(DUTIES, 5),
      qualifications: some(DUTIES, 4).map((duty) => `You know how to ${duty.charAt(0).toLowerCase()}${duty.slice(1)}`),
      employmentType: hourly ? 'PART_TIME' : 'FULL_TIME',
      workHours: hourly ? '24 hours a week' : '40 hours a week',
      jobLocation: { addressLocality: town, addressRegion: region, addressCountry: 'US' },
      workplace: { type: pick(['onsite', 'hybrid', 'remote'] as const) },
      baseSalary: {
        currency: 'USD',
        minValue: least,
        maxValue: Math.round(least * 1.2),
        unitText: hourly ? 'HOUR' : 'YEAR',
      },
      department: pick(DEPARTMENTS),
      tags: some(DEPARTMENTS, 2),
      datePosted: day(-Math.floor(random() * 200)),
      ...(random() < 0.6 ? { validThrough: day(1 + Math.floor(random() * 120)) } : { openUntilFilled: true }),
      application: { email: 'hiring@example.org', documents: [{ kind: 'resume', required: true }] },
    };
  };
  const made = Array.from({ length: count }, (_, index) => make(index));
  // Strings that are put together are ropes inside V8; from a feed they come whole.
  return JSON.parse(JSON.stringify(made)) as JobPosting[];
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// The letter "z" stands in some roles and nowhere else: each letter of "zine" that is typed changes what is found.
const ROLES = [
  'Zine Editor',
  'Zinnia Gardener',
  'Zinc Roofer',
  'Zither Teacher',
  'Zoning Advocate',
  'Plaza Caretaker',
  'Community Cook',
  'Youth Mentor',
  'Housing Counselor',
  'Volunteer Coordinator',
  'Grants Manager',
  'Bookkeeper',
  'Bicycle Mechanic',
  'Night Shelter Host',
  'Clinic Receptionist',
  'Data Analyst',
  'Policy Fellow',
  'Tenant Advocate',
  'Childcare Teacher',
  'Warehouse Lead',
  'Van Driver',
  'Museum Guide',
  'Choir Director',
  'Literacy Tutor',
  'Program Director',
  'Development Associate',
  'Communications Manager',
  'Street Outreach Worker',
  'Garden Educator',
  'Legal Aid Attorney',
  'Interpreter',
  'Facilities Technician',
  'Farm Hand',
];

const NAMES = [
  'Sample',
  'Invented',
  'North Field',
  'Willow Bend',
  'Open Gate',
  'Third Bridge',
  'Paper Lantern',
  'Harbor',
];

const KINDS = ['Kitchen Collective', 'Neighbors Fund', 'Youth Center', 'Shelter Network', 'Arts House', 'Land Trust'];

const TOWNS = [
  ['Saint Paul', 'MN'],
  ['Duluth', 'MN'],
  ['Minneapolis', 'MN'],
  ['Rochester', 'MN'],
  ['Eau Claire', 'WI'],
  ['Madison', 'WI'],
  ['Fargo', 'ND'],
  ['Sioux Falls', 'SD'],
  ['Ames', 'IA'],
  ['Peoria', 'IL'],
] as const;

const DEPARTMENTS = ['Programs', 'Operations', 'Fundraising', 'Outreach', 'Education', 'Health', 'Housing', 'Food'];

const SENTENCES = [
  'You work with a team of eight who have known the neighborhood for years.',
  'The position reports to the director and meets weekly with partners across the county.',
  'Our doors are open six days a week, and somebody is always cooking.',
  'We began in 1987 around a kitchen table and now serve four hundred families a month.',
  'Most days begin with a walk through the building and a look at the calendar.',
  'You will train volunteers, listen to them, and make sure that they come back.',
  'Evenings and one Saturday a month are part of the schedule, with time off in return.',
  'The person we hope to find is patient, plain spoken and good with details.',
  'We pay for courses, and everybody takes two of them a year.',
  'In the first three months you learn each program from the people who run it.',
  'The budget of the program is yours to plan, to spend and to explain.',
  'Part of the work is on the phone, part of it at a desk, and most of it among people.',
  'We write our reports together, in words that our members understand.',
  'You keep records that are honest, current and private.',
  'Everyone here speaks at least two languages or is learning the second.',
  'A van, a laptop and warm gloves are provided.',
  'Last year we moved into the old school, and the garden is still being planted.',
  'Decisions are made by the people they concern, which takes longer and holds longer.',
  'You are welcome to bring ideas from other fields, and to try them on a small scale.',
  'Families come to us by word of mouth, so what we do well is soon known.',
  'The work changes with the seasons: gardens in summer, heating help in winter.',
  'We are a small staff, so each of us knows how to answer the door.',
  'You will speak for our members at hearings and help them to speak for themselves.',
];

const DUTIES = [
  'Plan the week with the team and write it where all can see it',
  'Greet guests, learn their names and hear what brought them',
  'Keep the accounts of the program and close them each month',
  'Order supplies, compare prices and store what is delivered',
  'Lead two workshops a month for new volunteers',
  'Visit partners in the county and bring back what they need',
  'Write short reports for members, funders and the board',
  'Look after the building, the van and the tools',
  'Answer calls and messages within one working day',
  'Translate letters and forms, or find someone who can',
  'Prepare meetings and see that what was decided is done',
];
