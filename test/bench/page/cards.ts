/** Cards without a board. */
import '../../../src/careers-card.js';
import type { Prepare } from './page.js';

export const prepare: Prepare = (openings, main) => () => {
  const list = document.createElement('ul');
  list.setAttribute('part', 'list');
  for (const opening of openings) {
    const item = document.createElement('li');
    item.setAttribute('part', 'item');
    const card = document.createElement('careers-card');
    card.posting = opening;
    item.append(card);
    list.append(item);
  }
  main.append(list);
};
