// The command line: the same methods as the window, JSON in, JSON out.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { z } from 'zod';
import type { Answer, Progress } from '../../../shared/contract/answer.ts';
import type { FilePart, MethodEntry } from '../../../shared/contract/define.ts';
import { isMethod, methods } from '../../../shared/contract/methods.ts';
import { Refusal } from '../../../shared/problems.ts';
import { defaultDatabase } from '../place.ts';
import { startProgram } from '../start.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { helpFor, helpList } from './help.ts';
import { jsonPieces } from './jsonPieces.ts';

/** Exit codes: 0 done, 1 refused, 2 wrong usage, 3 fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where the command line reads and writes; tests hand in their own. */
export interface Terminal {
  stdin: () => string;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs one command. Exactly one JSON value goes out; sentences and progress go to err. */
export async function runCommand(argv: string[], terminal: Terminal): Promise<ExitCode> {
  const print = (value: unknown): void => {
    for (const piece of jsonPieces(value)) terminal.out(piece);
    terminal.out('\n');
  };
  let args: Arguments | undefined;
  try {
    args = readArguments(argv, terminal.stdin);
    if (args.method === 'help') {
      print(args.topic === undefined ? helpList() : helpFor(args.topic));
      return 0;
    }
    if (!isMethod(args.method)) throw new UsageError(`没有“${args.method}”这个命令。用 help 列出所有命令。`);
    return finish(await execute(args, args.method, terminal), args, print, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      print({ problems: [{ code: 'usage', message: error.message }] });
      terminal.err(`${error.message}\n`);
      return 2;
    }
    if (error instanceof Refusal) return finish({ status: 'refused', problems: error.problems }, args, print, terminal);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return finish({ status: 'fault', message: '程序出错，这一步没有完成，原有数据没有改动。', detail }, args, print, terminal);
  }
}

async function execute(args: Arguments, method: keyof typeof methods, terminal: Terminal): Promise<Answer> {
  const entry = methods[method];
  const out = args.out === undefined ? undefined : checkedOut(args.out, args.force, 'document' in entry && entry.document === true);
  const file = args.files.map(readFile)[0];
  const input = withFormat(args, entry);
  const program = await startProgram({ database: args.database ?? defaultDatabase() });
  try {
    const answer = await program.call(method, input, { file, onProgress: teller(terminal) });
    if (answer.status === 'done' && answer.document && out !== undefined) writeWhole(out, answer.document.bytes);
    return answer;
  } finally {
    await program.close();
  }
}

/** Says what is being done, and of it every tenth part. */
function teller(terminal: Terminal): (progress: Progress) => void {
  let said = '';
  return ({ text, share }) => {
    const tenth = share === null ? 0 : Math.floor(share * 10);
    const line = tenth === 0 ? text : `${text}，${tenth * 10}%`;
    if (line !== said) terminal.err(`${line}\n`);
    said = line;
  };
}

function finish(answer: Answer, args: Arguments | undefined, print: (value: unknown) => void, terminal: Terminal): ExitCode {
  if (answer.status === 'done') {
    print(answer.output);
    return 0;
  }
  if (answer.status === 'refused') {
    print({ problems: answer.problems });
    for (const problem of answer.problems.slice(0, 20)) terminal.err(`${problem.message}\n`);
    return 1;
  }
  print({ problems: [{ code: 'fault', message: answer.message, ...(args?.debug === true ? { detail: answer.detail } : {}) }] });
  terminal.err(`${answer.message}${args?.debug === true ? `\n${answer.detail}` : '加上 --debug 可以看到出错的位置。'}\n`);
  return 3;
}

function readFile(path: string): FilePart {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`没有“${path}”这个文件。请检查文件的位置和名称。`);
  if (!stat.isFile()) throw new UsageError(`“${path}”不是文件。请指定一个文件。`);
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch {
    throw new Refusal({ code: 'file-unreadable', message: `读不了“${path}”，它可能正被别的程序占用，或者没有读取权限。请关闭后再试。`, at: { file: path } });
  }
}

/**
 * A method that writes one of several formats takes the one the name of --out ends with, unless the input says it itself.
 * Throws UsageError for a name that ends with none of them.
 */
function withFormat({ out, input }: Arguments, entry: MethodEntry): unknown {
  const formats = entry.input instanceof z.ZodObject ? entry.input.shape['format'] : undefined;
  if (out === undefined || !(formats instanceof z.ZodType) || typeof input !== 'object' || input === null || 'format' in input) return input;
  const format = extname(out).slice(1).toLowerCase();
  if (format === '') return input;
  if (!formats.safeParse(format).success) throw new UsageError(`这个命令写不出 .${format} 文件。请换一个扩展名，可以写的见 help。`);
  return { ...input, format };
}

function checkedOut(path: string, force: boolean, hasDocument: boolean): string {
  if (!hasDocument) throw new UsageError('这个命令不产生文件，不需要 --out。');
  const full = resolve(path);
  if (existsSync(full) && statSync(full).isDirectory()) throw new UsageError(`“${full}”是文件夹。请在 --out 里写文件名。`);
  if (existsSync(full) && !force) throw new Refusal({ code: 'file-exists', message: `“${full}”已经存在，没有覆盖。请换一个文件名，或者加上 --force。`, at: { file: full } });
  return full;
}

/** The document appears whole or not at all. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  writeFileSync(part, bytes);
  renameSync(part, path);
}
