/** The day where its reader is, as an ISO date: in the evening in Minnesota it is tomorrow already in London. */
export function today(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
