// The heads of a task table: which words name the task, the requirement, the units, the time, as data; and words of other tables.
import { foldHead } from '../importing/matchHead.ts';
import { foldText } from '../names/fold.ts';

/**
 * 'level': a column that orders the tasks (大项, 小项); it is the requirement where no other column is. 'goal': 工作目标, 工作标准;
 * it is the requirement where no other column is, and goes with the remarks where one is. 'timed': 工作标准及时限, both in one cell; 'aside': what else is said
 * of the work, kept with the remarks;
 * 'mark': a unit's own column, with marks below; 'person': 责任人, who stands for a unit only where no other column says who.
 */
export type TaskField = 'number' | 'level' | 'requirement' | 'goal' | 'timed' | 'aside' | 'lead' | 'responsible' | 'mark' | 'person' | 'deadline' | 'remark';

/** `sure` false: a word that stands in heads of other tables too, and only counts beside a sure one. */
export interface TaskHead {
  field: TaskField;
  sure: boolean;
}

const WHO = '(?:部门|单位|科室|处室|股室|部室|机构|主体|站办所|站所|办所|科|处|镇街|街道|乡镇|镇办|村居|社区)';
const CARRY = '(?:牵头|主要|第一|直接|具体|共同|责任|主体|配合|协办|协作|参与|参加|承办|联办|会办|支持|承担|承接|落实|实施|执行|协同|协助|负责|完成|办理)';
const MATTER = '(?:具体|工作|任务|主要|重点|落实|目标|分解|细化|公开|推进|实施|年度|总体|贯彻|改革|办理|分项|要点|督查|督办|完成|整改)';
/** 完成时限及要求, 工作标准和时限: a time and what is to be done, joined; 完成时限要求 only says until when. */
const TIME = '(?:时限|时间|期限|日期|节点|进度)';
const DONE = '(?:标准|要求|内容|目标|措施|成果|任务|成效)';
const TIMED = new RegExp(`${TIME}(?:要求|安排|节点)?[及和与、/](?:[\\u4e00-\\u9fff]{0,4})${DONE}$|${DONE}[及和与、/](?:[\\u4e00-\\u9fff]{0,4})${TIME}(?:要求|安排|节点)?$`);

const WORDS: readonly (TaskHead & { pattern: RegExp })[] = [
  { field: 'number', sure: false, pattern: /^(?:序号|编号|序|号|项次|序次|no\.?|(?:任务|项目|工作|顺)(?:编号|序号|号))$/ },
  { field: 'lead', sure: true, pattern: new RegExp(`^(?:主要|总|责任)?(?:牵头|主办|主责)(?:负责|责任)?(?:${WHO}+(?:名称|责任人|负责人|联系人|领导)?)?$`) },
  { field: 'responsible', sure: true, pattern: new RegExp(`^(?:${CARRY}+${WHO}+)+(?:名称|责任人|负责人|联系人|领导)?$|^(?:责任|配合|(?:责任|职责|任务|工作)分工|(?:责任|职责)(?:分解|划分|落实))$`) },
  { field: 'responsible', sure: false, pattern: /^(?:部门|单位|科室|部门单位|单位部门|主管部门|主管单位|分工|参加|参与|协办|协同|承办)$/ },
  { field: 'deadline', sure: false, pattern: /^[\u4e00-\u9fff]{0,4}(?:时限|期限)(?:要求)?$|^(?:工作|任务|计划|预计|拟|要求|推进|落实|办理|实施|公开|报送|整改)*(?:(?:完成|办结|截止|结束|起止|时间)*(?:时限|时间|期限|日期|节点|月份)(?:要求|节点|安排|进度)*|进度(?:安排|要求|时限))$/ },
  { field: 'person', sure: false, pattern: /^(?:具体|直接|第一|主要|包保|工作)?(?:责任人|负责人|经办人|承办人|责任领导|负责领导|分管领导|负责同志|责任人员|承办人员)(?:姓名)?$/ },
  { field: 'remark', sure: false, pattern: /^(?:备注|说明|附注|备考)$/ },
  { field: 'goal', sure: true, pattern: /^(?:(?:工作|任务|年度|具体|完成)+(?:目标|标准|标志|成效|指标)(?:要求)?|目标要求|目标标准)$/ },
  { field: 'goal', sure: false, pattern: /^(?:(?:预期|考核|阶段|绩效|量化|总体|达到|实现)?(?:目标|成效|效果|成果|指标|标准)|成果形式|完成形式)$/ },
  { field: 'requirement', sure: true, pattern: new RegExp(`^(?:${MATTER}+(?:内容|要求|举措|措施|标准|事项|安排|部署|描述|步骤|做法)+|(?:具体|分解|细化|分项|细分|子|分)(?:工作|任务)+|任务分解|内容要求|工作任务要求|具体要点)$`) },
  { field: 'requirement', sure: false, pattern: /^(?:内容|要求|措施|举措)$/ },
  { field: 'level', sure: true, pattern: /^(?:主要|重点|工作|目标|年度|总体|专项|核心|共性|个性|公开|改革|建设|服务|落实|要点|[一二三]级)*(?:任务|要点|重点工作|工作重点)(?:名称|类别|项目|目标|分类|事项|板块|领域|类型|大项|清单|条目)?$|^(?:重点工作(?:名称)?|工作(?:项目|事项|类别|板块|领域|名称|分类|类型|大项)|主要工作|年度工作|重点领域)$/ },
  { field: 'level', sure: false, pattern: /^(?:所属|所在|任务|工作)?(?:项目|类别|领域|事项|部分|分类|[一二三]级指标|工作|类型|板块|方面|大项|小项|[大小中门]类|专题|专项|模块|(?:专项)?行动(?:名称)?)$/ },
];

/** Whose and of which year says nothing of the field: 2024年工作任务, 我区落实措施. */
const OWN = /^(?:20\d{2}年度?|今年|本年度?|全年|[我本](?:[省市区县镇局办]|单位|部门|街道))(?=.{2})/;

/** With all its explanations a head is no longer than this. */
const LONGEST = 100;

/** The field a head names, or null: 牵头（责任）单位, 配合/责任单位 and 工 作 任 务 are known too; what stands in brackets explains. */
export function matchTaskHead(text: string): TaskHead | null {
  if (text === '' || text.length > LONGEST) return null;
  // 参与单位 has 与 within a word, 牵头与配合单位 between two.
  if (TIMED.test(foldText(text).replace(/\([^()]*\)/g, ''))) return { field: 'timed', sure: true };
  for (const written of [foldHead(text), foldText(text).replace(/\([^()]*\)/g, '')]) {
    const head = written.replace(OWN, '');
    const found = head.length > 24 ? undefined : WORDS.find(({ pattern }) => pattern.test(head));
    if (found) return { field: found.field, sure: found.sure };
  }
  return null;
}

/** The one of several columns of units that answers for the task: it leads where no column says 牵头. */
export function isFirstInCharge(title: string): boolean {
  return /^(?:主要|第一|首要)责任/.test(foldHead(title));
}

/** Heads of columns that order nothing: people, ways to reach them, where it is published, marks. */
const NO_LEVEL = /领导|人员|责任人|负责人|联系|电话|手机|载体|平台|渠道|方式|形式|依据|来源|出处|分值|得分|权重|分数|级别|日期|时间|金额|数量|频次|状态|进展|情况|网址|链接/;

/** True when a column under this unlisted head may hold what orders the tasks. */
export function mayBeLevel(title: string): boolean {
  return !NO_LEVEL.test(foldHead(title));
}

/** Words above a table that say it shares out tasks. */
export const SHARED_OUT = /任务|分工|分解|工作(?:要点|安排|计划|清单)|落实方案|实施方案|行动(?:方案|计划)|推进(?:表|计划|清单)|责任(?:表|清单)|整改(?:清单|台账|方案)/;

/** Words that name a table of tasks as such; then it needs no deadline to be one. */
export const TASK_TABLE = /任务[\u4e00-\u9fff]{0,4}(?:分解|分工|清单|台账|一览|推进)|责任(?:分解|分工)|(?:分解|分工)(?:一览|方案)?表/;

/** Only the heads of tasks say so; 公开内容 beside 公开依据 is a catalogue. */
const OF_TASKS = /任务|要点|举措|措施|工作|督[查办]|分解|落实|推进/;
const OF_TASKS_ALONE = /任务|要点|举措|措施/;
const CATALOGUE = /^公开(?:依据|主体|渠道|载体|渠道载体|对象|层级|范围|程序|属性|形式|方式|类别)$/;
const SCORED = /^(?:自评|考核|考评|实际|评估|最终)?(?:得分|扣分)(?:情况|原因|说明)?$|^(?:自评分|实得分)$/;
const MEETING = /^(?:(?:会议|活动|培训)?地点|主持人?|参会人员|参加人员|出席人员|议程|发言人|主讲人?|授课(?:人|老师|教师)|(?:培训|参训)(?:对象|人员))$/;
/** Of lists of powers: 职权名称, 追责情形, 设定依据, 承诺时限. */
const POWERS = /^(?:行政)?(?:职权|权力|权责|许可|执法)(?:事项)?(?:名称|类别|类型|编码|编号)?$|追责|^(?:实施|设定|法律|法定|执法|职权|权力)+依据|^(?:承诺|法定)(?:办结|办理)?(?:时限|期限)$|行使(?:层级|主体)/;
/** Of registers of documents, applications and submissions. */
const REGISTERED = /^(?:文号|发文字号|申请人|提案?人|提出人|信息标题|文件(?:名称|标题)|采用(?:刊物|平台|情况)|有效期(?:至|限)?|制定机关|答复(?:期限|日期|类型|时间|方式))$/;

/** True when the heads of a row are those of a catalogue of information, a list of powers, a register, a sheet of scores or the plan of
 * a meeting. */
export function isOtherTable(titles: readonly string[]): boolean {
  const heads = titles.map(foldHead);
  const tasks = heads.filter((head) => ['level', 'requirement', 'goal'].includes(matchTaskHead(head)?.field ?? ''));
  const any = (pattern: RegExp): boolean => heads.some((head) => pattern.test(head));
  if (any(CATALOGUE) && !tasks.some((head) => OF_TASKS.test(head))) return true;
  return [SCORED, MEETING, POWERS, REGISTERED].some(any) && !tasks.some((head) => OF_TASKS_ALONE.test(head));
}
