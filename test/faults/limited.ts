// A child that tries one step where something is missing (room, rights) and says how it ended; as root it works as nobody.
// Arguments: what to do, data file, day. Prints one JSON value.
import { startProgram } from '../../electron/hosts/start.ts';
import { Refusal } from '../../shared/problems.ts';
import type { Answer } from '../../shared/contract/answer.ts';

const [act = '', database = '', day = ''] = process.argv.slice(2);
if (act === 'open' && process.getuid?.() === 0) process.setuid?.(65534);

async function step(): Promise<Answer[]> {
  const program = await startProgram({ database, now: () => new Date(`${day}T01:00:00Z`), who: '张三', log: () => undefined });
  try {
    if (act !== 'import') return [await program.call('units.add', { name: `新单位${day}` }), await program.call('system.verify', {})];
    const lines = ['报送单位,信息标题,报送日期', ...Array.from({ length: 8000 }, (_, index) => `甲镇,第${index}号公开事项办理情况,2020-07-01`)];
    const file = { name: '登记.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
    return [await program.call('import.run', { kind: 'submissions' }, { file }), await program.call('system.verify', {})];
  } finally {
    await program.close();
  }
}

const answers = await step().catch((error: unknown): Answer[] => {
  if (error instanceof Refusal) return [{ status: 'refused', problems: error.problems }];
  return [{ status: 'fault', message: String(error), detail: '' }];
});
process.stdout.write(JSON.stringify(answers));
