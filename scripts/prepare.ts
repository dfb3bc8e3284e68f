/** npm runs this after an install here, and to pack what somebody installs from git: those get the built files as well. */
import { execSync } from 'node:child_process';

const isForOthers = process.env['npm_config_local_prefix'] !== process.cwd();
execSync(`npm run -s ${isForOthers ? 'build' : 'generate'}`, { stdio: 'inherit' });
