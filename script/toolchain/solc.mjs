#!/usr/bin/env node
// The Solidity compiler that forge runs: npm's solc (WebAssembly) behind the two calls forge makes of a native binary,
// `--version` and `--standard-json`. npm's own `solcjs` refuses forge's flags.
import { createRequire } from 'node:module';
import { readFileSync, writeSync } from 'node:fs';

const require = createRequire(import.meta.url);

if (process.argv.includes('--version')) {
  console.log(`Version: ${require('solc').version()}`);
} else {
  // `solc.compile` marshals its input through a helper that runs out of memory at a few megabytes, so the input is
  // written into memory that the compiler itself allocates.
  const soljson = require('solc/soljson.js');
  const input = readFileSync(0, 'utf8');
  const bytes = Buffer.byteLength(input) + 1;
  const pointer = soljson._solidity_alloc(bytes);
  soljson.stringToUTF8(input, pointer, bytes);
  const compile = soljson.cwrap('solidity_compile', 'string', ['number', 'number', 'number']);
  const output = Buffer.from(compile(pointer, 0, 0));
  for (let written = 0; written < output.length;) written += writeAll(output, written);
}

/** Writes to standard output, waiting where the pipe is full. */
function writeAll(buffer, offset) {
  try {
    return writeSync(1, buffer, offset);
  } catch (error) {
    if (error.code === 'EAGAIN') return 0;
    throw error;
  }
}
