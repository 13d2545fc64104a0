// What can be imported: its name, its register, and the columns of its plan.
import { outcomes } from '../../../shared/requests/outcomes.ts';
import { outcomeNames } from '../../../shared/commissions/commissionState.ts';
import type { ImportKind, PlanRow } from '../../../shared/importing/plan.ts';
import type { GridColumn } from '../../parts/grid/types.ts';
import { fieldText } from './values.ts';

export interface KindFacts {
  kind: ImportKind;
  name: string;
  /** The register that opens afterwards. */
  register: string;
  /** What it is called, when not like what is imported. */
  registerName?: string;
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
  scoreEvents: {
    kind: 'scoreEvents',
    name: '加减分',
    register: '/submissions/events',
    measure: '条',
    expects: '表头里要有“单位”“类别”（或“加减分项目”“事项”）“日期”；数量、分值、说明等栏有就一并读入。',
  },
  commissions: {
    kind: 'commissions',
    name: '约稿',
    register: '/submissions/commissions',
    measure: '条',
    expects: '表头里要有“单位”“约稿题目”，以及“约稿时间”“截止时间”“交稿时间”中的一栏；约稿方、是否完成、是否说明等栏有就一并读入。',
  },
  tasks: {
    kind: 'tasks',
    name: '任务分解表',
    register: '/tasks',
    registerName: '任务台账',
    measure: '项任务',
    expects: '印发的通知（Word）和分解表（Excel）都可以，照原样放进来，不用改表头；通知里的文号、印发日期、总的时限会一并读出。',
  },
  progress: {
    kind: 'progress',
    name: '任务进展',
    register: '/tasks',
    registerName: '任务台账',
    measure: '笔进展',
    expects: '用发给各单位的填报表，填好原样收回来；可以一份接一份地导入。',
  },
  applications: {
    kind: 'applications',
    name: '申请登记簿',
    register: '/requests?state=all',
    registerName: '申请登记簿',
    measure: '份申请',
    expects: '原来的登记簿：表头里要有“申请人”“申请内容”“收到日期”；申请人类别、收到方式、答复日期、办理结果等栏有就一并读入，联系方式加密存放。',
  },
  annualTables: {
    kind: 'annualTables',
    name: '年度报告',
    register: '/annual',
    measure: '份报告',
    expects: '各单位报来的年度报告（Word）或表格（Excel），照原样放进来；单位和年度从标题、文件名里读，表二、表三、表四可以在一张工作表里，也可以分开。',
  },
};

const outcomeTitle = (value: unknown): string => Object.entries(outcomes).find(([outcome]) => outcome === value)?.[1].title ?? '';

/** What the register that opens afterwards is called. */
export function registerName({ name, registerName: own }: KindFacts): string {
  return own ?? name;
}

type PlanField = Pick<GridColumn<unknown>, 'id' | 'title' | 'width' | 'kind'> & {
  /** Where in the row's values it stands, when not under its own name. */
  of?: (values: PlanRow['values']) => unknown;
  /** How the value is said, when it is not said as it stands. */
  say?: (value: unknown) => string;
};
const entryOf = (field: string) => ({ entry }: PlanRow['values']): unknown => (typeof entry === 'object' && entry !== null ? Object.entries(entry).find(([name]) => name === field)?.[1] : undefined);

const cellOf = (path: string) => ({ cells }: PlanRow['values']): unknown => (typeof cells === 'object' && cells !== null ? Object.entries(cells).find(([name]) => name === path)?.[1] : undefined);

/** Columns of the plan table by kind: id is the field within a plan row's values. */
export const planFields: Record<ImportKind, readonly PlanField[]> = {
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
    { id: 'jointUnits', title: '联合报送单位', width: 130, kind: 'text' },
    { id: 'marks', title: '标记', width: 110, kind: 'text' },
    { id: 'words', title: '字数', width: 60, kind: 'text' },
    { id: 'remark', title: '备注', width: 90, kind: 'text' },
  ],
  scoreEvents: [
    { id: 'unit', title: '单位', width: 170, kind: 'text' },
    { id: 'kind', title: '类别', width: 220, kind: 'text' },
    { id: 'count', title: '数量', width: 56, kind: 'text' },
    { id: 'on', title: '日期', width: 96, kind: 'day' },
    { id: 'points', title: '核定分值', width: 76, kind: 'text' },
    { id: 'note', title: '情况说明', width: 240, kind: 'text' },
  ],
  commissions: [
    { id: 'unit', title: '单位', width: 150, kind: 'text' },
    { id: 'title', title: '约稿题目', width: 240, kind: 'text' },
    { id: 'by', title: '约稿方', width: 140, kind: 'text' },
    { id: 'askedOn', title: '约稿时间', width: 96, kind: 'day' },
    { id: 'dueOn', title: '截止时间', width: 96, kind: 'day' },
    { id: 'deliveredOn', title: '交稿时间', width: 96, kind: 'day' },
    { id: 'outcome', title: '判定', width: 68, kind: 'text', say: (value) => (value === 'done' || value === 'failed' ? outcomeNames[value] : '') },
    { id: 'excused', title: '已作说明', width: 76, kind: 'text', say: (value) => (value === true ? '是' : '') },
    { id: 'note', title: '情况说明', width: 160, kind: 'text' },
  ],
  tasks: [
    { id: 'number', title: '序号', width: 48, kind: 'text' },
    { id: 'section', title: '工作任务', width: 88, kind: 'text' },
    { id: 'subsection', title: '小项', width: 88, kind: 'text' },
    { id: 'requirement', title: '要求', width: 280, kind: 'text' },
    { id: 'leads', title: '牵头', width: 104, kind: 'text' },
    { id: 'responsible', title: '责任', width: 112, kind: 'text' },
    { id: 'deadline', title: '完成时限', width: 92, kind: 'day' },
    { id: 'deadlineText', title: '时限的说法', width: 104, kind: 'text' },
    { id: 'quotas', title: '频次', width: 112, kind: 'text' },
    { id: 'parts', title: '承担单位', width: 120, kind: 'text' },
    { id: 'remark', title: '备注', width: 90, kind: 'text' },
  ],
  progress: [
    { id: 'unit', title: '单位', width: 112, kind: 'text' },
    { id: 'number', title: '序号', width: 52, kind: 'text' },
    { id: 'requirement', title: '任务', width: 180, kind: 'text' },
    { id: 'was', title: '原状态', width: 72, kind: 'text' },
    { id: 'will', title: '新状态', width: 72, kind: 'text' },
    { id: 'text', title: '进展', width: 190, kind: 'text', of: entryOf('text') },
    { id: 'times', title: '次数', width: 52, kind: 'text', of: entryOf('times') },
    { id: 'on', title: '日期', width: 92, kind: 'day', of: entryOf('on') },
    { id: 'by', title: '填报人', width: 76, kind: 'text', of: entryOf('by') },
    { id: 'evidence', title: '佐证', width: 120, kind: 'text' },
  ],
  applications: [
    { id: 'number', title: '登记编号', width: 96, kind: 'text' },
    { id: 'applicant', title: '申请人', width: 130, kind: 'text' },
    { id: 'content', title: '申请内容', width: 300, kind: 'text' },
    { id: 'receivedOn', title: '收到日期', width: 96, kind: 'day' },
    { id: 'closedOn', title: '答复日期', width: 96, kind: 'day' },
    { id: 'outcome', title: '办理结果', width: 200, kind: 'text', say: (value) => outcomeTitle(value) },
  ],
  annualTables: [
    { id: 'unit', title: '报告单位', width: 200, kind: 'text' },
    { id: 'year', title: '年度', width: 64, kind: 'text' },
    { id: 'newlyReceived', title: '新收申请', width: 84, kind: 'text', of: cellOf('three.newlyReceived.total') },
    { id: 'handled', title: '办结', width: 72, kind: 'text', of: cellOf('three.total.total') },
    { id: 'receivedOn', title: '报来日期', width: 96, kind: 'day' },
  ],
};

/** What a row of a plan is about: the plan of a register may begin with units to be created. */
export function rowKind(kind: ImportKind, row: PlanRow): ImportKind {
  return row.values['record'] === 'unit' ? 'units' : kind;
}

/** The texts of a field before and after; `before` holds only what changes. */
export function fieldTexts(kind: ImportKind, row: PlanRow, field: string): { before: string; after: string } {
  const { of, say = fieldText } = planFields[kind].find(({ id }) => id === field) ?? {};
  const after = say(of ? of(row.values) : row.values[field]);
  return { before: row.before && Object.hasOwn(row.before, field) ? say(row.before[field]) : after, after };
}
