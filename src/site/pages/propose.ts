import { escapeHtml } from '../../text/to-html.js';
import { mailtoHref } from '../../text/url.js';
import { siteUrl, type Propose, type Site } from '../site.js';
import { headOf } from './head.js';

/** Where people without an account anywhere write an opening, and send it to those who look after the site. */
export function proposePage(site: Site, { email, endpoint }: Propose) {
  const { words, language } = site;
  const attributes = [
    `lang="${escapeHtml(language)}"`,
    endpoint ? `action="${escapeHtml(endpoint)}" outputs="send file"` : 'outputs="file"',
  ];
  const mail = email && `<a href="${escapeHtml(mailtoHref(email))}">${escapeHtml(email)}</a>`;
  const how = endpoint ? words.proposeBySending : words.proposeByMail;
  return {
    title: `${words.propose} · ${site.name}`,
    head: headOf(site, { title: words.propose, description: how, canonical: siteUrl(site, 'propose/', '../') }),
    content: `<h1>${escapeHtml(words.propose)}</h1>
      <p class="lead">${escapeHtml(how)}${mail ? ` ${mail}` : ''}</p>
      <careers-editor ${attributes.join(' ')}><noscript><p>${escapeHtml(words.proposeWithoutScript)}${mail ? ` ${mail}` : ''}</p></noscript></careers-editor>`,
  };
}
