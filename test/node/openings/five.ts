/** The five openings as a list, and what is found in it. */
import { OpeningList, type ListOptions } from '../../../src/openings/list.js';
import type { Opening } from '../../../src/openings/opening.js';
import type { Choices, FacetName } from '../../../src/openings/facets.js';
import type { JobPosting } from '../../../src/posting.js';
import { stringsFor } from '../../../src/locales/index.js';
import { five } from '../../support/five.js';

export * from '../../support/five.js';

export const words = stringsFor('en').strings.posting;

export const NEWEST = ['organizer', 'director', 'cook', 'gardener', 'writer'];

export const listOf = (postings: readonly JobPosting[] = five, options?: ListOptions) =>
  new OpeningList(postings, words, options);
export const keys = (openings: readonly Opening[]) => openings.map(({ key }) => key);

/** The keys of what search and filters leave, newest first. */
export const found = (list: OpeningList, text = '', choices: Choices = {}) =>
  keys(list.found({ text, choices, sort: 'newest' }, 20).openings);

/** How many openings each choice of a facet would leave. */
export const counts = (list: OpeningList, facet: FacetName, text = '', choices: Choices = {}) =>
  Object.fromEntries(list.found({ text, choices, sort: 'newest' }, 20, facet).counts ?? []);
