/** Registers the five elements, as src/index.ts does; the schema, which comes with that, is ninety requests a page. */
import '../../src/careers-application.js';
import '../../src/careers-board.js';
import '../../src/careers-card.js';
import '../../src/careers-editor.js';
import '../../src/careers-posting.js';
