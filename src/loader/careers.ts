/** `cdn/careers.js`: what cards and postings need, and shells of the other elements. */
import { define } from '../elements/base/define.js';
import { CareersCard } from '../elements/card/element.js';
import { CareersPosting } from '../elements/posting/element.js';
import { shareGlobal } from './global.js';
import { defineShell } from './shell.js';
import { shells, type Shell } from './shells.js';

export { loadPart, shareCore } from './parts.js';

shareGlobal();
define('careers-card', CareersCard);
define('careers-posting', CareersPosting);
for (const [tag, shell] of Object.entries<Shell>(shells)) defineShell(tag, shell);
