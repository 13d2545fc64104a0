// The whole program on a data file of its own, with a clock that stands still and outputs checked against the table.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FilePart } from '../../shared/contract/define.ts';
import type { Input, MethodName, Output } from '../../shared/contract/methods.ts';
import type { Problem } from '../../shared/problems.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import type { Program, StartOptions } from '../../electron/hosts/start.ts';
import { temporaryFolder } from './temporary.ts';

export interface TestProgram {
  program: Program;
  database: string;
  /** Calls and expects it done. */
  ask: <M extends MethodName>(method: M, input?: Input<M>, file?: FilePart) => Promise<Output<M>>;
  /** Calls a method that makes a document. */
  document: <M extends MethodName>(method: M, input: Input<M>) => Promise<{ output: Output<M>; document: FilePart }>;
  /** Calls and expects a refusal. */
  refused: <M extends MethodName>(method: M, input: Input<M>, file?: FilePart) => Promise<Problem[]>;
}

/** Starts the program for a test; it is closed when the test ends. */
export async function testProgram(options: { database?: string; now?: () => Date; keyrings?: StartOptions['keyrings']; resources?: string } = {}): Promise<TestProgram> {
  const database = options.database ?? join(temporaryFolder(), '数据.db');
  const program = await startProgram({ database, now: options.now ?? (() => new Date('2020-08-01T01:00:00Z')), who: '张三', log: () => undefined, checkOutput: true, keyrings: options.keyrings ?? [], ...(options.resources === undefined ? {} : { resources: options.resources }) });
  onTestFinished(() => program.close());
  const call = async (method: string, input: unknown, file?: FilePart) => program.call(method, input, { file });
  return {
    program,
    database,
    ask: async (method, input, file) => {
      const answer = await call(method, input, file);
      if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer)}`);
      return answer.output as never;
    },
    document: async (method, input) => {
      const answer = await call(method, input);
      if (answer.status !== 'done' || !answer.document) throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 3000)}`);
      return { output: answer.output as never, document: answer.document };
    },
    refused: async (method, input, file) => {
      const answer = await call(method, input, file);
      if (answer.status !== 'refused') throw new Error(`${method} was not refused: ${JSON.stringify(answer).slice(0, 3000)}`);
      return answer.problems;
    },
  };
}

/** A CSV file of lines. */
export function csv(name: string, lines: string[]): FilePart {
  return { name, bytes: new TextEncoder().encode(lines.join('\r\n')) };
}
