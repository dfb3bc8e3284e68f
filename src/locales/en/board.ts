import { plural } from '../plural.js';

/** A number with its noun in the singular or plural. */
const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

/** What boards say; their code brings it along. */
const board = {
  openings: 'Openings',
  search: 'Search openings',
  filter: {
    organization: 'Organization',
    place: 'Place',
    workplace: 'Workplace',
    employment: 'Job type',
    department: 'Department',
    pay: 'Pay',
  },
  chosen: (choices: number) => `${choices} chosen`,
  remove: (choice: string) => `Remove ${choice}`,
  clearAll: 'Clear all',
  tools: 'Filter and sort',
  sortBy: 'Sort by',
  sort: { newest: 'Newest', closing: 'Closing soonest', title: 'Title' },
  groupBy: 'Group by',
  group: { none: 'No groups', organization: 'Organization', location: 'Place', department: 'Department' },
  openingsWord: (total: number): string => (total === 1 ? 'opening' : 'openings'),
  count: (shown: number, total: number) =>
    shown === total ? count(total, 'opening', 'openings') : `${shown} of ${count(total, 'opening', 'openings')}`,
  empty: 'There are no openings right now. Look in again soon.',
  nothingMatches: 'No openings match your search.',
  clear: 'Show all openings',
  back: 'All openings',
  showMore: (more: number) => `Show ${more} more`,
  showFound: (found: number) => `Show ${count(found, 'opening', 'openings')}`,
  someFailed: (shown: number, total: number) => `${shown} of ${total} organizations shown.`,
  someMissing: 'Some openings could not be loaded.',
  moreToCome: (shown: number, total: number) => `${shown} of ${total} organizations so far…`,
  kept: (date: string) => `This list is from ${date}. A newer one could not be loaded.`,
  related: 'More openings like this',
  otherPlace: 'Other places',
  otherDepartment: 'Other departments',
};

export default board;
