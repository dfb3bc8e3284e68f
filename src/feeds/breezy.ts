import { named } from '../posting/issues.js';
import type { Format } from './format.js';
import {
  account,
  day,
  employment,
  isObject,
  payUnit,
  place,
  salary,
  some,
  text,
  texts,
  valueOf,
  workplaceIn,
  type Json,
} from './values.js';

/** https://developer.breezy.hr/reference — the careers site's own /json. */
export const breezy: Format = {
  open(payload, address) {
    if (!Array.isArray(payload)) return undefined;
    const isPosition = (entry: unknown) => isObject(entry) && 'friendly_id' in entry;
    return payload.some(isPosition) || address?.hostname.endsWith('breezy.hr') ? { entries: payload } : undefined;
  },

  read(position, { warn }) {
    const url = text(position['url']);
    const where = texts(valueOf(position['location'], 'name'));
    const pay = text(position['salary']);
    const baseSalary = pay === undefined ? undefined : readPay(pay);
    if (pay && !/^[$£€]?0\b[^1-9]*$/.test(pay) && !baseSalary)
      warn(['baseSalary'], `${named(pay)} can't be read, so it is not shown`);
    return {
      id: text(position['id']) ?? text(position['friendly_id']),
      title: text(position['name']),
      hiringOrganization: { name: text(valueOf(position['company'], 'name')) },
      url,
      employmentType: employment(valueOf(position['type'], 'name')),
      jobLocation: some(where.map((name) => place({ name }))),
      workplace: valueOf(position['location'], 'is_remote') === true ? { type: 'remote' } : workplaceIn(where),
      baseSalary,
      department: text(position['department']),
      datePosted: day(position['published_date']),
      application: url && { url },
    };
  },

  account: (_position, { base }) => account(base, 'breezy.hr'),
};

const CURRENCIES: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR' };
const AMOUNT = String.raw`(\d[\d,]*(?:\.\d+)?)\s*(k)?`;
const PAY = new RegExp(
  String.raw`^([$£€])\s*${AMOUNT}(?:\s*[-–—]\s*[$£€]?\s*${AMOUNT}|\s*(\+))?(?:\s*(?:\/|per\b|an?\b)?\s*([a-z]+))?$`,
  'i',
);

/** "$60k - $72k", "$22 - $26 / hr", "$60-72k"; the "$" alone is the US dollar's sign, others stand with a letter. */
function readPay(words: string): Json | undefined {
  const [, sign, min, minThousands, max, maxThousands, plus, period] = PAY.exec(words) ?? [];
  if (!sign || !min) return undefined;
  const unitText = payUnit(period);
  if (period && !unitText) return undefined;
  const amount = (digits: string, isThousands: boolean) => Number(digits.replace(/,/g, '')) * (isThousands ? 1000 : 1);
  const to = max === undefined ? undefined : amount(max, Boolean(maxThousands));
  const from = amount(min, Boolean(minThousands));
  // The "k" at the end is for both.
  const isShared = to !== undefined && Boolean(maxThousands) && !minThousands && from * 1000 <= to;
  return salary({
    currency: CURRENCIES[sign],
    min: isShared ? from * 1000 : from,
    max: to ?? (plus ? undefined : from),
    unitText,
  });
}
