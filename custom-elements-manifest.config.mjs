/** The manifest tells what a page may use: no private members, and the built files instead of the sources. */
const forPublication = {
  name: 'for-publication',
  packageLinkPhase({ customElementsManifest }) {
    const text = JSON.stringify(customElementsManifest, (key, value) =>
      key === 'members' ? value.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected') : value,
    );
    Object.assign(customElementsManifest, JSON.parse(text.replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"')));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/careers-*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [forPublication],
};
