// The columns of 加减分登记 and the heads they go by.
import type { FieldWords } from './fieldWords.ts';

export const EVENT_FIELDS: readonly FieldWords[] = [
  {
    field: 'unit',
    label: '单位',
    heads: ['单位', '单位名称', '部门', '部门名称', '部门单位', '单位部门', '报送单位', '加分单位', '扣分单位', '加减分单位', '被考核单位', '考核单位', '镇街部门', '涉及单位', 'unit'],
    loose: ['责任单位', '镇街', '科室'],
    pattern: /(?:单位|部门)(?:名称|全称)?$/,
    never: /审核|认定|登记|填报|填表|主管|上级|核实/,
  },
  {
    field: 'kind',
    label: '加减分类别',
    heads: [
      '加减分类别', '加减分项目', '加减分事项', '加减分情形', '加减分内容', '加减分原因', '加减分事由', '加减分类型', '加减分名称', '加扣分项目', '加扣分事项', '加扣分类别', '加扣分原因', '加扣分情形', '加分项目', '加分事项', '加分类别', '加分原因',
      '扣分项目', '扣分事项', '扣分类别', '扣分原因', '减分项目', '减分事项', '减分原因', '计分项目', '计分事项', '计分类别', '奖惩事项', '奖惩类别',
    ],
    loose: ['类别', '事项', '项目', '类型', '情形', '事由', '种类', '项目名称', '事项名称', '内容', '原因'],
  },
  { field: 'count', label: '数量', heads: ['数量', '次数', '人次', '篇数', '人数', '条数', '件数', '篇次', '个数', '数目', '次篇数', '数量人次', 'count'] },
  {
    field: 'on',
    label: '日期',
    heads: ['发生日期', '发生时间', '登记日期', '登记时间', '认定日期', '认定时间', '加减分日期', '加减分时间', '加扣分日期', '扣分日期', '扣分时间', '加分日期', '加分时间', '事项日期'],
    loose: ['日期', '时间', '年月日', '日期时间', 'date', 'time'],
  },
  { field: 'points', label: '核定分值', heads: ['核定分值', '核定分数', '核定得分', '加减分值', '加减分', '加减分数', '加扣分', '加扣分值', '分值', '分数', 'points', 'score'], loose: ['得分', '计分'] },
  { field: 'pointsAdded', label: '加分', heads: ['加分', '加分值', '加分分值', '加分数'] },
  { field: 'pointsTaken', label: '扣分', heads: ['扣分', '减分', '扣分值', '减分值', '扣分分值', '减分分值', '扣分数', '减分数'] },
  { field: 'note', label: '说明', heads: ['说明', '情况说明', '具体情况', '具体说明', '依据', '认定依据', '佐证情况', '核实情况', '事实', '情况'] },
  { field: 'remark', label: '备注', heads: ['备注', '备考', '附注', 'remark', 'remarks', 'note', 'notes'] },
];

/** Heads no register of 加减分 has: what units sent in, what was asked of them, lists of units, rankings. */
export const NOT_EVENTS = /标题|题目|采用|刊物|报送(?:日期|时间|数|篇数)|约稿|排名|名次|位次|总分|工作任务|工作要求|任务|完成时限|申请|进展|文号|字号|别名|简称|成立日期|撤销日期|金额|签到/;

/** What the name of a sheet or the text above a table says of 加减分. */
export const EVENT_CAPTION = /加减分|加扣分|加分|扣分|减分|奖惩/;
