import { checkFile } from '../../../application/check.js';
import type { Field } from '../../../application/fields.js';
import type { Strings } from '../../../locales/index.js';
import { numbered } from '../../../posting/numbered.js';

/** Files that were taken, why others were not, and what is said of both. */
export interface ChosenFiles {
  files: File[];
  notice: string;
  said: string;
}

/** Takes the files that can be taken and says of each other one why not; none clears the others. */
export async function chosenFiles(
  { file: rules }: Field,
  files: readonly File[],
  { application, form }: Strings,
): Promise<ChosenFiles | undefined> {
  if (!rules || !files.length) return undefined;
  const checked = await Promise.all(
    files.map(async (file) => (await checkFile(file, rules, application)) ?? copyOf(file, application.error)),
  );
  const taken: File[] = [];
  const refused: string[] = [];
  for (const [index, one] of numbered(checked)) {
    if (typeof one !== 'string' && (rules.multiple || !taken.length)) taken.push(one);
    else refused.push(form.rejected(files[index]?.name ?? '', typeof one === 'string' ? one : form.onlyOne));
  }
  const said = [...taken.map(({ name }) => form.added(name)), ...refused].join('. ');
  return { files: taken, notice: refused.join('. '), said };
}

/** A copy of a file, which is sent also where the file is changed or deleted meanwhile; else why there is none. */
async function copyOf(file: File, { fileUnreadable }: { fileUnreadable: string }): Promise<File | string> {
  return file.arrayBuffer().then(
    (bytes) => new File([bytes], file.name, file),
    () => fileUnreadable,
  );
}
