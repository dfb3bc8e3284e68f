/** The lines of an iCalendar file (RFC 5545), as calendars read them. */

/** A property with its value: at most 75 octets a line, continued after a line break and a space; no character is cut in two. */
export function calendarLine(name: string, value: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let line = '';
  for (const character of `${name}:${value}`) {
    const octets = encoder.encode(character).length;
    if (length + octets > 75) {
      line += '\r\n ';
      length = 1;
    }
    line += character;
    length += octets;
  }
  return `${line}\r\n`;
}

/** Words as a value. */
export function calendarText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** The moment of a date-time, or of milliseconds, as a value. */
export function calendarMoment(time: string | number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** When something begins: on a whole day, or at a moment. */
export function calendarStart(time: string): [name: string, value: string] {
  return time.length === 10 ? ['DTSTART;VALUE=DATE', time.replaceAll('-', '')] : ['DTSTART', calendarMoment(time)];
}
