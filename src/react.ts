'use client';
/** The elements as React components, with their properties and events typed. Registers the elements. */
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import './index.js';
import { CareersApplication as Application } from './elements/application/element.js';
import type { CareersEventMap } from './elements/base/events.js';
import { CareersBoard as Board } from './elements/board/element.js';
import { CareersCard as Card } from './elements/card/element.js';
import { CareersEditor as Editor } from './elements/editor/element.js';
import { CareersPosting as Posting } from './elements/posting/element.js';

/** "onCareersSent" of "careers-sent". */
type Handler<Name> = Name extends `careers-${infer What}` ? `onCareers${Capitalize<What>}` : never;

/** What a component takes: an element's own properties, handlers of its events, and what any element takes in React. */
type Props<E extends HTMLElement, Own extends keyof E, Names extends keyof CareersEventMap> = Omit<
  React.HTMLAttributes<E>,
  Own
> & { [Key in keyof Pick<E, Own>]?: E[Key] | undefined } & {
  [Name in Names as Handler<Name>]?: ((event: CareersEventMap[Name]) => void) | undefined;
};
type Component<E extends HTMLElement, Own extends keyof E, Names extends keyof CareersEventMap> =
  // What @lit/react gives, in the words of React's own types: nobody has to install those of @lit/react.
  React.ForwardRefExoticComponent<Props<E, Own, Names> & React.RefAttributes<E>>;

type Common = 'src' | 'headingLevel';
type Data = 'careers-load' | 'careers-error';
type Sending = 'careers-submit' | 'careers-sent' | 'careers-failed';

const data = { onCareersLoad: 'careers-load', onCareersError: 'careers-error' };
const sending = {
  onCareersSubmit: 'careers-submit',
  onCareersSent: 'careers-sent',
  onCareersFailed: 'careers-failed',
};
const select = { onCareersSelect: 'careers-select' };
const apply = { onCareersApply: 'careers-apply' };

function wrap(tagName: string, elementClass: new () => HTMLElement, events: Record<string, string>): unknown {
  return createComponent({ react: React, tagName, elementClass, events: events as Record<string, EventName> });
}

/** One opening at a glance. */
export const CareersCard = wrap('careers-card', Card, { ...data, ...select }) as Component<
  Card,
  Common | 'posting' | 'postingId' | 'href',
  Data | 'careers-select'
>;

/** The whole opening, with the way to apply. */
export const CareersPosting = wrap('careers-posting', Posting, { ...data, ...apply, ...sending }) as Component<
  Posting,
  Common | 'posting' | 'postingId' | 'action' | 'uploadProgress' | 'apply' | 'structuredData',
  Data | 'careers-apply' | Sending
>;

/** The application form. */
export const CareersApplication = wrap('careers-application', Application, { ...data, ...sending }) as Component<
  Application,
  Common | 'posting' | 'postingId' | 'action' | 'drafts' | 'uploadProgress' | 'values',
  Data | Sending
>;

/** Openings of one or many organizations: search, filters, then the opening, then the form, all in place. */
export const CareersBoard = wrap('careers-board', Board, { ...data, ...select, ...apply, ...sending }) as Component<
  Board,
  | Common
  | 'postings'
  | 'postingId'
  | 'action'
  | 'uploadProgress'
  | 'routing'
  | 'param'
  | 'hrefTemplate'
  | 'pageSize'
  | 'sort'
  | 'groupBy'
  | 'withoutSearch'
  | 'withoutFilters'
  | 'withoutTitle',
  Data | 'careers-select' | 'careers-apply' | Sending
>;

/** An opening being written. */
export const CareersEditor = wrap('careers-editor', Editor, {
  ...data,
  ...sending,
  onCareersChange: 'careers-change',
}) as Component<
  Editor,
  Common | 'posting' | 'postingId' | 'action' | 'organization' | 'defaultOrganization' | 'outputs',
  Data | 'careers-change' | Sending
>;
