#!/usr/bin/env node
import { main } from './command-line/main.js';

// Who reads on through a pipe may have seen enough before the end, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));
