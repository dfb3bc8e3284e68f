import englishBoard from '../locales/en/board.js';
import { addEnglishBoard } from '../locales/index.js';

// Lists of a site say what boards say, also where no board is rendered.
addEnglishBoard(englishBoard);

/** What only sites say; all else is said in the words of the elements. */
export interface SiteWords {
  /** What a site is called whose makers did not say. */
  name: string;
  description: string;
  /** Titles of entries in a calendar. */
  closes: (title: string, organization: string) => string;
  prefers: (title: string, organization: string) => string;
  /** On a flyer. */
  hiring: (organization: string) => string;
  scan: string;
  orGoTo: string;
  questions: string;
  flyer: string;
  /** On the page of an opening that is gone. */
  closedTitle: (title: string) => string;
  seeOthers: string;
  /** All openings as plain links. */
  all: string;
  skip: string;
  /** Where people write an opening; an address for mail follows. */
  propose: string;
  proposeBySending: string;
  proposeByMail: string;
  proposeWithoutScript: string;
}

const en: SiteWords = {
  name: 'Job openings',
  description: 'Openings that take applications now.',
  closes: (title, organization) => `Last day to apply: ${title}, ${organization}`,
  prefers: (title, organization) => `Apply by now for preference: ${title}, ${organization}`,
  hiring: (organization) => `${organization} is hiring`,
  scan: 'Scan to read the whole opening and apply',
  orGoTo: 'or go to',
  questions: 'Questions?',
  flyer: 'Flyer to print',
  closedTitle: (title) => `Closed: ${title}`,
  seeOthers: 'See the openings that take applications now',
  all: 'All openings in one list',
  skip: 'Skip to content',
  propose: 'Propose an opening',
  proposeBySending: 'Write it here or paste an announcement, and send it to us. You need no account.',
  proposeByMail: 'Write it here or paste an announcement, save the file, and mail it to us. You need no account.',
  proposeWithoutScript: 'This page needs JavaScript. You can mail us the announcement instead.',
};

const es: SiteWords = {
  name: 'Empleos',
  description: 'Empleos que ahora reciben solicitudes.',
  closes: (title, organization) => `Último día para postularse: ${title}, ${organization}`,
  prefers: (title, organization) => `Postúlese hasta hoy para tener preferencia: ${title}, ${organization}`,
  hiring: (organization) => `${organization} busca personal`,
  scan: 'Escanee para leer todo y postularse',
  orGoTo: 'o visite',
  questions: '¿Preguntas?',
  flyer: 'Volante para imprimir',
  closedTitle: (title) => `Cerrado: ${title}`,
  seeOthers: 'Ver los empleos que ahora reciben solicitudes',
  all: 'Todos los empleos en una lista',
  skip: 'Ir al contenido',
  propose: 'Proponer un empleo',
  proposeBySending: 'Escríbalo aquí o pegue un anuncio, y envíenoslo. No necesita una cuenta.',
  proposeByMail:
    'Escríbalo aquí o pegue un anuncio, guarde el archivo y envíenoslo por correo. No necesita una cuenta.',
  proposeWithoutScript: 'Esta página necesita JavaScript. También puede enviarnos el anuncio por correo.',
};

/** The words in a language; English where they are not there. */
export function siteWords(language: string): SiteWords {
  return /^es\b/i.test(language) ? es : en;
}
