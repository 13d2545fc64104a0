// npm run web: the page host from a terminal. --db FILE --port N --no-open
import '../nodeVersion.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, refusal } from '../../../shared/problems.ts';
import { defaultDatabase } from '../place.ts';
import { explainStartFailure } from '../startFailure.ts';
import type { RunOptions } from './run.ts';

const usage = '用法：npm run web -- [--db 数据文件] [--port 端口] [--no-open]';

/** Reads the words of the command line. Refusal usage when they are not understood. */
function readOptions(words: string[]): RunOptions {
  let values;
  try {
    values = parseArgs({ args: words, options: { db: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } } }).values;
  } catch {
    throw refusal('usage', `不认识的参数。${usage}`); // parseArgs speaks English
  }
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '') throw refusal('usage', `--port 后面要写 0 到 65535 之间的整数。${usage}`);
  if (values.db === '') throw refusal('usage', `--db 后面要写数据文件。${usage}`);
  return { database: values.db === undefined ? defaultDatabase() : path.resolve(values.db), port, open: !values['no-open'] };
}

try {
  const options = readOptions(process.argv.slice(2));
  // Loaded only now, after the check of Node: this brings the database's binary with it.
  const { runPageHost } = await import('./run.ts');
  await runPageHost(options);
} catch (error) {
  for (const sentence of explainStartFailure(error)) process.stderr.write(`${sentence}\n`);
  if (!(error instanceof Refusal)) process.exit(3);
  process.exit(error.problems.some((problem) => problem.code === 'usage') ? 2 : 1);
}
