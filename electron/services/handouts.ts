// handouts.workbook, handouts.workbooks: the workbooks in which the units report their progress.
import { refusal } from '../../shared/problems.ts';
import { fillInSheet, fillInTitle } from '../../shared/tracking/fillIn.ts';
import type { Part } from '../../shared/tracking/part.ts';
import { openStates } from '../../shared/tracking/standing.ts';
import { listUnits } from '../store/units.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { partsWhere } from './parts.ts';
import { unitIndex, unitNamed } from './units.ts';

async function workbook(context: Context, unit: string, year: number, parts: readonly Part[], signal: AbortSignal): Promise<Uint8Array> {
  return context.documents.run('writeFillIn', { sheet: fillInSheet(parts, { unit, year, on: context.today() }) }, signal);
}

export const handoutHandlers: Pick<Handlers, 'handouts.workbook' | 'handouts.workbooks'> = {
  'handouts.workbook': async (context, { unit, year }, { signal }) => {
    const { name } = unitNamed(unitIndex(context.store), unit);
    const parts = partsWhere(context, { year, unit: name });
    if (parts.length === 0) throw refusal('handout-empty', `“${name}”在${year}年的任务分解表里没有承担任务，没有要填报的。请看看年度和单位是否选对，或者先导入${year}年的任务分解表。`, { field: 'unit' });
    const title = fillInTitle(name, year);
    return new WithDocument({ title, tasks: parts.length }, { name: `${title}.xlsx`, bytes: await workbook(context, name, year, parts, signal) });
  },

  'handouts.workbooks': async (context, { year, units }, { onProgress, signal }) => {
    const index = unitIndex(context.store);
    const wanted = units && new Set(units.map((name) => unitNamed(index, name).id));
    const byUnit = Map.groupBy(partsWhere(context, { year }), ({ unitId }) => unitId);
    const chosen = listUnits(context.store).filter(({ id }) => (wanted === undefined || wanted.has(id)) && byUnit.get(id)?.some(({ state }) => openStates.includes(state)) === true);
    if (chosen.length === 0) {
      throw refusal('handout-empty', `${units === undefined ? '' : '所选单位'}${year}年没有还在办理的任务，没有要填报的。请看看年度是否选对，或者先导入${year}年的任务分解表。`, { field: units === undefined ? 'year' : 'units' });
    }
    const digits = Math.max(2, String(chosen.length).length);
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const [done, { id, name }] of chosen.entries()) {
      signal.throwIfAborted();
      onProgress({ text: `正在制作填报表：${name}（${done + 1}/${chosen.length}）`, share: done / (chosen.length + 1) });
      files.push({ name: `${String(done + 1).padStart(digits, '0')} ${fillInTitle(name, year)}.xlsx`, bytes: await workbook(context, name, year, byUnit.get(id) ?? [], signal) });
    }
    onProgress({ text: '正在打包', share: chosen.length / (chosen.length + 1) });
    const title = `${year}年政务公开工作任务进展填报表（${chosen.length}个单位）`;
    const bytes = await context.documents.run('writeZip', { files, at: context.today() }, signal);
    return new WithDocument({ title, units: chosen.map(({ name }) => name) }, { name: `${title}.zip`, bytes });
  },
};
