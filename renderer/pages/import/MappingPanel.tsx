// How the columns were understood, sheet by sheet; any of it can be put right, and the plan is made anew.
import { Button, InputNumber, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { fieldsOf } from '../../../shared/importing/fields.ts';
import type { ImportOptions, Plan, RegisterKind } from '../../../shared/importing/plan.ts';

type SheetMapping = Plan['mapping'][number];
type Mapping = NonNullable<ImportOptions['mapping']>;

interface Props {
  kind: RegisterKind;
  mapping: readonly SheetMapping[];
  /** What the person has chosen so far. */
  chosen: Mapping;
  /** Nothing could be read: the columns are shown at once. */
  headless: boolean;
  disabled: boolean;
  onMap: (mapping: Mapping) => void;
}

export function MappingPanel({ kind, mapping, chosen, headless, disabled, onMap }: Props): ReactElement {
  const [open, setOpen] = useState(headless);
  const put = (from: SheetMapping, to: SheetMapping) => {
    // Only sheets the person touched are mapped by hand; the others are still found by their heads.
    const touched = mapping.filter((one) => one.sheet === to.sheet || chosen.some((entry) => entry.sheet === one.sheet));
    onMap(touched.map((one) => asOption(one === from ? to : one)));
  };
  return (
    <div className="import-mapping">
      <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起栏目对应' : '栏目对应'}
      </Button>
      <span className="faint">{mapping.map(summary).join('；')}</span>
      {open ? mapping.map((sheet, index) => <SheetColumns key={`${index} ${sheet.sheet} ${sheet.headerRow}`} kind={kind} sheet={sheet} disabled={disabled} onPut={(to) => put(sheet, to)} />) : null}
    </div>
  );
}

function SheetColumns({ kind, sheet, disabled, onPut }: { kind: RegisterKind; sheet: SheetMapping; disabled: boolean; onPut: (sheet: SheetMapping) => void }): ReactElement {
  const [row, setRow] = useState<number | null>(sheet.headerRow);
  const takeRow = () => {
    // What the columns hold is read anew from the titles of the row.
    if (row !== null && row !== sheet.headerRow) onPut({ ...sheet, headerRow: row, columns: [] });
  };
  return (
    <div className="import-sheet">
      <div className="import-line">
        <b>{sheet.sheet}</b>
        <label>
          表头在第 <InputNumber size="small" min={1} max={100000} value={row} disabled={disabled} onChange={setRow} onPressEnter={takeRow} onBlur={takeRow} style={{ width: 64 }} aria-label={`${sheet.sheet}的表头在第几行`} /> 行
        </label>
      </div>
      <div className="import-columns">
        {sheet.columns.map((column) => (
          <label key={column.column} className="import-column">
            <span className="faint">{column.column}</span>
            <span className="import-title" title={column.title}>{column.title || '（空白）'}</span>
            <Select<string>
              size="small"
              style={{ width: 128 }}
              value={column.field ?? ''}
              disabled={disabled}
              aria-label={`${column.column} 列“${column.title}”是什么`}
              options={fieldOptions(kind, column.field, column.title)}
              onChange={(field) => onPut({ ...sheet, columns: sheet.columns.map((one) => (one.column === column.column ? { ...one, field: field || null } : one)) })}
            />
          </label>
        ))}
      </div>
    </div>
  );
}

/** The fields to choose from; a field the list does not name (a column for one outlet) is called by the column's own head. */
function fieldOptions(kind: RegisterKind, field: string | null, title: string): { value: string; label: string }[] {
  const known = fieldsOf(kind).map((one) => ({ value: one.field, label: one.label }));
  const own = field !== null && !known.some((one) => one.value === field) ? [{ value: field, label: title }] : [];
  return [{ value: '', label: '不读这一栏' }, ...own, ...known];
}

function asOption(sheet: SheetMapping): Mapping[number] {
  return { sheet: sheet.sheet, headerRow: sheet.headerRow, columns: Object.fromEntries(sheet.columns.map(({ column, field }) => [column, field ?? ''])) };
}

function summary(sheet: SheetMapping): string {
  const read = sheet.columns.filter(({ field }) => field !== null).length;
  const left = sheet.columns.length - read;
  return `“${sheet.sheet}”第 ${sheet.headerRow} 行是表头，读 ${read} 栏${left > 0 ? `，${left} 栏不读` : ''}`;
}
