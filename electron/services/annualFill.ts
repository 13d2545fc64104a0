// annual.fill annual.overwrite: the register of applications into the report; a person's numbers with their reasons stay.
import { requestCells } from '../../shared/annual/fillRequests.ts';
import { axesOf, placesOf, sayPlace } from '../../shared/annual/places.ts';
import { cellsOf, sayValue, tablesOf } from '../../shared/annual/report.ts';
import type { Sources } from '../../shared/annual/report.ts';
import { refusal } from '../../shared/problems.ts';
import { findReport, writeReport } from '../store/annual.ts';
import { change } from '../store/change.ts';
import { reportUnit, requireForm, requireReport } from './annual.ts';
import type { Context, Handlers } from './context.ts';
import { filedWithDue } from './requestFiles.ts';

const NEW = { texts: {}, parts: null, accepted: [], receivedOn: null, filed: null };

/** The applications as the report counts them. */
export function countedIn(context: Context) {
  return filedWithDue(context).map(({ file, due }) => ({ id: file.id, kind: file.application.applicant.kind, receivedOn: due.receivedOn, closedOn: due.closedOn, outcome: due.outcome, events: file.events }));
}

export const annualFillHandlers: Pick<Handlers, 'annual.fill' | 'annual.overwrite'> = {
  'annual.fill': (context, { year, unit: printed }) => {
    const { store } = context;
    const form = requireForm(context, year);
    const unit = reportUnit(context, printed);
    const before = findReport(store, year, unit);
    if (before?.parts) throw refusal('report-is-sum', `“${unit}”${year}年的年度报告是由各单位汇总来的，不能用登记簿填。请另建一份本机关的报告。`, { field: 'unit' });
    const applications = countedIn(context);
    const cells = new Map([...placesOf(form).keys()].map((path): [string, number | string | null] => [path, null]));
    for (const [path, value] of cellsOf(before?.tables ?? {})) cells.set(path, value);
    const sources: Sources = { ...before?.sources };
    const kept = [];
    const replaced = [];
    for (const [cell, ids] of requestCells(form, year, applications)) {
      const derived = ids.length;
      const there = cells.get(cell) ?? null;
      const reason = sources[cell]?.reason ?? '';
      sources[cell] = { kind: 'requests', ids, derived, reason };
      if (reason !== '') kept.push({ cell, value: there, derived, reason });
      else {
        if (there !== null && there !== derived) replaced.push({ cell, before: there, after: derived });
        cells.set(cell, derived);
      }
    }
    const last = findReport(store, year - 1, unit);
    const lastCells = last && cellsOf(last.tables);
    const carried = axesOf(form, 'three').columns.flatMap((column) => {
      const cell = `three.carriedIn.${column}`;
      const then = lastCells?.get(`three.carriedOut.${column}`) ?? null;
      const now = sources[cell]?.ids.length ?? 0;
      return then === null || then === now ? [] : [{ cell, last: then, now }];
    });
    const unconfirmed = applications.filter(({ receivedOn, closedOn }) => receivedOn === null && closedOn === null).map(({ id }) => id);
    const notes = [
      ...carried.map(({ cell, last: then, now }) => `${sayPlace(form, cell)}按登记簿是${now}，上年报告的结转下年度是${sayValue(then)}。`),
      ...(unconfirmed.length === 0 ? [] : [`有${unconfirmed.length}份申请还没有确认收到，没有计入。`]),
    ];
    const record = { ...NEW, ...before, year, unit, form: form.id, tables: tablesOf(cells), sources };
    change(store, { command: 'annual.fill', summary: `用申请登记簿填“${unit}”${year}年年度报告的表三、表四` }, (recorder) => writeReport(recorder, record));
    return { year, unit, tables: record.tables, text: record.texts, sources, kept, replaced, carried, unconfirmed, notes };
  },

  'annual.overwrite': (context, { year, unit: printed, cell, value, reason }) => {
    const record = requireReport(context, year, printed);
    const form = requireForm(context, year);
    const place = placesOf(form).get(cell);
    if (!place) throw refusal('cell-unknown', `${year}年的表式里没有“${cell}”这个格子。`, { field: 'cell' });
    if (!place.money && typeof value === 'string') throw refusal('count-wanted', `${sayPlace(form, cell)}应是从0起的整数，不能写“${value}”。`, { field: 'value' });
    const source = record.sources[cell];
    if (reason === '' && source?.kind !== 'requests') throw refusal('reason-missing', '要写明为什么这样改。', { field: 'reason' });
    const cells = cellsOf(record.tables);
    const now = reason === '' ? (source?.derived ?? null) : value;
    cells.set(cell, now);
    const sources: Sources = { ...record.sources, [cell]: { kind: source?.kind ?? 'entered', ids: source?.ids ?? [], derived: source?.derived ?? cellsOf(record.tables).get(cell) ?? null, reason } };
    const summary = reason === '' ? `“${record.unit}”${year}年年度报告：${sayPlace(form, cell)}恢复为登记簿的数` : `“${record.unit}”${year}年年度报告：${sayPlace(form, cell)}改为${sayValue(now) || '空白'}，理由：${reason}`;
    const { seq } = change(context.store, { command: 'annual.overwrite', summary }, (recorder) => writeReport(recorder, { ...record, tables: tablesOf(cells), sources }));
    return { change: seq, value: now };
  },
};
