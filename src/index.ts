/** Registers the five elements, and gives their classes and all types. */
import './careers-application.js';
import './careers-board.js';
import './careers-card.js';
import './careers-editor.js';
import './careers-posting.js';

export * from './elements.js';
export * from './posting.js';
