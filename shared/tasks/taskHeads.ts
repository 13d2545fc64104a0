// The heads of a task table: which words name the task, the requirement, the units, the time, as data.
import { foldHead } from '../importing/matchHead.ts';

/** 'level': a column that orders the tasks (大项, 小项); it is the requirement where no other column is. */
export type TaskField = 'number' | 'level' | 'requirement' | 'lead' | 'responsible' | 'deadline' | 'remark';

/** `sure` false: a word that stands in heads of other tables too, and only counts beside a sure one. */
export interface TaskHead {
  field: TaskField;
  sure: boolean;
}

const WHO = '(?:部门|单位|科室|处室|股室|机构|主体)';
const WORDS: readonly (TaskHead & { pattern: RegExp })[] = [
  { field: 'number', sure: false, pattern: /^(?:序号|编号|序|号|任务编号|任务序号|项目编号)$/ },
  { field: 'lead', sure: true, pattern: new RegExp(`^(?:主要)?(?:牵头|主办|主责)(?:负责|责任)?${WHO}*$`) },
  { field: 'responsible', sure: true, pattern: new RegExp(`^(?:(?:牵头|主要|责任|配合|协办|参与|承办|落实|实施|协同|协助|参加|负责|完成)+${WHO}+)+$|^(?:责任|配合)$`) },
  { field: 'responsible', sure: false, pattern: /^(?:部门|单位|科室|部门单位|单位部门)$/ },
  { field: 'deadline', sure: false, pattern: /^(?:工作|任务)?(?:时限|完成时限|时限要求|完成期限|期限|完成时间|完成时间要求|时间节点|时间要求|时间进度|时间安排|进度安排|截止时间|截止日期|完成日期|时间|办结时限|完成时限要求|推进时限|落实时限)$/ },
  { field: 'remark', sure: false, pattern: /^(?:备注|说明|附注|备考)$/ },
  { field: 'requirement', sure: true, pattern: /^(?:(?:具体|工作|任务|主要|重点|落实|目标|分解|细化|公开|推进)+(?:内容|要求|举措|措施|标准|事项)+|(?:具体|分解|细化|分项)(?:工作|任务|工作任务)+|任务分解|内容要求|工作任务要求)$/ },
  { field: 'requirement', sure: false, pattern: /^(?:内容|要求|措施|举措)$/ },
  { field: 'level', sure: true, pattern: /^(?:主要|重点|工作|目标|年度|总体|一级|二级|三级)*(?:任务|要点|重点工作|工作重点)(?:名称|类别|项目|目标|分类|事项)?$|^(?:重点工作|工作项目|工作事项|主要工作|工作类别|重点领域)$/ },
  { field: 'level', sure: false, pattern: /^(?:项目|类别|领域|事项|部分|分类|一级指标|二级指标|工作|类型)$/ },
];

/** The field a head names, or null: 牵头（责任）单位, 配合/责任单位 and 工 作 任 务 are known too. */
export function matchTaskHead(text: string): TaskHead | null {
  if (text === '' || text.length > 24) return null;
  const head = foldHead(text);
  const found = WORDS.find(({ pattern }) => pattern.test(head));
  return found ? { field: found.field, sure: found.sure } : null;
}
