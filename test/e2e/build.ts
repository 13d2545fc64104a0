// Builds the page once before the browser tests.
import { buildPageIfNeeded } from '../../electron/build/build.ts';

export default async function setup(): Promise<void> {
  await buildPageIfNeeded((line) => void process.stdout.write(`${line}\n`));
}
