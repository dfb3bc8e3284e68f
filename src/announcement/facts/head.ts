import type { Piece } from '../piece.js';
import { isShouted, type Section } from '../layout/sections.js';

/** The first lines, before the announcement begins to speak. */
export function head(sections: readonly Section[]): Piece[] {
  const pieces: Piece[] = [];
  for (const section of sections) {
    // "HOUSING AUTHORITY OF WINONA COUNTY", and what kind of paper it is, side by side.
    if (
      section === sections[0] &&
      section.inline &&
      section.kind === 'other' &&
      section.heading &&
      isShouted(section.heading.text)
    )
      pieces.push(section.heading);
    if (
      section.heading &&
      !section.inline &&
      section.headingUnit?.mark === undefined &&
      (section.kind === 'other' || section.kind === 'title')
    )
      pieces.push(section.heading);
    // Who reads the applications has a title, too.
    if (section.kind === 'apply' || section.kind === 'questions') continue;
    for (const unit of section.body)
      if (unit.mark === undefined && !(section.inline && section.kind !== 'none')) pieces.push(unit.piece);
    if (pieces.length > 10) break;
  }
  return pieces.slice(0, 10);
}
