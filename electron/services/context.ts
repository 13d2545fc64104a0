// What a service has at hand: the store, the documents, the shipped data, the clock. Built by start.ts, never global.
import type { Progress } from '../../shared/contract/answer.ts';
import type { FilePart } from '../../shared/contract/define.ts';
import type { Decoded, MethodName, Output } from '../../shared/contract/methods.ts';
import type { Day } from '../../shared/days/day.ts';
import type { DocumentWorker } from '../documents/worker/pool.ts';
import type { OpenOptions } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { FactsCache } from './factsCache.ts';
import type { PlanCache } from './planCache.ts';
import type { Resources } from './resources.ts';

export interface Context {
  /** The open data file; replaced when a backup is restored. */
  store: Store;
  openOptions: OpenOptions;
  documents: DocumentWorker;
  resources: Resources;
  plans: PlanCache;
  facts: FactsCache;
  /** What may open the contact data, the preferred one first; where there is none they cannot be kept or read. */
  keyrings: readonly Keyring[];
  /** Makes a keyring of a passphrase. */
  passphraseKeyring: (passphrase: string) => Keyring;
  version: string;
  today: () => Day;
  /** Names of the fonts installed on this machine, or null when the system does not tell. */
  fonts: () => Promise<string[] | null>;
  log: (line: LogLine) => void;
  /** Tests check what goes out as strictly as what comes in. */
  checkOutput: boolean;
}

/**
 * What locks the key to applicants' contact data: the system's own keyring, or a passphrase. `unwrap` gives null when it does
 * not open what was wrapped.
 */
export interface Keyring {
  kind: 'system' | 'passphrase';
  wrap: (key: Uint8Array) => string;
  unwrap: (wrapped: string) => Uint8Array | null;
}

/** One line of the log: never any content of records. */
export interface LogLine {
  method: string;
  status: 'done' | 'refused' | 'fault';
  milliseconds: number;
  detail?: string;
}

/** What comes with a call beside its input. */
export interface CallExtras {
  file?: FilePart | undefined;
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}

/** An output that comes with a document. */
export class WithDocument<T> {
  readonly output: T;
  readonly document: FilePart;
  constructor(output: T, document: FilePart) {
    this.output = output;
    this.document = document;
  }
}

type Result<M extends MethodName> = Output<M> | WithDocument<Output<M>>;
export type Handler<M extends MethodName> = (context: Context, input: Decoded<M>, extras: CallExtras) => Result<M> | Promise<Result<M>>;
export type Handlers = { [M in MethodName]: Handler<M> };
