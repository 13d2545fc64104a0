// annual.fields annual.narrative annual.bind annual.picture annual.pictureFile annual.differences: the texts, the pictures, what changed since filing.
import { differencesOf } from '../../shared/annual/differences.ts';
import { formFor } from '../../shared/annual/form.ts';
import { requestCells } from '../../shared/annual/fillRequests.ts';
import { dutiesOf } from '../../shared/annual/narrative/duties.ts';
import { valueOfField, writeField } from '../../shared/annual/narrative/fields.ts';
import type { Field, Numbers } from '../../shared/annual/narrative/fields.ts';
import { bindNumber, offersIn } from '../../shared/annual/narrative/offers.ts';
import { isOutcome, quantitiesOf, WHOLE } from '../../shared/annual/narrative/quantities.ts';
import { cellsOf } from '../../shared/annual/report.ts';
import type { Cells } from '../../shared/annual/report.ts';
import { sumReports } from '../../shared/annual/sum.ts';
import { missingYear, outcomeChart, pictureOutline, pictureYear, trendChart, YEARS } from '../../shared/annual/writing/picture.ts';
import type { Picture } from '../../shared/annual/writing/picture.ts';
import { refusal } from '../../shared/problems.ts';
import { findReport, writeReport } from '../store/annual.ts';
import type { AnnualRecord } from '../store/annual.ts';
import { change } from '../store/change.ts';
import { requireForm, requireReport } from './annual.ts';
import { countedIn } from './annualFill.ts';
import { numbersOf, saidTexts } from './annualTexts.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';

/** The report with its form and what its numbers come from. */
function atHand(context: Context, year: number, unit: string): { record: AnnualRecord; numbers: Numbers } {
  const record = requireReport(context, year, unit);
  return { record, numbers: numbersOf(context, requireForm(context, year), record) };
}

const shownField = (numbers: Numbers, field: Field): { field: string; text: string | null } => {
  const { text, problem } = valueOfField(numbers, field);
  return { field: writeField(field), text: problem === null ? text : null };
};

function pictureOf(context: Context, { year, unit }: AnnualRecord): Picture {
  const forms = context.resources.forms();
  const years = Array.from({ length: YEARS }, (_, at) => year - YEARS + 1 + at).map((one) => {
    const found = findReport(context.store, one, unit);
    const form = found && (forms.find(({ id }) => id === found.form) ?? formFor(forms, one));
    return found && form ? pictureYear(form, one, cellsOf(found.tables)) : missingYear(one);
  });
  return { unit, year, years };
}

/** What the register of applications, or the units a report was summed from, say of its cells now. */
function sourceCells(context: Context, { year, sources, parts }: AnnualRecord): Cells {
  const form = requireForm(context, year);
  if (parts !== null) return sumReports(form, parts.map((unit) => findReport(context.store, year, unit)).filter((one) => one !== undefined).map(({ tables }) => cellsOf(tables)));
  const counted = Object.values(sources).some(({ kind }) => kind === 'requests') ? requestCells(form, year, countedIn(context)) : new Map<string, number[]>();
  return new Map([...counted].filter(([cell]) => sources[cell]?.kind === 'requests' && sources[cell].reason === '').map(([cell, ids]) => [cell, ids.length]));
}

type Names = 'annual.fields' | 'annual.narrative' | 'annual.bind' | 'annual.picture' | 'annual.pictureFile' | 'annual.differences';
export const annualNarrativeHandlers: Pick<Handlers, Names> = {
  'annual.fields': (context, { year, unit }) => {
    const { numbers } = atHand(context, year, unit);
    return {
      fields: [...quantitiesOf(numbers.form).values()].map(({ id: of, group, title, paths }) => ({
        of, group, title,
        now: shownField(numbers, { kind: 'now', of }), last: shownField(numbers, { kind: 'last', of }), growth: shownField(numbers, { kind: 'growth', of }), change: shownField(numbers, { kind: 'change', of }),
        share: isOutcome({ paths }) ? shownField(numbers, { kind: 'share', of, within: WHOLE }) : null,
      })),
    };
  },

  'annual.narrative': (context, { year, unit }) => {
    const { record, numbers } = atHand(context, year, unit);
    const last = findReport(context.store, year - 1, record.unit);
    const [said, lastSaid] = [saidTexts(context, record), last ? saidTexts(context, last) : {}];
    const parts = numbers.form.parts.flatMap((part) => (part.text === true ? [part, ...part.aspects] : []));
    return {
      parts: parts.map(({ id, title, prompts }) => ({ part: id, title, prompts, text: record.texts[id] ?? '', said: said[id] ?? '', lastYear: lastSaid[id] ?? '' })),
      duties: dutiesOf(numbers.form, said, numbers.cells, record.unit),
      offers: offersIn(record.texts, numbers, year),
    };
  },

  'annual.bind': (context, { year, unit, part, at, number, field }) => {
    const { record, numbers } = atHand(context, year, unit);
    const offer = offersIn(record.texts, numbers, year).find((one) => one.part === part && one.at === at && one.number === number);
    const chosen = offer?.fields.find((one) => one.field === field);
    if (!offer || !chosen) throw refusal('offer-missing', `正文里的“${number}”已经不在那里，或者与表格的数不同了，没有改动。请重新查看可以随表格更新的数。`, { field: 'number' });
    const text = bindNumber(record.texts[part] ?? '', numbers, offer, field);
    const { seq } = change(context.store, { command: 'annual.bind', summary: `“${record.unit}”${year}年年度报告：正文“${offer.quote}”里的数改为随表格更新` }, (recorder) => writeReport(recorder, { ...record, texts: { ...record.texts, [part]: text } }));
    return { change: seq, text };
  },

  'annual.picture': (context, { year, unit }) => pictureOf(context, requireReport(context, year, unit)),

  'annual.pictureFile': async (context, { year, unit }, { signal }) => {
    const picture = pictureOf(context, requireReport(context, year, unit));
    if (outcomeChart(picture) === null && trendChart(picture) === null) throw refusal('picture-empty', `“${picture.unit}”${year}年年度报告的表三还没有填，没有可以画的数。请先填表三。`, { field: 'unit' });
    const outline = pictureOutline(picture);
    return new WithDocument({ title: outline.title }, await docxFile(context, outline, signal));
  },

  'annual.differences': (context, { year, unit }) => {
    const { record, numbers } = atHand(context, year, unit);
    if (record.filed === null) return { filedOn: null, cells: [], texts: [] };
    const { on, tables, texts } = record.filed;
    return { filedOn: on, ...differencesOf(numbers.form, { cells: cellsOf(tables), texts }, { cells: numbers.cells, texts: saidTexts(context, record) }, sourceCells(context, record)) };
  },
};
