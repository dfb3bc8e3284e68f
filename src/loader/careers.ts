/** `cdn/careers.js`: what cards and postings need, and shells of the other elements. */
import { CareersCard } from '../elements/card/element.js';
import { CareersPosting } from '../elements/posting/element.js';
import { define } from '../elements/base/define.js';
import { loadStrings } from '../locales/index.js';
import { shareGlobal } from './global.js';
import { defineShell } from './shell.js';

export { loadPart, shareCore } from './parts.js';

const COMMON = ['src', 'posting-id', 'heading-level', 'lang', 'action', 'upload-progress'];

shareGlobal();
define('careers-card', CareersCard);
define('careers-posting', CareersPosting);
defineShell('careers-application', {
  attributes: [...COMMON, 'drafts'],
  methods: ['reset', 'focus'],
  load: async () => {
    const [{ CareersApplication }] = await Promise.all([
      import('../elements/application/element.js'),
      import('../elements/application/form.js'),
    ]);
    return CareersApplication;
  },
  prepare,
});
defineShell('careers-board', {
  attributes: [
    ...COMMON,
    'routing',
    'param',
    'href-template',
    'page-size',
    'sort',
    'group-by',
    'without-search',
    'without-filters',
  ],
  methods: ['open', 'close', 'reload'],
  load: async () => (await import('../elements/board/element.js')).CareersBoard,
  prepare,
});

/** The language of the page comes together with the class. */
function prepare(element: HTMLElement): void {
  void loadStrings(element.closest('[lang]')?.getAttribute('lang') ?? 'en');
}
