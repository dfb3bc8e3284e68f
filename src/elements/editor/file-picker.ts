import { html, type TemplateResult } from 'lit';
import type { EditorContext } from './context.js';

/** Files that are read; the browser's own dialog shows these first. */
const FILES = '.docx,.pdf,.odt,.txt,.html,.htm,.json,.csv,.tsv,.xml,.md';

/** A button that opens the browser's own dialog (A11Y-4). */
export function filePicker({ act }: EditorContext, label: string, add: boolean): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) act.open(file, add);
    // So that choosing the same file again, mended meanwhile, is a change.
    input.value = '';
  };
  const press = ({ currentTarget }: Event) =>
    ((currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  return html`<button class="button" type="button" @click=${press}>${label}</button
    ><input
      class="visually-hidden"
      type="file"
      tabindex="-1"
      aria-hidden="true"
      aria-label=${label}
      accept=${add ? '.json,.html,.htm' : FILES}
      @change=${chosen}
    />`;
}
