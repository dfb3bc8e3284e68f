/** Registers the five elements, and gives their classes and all types. */
import './careers-application.js';
import './careers-board.js';
import './careers-card.js';
import './careers-editor.js';
import './careers-posting.js';

export * from './elements.js';
export * from './posting.js';
export type { AnnouncementReading, ReadDocument, ReadField, ReadOpening, ReadOptions, Span } from './announcement.js';
export type { Details, ReadFeedOptions } from './feeds.js';
