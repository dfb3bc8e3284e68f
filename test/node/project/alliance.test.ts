import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const posting = JSON.parse(read('../../../demo/data/alliance-coalition-organizer.json')) as Record<string, unknown>;
const original = '../../../../shared/postings/alliance-coalition-organizer.txt';

/** The announcement, word for word. Indented lines go on with the line before. */
const ANNOUNCEMENT = `
Alliance Seeks Coalition Organizer

The Alliance is seeking a full-time Coalition Organizer, focused on our work around advancing the BIPOC small business ecosystem.

Organizational Description

The Alliance is a coalition of community-based organizations and advocacy groups building shared power to advance strategic campaigns around the intersections of justice, economic justice, environmental justice, and health equity in economic growth and land development in the Twin Cities region. With 30 years of organizing work, the Alliance believes that the people, places, and issues of the Twin Cities are all connected. Therefore, it is imperative to find creative ways to link resource allocation and public policy decisions to benefit every single person who live in this region.

The mission is to build power across the intersections of geography, race, culture, and issues in the Twin Cities region to eliminate systems of oppression and advance our collective liberation. With a membership of over thirty community-based organizations and advocacy groups, we build and work with coalitions of grassroots organizations centered in and led by Black, Indigenous, immigrant, and People of Color to build power, write our own narratives, and create transformative systemic change that undoes the historic and ongoing harms of our region’s land use and development policies and practices. We do our work relationally with both our partners and the systems we are seeking to change, and our efforts are driven by the voices and solutions of those most impacted and historically harmed.

Position Overview

The Alliance is looking for a community-driven Coalition Organizer to support the work of the Business Resource Collective in organizing and advocating for a thriving BIPOC small business ecosystem in Minnesota. The Coalition Organizer will support BRC campaigns to grow State and local commitments to the growth and sustainability of Black, Indigenous, immigrant, and People of Color communities, businesses, and cultural/commercial corridors while advancing the healing and well-being of our communities at neighborhood, city, county, and regional level(s).

Title: Coalition Organizer
Supervisor: Director of Organizing and Policy
Hours: 40 Hours
Location: 2525 Franklin Avenue E #200, Minneapolis, MN
Salary Range: $50,000 – $60,000
Hiring Process: Open to External and Internal Candidates
Benefits Eligible: Yes
Office Time: Hybrid – 2 days onsite (Tue/Thur), 3 days remote

Job Responsibilities:

  • Organize and support coalition(s) made up of the Alliance’s member organizations, and allied partner groups, in specific campaigns through 1-1 relationship-building, leadership development of coalition partners, building strong inclusive coalition culture, and grounding coalitions in community-identified solutions
  • Lead the co-creation and implementation of organizing and campaign plans with coalition partners to achieve meaningful “wins” for BIPOC small businesses & entrepreneurs in the Twin Cities region
  • Build relationships of trust with coalition partners and the systems with whom we work to change. This may include non-profit leaders, service providers, government staff, and electeds at the city, county and/or State level
  • Support community coalitions to navigate systems and policymaking as they work directly with the public sector, and conversely support systems to strengthen their ability to listen to and incorporate coalition input and solutions.
  • Support coalition in advocating at a systems level(s) necessary to achieve goals, this may include State legislature/Governor’s office, County Boards, City Councils, Metropolitan Council, and/or key agency departments at all levels of government..
  • Facilitate, strengthen, and expand internal coalition relationships and public sector relationships.
  • Support the building of a strong team culture within The Alliance and capacity building of the field.
  • Build support for a broader justice movement that recognizes the interdependence of people,
    policies, transportation, land use, and investment decisions.

Job Qualifications

  • 3 or more years of organizing experience in community, labor or coalitions and success with issue campaigns.
  • Excellent written and verbal communication skills via email, phone, notetaking, facilitation, and public forums.
  • Proven ability to work well as a team member and to facilitate/coordinate diverse groups of people.
  • Demonstrated capacity to meet deadlines and manage multiple tasks with attention to details.
  • Excellent personal accountability, self-motivation and follow-through skills.
  • Openness to learn with the ability to ask questions
  • Demonstrated commitment and passion for environmental, racial and economic justice.
  • Knowledge of or desire to learn the ecosystem that supports small businesses – technical assistance, access to capital, commercial corridors, cultural corridors – and the inequities within
  • Skillful in discerning and navigating power dynamics and building trusting relationships.
  • Experience building relationships with and strategically navigating public sector decision-making systems to ensure community benefits.
  • Knowledge of various advocacy and organizing approaches, the public policy-making process, and equitable development issues.
  • Clarity in understanding historic and systemic oppression, racism and white supremacy.

How to Apply

To apply, please send a resume and cover letter to The Alliance at info@metrostability.org. The position is open until filled, with preference given to applications received by July 19, 2024.
`;

const HEADINGS = [
  'Alliance Seeks Coalition Organizer',
  'Organizational Description',
  'Position Overview',
  'Job Responsibilities:',
  'Job Qualifications',
  'How to Apply',
];

/** Lines that the posting does not repeat in words: what they say stands in its fields. */
const FACTS = [
  'Title: Coalition Organizer',
  'Supervisor: Director of Organizing and Policy',
  'Hours: 40 Hours',
  'Location: 2525 Franklin Avenue E #200, Minneapolis, MN',
  'Salary Range: $50,000 – $60,000',
  'Hiring Process: Open to External and Internal Candidates',
  'Benefits Eligible: Yes',
  'Office Time: Hybrid – 2 days onsite (Tue/Thur), 3 days remote',
];

/** Those lines as fields. "Full-time", "open until filled" and the date stand in the announcement's sentences. */
const FIELDS = {
  id: 'alliance-coalition-organizer',
  title: 'Coalition Organizer',
  supervisor: 'Director of Organizing and Policy',
  employmentType: 'FULL_TIME',
  workHours: '40 hours',
  jobLocation: {
    streetAddress: '2525 Franklin Avenue E #200',
    addressLocality: 'Minneapolis',
    addressRegion: 'MN',
    addressCountry: 'US', // inferred from "Minneapolis, MN"
  },
  workplace: { type: 'hybrid', onsiteDays: ['tue', 'thu'], onsiteDaysPerWeek: 2, remoteDaysPerWeek: 3 },
  baseSalary: { currency: 'USD', minValue: 50000, maxValue: 60000, unitText: 'YEAR' }, // the year inferred from "salary"
  benefitsEligible: true,
  hiringProcess: 'Open to External and Internal Candidates',
  openUntilFilled: true,
  priorityDeadline: '2024-07-19',
};
const DOCUMENTS = [
  { kind: 'resume', required: true },
  { kind: 'coverLetter', required: true },
];

/** One white space is as good as another. */
const normalise = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The announcement's paragraphs, bullets and lines of facts, without the bullet signs. */
function linesOf(text: string): string[] {
  const unwrapped = text.replace(/\n {4}(?=\S)/g, ' ');
  return unwrapped
    .split('\n')
    .map((line) => normalise(line.replace(/^\s*•/, '')))
    .filter(Boolean);
}

interface Prose {
  hiringOrganization: { name: string; description: string; mission: string };
  summary: string;
  description: string;
  responsibilities: string[];
  qualifications: string[];
  application: { email: string; instructions: string; documents: unknown[] };
}
const { hiringOrganization, summary, description, responsibilities, qualifications, application, ...fields } =
  posting as Prose & Record<string, unknown>;

/** Everything in the posting that is a sentence, in the order of the announcement. */
const prose = [
  summary,
  hiringOrganization.description,
  hiringOrganization.mission,
  description,
  ...responsibilities,
  ...qualifications,
  application.instructions,
];

describe('the real opening as data', () => {
  test('the transcription here is the announcement', (t) => {
    if (!existsSync(new URL(original, import.meta.url))) return t.skip('the announcement is not on this computer');
    assert.deepEqual(linesOf(ANNOUNCEMENT), linesOf(read(original)));
  });

  test('every paragraph and bullet of the announcement stands in the posting, and every one of the posting in it', () => {
    const accounted = new Set([...HEADINGS, ...FACTS]);
    assert.deepEqual(
      prose.map(normalise),
      linesOf(ANNOUNCEMENT).filter((line) => !accounted.has(line)),
    );
  });

  test('no heading or fact that the test knows of is missing from the announcement', () => {
    const lines = new Set(linesOf(ANNOUNCEMENT));
    assert.deepEqual(
      [...HEADINGS, ...FACTS].filter((line) => !lines.has(line)),
      [],
    );
  });

  test('the facts stand in fields, and nothing else does', () => {
    assert.deepEqual(fields, FIELDS);
    assert.equal(responsibilities.length, 8);
    assert.equal(qualifications.length, 12);
    assert.deepEqual(Object.keys(hiringOrganization), ['name', 'description', 'mission']);
    assert.equal(hiringOrganization.name, 'The Alliance');
    assert.deepEqual(Object.keys(application), ['email', 'instructions', 'documents']);
    assert.equal(application.email, 'info@metrostability.org');
    assert.deepEqual(application.documents, DOCUMENTS);
  });
});

describe('the openings on the board', () => {
  const { postings } = JSON.parse(read('../../../demo/data/openings.json')) as {
    postings: { id: string; summary: string; hiringOrganization: { name: string } }[];
  };

  test('begin with the real one', () => {
    assert.deepEqual(postings[0], posting);
  });

  test('are marked as samples for the rest', () => {
    for (const { id, summary, hiringOrganization } of postings.slice(1)) {
      assert.match(id, /^sample-/);
      assert.match(hiringOrganization.name, /^Sample /, id);
      assert.match(summary, /^Sample opening|^Puesto de muestra/, id);
    }
  });

  test('name no address outside example.org but that of the real one', () => {
    const text = JSON.stringify(postings.slice(1));
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([\w.-]+)/g)].map(([, host]) => host);
    assert.deepEqual([...new Set(hosts)], ['example.org']);
  });

  test('have ids of their own', () => {
    assert.equal(new Set(postings.map(({ id }) => id)).size, postings.length);
  });
});
