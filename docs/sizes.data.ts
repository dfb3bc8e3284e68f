/** What the built files weigh, as `npm run size` prints it. */
import { execFileSync } from 'node:child_process';

export default {
  load: () => execFileSync(process.execPath, ['--import', 'tsx', 'scripts/size.ts'], { encoding: 'utf8' }),
};
