/** Who uses the package, each as a project of its own under fixtures/consumers/, with exact versions of its tools. */
export interface Consumer {
  name: string;
  /** The folder under fixtures/consumers/; consumers of one folder share what is installed. */
  files: string;
  /** What makes the page of it, if anything has to. */
  build?: string;
  /** What says whether the types fit. */
  check?: string;
  /** The page, in the project. Default: dist/index.html */
  page?: string;
  /** What must not be in the built scripts. */
  without?: string;
}

export const consumers: readonly Consumer[] = [
  { name: 'plain HTML, module script', files: 'html', page: 'module.html' },
  { name: 'plain HTML, classic script', files: 'html', page: 'classic.html' },
  { name: 'plain HTML, the bundle with integrity', files: 'html', build: 'node integrity.mjs', page: 'integrity.html' },
  { name: 'import map', files: 'html', page: 'import-map.html' },
  {
    name: 'Vite and strict TypeScript, one element',
    files: 'vite',
    build: 'vite build --base ./',
    check: 'tsc',
    without: 'without-filters',
  },
  { name: 'esbuild', files: 'bundlers', build: 'esbuild main.js --bundle --splitting --format=esm --outdir=esbuild', page: 'esbuild.html' },
  { name: 'Rollup', files: 'bundlers', build: 'rollup main.js --plugin node-resolve --dir rollup', page: 'rollup.html' },
  { name: 'webpack', files: 'bundlers', build: 'webpack ./main.js --mode production --output-path webpack', page: 'webpack.html' },
  // Parcel looks at "exports" of a package when its setting says so.
  { name: 'Parcel', files: 'bundlers', build: 'parcel build parcel.html --public-url . --dist-dir parcel --no-cache', page: 'parcel/parcel.html' },
  { name: 'React 19', files: 'react', build: 'vite build --base ./', check: 'tsc' },
  { name: 'Preact', files: 'preact', build: 'vite build --base ./', check: 'tsc' },
  { name: 'Vue 3, strict templates', files: 'vue', build: 'vite build --base ./', check: 'vue-tsc' },
  { name: 'Svelte 5', files: 'svelte', build: 'vite build --base ./', check: 'svelte-check --fail-on-warnings' },
  // The Angular compiler checks the templates as it builds.
  { name: 'Angular 20, strict templates', files: 'angular', build: 'ng build' },
]; // prettier-ignore
