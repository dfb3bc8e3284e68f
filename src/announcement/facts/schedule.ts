const DAY =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?';
const FIRST_LETTERS = ['mo|lu', 'tu|ma', 'we|mi', 'th|ju', 'fr|vi', 'sa', 'su|do'].map(
  (day) => new RegExp(`^(?:${day})`),
);
const TIME = (n: string) => `(?<hour${n}>\\d{1,2})(?::(?<minute${n}>\\d\\d))?\\s?(?<half${n}>[ap])?\\.?(?:m\\b\\.?)?`;
const SCHEDULE = new RegExp(
  `\\b(?<first>${DAY})\\b\\.?\\s?(?:-|to|through|thru|a)\\s?(?<last>${DAY})\\b[^\\d;]{0,12}\\b${TIME('A')}\\s?(?:-|to|until|till|a|hasta)\\s?(?:las )?${TIME('B')}(?![\\d%])`,
);

/** How many hours a week "Monday to Friday, 8:30 a.m. to 5 p.m." are. */
export function weeklyHours(plain: string): { hours: number; from: number; to: number } | undefined {
  const match = SCHEDULE.exec(plain);
  const g = match?.groups;
  if (!match || !g) return undefined;
  const days = dayOf(g['last']) - dayOf(g['first']) + 1;
  const start = timeOf(g['hourA'], g['minuteA'], g['halfA']);
  const end = timeOf(g['hourB'], g['minuteB'], g['halfB']);
  // "9 to 5" ends in the afternoon.
  const each = end > start ? end - start : end + 12 - start;
  if (days < 2 || each < 2 || each > 12) return undefined;
  return { hours: days * each, from: match.index, to: match.index + match[0].length };
}

function dayOf(word = ''): number {
  return FIRST_LETTERS.findIndex((day) => day.test(word));
}

function timeOf(hour: string | undefined, minute = '0', half: string | undefined): number {
  return Number(hour) + Number(minute) / 60 + (half === 'p' && hour !== '12' ? 12 : 0);
}
