// handouts.ledger, handouts.ledgers: every unit's 工作台账 as a Word file.
import type { LedgerInput } from '../../shared/ledgers/input.ts';
import { composeUnitLedger, ledgerTitle } from '../../shared/ledgers/unitLedger.ts';
import { refusal } from '../../shared/problems.ts';
import { cleanPart } from '../documents/zip/writeName.ts';
import { listUnits } from '../store/units.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { ledgerFacts } from './ledgerFacts.ts';
import { unitIndex, unitNamed } from './units.ts';

function write(context: Context, input: LedgerInput, unit: string, year: number, signal: AbortSignal): Promise<Uint8Array> {
  return context.documents.run('writeDocx', { outline: composeUnitLedger(input, unit, year) }, signal);
}

export const ledgerHandlers: Pick<Handlers, 'handouts.ledger' | 'handouts.ledgers'> = {
  'handouts.ledger': async (context, { unit, year, issuedOn = context.today() }, { signal }) => {
    const { name } = unitNamed(unitIndex(context.store), unit);
    const input = ledgerFacts(context, { year, unit: name }, issuedOn, { withEvidence: false });
    if (input.parts.length === 0) throw refusal('ledger-empty', `“${name}”在${year}年的任务分解表里没有承担任务，没有台账可出。请看看年度和单位是否选对，或者先导入${year}年的任务分解表。`, { field: 'unit' });
    const title = ledgerTitle(name, year);
    return new WithDocument({ title, tasks: input.parts.length }, { name: `${cleanPart(title)}.docx`, bytes: await write(context, input, name, year, signal) });
  },

  'handouts.ledgers': async (context, { year, units, issuedOn = context.today() }, { onProgress, signal }) => {
    const index = unitIndex(context.store);
    const wanted = units && new Set(units.map((name) => unitNamed(index, name).id));
    const input = ledgerFacts(context, { year }, issuedOn, { withEvidence: false });
    const byUnit = Map.groupBy(input.parts, ({ part }) => part.unitId);
    const chosen = listUnits(context.store).filter(({ id }) => byUnit.has(id) && (wanted === undefined || wanted.has(id)));
    if (chosen.length === 0) {
      throw refusal('ledger-empty', `${units === undefined ? '' : '所选单位'}${year}年没有承担任务，没有台账可出。请看看年度${units === undefined ? '' : '和单位'}是否选对，或者先导入${year}年的任务分解表。`, { field: units === undefined ? 'year' : 'units' });
    }
    const digits = Math.max(2, String(chosen.length).length);
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const [done, { id, name }] of chosen.entries()) {
      signal.throwIfAborted();
      onProgress({ text: `正在写台账：${name}（${done + 1}/${chosen.length}）`, share: done / (chosen.length + 1) });
      const bytes = await write(context, { ...input, parts: byUnit.get(id) ?? [] }, name, year, signal);
      files.push({ name: `${String(done + 1).padStart(digits, '0')} ${cleanPart(ledgerTitle(name, year))}.docx`, bytes });
    }
    onProgress({ text: '正在打包', share: chosen.length / (chosen.length + 1) });
    const title = `${year}年政务公开工作任务台账（${chosen.length}个单位）`;
    const bytes = await context.documents.run('writeZip', { files, at: issuedOn }, signal);
    return new WithDocument({ title, units: chosen.map(({ name }) => name) }, { name: `${title}.zip`, bytes });
  },
};
