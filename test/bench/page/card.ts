/** What the cards of the board say, for the lists that it is measured against: the same words by the same functions. */
import en from '../../../src/locales/en.js';
import type { JobPosting } from '../../../src/posting/types.js';
import { postingStatus } from '../../../src/posting/status.js';
import { firstSentence } from '../../../src/text/plain.js';
import {
  deadlineLine,
  pay,
  places,
  schedule,
  statusWords,
  town,
  workplaceName,
} from '../../../src/posting/words/facts.js';

export interface Card {
  id: string;
  href: string;
  title: string;
  badge: { type: string; text: string } | undefined;
  pay: { amount: string; period?: string } | undefined;
  organization: string;
  facts: string[];
  deadline: string | undefined;
  summary: string | undefined;
}

export interface List {
  count: string;
  organizations: string[];
  workplaces: { value: string; label: string }[];
  cards: Card[];
}

/** What stands around the cards: near enough to the board's controls, whatever these become. */
export const words = {
  openings: 'Openings',
  search: 'Search openings',
  organization: 'Organization',
  workplace: 'Workplace',
  all: (total: number) => `All ${total}`,
};

/** The list as the board shows it: newest first, with what the controls offer. */
export function listOf(openings: readonly JobPosting[]): List {
  const kinds = new Set(openings.flatMap(({ workplace }) => workplace?.type ?? []));
  return {
    count: `${openings.length} openings`,
    organizations: [...new Set(openings.map(({ hiringOrganization }) => hiringOrganization.name))].sort(),
    workplaces: [...kinds].map((value) => ({ value, label: en.posting.workplace[value] })),
    cards: [...openings].sort((one, other) => (other.datePosted ?? '').localeCompare(one.datePosted ?? '')).map(cardOf),
  };
}

function cardOf(posting: JobPosting): Card {
  const status = postingStatus(posting);
  const { id, title, summary, description } = posting;
  return {
    id,
    href: `?job=${id}`,
    title,
    badge: status && { type: status.type, text: statusWords(status, en.posting) },
    pay: pay(posting, en.posting),
    organization: posting.hiringOrganization.name,
    facts: [...places(posting).map(town), workplaceName(posting, en.posting), schedule(posting, en.posting)].filter(
      (fact) => fact !== undefined,
    ),
    deadline: deadlineLine(posting, en.posting),
    summary: summary ?? (description && firstSentence(description)),
  };
}
