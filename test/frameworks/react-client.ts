import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import '../../src/index.js';
import { App } from './react-app.js';

const told: { errors: string[]; selected: string[] } = { errors: [], selected: [] };
Object.assign(window, { told });
addEventListener('careers-select', (event) => {
  event.preventDefault();
  told.selected.push(event.detail.posting.id);
});
hydrateRoot(document.querySelector('#root')!, createElement(App), {
  onRecoverableError: (error) => told.errors.push(String(error)),
});
