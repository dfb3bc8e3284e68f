import type { Lines } from '../layout/lines.js';
import { domainsIn, findOrganization, givenOrganization } from './organization.js';
import type { Found, Piece } from '../piece.js';
import type { Section } from '../layout/sections.js';
import type { Sentence } from '../layout/sentences.js';
import { findTitle } from './title.js';

export interface Names {
  title?: Found<string>;
  organization?: Found<string>;
  /** The lines that the title was read from, whole: "Field Organizer (temporary)". */
  headlines: readonly Piece[];
}

/** Finds what the job is called and who is hiring. */
export function findNames(
  sections: readonly Section[],
  sentences: readonly Sentence[],
  mail: Lines['mail'],
  given: string | undefined,
  town: string | undefined,
): Names {
  const all = [...headlines(sections), ...sentences.map(({ piece }) => piece)];
  const domains = domainsIn(all);
  const organization =
    given === undefined ? findOrganization(sections, sentences, domains, town) : givenOrganization(given, all);
  const title = findTitle(sections, sentences, mail, { organization: organization?.value, town });
  return { ...(title && { title }), ...(organization && { organization }), headlines: title?.headlines ?? [] };
}

/** Lines that stand at the head, and headings that may be the title itself. */
function headlines(sections: readonly Section[]): Piece[] {
  return sections.flatMap(({ heading, kind, inline }) =>
    heading && !inline && (kind === 'other' || kind === 'none' || kind === 'title') ? [heading] : [],
  );
}
