/** What is used of fflate: behind an `import()` of the package itself a bundler that makes one file keeps all of it. */
export { strFromU8, unzipSync } from 'fflate';
