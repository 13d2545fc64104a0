// What can be imported: its name, its register, and the columns of its plan.
import type { ImportKind, PlanRow } from '../../../shared/importing/plan.ts';
import type { GridColumn } from '../../parts/grid/types.ts';
import { fieldText } from './values.ts';

export interface KindFacts {
  kind: ImportKind;
  name: string;
  /** The register that opens afterwards. */
  register: string;
  /** What one record is counted as. */
  measure: string;
  /** What the file should hold. */
  expects: string;
}

export const kinds: Record<ImportKind, KindFacts> = {
  units: {
    kind: 'units',
    name: '单位名录',
    register: '/units',
    measure: '个单位',
    expects: '表头里要有“单位名称”（或“单位”“部门”）一栏；分组、数量级、别名等栏有就一并读入。',
  },
  submissions: {
    kind: 'submissions',
    name: '信息报送',
    register: '/submissions',
    measure: '条',
    expects: '表头里要有“报送单位”“信息标题”“报送日期”；采用情况在同一行、另起一行或另一张工作表都可以。',
  },
};

/** Columns of the plan table by kind: id is the field within a plan row's values. */
export const planFields: Record<ImportKind, readonly (Pick<GridColumn<unknown>, 'id' | 'title' | 'width' | 'kind'> & { grow?: boolean })[]> = {
  units: [
    { id: 'name', title: '单位名称', width: 220, kind: 'text' },
    { id: 'group', title: '分组', width: 110, kind: 'text' },
    { id: 'tier', title: '数量级', width: 110, kind: 'text' },
    { id: 'aliases', title: '别名、简称', width: 160, kind: 'text' },
    { id: 'formerNames', title: '曾用名', width: 120, kind: 'text' },
    { id: 'from', title: '设立日期', width: 96, kind: 'day' },
    { id: 'to', title: '撤销日期', width: 96, kind: 'day' },
    { id: 'exempt', title: '免于考核', width: 92, kind: 'text' },
    { id: 'remark', title: '备注', width: 120, kind: 'text' },
  ],
  submissions: [
    { id: 'unit', title: '报送单位', width: 150, kind: 'text' },
    { id: 'title', title: '信息标题', width: 280, kind: 'text' },
    { id: 'submittedOn', title: '报送日期', width: 96, kind: 'day' },
    { id: 'kind', title: '类别', width: 68, kind: 'text' },
    { id: 'adoptions', title: '采用', width: 220, kind: 'text' },
    { id: 'forwarded', title: '上报', width: 68, kind: 'text' },
    { id: 'remark', title: '备注', width: 90, kind: 'text' },
  ],
};

/** What a row of a plan is about: the plan of submissions may begin with units to be created. */
export function rowKind(kind: ImportKind, row: PlanRow): ImportKind {
  return row.values.record === 'unit' ? 'units' : kind;
}

/** The texts of a field before and after; `before` holds only what changes. */
export function fieldTexts(row: PlanRow, field: string): { before: string; after: string } {
  const after = fieldText(row.values[field]);
  return { before: row.before && Object.hasOwn(row.before, field) ? fieldText(row.before[field]) : after, after };
}
