import { facts, type FactName } from '../../posting/words/facts.js';
import { langOf } from '../../posting/translation.js';
import type { JobPosting, Lines } from '../../posting/types.js';
import { escapeHtml } from '../../text/to-html.js';
import { plainText } from '../../text/plain.js';
import { qrPath } from '../../text/qr-code.js';
import { fetchableUrl } from '../../text/url.js';
import type { Listing } from '../addresses.js';
import { canonicalUrl, inSiteLanguage, siteUrl, summaryOf, type Site } from '../site.js';
import { headOf } from './head.js';

/** What stands on a flyer, at its longest in characters: it is one page for every opening. */
const MOST = { summary: 260, fact: 90, note: 110, notes: 2, duties: 5, duty: 150 };
const FACTS: readonly FactName[] = ['pay', 'place', 'schedule', 'deadline'];

/** One printed page: what the job is, the facts, and a QR code of the opening's address. */
export function flyer(site: Site, listing: Listing) {
  const version = inSiteLanguage(site, listing);
  const { posting } = version;
  const { strings, words } = site;
  const { title, hiringOrganization: organization } = posting;
  const canonical = canonicalUrl(site, listing);
  const base = site.url && siteUrl(site, `flyer/${listing.address.slug}/`);
  const logo = organization.logo && fetchableUrl(organization.logo, base);
  const summary = cut(summaryOf(posting), MOST.summary);
  const duties = linesOf(posting.responsibilities).slice(0, MOST.duties);
  const heading = strings.posting.section.responsibilities;
  const size = title.length > 80 ? ' class="very-long"' : title.length > 36 ? ' class="long"' : '';
  const lang = (text: string) => {
    const tag = langOf(version, text);
    return tag ? ` lang="${escapeHtml(tag)}"` : '';
  };
  const lines = [
    `<p class="hiring">${logo ? `<img src="${escapeHtml(logo)}" alt="">` : ''}<span>${escapeHtml(words.hiring(organization.name))}</span></p>`,
    `<h1${size}${lang('title')}>${escapeHtml(title)}</h1>`,
    summary &&
      `<p class="summary"${lang(posting.summary === undefined ? 'description' : 'summary')}>${escapeHtml(summary)}</p>`,
    factsOf(site, posting),
    duties.length &&
      `<section class="duties">
        <h2>${escapeHtml(heading)}</h2>
        <ul${lang('responsibilities')}>${duties.map((duty) => `<li>${escapeHtml(cut(duty, MOST.duty))}</li>`).join('')}</ul>
      </section>`,
    wayToApply(site, posting, canonical),
  ];
  return {
    title: `${title}, ${organization.name} · ${words.flyer}`,
    head: headOf(site, { title, description: summary }).replace(/^<meta name="robots".*\n?/m, ''),
    content: lines.filter(Boolean).join('\n      '),
  };
}

function factsOf(site: Site, posting: JobPosting): string {
  const shown = facts(posting, site.strings.posting).filter(({ name }) => FACTS.includes(name));
  const items = shown.map(({ label, value, notes }) => {
    const more = notes.slice(0, MOST.notes).map((note) => `<dd>${escapeHtml(cut(note, MOST.note))}</dd>`);
    return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(cut(value, MOST.fact))}</dd>${more.join('')}</div>`;
  });
  return items.length ? `<dl class="facts">${items.join('')}</dl>` : '';
}

function wayToApply({ url, words }: Site, { applicationContact, application }: JobPosting, address: string): string {
  const { name, email = application?.email, telephone } = applicationContact ?? {};
  const contact = [name, email, telephone].filter(Boolean).join(', ');
  const isWhole = url !== undefined || /^https?:/.test(address);
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const lines = [
    isWhole ? `<p class="scan">${escapeHtml(words.scan)}</p>` : '',
    isWhole
      ? `<p class="address">${escapeHtml(words.orGoTo)} <a href="${escapeHtml(address)}"><bdi dir="ltr">${escapeHtml(shown)}</bdi></a></p>`
      : '',
    contact ? `<p>${escapeHtml(words.questions)} ${escapeHtml(cut(contact, MOST.note))}</p>` : '',
  ];
  return `<div class="apply">${isWhole ? qrCode(address) : ''}<div>${lines.filter(Boolean).join('')}</div></div>`;
}

/**
 * A QR code as one SVG path, with the quiet zone of four modules that scanners need (ISO/IEC 18004). It is not read out:
 * the address stands beside it in words.
 */
function qrCode(text: string): string {
  const { size, path } = qrPath(text, 4);
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" aria-hidden="true" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
}

/** A list's lines, or a text's paragraphs. */
function linesOf(lines: Lines | undefined): string[] {
  if (lines === undefined) return [];
  return plainText(lines)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[•*–-]|\d+[.)])\s*/, '').trim())
    .filter(Boolean);
}

/** A text cut at a word. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most
    ? line
    : `${line
        .slice(0, most)
        .replace(/\s+\S*$|\p{Surrogate}$/u, '')
        .replace(/[,;:.–-]+$/, '')}…`;
}
