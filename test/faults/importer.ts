// A child that imports a register over and over, saying when it starts to write, until it is killed.
// Arguments: data file, number of rows.
import { startProgram } from '../../electron/hosts/start.ts';

const [database = '', rows = '0'] = process.argv.slice(2);
const program = await startProgram({ database, log: () => undefined });
const lines = ['报送单位,信息标题,报送日期,采用平台', ...Array.from({ length: Number(rows) }, (_, index) => `甲镇,第${index}号公开事项办理情况,2020-07-01,政务公开看山东`)];
const file = { name: '登记.csv', bytes: new TextEncoder().encode(lines.join('\n')) };

process.send?.('ready');
for (;;) {
  const answer = await program.call('import.run', { kind: 'submissions' }, { file, onProgress: ({ text }) => process.send?.(text) });
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
  process.send?.('written');
  await new Promise((done) => setTimeout(done, 30));
  const { importId } = answer.output as { importId: number };
  const undone = await program.call('import.undo', { importId });
  if (undone.status !== 'done') throw new Error(JSON.stringify(undone));
}
