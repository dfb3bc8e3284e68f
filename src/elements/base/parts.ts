/** What an element that contains another hands on of its parts, so that a page can style them (`exportparts`). */

export const cardParts =
  'card, title, link, badge, mark, organization: card-organization, facts: card-facts, pay, deadline, summary: card-summary, applied: card-applied, logo: card-logo';

export const applicationParts =
  'form, title: form-title, about, languages, language, help, facts: form-facts, applied: form-applied, summary: form-summary, field, label, hint, error, control, submit, check, answers, progress, draft, delivery, confirmation, voluntary, message';

export const postingParts = [
  'posting, header, organization, logo, title, machine, badge, summary, applied, glance, facts, apply, dock, actions, body, section, section-title, closed',
  applicationParts.replace(/[\w-]+: /g, ''),
].join(', ');
