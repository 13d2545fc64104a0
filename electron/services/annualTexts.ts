// The texts of annual reports as they are read: bound numbers filled in from the tables, this year's and last year's.
import { formFor } from '../../shared/annual/form.ts';
import type { Form } from '../../shared/annual/form.ts';
import { fillTexts, unknownFields } from '../../shared/annual/narrative/fields.ts';
import type { Numbers } from '../../shared/annual/narrative/fields.ts';
import { cellsOf } from '../../shared/annual/report.ts';
import { refusal } from '../../shared/problems.ts';
import { findReport } from '../store/annual.ts';
import type { AnnualRecord } from '../store/annual.ts';
import type { Context } from './context.ts';

/** What the numbers of a report's texts come from. */
export function numbersOf(context: Context, form: Form, record: Pick<AnnualRecord, 'year' | 'unit' | 'tables'>): Numbers {
  const last = findReport(context.store, record.year - 1, record.unit);
  return { form, cells: cellsOf(record.tables), last: last ? cellsOf(last.tables) : null };
}

/** The texts of a report as they are read. */
export function saidTexts(context: Context, record: AnnualRecord): Record<string, string> {
  const forms = context.resources.forms();
  const form = forms.find(({ id }) => id === record.form) ?? formFor(forms, record.year);
  return form === undefined ? record.texts : fillTexts(record.texts, numbersOf(context, form, record));
}

/** A report with its texts as they are read, for what is to be compared with it; undefined when there is none. */
export function reportAsRead(context: Context, year: number, unit: string): AnnualRecord | undefined {
  const found = findReport(context.store, year, unit);
  return found && { ...found, texts: saidTexts(context, found) };
}

/** Refuses bound numbers the form does not know; those that stood there before are left to the check. */
export function refuseUnknownFields(form: Form, texts: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): void {
  for (const [part, text] of Object.entries(texts)) {
    const there = unknownFields(form, before[part] ?? '');
    const [unknown] = unknownFields(form, text).filter((one) => !there.includes(one));
    if (unknown !== undefined) throw refusal('field-unknown', `正文里的“${unknown}”不是${form.from}年起用的表式里的数，没有存下。请删去它，要写表格里的数请从旁边的“数字”里选。`, { field: `text.${part}` });
  }
}
