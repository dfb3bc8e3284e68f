/** Made from catalog.ts by `npm run catalog`: all readers at once, for who reads in one go. */
import type { FormatName } from './catalog.js';
import type { Format } from './reading/format.js';
import { format as jsonld } from './web/json-ld.js';
import { format as greenhouse } from './json/greenhouse.js';
import { format as lever } from './json/lever.js';
import { format as ashby } from './json/ashby.js';
import { format as workable } from './workable/list.js';
import { format as recruitee } from './json/recruitee.js';
import { format as smartrecruiters } from './json/smartrecruiters.js';
import { format as personio } from './xml/personio.js';
import { format as teamtailor } from './teamtailor/json-feed.js';
import { format as teamtailorRss } from './teamtailor/rss.js';
import { format as pinpoint } from './json/pinpoint.js';
import { format as bamboohr } from './json/bamboohr.js';
import { format as breezy } from './json/breezy.js';
import { format as jazzhr } from './xml/jazzhr.js';
import { format as paylocity } from './json/paylocity.js';
import { format as rippling } from './json/rippling.js';
import { format as applicantpro } from './json/applicantpro.js';
import { format as wordpress } from './web/wordpress.js';
import { format as indeed } from './xml/indeed.js';
import { format as rss } from './xml/rss.js';
import { format as sheet } from './sheet/csv.js';
import { format as workableForm } from './workable/form.js';

export const READERS: Readonly<Record<FormatName, Format>> = {
  jsonld,
  greenhouse,
  lever,
  ashby,
  workable,
  recruitee,
  smartrecruiters,
  personio,
  teamtailor,
  teamtailorRss,
  pinpoint,
  bamboohr,
  breezy,
  jazzhr,
  paylocity,
  rippling,
  applicantpro,
  wordpress,
  indeed,
  rss,
  sheet,
  workableForm,
};
