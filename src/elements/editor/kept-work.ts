/** The work in the editor as the form's drafts are kept: on the device. */
import type { Work } from '../../editor/state.js';
import type { Draft } from '../../storage/drafts.js';

/** One draft for each page. Ends like the keys of the form's drafts, which are forgotten in the same way. */
export function keptAt(): { opening: string; keeping: 'device' } {
  return { opening: JSON.stringify(['careers-editor', location.pathname]), keeping: 'device' };
}

export function draftOf(work: Work, submissionId: string): Draft {
  return { submissionId, answers: { work: JSON.stringify(work) } };
}

/** Work that was kept on the device, where it is what this version keeps. */
export function keptWork(draft: Draft | undefined): Work | undefined {
  try {
    const kept = draft?.answers['work'];
    const work = JSON.parse(typeof kept === 'string' ? kept : '') as Work;
    const isWhole =
      Array.isArray(work.entries) &&
      work.entries.every(
        ({ draft, typed, spans, unsure }) =>
          [draft, typed, spans].every((one) => typeof one === 'object') && Array.isArray(unsure),
      );
    return isWhole && work.entries.length ? work : undefined;
  } catch {
    return undefined;
  }
}
