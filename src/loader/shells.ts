import type { LitElement } from 'lit';
import { loadEditorStrings, loadFormStrings, loadStrings, type Strings } from '../locales/index.js';

/** An element whose class is loaded when a page has one. */
export interface Shell {
  /** The attributes that the class observes. */
  attributes: readonly string[];
  /** The methods of the class that a page may call before it is there. */
  methods: readonly string[];
  /** Loads the class. */
  load: () => Promise<typeof LitElement>;
  /** What is said where it can't be loaded. */
  failed: (strings: Strings) => string;
  /** Loads the words that it needs of a language. */
  words: (language: string) => Promise<void> | undefined;
}

const COMMON = ['src', 'posting-id', 'heading-level', 'lang', 'defer-hydration', 'action', 'upload-progress'];

export const shells = {
  'careers-application': {
    attributes: [...COMMON, 'drafts'],
    methods: ['reset', 'focus'],
    load: async () => {
      const [{ CareersApplication }] = await Promise.all([
        import('../elements/application/element.js'),
        import('../elements/application/form/form.js'),
      ]);
      return CareersApplication;
    },
    failed: ({ view }) => view.formUnavailable,
    words: loadFormStrings,
  },
  'careers-board': {
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
      'without-title',
    ],
    methods: ['open', 'close', 'reload'],
    load: async () => (await import('../elements/board/element.js')).CareersBoard,
    failed: ({ view }) => view.boardFailed,
    words: loadStrings,
  },
  'careers-editor': {
    attributes: [
      'src',
      'posting-id',
      'heading-level',
      'lang',
      'defer-hydration',
      'action',
      'organization',
      'default-organization',
      'outputs',
    ],
    methods: [],
    load: async () => (await import('../elements/editor/element.js')).CareersEditor,
    failed: ({ view }) => view.editorFailed,
    words: loadEditorStrings,
  },
} as const satisfies Record<string, Shell>;
