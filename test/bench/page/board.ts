/** The board, given its openings as a property. */
import '../../../src/careers-board.js';
import type { Prepare } from './page.js';

export const prepare: Prepare = (openings, main, pageSize) => () => {
  const board = document.createElement('careers-board');
  if (pageSize) board.setAttribute('page-size', pageSize);
  board.postings = openings;
  main.append(board);
};
