// What a person typed: METHOD [--db FILE] [--json JSON|@FILE|-] [--file PATH]… [--out PATH] [--force] [--debug]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Arguments {
  method: string;
  /** help METHOD */
  topic?: string | undefined;
  database?: string | undefined;
  input: unknown;
  files: string[];
  out?: string | undefined;
  force: boolean;
  debug: boolean;
}

/** Wrong usage, told in one sentence; exit code 2. */
export class UsageError extends Error {}

const usage = '用法：npm run -s cli -- 命令 [--db 数据文件] [--json JSON、@文件 或 -] [--file 文件] [--out 文件]';

/** Reads the arguments; throws UsageError with a sentence. `stdin` is read for `--json -`. */
export function readArguments(argv: string[], stdin: () => string): Arguments {
  const { values, positionals } = parse(argv);
  const [method, topic, ...more] = positionals;
  if (method === undefined) throw new UsageError(`没有写命令。${usage}。用 help 列出所有命令。`);
  if (more.length > 0 || (topic !== undefined && method !== 'help')) throw new UsageError(`“${topic ?? ''}”放在这里不认识。${usage}。`);
  return {
    method,
    topic,
    database: values.db,
    input: values.json === undefined ? {} : readJson(values.json, stdin),
    files: values.file ?? [],
    out: values.out,
    force: values.force ?? false,
    debug: values.debug ?? false,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        db: { type: 'string' },
        json: { type: 'string' },
        file: { type: 'string', multiple: true },
        out: { type: 'string' },
        force: { type: 'boolean' },
        debug: { type: 'boolean' },
      },
    });
  } catch {
    throw new UsageError(`有不认识的选项，或者选项后面少了内容。${usage}。`);
  }
}

function readJson(source: string, stdin: () => string): unknown {
  let text: string;
  try {
    text = source === '-' ? stdin() : source.startsWith('@') ? readFileSync(source.slice(1), 'utf8') : source;
  } catch {
    throw new UsageError(`读不到“${source.slice(1)}”。请检查 --json 后面的文件名。`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError('--json 后面不是正确的 JSON。请检查引号和括号。');
  }
}
