/** The list by hand: `createElement`, and one insertion at the end. */
import type { Prepare } from './page.js';
import { listOf, words, type Card } from './card.js';

export const prepare: Prepare = (openings, main) => () => {
  const { count, organizations, workplaces, cards } = listOf(openings);
  const input = element('input', { id: 'search', type: 'search', autocomplete: 'off' });
  const list = element('ul', { class: 'list', part: 'list' });
  for (const card of cards) list.append(item(card));
  main.append(
    element(
      'div',
      { class: 'board' },
      element('h2', { class: 'visually-hidden' }, words.openings),
      element(
        'div',
        { class: 'controls', role: 'search' },
        element('div', { class: 'search' }, element('label', { for: 'search' }, words.search), input),
        select(
          'organization',
          words.organization,
          organizations.map((name) => ({ value: name, label: name })),
        ),
        select('workplace', words.workplace, workplaces),
      ),
      element('p', { class: 'count muted' }, count),
      list,
    ),
  );
};

function item({ href, title, badge, pay, organization, facts, deadline, summary }: Card): HTMLElement {
  const muted = (text: string) => element('span', { class: 'muted' }, text);
  const heading = element('h3', { class: 'title' }, element('a', { href }, element('bdi', {}, title)));
  if (badge) heading.append(' ', element('span', { class: `badge ${badge.type}` }, badge.text));
  const card = element('article', { class: 'card' }, heading);
  if (pay) {
    const line = element('p', { class: 'pay' }, element('strong', {}, pay.amount));
    if (pay.period) line.append(' ', muted(pay.period));
    card.append(line);
  }
  const line = element(
    'p',
    { class: 'facts' },
    element('span', { class: 'organization', dir: 'auto' }, organization),
    ' ',
  );
  for (const fact of facts) line.append(muted(fact), ' ');
  card.append(line);
  if (deadline) card.append(element('p', { class: 'muted' }, deadline));
  if (summary) card.append(element('p', { class: 'summary', dir: 'auto' }, summary));
  return element('li', { part: 'item' }, card);
}

function select(id: string, label: string, options: { value: string; label: string }[]): HTMLElement {
  const list = element('select', { id }, element('option', { value: '' }, words.all(options.length)));
  for (const { value, label } of options) list.append(element('option', { value }, label));
  return element('div', {}, element('label', { for: id }, label), list);
}

function element(name: string, attributes: Record<string, string>, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}
