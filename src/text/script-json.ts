/** Data as the text of a `<script>`: nothing in it ends the script or begins a comment. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
