/** V8 compiles a pattern for the machine at once if the first text that it meets has a thousand characters. */
const LONG = '\0'.repeat(1000);
const waiting: RegExp[] = [];

/**
 * Names patterns with many alternatives. Met by a short text, such a pattern is first compiled for V8's interpreter,
 * which takes several times as long as for the machine, and then again.
 */
export function precompile(...patterns: RegExp[]): void {
  waiting.push(...patterns);
}

/** Compiles the patterns named so far; not while modules load, so that a page which reads no announcement pays nothing. */
export function compilePatterns(): void {
  for (const pattern of waiting.splice(0)) {
    pattern.test(LONG);
    pattern.lastIndex = 0;
  }
}

/** Words as a part of a pattern. */
export function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}-]/g, '\\$&');
}
