// @ts-check
/**
 * Three hundred openings of thirty organizations, for the board of the demo: made anew at each start, always the same, in
 * words that could stand in a real one. All of them are made up, which their names say.
 */

/** @typedef {{ name: string, city: string, work: string, people: string }} Organization */
/**
 * @typedef {object} Role
 * @property {string} title
 * @property {string} department
 * @property {string} type
 * @property {string} hours
 * @property {[number, number, 'HOUR' | 'YEAR']} pay
 * @property {'onsite' | 'hybrid' | 'remote'} workplace
 * @property {string} summary
 * @property {string[]} duties
 * @property {string[]} needs
 */

/** @type {[name: string, city: string, work: string, people: string][]} */
const ORGANIZATIONS = [
  ['Sample Tenants Union', 'Minneapolis', 'bargaining with landlords', 'renters'],
  ['Sample Kitchen Collective', 'Saint Paul', 'cooking with neighbors', 'neighbors'],
  ['Sample River Stewards', 'Winona', 'keeping the river clean', 'paddlers and anglers'],
  ['Sample Transit Riders', 'Minneapolis', 'better buses', 'bus riders'],
  ['Sample Land Trust', 'Duluth', 'homes that stay affordable', 'homeowners'],
  ['Sample Health Workers', 'Saint Paul', 'care in every language', 'patients'],
  ['Sample Youth Collective', 'Brooklyn Park', 'summers worth having', 'young people'],
  ['Sample Legal Aid', 'Rochester', 'standing beside people in court', 'clients'],
  ['Sample Food Growers Co-op', 'Northfield', 'growing food on small farms', 'growers'],
  ['Sample Voters Network', 'Saint Cloud', 'getting everyone to the polls', 'voters'],
  ['Sample Welcome Center', 'Worthington', 'a first home for new arrivals', 'newcomers'],
  ['Sample Elders Council', 'Bemidji', 'growing old at home', 'elders'],
  ['Sample Media Lab', 'Minneapolis', 'stories told by those who live them', 'storytellers'],
  ['Sample Solar Neighbors', 'Mankato', 'power from our own roofs', 'households'],
  ['Sample Day Laborers', 'Richfield', 'wages that are paid', 'workers'],
  ['Sample Library Friends', 'Hibbing', 'a library open every evening', 'readers'],
  ['Sample Bike Works', 'Minneapolis', 'bikes for people without a car', 'riders'],
  ['Sample Night Shelter', 'Saint Paul', 'a bed on every cold night', 'guests'],
  ['Sample Parents United', 'Bloomington', 'schools that listen', 'parents'],
  ['Sample Disability Alliance', 'Minneapolis', 'a city everyone can use', 'members'],
  ['Sample Credit Union', 'Saint Paul', 'loans that can be repaid', 'borrowers'],
  ['Sample Language Bank', 'Roseville', 'interpreters within the hour', 'callers'],
  ['Sample Forest School', 'Ely', 'children outdoors', 'families'],
  ['Sample Reentry Circle', 'Moorhead', 'coming home from prison', 'people coming home'],
  ['Sample Arts Block', 'Minneapolis', 'a stage on every block', 'artists'],
  ['Sample Clean Air Watch', 'Red Wing', 'air that can be breathed', 'residents'],
  ['Sample Home Care Co-op', 'Austin', 'care owned by those who give it', 'clients'],
  ['Sample Farmworkers Clinic', 'Willmar', 'a clinic in the fields', 'farmworkers'],
  ['Sample Bridge Housing', 'Duluth', 'keys for people without a home', 'residents'],
  ['Sample Community Bank of Tools', 'Saint Paul', 'tools that are lent and not sold', 'borrowers'],
];

/** "{people}" and "{work}" are the organization's. @type {Role[]} */
const ROLES = [
  { title: 'Community Organizer', department: 'Organizing', type: 'FULL_TIME', hours: '40 hours a week', pay: [50000, 58000, 'YEAR'], workplace: 'hybrid', summary: 'Bring {people} together and win with them.', duties: ['Have twenty conversations a week', 'Train members to lead meetings', 'Plan one campaign a year, for {work}'], needs: ['You have organized people before, paid or not', 'You can work two evenings a week'] },
  { title: 'Office Manager', department: 'Operations', type: 'FULL_TIME', hours: '36 hours a week', pay: [48000, 54000, 'YEAR'], workplace: 'onsite', summary: 'Keep the door open, the bills paid and the coffee warm.', duties: ['Welcome everyone who comes in', 'Order what is needed, pay what is due', 'Keep the calendar of the house'], needs: ['You like order more than you like being thanked'] },
  { title: 'Bookkeeper', department: 'Operations', type: 'PART_TIME', hours: '20 hours a week', pay: [28, 34, 'HOUR'], workplace: 'remote', summary: 'See that every dollar for {work} is where it should be.', duties: ['Close the books each month', 'Pay staff and bills', 'Prepare the audit'], needs: ['Three years of bookkeeping for a nonprofit', 'You can explain a balance sheet to people who hate them'] },
  { title: 'Grant Writer', department: 'Development', type: 'CONTRACTOR', hours: 'About 15 hours a week', pay: [45, 60, 'HOUR'], workplace: 'remote', summary: 'Say to foundations in two pages what {work} means.', duties: ['Write eight proposals a year', 'Report on those that were funded'], needs: ['Two funded proposals that you can show'] },
  { title: 'Communications Director', department: 'Communications', type: 'FULL_TIME', hours: '40 hours a week', pay: [68000, 78000, 'YEAR'], workplace: 'hybrid', summary: 'Let {people} be heard in their own words.', duties: ['Edit the newsletter, the site and what is posted', 'Answer reporters within the hour', 'Teach two members a year to speak on camera'], needs: ['Five years of writing for the public', 'You would rather quote than explain'] },
  { title: 'Volunteer Coordinator', department: 'Programs', type: 'PART_TIME', hours: '24 hours a week', pay: [23, 26, 'HOUR'], workplace: 'onsite', summary: 'Find sixty volunteers, and see that they come back.', duties: ['Meet everyone who offers to help', 'Make the plan for each week', 'Say thank you, by name'], needs: ['You remember names'] },
  { title: 'Program Manager', department: 'Programs', type: 'FULL_TIME', hours: '40 hours a week', pay: [60000, 68000, 'YEAR'], workplace: 'hybrid', summary: 'Lead the team behind {work}.', duties: ['Supervise four people', 'Hold the budget of the program', 'Ask {people} each spring what should change'], needs: ['You have led a team', 'You have lived some of what {people} live'] },
  { title: 'Interpreter, on call', department: 'Programs', type: 'PER_DIEM', hours: 'When you are called and can come', pay: [35, 42, 'HOUR'], workplace: 'onsite', summary: 'Let {people} speak for themselves, in Spanish, Somali, Hmong or Karen.', duties: ['Interpret at meetings and visits', 'Say when something can’t be said in one word'], needs: ['Fluent in English and one of these languages'] },
  { title: 'Policy Analyst', department: 'Policy', type: 'FULL_TIME', hours: '40 hours a week', pay: [62000, 70000, 'YEAR'], workplace: 'remote', summary: 'Find the line in the law that stands in the way of {work}.', duties: ['Read bills, and say in a page what they would do', 'Testify twice a session'], needs: ['You have followed a bill from its first day to its last'] },
  { title: 'Organizing Fellow', department: 'Organizing', type: 'INTERN', hours: '20 hours a week for six months', pay: [20, 20, 'HOUR'], workplace: 'onsite', summary: 'Learn organizing by doing it, with someone beside you.', duties: ['Learn to listen at doors', 'Lead one meeting in your last month'], needs: ['You are 18 or older'] },
  { title: 'Data Coordinator', department: 'Operations', type: 'FULL_TIME', hours: '36 hours a week', pay: [54000, 60000, 'YEAR'], workplace: 'hybrid', summary: 'Keep the list of {people} right, safe and useful.', duties: ['Clean what comes in from forms and sheets', 'Answer the questions that organizers have of it'], needs: ['You know spreadsheets well and one database'] },
  { title: 'Case Worker', department: 'Programs', type: 'FULL_TIME', hours: '40 hours a week', pay: [52000, 57000, 'YEAR'], workplace: 'onsite', summary: 'Go with {people} from the first call until it is settled.', duties: ['Hold 25 cases at a time', 'Go along to offices and hearings'], needs: ['Two years of social work, or of having been through it'] },
  { title: 'Driver', department: 'Operations', type: 'PART_TIME', hours: '16 hours a week', pay: [21, 23, 'HOUR'], workplace: 'onsite', summary: 'Bring people and things where they are needed.', duties: ['Drive the van, and keep it clean', 'Help people in and out'], needs: ['A license and three years without a serious violation'] },
  { title: 'Executive Director', department: 'Leadership', type: 'FULL_TIME', hours: '40 hours a week', pay: [92000, 108000, 'YEAR'], workplace: 'hybrid', summary: 'Lead {organization} with {people} on the board.', duties: ['Answer to a board of eleven', 'Raise a budget of $1.2 million', 'Hire well, and let people work'], needs: ['You have led an organization, or a large part of one'] },
  { title: 'Canvass Captain', department: 'Organizing', type: 'TEMPORARY', hours: '30 hours a week, May to October', pay: [24, 24, 'HOUR'], workplace: 'onsite', summary: 'Take six people out to knock on doors, and bring them back in good spirits.', duties: ['Plan the routes', 'Train on the sidewalk', 'Count at the end of the day'], needs: ['A summer of canvassing behind you'] },
  { title: 'Web Editor', department: 'Communications', type: 'PART_TIME', hours: '20 hours a week', pay: [30, 34, 'HOUR'], workplace: 'remote', summary: 'Make a site that a tired person can use on an old phone.', duties: ['Write and update pages', 'Test with {people}, four times a year'], needs: ['You write plainly', 'You know enough HTML to mend a page'] },
  { title: 'Caretaker', department: 'Operations', type: 'PART_TIME', hours: '25 hours a week', pay: [22, 24, 'HOUR'], workplace: 'onsite', summary: 'Know every switch and every leak in the house.', duties: ['Mend what you can, call for what you can’t', 'Open and close for evening meetings'], needs: ['Handy with tools'] },
  { title: 'Childcare Worker', department: 'Programs', type: 'PART_TIME', hours: 'Tuesday and Thursday evenings', pay: [20, 22, 'HOUR'], workplace: 'onsite', summary: 'Play with the children while their parents meet.', duties: ['Look after up to ten children with a colleague'], needs: ['You have looked after children before'] },
  { title: 'Training Coordinator', department: 'Programs', type: 'FULL_TIME', hours: '40 hours a week', pay: [55000, 61000, 'YEAR'], workplace: 'hybrid', summary: 'Teach what {organization} has learned, to those who need it next.', duties: ['Run twelve trainings a year', 'Keep the handbook short'], needs: ['You have taught adults'] },
  { title: 'Board Member', department: 'Leadership', type: 'VOLUNTEER', hours: 'One evening a month', pay: [0, 0, 'YEAR'], workplace: 'hybrid', summary: 'Help decide where {organization} goes.', duties: ['Read the papers, come to the meeting, ask the question'], needs: ['You are one of the {people} we work with, or close to them'] },
]; // prettier-ignore

/** Numbers from 0 to 1, the same each time: mulberry32. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DAY = 86_400_000;

/** @param {number} time */
const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

/**
 * A feed of openings. Of each organization no title stands twice.
 * @param {number} [count]
 * @param {Date} [now] the openings were posted in the eight weeks before
 */
export function manyOpenings(count = 300, now = new Date()) {
  const random = randomFrom(7);
  const each = count / ORGANIZATIONS.length;
  const postings = ORGANIZATIONS.flatMap(([name, city, work, people], at) => {
    const shift = Math.floor(random() * ROLES.length);
    return Array.from({ length: Math.ceil(each) }, (_, index) => {
      const role = /** @type {Role} */ (ROLES[(shift + index * 3) % ROLES.length]);
      return opening(role, { name, city, work, people }, at, random, now);
    });
  });
  return { postings: postings.slice(0, count) };
}

/**
 * @param {Role} role
 * @param {Organization} organization
 * @param {number} at
 * @param {() => number} random
 * @param {Date} now
 */
function opening(role, { name, city, work, people }, at, random, now) {
  /** @param {string} text */
  const said = (text) =>
    text.replaceAll('{people}', people).replaceAll('{work}', work).replaceAll('{organization}', name);
  const posted = now.getTime() - Math.floor(random() * 56) * DAY;
  const isOpen = random() < 0.4;
  const [low, high, unit] = role.pay;
  const step = unit === 'YEAR' ? 500 : 0.5;
  const more = Math.round(random() * 6) * step;
  return {
    id: `${name} ${role.title}`.toLowerCase().replace(/[^a-z]+/g, '-'),
    title: role.title,
    hiringOrganization: { name, mission: `${work.charAt(0).toUpperCase()}${work.slice(1)}.` },
    summary: said(role.summary),
    description: `${said(role.summary)} ${name} is about ${work}, in ${city} and around it.`,
    responsibilities: role.duties.map(said),
    qualifications: role.needs.map(said),
    employmentType: role.type,
    workHours: role.hours,
    jobLocation: { addressLocality: city, addressRegion: 'MN', addressCountry: 'US' },
    workplace: { type: role.workplace },
    ...(high > 0 && { baseSalary: { currency: 'USD', minValue: low + more, maxValue: high + more, unitText: unit } }),
    department: role.department,
    datePosted: isoDay(posted),
    ...(isOpen
      ? { openUntilFilled: true }
      : { validThrough: isoDay(now.getTime() + (3 + Math.floor(random() * 60)) * DAY) }),
    application: { documents: [{ kind: 'resume', orText: true, required: at % 2 === 0 }] },
    applicationContact: { email: 'jobs@example.org' },
  };
}
