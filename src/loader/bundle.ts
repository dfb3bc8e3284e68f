/** `cdn/careers.bundle.js`: everything in one file. */
import { CareersApplication } from '../elements/application/element.js';
import { define } from '../elements/base/define.js';
import { CareersBoard } from '../elements/board/element.js';
import { CareersCard } from '../elements/card/element.js';
import { CareersEditor } from '../elements/editor/element.js';
import { CareersPosting } from '../elements/posting/element.js';
import { shareGlobal } from './global.js';

shareGlobal();
define('careers-application', CareersApplication);
define('careers-board', CareersBoard);
define('careers-card', CareersCard);
define('careers-editor', CareersEditor);
define('careers-posting', CareersPosting);
