// Any order of adding, changing, removing, importing, undoing and redoing leaves the register as a simple model says, and the log whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const operations = 2000;
const units = ['甲镇', '乙镇', '丙镇'];

/** The register as the model knows it: title → unit and note. Titles are never used twice. */
type Register = Map<string, { unit: string; remark: string }>;

interface Model {
  now: Register;
  /** What can be taken back and what can be done again, each as the register before and after; the last one is the next. */
  done: { before: Register; after: Register }[];
  undone: { before: Register; after: Register }[];
}

type Step = { kind: 'add' | 'change' | 'remove' | 'import' | 'undo' | 'redo' | 'same'; pick: number; unit: string };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('add', 'change', 'remove') },
    { weight: 1, arbitrary: fc.constantFrom('import', 'same') },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'redo') },
  ) as fc.Arbitrary<Step['kind']>,
  pick: fc.nat(10_000),
  unit: fc.constantFrom(...units),
});

async function idOf({ ask }: TestProgram, title: string): Promise<number> {
  const found = (await ask('submissions.list')).submissions.find((one) => one.title === title);
  if (!found) throw new Error(`the register lacks ${title}`);
  return found.id;
}

/** Does one step with the program and with the model. `serial` makes titles new. */
async function perform(tested: TestProgram, model: Model, { kind, pick, unit }: Step, serial: number): Promise<void> {
  const { ask, refused } = tested;
  const after = new Map(model.now);
  const titles = [...model.now.keys()];
  const title = titles[pick % Math.max(1, titles.length)];
  if (kind === 'undo' || kind === 'redo') {
    const [from, to] = kind === 'undo' ? [model.done, model.undone] : [model.undone, model.done];
    const move = from.pop();
    if (!move) {
      await refused(kind === 'undo' ? 'changes.undo' : 'changes.redo', {});
      return;
    }
    await ask(kind === 'undo' ? 'changes.undo' : 'changes.redo', {});
    to.push(move);
    model.now = kind === 'undo' ? move.before : move.after;
    return;
  }
  if (kind === 'add') {
    await ask('submissions.add', { unit, title: `事项${serial}`, submittedOn: '2020-07-01' });
    after.set(`事项${serial}`, { unit, remark: '' });
  } else if (kind === 'import') {
    const names = Array.from({ length: 1 + (pick % 3) }, (_, index) => `事项${serial}之${index}`);
    const lines = ['报送单位,信息标题,报送日期', ...names.map((name) => `${unit},${name},2020-07-02`)];
    await ask('import.run', { kind: 'submissions' }, { name: '登记.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
    for (const name of names) after.set(name, { unit, remark: '' });
  } else if (title === undefined) return;
  else if (kind === 'remove') {
    await ask('submissions.remove', { ids: [await idOf(tested, title)] });
    after.delete(title);
  } else {
    const remark = kind === 'same' ? model.now.get(title)!.remark : `第${serial}次改`;
    await ask('submissions.change', { id: await idOf(tested, title), fields: { remark } });
    if (kind === 'same') return;
    after.set(title, { ...model.now.get(title)!, remark });
  }
  model.done.push({ before: model.now, after });
  model.undone = [];
  model.now = after;
}

async function expectSame({ ask }: TestProgram, model: Model): Promise<void> {
  const found = (await ask('submissions.list')).submissions.map(({ title, unit, remark }) => [title, { unit, remark }] as const);
  expect(new Map(found)).toEqual(model.now);
  expect(found).toHaveLength(model.now.size);
}

test(`${operations} mixed steps in sequences of 50: the register is as the model says, and the log whole`, { timeout: 180_000 }, async () => {
  let left = operations;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 50 }), async (steps) => {
      const tested = await testProgram();
      for (const name of units) await tested.ask('units.add', { name });
      // What was set up is not taken back: the model begins behind it.
      const model: Model = { now: new Map(), done: [], undone: [] };
      let serial = 0;
      for (const one of steps) {
        if (one.kind === 'undo' && model.done.length === 0) continue;
        await perform(tested, model, one, serial++);
        await expectSame(tested, model);
        left -= 1;
      }
      expect((await tested.ask('system.verify')).checks.filter((check) => !check.ok)).toEqual([]);
      await tested.program.close();
    }),
    { numRuns: Math.ceil((operations / 50) * 1.1), seed: 20200730, endOnFailure: true },
  );
  expect(left).toBeLessThanOrEqual(0);
});
