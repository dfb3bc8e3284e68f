/** The list as HTML that somebody wrote, or a server. */
import type { Prepare } from './page.js';
import { listOf, words, type Card } from './card.js';

/**
 * The HTML is in the page as a string, as the openings are for the others, and goes in through `innerHTML`: parsing,
 * style, layout and paint of the whole list, and nothing else. Opening the same HTML as a file of its own takes about as
 * long, but adds a new document and a network on this side alone, and in some runs the first paint is of the list's first
 * packets, in others of the list.
 */
export const prepare: Prepare = (openings, main) => {
  const markup = markupOf(openings);
  return () => {
    main.innerHTML = markup;
  };
};

function markupOf(openings: Parameters<typeof listOf>[0]): string {
  const { count, organizations, workplaces, cards } = listOf(openings);
  const option = (value: string, label: string) => `<option value="${escape(value)}">${escape(label)}</option>`;
  const select = (id: string, label: string, options: string[]) =>
    `<div><label for="${id}">${label}</label><select id="${id}">${option('', words.all(options.length))}${options.join('')}</select></div>`;
  return `<div class="board">
<h2 class="visually-hidden">${words.openings}</h2>
<div class="controls" role="search">
<div class="search"><label for="search">${words.search}</label><input id="search" type="search" autocomplete="off"></div>
${select(
  'organization',
  words.organization,
  organizations.map((name) => option(name, name)),
)}
${select(
  'workplace',
  words.workplace,
  workplaces.map(({ value, label }) => option(value, label)),
)}
</div>
<p class="count muted">${count}</p>
<ul class="list" part="list">
${cards.map(item).join('\n')}
</ul>
</div>`;
}

function item(card: Card): string {
  return `<li part="item"><article class="card">
${contentOf(card)}
</article></li>`;
}

/** What stands in a card. */
export function contentOf(
  { href, title, badge, pay, organization, facts, deadline, summary }: Card,
  badgeTag = 'span',
): string {
  const muted = (text: string) => `<span class="muted">${escape(text)}</span>`;
  return `<h3 class="title"><a href="${escape(href)}"><bdi>${escape(title)}</bdi></a>${badge ? ` <${badgeTag} class="badge ${badge.type}">${escape(badge.text)}</${badgeTag}>` : ''}</h3>
${pay ? `<p class="pay"><strong>${escape(pay.amount)}</strong>${pay.period ? ` ${muted(pay.period)}` : ''}</p>` : ''}
<p class="facts"><span class="organization" dir="auto">${escape(organization)}</span> ${facts.map(muted).join(' ')}</p>
${deadline ? `<p class="muted">${escape(deadline)}</p>` : ''}
${summary ? `<p class="summary" dir="auto">${escape(summary)}</p>` : ''}`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
