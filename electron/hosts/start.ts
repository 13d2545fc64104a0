// Builds the program for one data file: store, documents, resources, clock and person, and the one door to them.
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../shared/contract/answer.ts';
import type { Day } from '../../shared/days/day.ts';
import { createDocumentWorker } from '../documents/worker/pool.ts';
import { createDispatch } from '../services/dispatch.ts';
import type { CallOptions } from '../services/dispatch.ts';
import type { Context, Keyring, LogLine } from '../services/context.ts';
import { FactsCache } from '../services/factsCache.ts';
import { PlanCache } from '../services/planCache.ts';
import { openResources } from '../services/resources.ts';
import { closeStore, openStore } from '../store/open.ts';
import { installedFonts } from './fonts.ts';
import { environmentKeyrings, passphraseKeyring } from './keyring.ts';
import { openLog } from './log.ts';
import { programFolder, resourcesFolder } from './place.ts';

export interface StartOptions {
  /** The data file; made when it does not exist. */
  database: string;
  /** Locks the key to contact data; a passphrase from the environment when left out. */
  keyrings?: readonly Keyring[];
  /** Another folder of dated data than the program's own. */
  resources?: string;
  version?: string;
  now?: () => Date;
  who?: string;
  log?: (line: LogLine) => void;
  /** Tests check outputs against the method table too. */
  checkOutput?: boolean;
}

export interface Program {
  call: (method: string, input: unknown, options?: CallOptions) => Promise<Answer>;
  /** For a window: reads the task ledger into memory while the page is still loading. */
  warm: () => void;
  close: () => Promise<void>;
}

/** Starts the program. Throws a Refusal with plain sentences when the data file cannot be opened. */
export async function startProgram(options: StartOptions): Promise<Program> {
  const now = options.now ?? (() => new Date());
  const openOptions = { now: () => localTime(now()), who: options.who ?? personName() };
  const opened = await openStore(options.database, openOptions);
  const context: Context = {
    store: opened.store,
    openOptions,
    documents: createDocumentWorker(),
    resources: openResources(options.resources ?? resourcesFolder()),
    plans: new PlanCache(),
    facts: new FactsCache(),
    keyrings: options.keyrings ?? environmentKeyrings(),
    passphraseKeyring,
    version: options.version ?? programVersion(),
    today: () => localTime(now()).slice(0, 10) as Day,
    fonts: installedFonts,
    log: options.log ?? openLog(`${opened.store.path}.log`, openOptions.now),
    checkOutput: options.checkOutput ?? false,
  };
  const call = createDispatch(context);
  return {
    call,
    warm: () => void call('progress.due', {}),
    close: async () => {
      await context.documents.close();
      closeStore(context.store);
    },
  };
}

/** The machine's local time as ISO 8601 with its offset. */
function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

function personName(): string {
  try {
    return userInfo().username;
  } catch {
    return '未知用户';
  }
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}
