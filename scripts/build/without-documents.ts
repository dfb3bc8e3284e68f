import type { Plugin } from 'vite';

const NAMES = ['unpdf', 'mammoth/mammoth.browser.min.js'];
const ID = '\0without-documents';

/**
 * Leaves out what reads Word and PDF files: in a file that loads nothing later it would be most of the weight, and only
 * the editor has need of it. There such a file is answered with a sentence.
 */
export function withoutDocuments(): Plugin {
  return {
    name: 'without-documents',
    enforce: 'pre',
    resolveId: (source) => (NAMES.includes(source) ? ID : undefined),
    load: (id) =>
      id === ID
        ? `const no = () => { throw new Error('this copy of the script reads no Word or PDF files. Copy the text and paste it.'); };
           export const getDocumentProxy = no;
           export default { convertToHtml: no, images: { imgElement: () => undefined } };`
        : undefined,
  };
}
