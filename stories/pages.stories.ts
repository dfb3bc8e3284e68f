import '@fontsource-variable/bricolage-grotesque';
import '@fontsource-variable/nunito-sans';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/careers-board.js';
import '../src/careers-card.js';
import '../src/careers-posting.js';
import { newOpening, opening, openings } from './openings.js';
import './pages.css';

/** The elements on sites of the kinds that members have. Every site is made up; pages.css is all that it has. */
const meta: Meta = {
  title: 'Pages',
  // pages.mdx is their page.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, layout: 'fullscreen' },
};
export default meta;

const links = (...names: string[]): TemplateResult =>
  html`<ul>
    ${names.map((name) => html`<li><a href="#page" aria-current=${name === 'Careers' ? 'page' : nothing}>${name}</a></li>`)}
  </ul>`;

const onPage = (name: string, content: TemplateResult): StoryObj => ({
  render: () => html`<div class="page page-${name}">${content}</div>`,
});

/** The posting in a block theme's one column: the facts above the text, Apply docked. */
export const OnAPageOfWordPress = onPage(
  'blocks',
  html`<header>
      <p>Sample Tenants Network</p>
      <nav aria-label="Main">${links('About', 'Programs', 'Careers', 'Donate')}</nav>
    </header>
    <main>
      <h1>Come and organize with us</h1>
      <p>
        We are nine people and four hundred members. Everyone who works here has knocked on doors in the rain, and would
        do it again.
      </p>
      <careers-posting .posting=${opening} structured-data="off"></careers-posting>
    </main>
    <footer><p>Sample Tenants Network, 100 Sample Street, Minneapolis</p></footer>`,
);

/** A board of tiles, without search, in a site builder's wide bands of color. */
export const OnAPageOfASiteBuilder = onPage(
  'builder',
  html`<div class="hero">
      <header>
        <p>Sample Garden Commons</p>
        <nav aria-label="Main">
          <ul>
            <li><a href="#page">Gardens</a></li>
            <li><a href="#page" aria-current="page">Careers</a></li>
            <li class="give"><a href="#page">Give</a></li>
          </ul>
        </nav>
      </header>
      <h1>Grow something with us.</h1>
    </div>
    <main>
      <h2>Open positions</h2>
      <careers-board
        .postings=${openings.slice(0, 6)}
        routing="none"
        heading-level="3"
        without-search
        without-filters
      ></careers-board>
    </main>
    <footer><p>Sample Garden Commons. Eleven gardens in Saint Paul.</p></footer>`,
);

/** The whole board on a page that has looked the same for twenty years. */
export const OnAPlainPage = onPage(
  'plain',
  html`<header>
      <p>Sample Council of Neighborhood Associations</p>
      <p>Founded 1974</p>
    </header>
    <div class="columns">
      <nav aria-label="Main">${links('Home', 'Our members', 'Meetings', 'Careers', 'Newsletter', 'Contact')}</nav>
      <main>
        <h1>Careers with our members</h1>
        <p>
          Openings of the council’s member associations. Questions? Write to
          <a href="mailto:office@example.org">office@example.org</a>.
        </p>
        <careers-board .postings=${openings} routing="none" page-size="8"></careers-board>
      </main>
    </div>
    <footer><p>Sample Council of Neighborhood Associations, 200 Sample Avenue, Duluth</p></footer>`,
);

/** A dark page that says so: form fields and buttons follow. */
export const OnADarkPage = onPage(
  'night',
  html`<header>
      <p>Sample Youth Radio</p>
      <nav aria-label="Main">${links('Listen', 'Schedule', 'Careers')}</nav>
    </header>
    <main>
      <h1>Turn it up with us</h1>
      <careers-posting .posting=${newOpening} structured-data="off"></careers-posting>
    </main>
    <footer><p>Sample Youth Radio, on air since noon.</p></footer>`,
);

/** Three cards beside an article, in the widget column of a theme. */
export const InANarrowSidebar = onPage(
  'news',
  html`<header>
      <p>The Sample Neighbor</p>
      <nav aria-label="Main">${links('News', 'Calendar', 'Obituaries', 'Letters')}</nav>
    </header>
    <div class="columns">
      <main>
        <h1>A winter market opens where the hardware store was</h1>
        <p class="by">By a neighbor</p>
        <p>
          Twelve stands, one big pot of soup, and a bus stop at the door: the hall on Sample Street, empty for six
          years, is open again. On Saturday morning the line for squash reached the corner.
        </p>
        <p>
          “We painted it ourselves,” says one of the growers, and shows her hands. The roof is next. Until spring the
          market is on Saturdays from eight to two, and whoever comes last takes home what is left of the soup.
        </p>
        <p>
          The market hires. So do its neighbors: the food shelf needs a driver, and the renters’ union somebody who
          likes stairs.
        </p>
      </main>
      <aside aria-labelledby="jobs">
        <h2 id="jobs">Jobs nearby</h2>
        ${openings
          .slice(0, 3)
          .map((posting) => html`<careers-card .posting=${posting} href="#opening" heading-level="3"></careers-card>`)}
      </aside>
    </div>`,
);
