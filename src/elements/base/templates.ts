import { html, nothing, type TemplateResult } from 'lit';

/** A heading of a level that is only known when it is rendered; out of range it becomes the nearest there is. */
export function heading(
  level: number,
  content: unknown,
  options: {
    id?: string;
    part?: string;
    class?: string;
    dir?: 'auto';
    focusable?: boolean;
  } = {},
): TemplateResult {
  const id = options.id ?? nothing;
  const part = options.part ?? nothing;
  const style = options.class ?? nothing;
  const dir = options.dir ?? nothing;
  const tabindex = options.focusable ? '-1' : nothing;
  switch (Math.min(6, Math.max(1, Math.trunc(level) || 2))) {
    case 1:
      return html`<h1 id=${id} part=${part} class=${style} dir=${dir} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} class=${style} dir=${dir} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} class=${style} dir=${dir} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} class=${style} dir=${dir} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} class=${style} dir=${dir} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part} class=${style} dir=${dir} tabindex=${tabindex}>${content}</h6>`;
  }
}

/** Room for what is on its way; screen readers hear of it from the live region. */
export function skeleton(lines: number, label: string): TemplateResult {
  return html`<div class="skeleton" part="loading" role="img" aria-label=${label}>
    ${Array.from({ length: lines }, () => html`<i></i>`)}
  </div>`;
}
