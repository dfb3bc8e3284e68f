import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../application/session/types.js';
import type { Strings } from '../../locales/index.js';
import { langOf, type Version } from '../../posting/translation.js';
import type { JobPosting } from '../../posting/types.js';
import { heading } from '../base/templates.js';
import { lineOf } from '../rich-text/prose.js';
import type { ViewContext } from './view-context.js';

/** Words of the interface around something that is not: with a language, a direction or a link of its own. */
export function around(words: (inside: string) => string, inside: TemplateResult): TemplateResult {
  const [before, after] = words('\0').split('\0');
  return html`${before}${inside}${after}`;
}

/** Text that changes: where a page translator has put its own in its place, that goes. */
export const fresh = (text: string): TemplateResult => html`<span .textContent=${text}></span>`;

export const titleOf = (version: Version): TemplateResult =>
  html`<bdi lang=${langOf(version, 'title') ?? nothing}>${version.posting.title}</bdi>`;

/** The heading of a step, and what it is a step of: "Step 1 of 2 · Cook · Sample Kitchen". */
export function head(
  { asked: { posting } }: Session,
  { strings, level, version }: ViewContext,
  title: unknown,
  { step, look = '', hasTitle = false }: { step?: number; look?: string; hasTitle?: boolean } = {},
): TemplateResult {
  return html`${heading(level, title, { part: 'title', class: `title ${look}`, focusable: true })}
    <p class="about muted" part="about">
      ${step ? [strings.form.step(step, 2), ' · '] : nothing}${hasTitle ? nothing : [titleOf(version), ' · ']}<bdi
        >${posting.hiringOrganization.name}</bdi
      >
    </p>`;
}

/** Whom to ask: it stands at the end of every step (WCAG 3.2.6). */
export function help({ application, applicationContact }: JobPosting, { form }: Strings): unknown {
  const {
    name,
    telephone,
    email = telephone === undefined ? application?.email : undefined,
  } = applicationContact ?? {};
  if (email === undefined && telephone === undefined) return nothing;
  const call =
    telephone && html`<a href="tel:${telephone.replace(/[^\d+]/g, '')}"><bdi dir="ltr">${telephone}</bdi></a>`;
  return html`<p class="help muted" part="help">
    ${form.help}
    ${name ? html`<bdi>${name}</bdi>: ` : nothing}${email ? lineOf(email) : nothing}${email && call ? ' · ' : nothing}${call}
  </p>`;
}

/** "You send this from your own email to …", with the address to be copied. */
export function recipient({ strings: { form }, email = '', copied, act }: ViewContext): TemplateResult {
  return html`<p class="recipient">
      ${around(form.emailFrom, html`<bdi dir="ltr"><strong>${email}</strong></bdi>`)}
      <button class="link" type="button" @click=${() => act.copy('address', email)}>
        ${copied === 'address' ? form.copied : form.copyAddress}
      </button>
    </p>
    ${copied === 'failed' ? html`<p class="notice">${form.copyFailed}</p>` : nothing}`;
}
