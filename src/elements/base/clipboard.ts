/** Whether the text is on the clipboard now: without TLS, or where the page may not use it, it is not. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
