// help: the method table, told from itself.
import { z } from 'zod';
import type { MethodEntry } from '../../../shared/contract/define.ts';
import { isMethod, methods } from '../../../shared/contract/methods.ts';
import { UsageError } from './arguments.ts';

/** All methods with one line each. */
export function helpList(): { methods: Record<string, string> } {
  return { methods: Object.fromEntries(Object.entries(methods).map(([name, entry]) => [name, entry.summary])) };
}

/** What goes into a method and what comes out, as JSON Schema. */
export function helpFor(name: string): unknown {
  if (!isMethod(name)) throw new UsageError(`没有“${name}”这个命令。用 help 列出所有命令。`);
  const entry: MethodEntry = methods[name];
  return {
    method: name,
    summary: entry.summary,
    access: entry.access,
    file: entry.file ?? 'none',
    document: entry.document ?? false,
    in: z.toJSONSchema(entry.input, { io: 'input', unrepresentable: 'any' }),
    out: z.toJSONSchema(entry.output, { unrepresentable: 'any' }),
  };
}
