import { fileOf } from '../../../editor/list.js';
import type { Work } from '../../../editor/state.js';
import { slugOf } from '../../../text/slug.js';
import { saveFile } from '../../base/save-file.js';

/** Saves the openings as a file, named like the list that they came from, or after the opening that is shown. */
export function saveOpenings({ entries, list }: Work, id: string | undefined): void {
  const file = list?.name.split(/[/\\]/).at(-1);
  const name = file?.replace(/\.\w+$/, '') || slugOf(id) || 'openings';
  saveFile(new Blob([fileOf(entries, list)], { type: 'application/json' }), `${name}.json`);
}
