/** The list as React makes it. */
import { createElement as h, Fragment, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { JobPosting } from '../../../src/posting/types.js';
import type { Prepare } from './page.js';
import { listOf, words, type Card } from './card.js';

export const prepare: Prepare = (openings, main) => () => {
  createRoot(main).render(h(Board, { openings }));
};

function Board({ openings }: { openings: readonly JobPosting[] }): ReactElement {
  const { count, organizations, workplaces, cards } = listOf(openings);
  return h(
    'div',
    { className: 'board' },
    h('h2', { className: 'visually-hidden' }, words.openings),
    h(
      'div',
      { className: 'controls', role: 'search' },
      h(
        'div',
        { className: 'search' },
        h('label', { htmlFor: 'search' }, words.search),
        h('input', { id: 'search', type: 'search', autoComplete: 'off' }),
      ),
      h(Select, {
        id: 'organization',
        label: words.organization,
        options: organizations.map((name) => ({ value: name, label: name })),
      }),
      h(Select, { id: 'workplace', label: words.workplace, options: workplaces }),
    ),
    h('p', { className: 'count muted' }, count),
    h(
      'ul',
      { className: 'list', part: 'list' },
      cards.map((card) => h(Item, { key: card.id, card })),
    ),
  );
}

function Select({ id, label, options }: { id: string; label: string; options: { value: string; label: string }[] }) {
  return h(
    'div',
    null,
    h('label', { htmlFor: id }, label),
    h(
      'select',
      { id },
      h('option', { value: '' }, words.all(options.length)),
      options.map(({ value, label }) => h('option', { key: value, value }, label)),
    ),
  );
}

function Item({ card }: { card: Card }): ReactElement {
  const { href, title, badge, pay, organization, facts, deadline, summary } = card;
  return h(
    'li',
    { part: 'item' },
    h(
      'article',
      { className: 'card' },
      h(
        'h3',
        { className: 'title' },
        h('a', { href }, h('bdi', null, title)),
        badge && h(Fragment, null, ' ', h('span', { className: `badge ${badge.type}` }, badge.text)),
      ),
      pay &&
        h(
          'p',
          { className: 'pay' },
          h('strong', null, pay.amount),
          pay.period && h(Fragment, null, ' ', h('span', { className: 'muted' }, pay.period)),
        ),
      h(
        'p',
        { className: 'facts' },
        h('span', { className: 'organization', dir: 'auto' }, organization),
        ' ',
        facts.map((fact) => h(Fragment, { key: fact }, h('span', { className: 'muted' }, fact), ' ')),
      ),
      deadline && h('p', { className: 'muted' }, deadline),
      summary && h('p', { className: 'summary', dir: 'auto' }, summary),
    ),
  );
}
