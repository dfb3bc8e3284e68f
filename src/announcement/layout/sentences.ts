import type { Kind } from './headings.js';
import type { Unit } from './lines.js';
import { sentences as sentencesOf, type Piece } from '../piece.js';
import type { Section } from './sections.js';

/** A sentence, or the value of a label, with what it stands under. */
export interface Sentence {
  piece: Piece;
  /** The paragraph or item it is part of. */
  whole: Piece;
  kind: Kind | 'none';
  section: Section;
  /** Words of the heading or label, plain. */
  heading: string;
  /** It is the value of a label on its own line. */
  labelled: boolean;
  item: boolean;
  /** How many paragraphs stand before it. */
  index: number;
}

/** A heading that is a sentence: "Send the following to jobs@example.org by May 8:". */
function leadIn({ heading, headingUnit, inline }: Section): Unit[] {
  const says = /^(?:(?:full|part)[- ]?time|hybrid|hibrid[oa])$/.test(heading?.plain ?? '');
  if (!heading || !headingUnit || (!says && heading.text.split(' ').length < (inline ? 5 : 7))) return [];
  return [inline ? { ...headingUnit, piece: heading } : headingUnit];
}

/** All sentences of the sections in order; headings that say something ("JOB OPENING: Organizer") are not among them. */
export function allSentences(sections: readonly Section[]): Sentence[] {
  let index = 0;
  return sections.flatMap((section) =>
    [...leadIn(section), ...section.body].flatMap((unit) => {
      index += 1;
      return sentencesOf(unit.piece).map((piece) => ({
        piece,
        whole: unit.piece,
        kind: section.kind,
        section,
        heading: section.heading?.plain ?? '',
        labelled: section.inline && unit === section.body[0],
        item: unit.mark !== undefined,
        index,
      }));
    }),
  );
}
