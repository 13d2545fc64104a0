// Every field a column may hold, and the heads it goes by, as data. A head is compared folded, without brackets and spaces.
import { COMMISSION_FIELDS } from './commissionFields.ts';
import { EVENT_FIELDS } from './eventFields.ts';
import { MARK_COLUMNS } from './fieldWords.ts';
import type { FieldWords } from './fieldWords.ts';

/** 'submissions' is the register of items, 'adoptions' a sheet of adoptions joined to it by unit and title. */
export type Part = 'units' | 'submissions' | 'adoptions' | 'scoreEvents' | 'commissions';

export const UNIT_FIELDS: readonly FieldWords[] = [
  {
    field: 'name',
    label: '单位名称',
    heads: ['单位名称', '单位', '部门', '部门名称', '部门单位', '单位部门', '报送单位', '单位全称', '机构名称', '镇街部门', '镇街', '街道名称', '考核单位', '被考核单位', '参评单位', '单位名单', 'unit', 'unitname', 'dept', 'deptname', 'department', 'departmentname', 'org', 'orgname', 'organization'],
    loose: ['责任单位', '名称', '名单', '机构', '全称'],
    pattern: /(?:单位|部门|机构)(?:名称|全称|名单)?$/,
    never: /主管|上级|隶属|归口|联系|牵头|配合|所属|采用/,
  },
  { field: 'group', label: '类别', heads: ['分组', '组别', '单位类别', '类别', '单位分组', '单位性质', '分类', '单位类型', '所属分组', '单位分类', '考核分组', 'group', 'category'], loose: ['类型', '性质', '系统'] },
  { field: 'tier', label: '数量级', heads: ['数量级', '层级', '档次', '梯队', '数量级别', '单位数量级', '任务档次', '任务类别'], loose: ['级别', '档'] },
  { field: 'aliases', label: '别名', heads: ['别名', '简称', '曾用名', '单位简称', '单位别名', '又名', '其他名称', '其它名称', '规范简称', '别称', '俗称', '原名', '曾用名称', '原名称', 'alias', 'shortname'] },
  { field: 'from', label: '成立日期', heads: ['成立日期', '设立日期', '起始日期', '启用日期', '成立时间', '设立时间', '开始日期', '起', '自'] },
  { field: 'to', label: '撤销日期', heads: ['撤销日期', '终止日期', '停用日期', '撤销时间', '结束日期', '截止日期', '止', '至'] },
  { field: 'exempt', label: '免于考核', heads: ['免于考核', '免考核', '免考', '豁免', '是否豁免', '是否免考', '不参加考核', '不计分', '免于计分', '是否免于考核'] },
  { field: 'remark', label: '备注', heads: ['备注', '说明', '备考', '附注', 'remark', 'remarks', 'note', 'notes'] },
];

export const SUBMISSION_FIELDS: readonly FieldWords[] = [
  {
    field: 'unit',
    label: '报送单位',
    heads: ['报送单位', '单位', '单位名称', '部门', '部门名称', '报送部门', '来源单位', '供稿单位', '投稿单位', '来稿单位', '上报单位', '信息报送单位', '报送单位名称', '部门单位', '单位部门', '镇街部门', '撰稿单位', '提供单位', '信息来源', '报送科室', '报信单位', '报信息单位', '发文单位', '发布单位', 'unit', 'unitname', 'dept', 'deptname', 'department', 'departmentname', 'org', 'orgname', 'organization'],
    loose: ['责任单位', '科室', '镇街', '来源', '作者单位'],
    pattern: /(?:单位|部门)(?:名称|全称)?$/,
    never: /审核|签发|采用|约稿|主办|联系|配合|协办|抄送|填报|填表|录用|刊发|批示|主管|上级|联合|共同|合报/,
  },
  {
    field: 'title',
    label: '信息标题',
    heads: ['信息标题', '标题', '题目', '信息题目', '信息名称', '稿件标题', '稿件名称', '稿件题目', '文章标题', '报送标题', '篇名', '标题名称', '信息标题名称', '报送信息标题', '采用信息标题', '报送信息', '报送信息名称', '报送题目', '文章题目', '主题', '原标题', '原题', '原文标题', '原稿标题', 'title', 'subject', 'articletitle'],
    loose: ['信息内容', '报送内容', '内容', '信息', '名称', '稿件'],
    pattern: /标题|题目|稿件名/,
    never: /数量|篇数|字数|日期|时间|是否/,
  },
  {
    field: 'submittedOn',
    label: '报送日期',
    heads: ['报送日期', '报送时间', '上报时间', '上报日期', '来稿日期', '来稿时间', '收稿日期', '收稿时间', '投稿日期', '投稿时间', '提交日期', '提交时间', '报送日', '登记日期', '登记时间', '收到日期', '收到时间', '接收日期', '接收时间', '供稿日期', '供稿时间', '信息报送时间', '信息报送日期', 'submittime', 'submitdate', 'submittedon', 'submittedat', 'reporttime', 'reportdate'],
    loose: ['createtime', 'createdate', 'createdat', '创建时间', '创建日期', '录入时间', '录入日期'],
    pattern: /(?:报送|上报|来稿|收稿|投稿|提交|供稿|收文|接收).*(?:日期|时间)$/,
    never: /是否|采用/,
  },
  { field: 'day', label: '日期', heads: [], loose: ['日期', '时间', '年月日', '日期时间', 'date', 'time'] },
  { field: 'kind', label: '信息类别', heads: ['信息类别', '信息类型', '稿件类型', '稿件类别', '信息种类', '体裁', '文种'], loose: ['类别', '类型', '种类', 'type', 'category'] },
  {
    field: 'forwarded',
    label: '是否上报',
    heads: ['是否上报', '是否转报', '是否由区级采用并上报', '区级采用并上报', '推荐上报', '是否推荐上报', '是否上报上级', '上报上级', '上报情况', '是否报送上级', '上报市级', '上报省级'],
    pattern: /^(?:是否.*(?:上报|转报)|(?:区|县|本)级采用并上报.*)/,
    never: /日期|时间|单位/,
  },
  {
    field: 'outlet',
    label: '采用刊物',
    heads: ['采用刊物', '采用平台', '采用专栏', '采用媒体', '采用载体', '采用渠道', '采用栏目', '采用刊物名称', '采用平台名称', '刊物名称', '录用刊物', '刊发平台', '刊登刊物', '刊载平台', '刊发刊物', '刊发媒体', '采用处', '采用途径', '采用刊物平台', '采用刊物或平台', '采用网站', '采用报刊', '采用平台时间', '采用刊物时间', '采用刊物日期', '采用平台日期', '采用情况时间', '采用媒体时间', '刊发平台时间', '采用刊物期数', 'media', 'outlet', 'channel', 'platform', 'publishmedia', 'publication'],
    loose: ['采用情况', '刊物', '平台', '专栏', '媒体', '载体', '采用单位', '采用', '发布平台', '录用情况', '采编情况', '采用结果', '上级采用情况', '信息采用情况', '采用去向', '发布栏目', '栏目', '发布媒体', '发布渠道', '发布网站'],
    pattern: /(?:采用|刊发|刊登|录用|刊载|刊用|采纳).*(?:刊物|平台|专栏|媒体|情况|载体|渠道|栏目|名称|报刊)$/,
    never: /数量|篇数|得分|次数|日期|时间|标题|题目|是否/,
  },
  { field: 'form', label: '采用形式', heads: ['采用形式', '形式', '采用方式', '刊发形式', '刊登形式', '采用类型', '采用类别', '采用体裁', '录用形式'] },
  {
    field: 'adoptedOn',
    label: '采用日期',
    heads: ['采用日期', '采用时间', '刊发日期', '刊发时间', '刊登日期', '刊登时间', '录用日期', '录用时间', '刊载日期', '刊载时间', '采用日', '发布日期', '发布时间', '发表时间', '发表日期', '刊出日期', '刊出时间', 'publishtime', 'publishdate', 'publishedon', 'publishedat', 'adopttime', 'adoptdate'],
    pattern: /(?:采用|刊发|刊登|录用|刊载|刊用|采纳).*(?:日期|时间)$/,
  },
  { field: 'instruction', label: '领导批示', heads: ['领导批示', '批示', '批示领导', '批示情况', '领导批示情况', '批示级别', '获批示情况', '批示人'], pattern: /批示/, never: /日期|时间|得分|次数|数量/ },
  {
    field: 'jointUnits',
    label: '联合报送单位',
    heads: ['联合报送单位', '联合报送', '联合单位', '联合上报单位', '合报单位', '合报', '合作单位', '共同报送', '共同报送单位', '共同上报单位', '联合报送部门', '联合署名单位', '联合撰稿单位'],
    pattern: /(?:联合|共同|合报).*(?:单位|部门)(?:名称)?$/,
    never: /数量|是否/,
  },
  { field: 'marks', label: '标记', heads: ['标记', '信息标记', '标识', '标签'] },
  ...MARK_COLUMNS,
  { field: 'words', label: '字数', heads: ['字数', '信息字数', '稿件字数', '字数字', '全文字数', '篇幅'] },
  { field: 'adopted', label: '是否采用', heads: ['是否采用', '采用与否', '是否录用', '是否被采用', '是否采纳', '是否刊发', '采用状态', '录用状态'], loose: ['状态', '稿件状态', '审核状态', 'status'] },
  { field: 'remark', label: '备注', heads: ['备注', '说明', '备考', '附注', 'remark', 'remarks', 'note', 'notes'] },
];

/** Heads that are known and hold nothing a record keeps. */
export const IGNORED_HEADS: readonly string[] = [
  '序号', '编号', '序', '号', '项号', '行号', 'no', 'no.', '得分', '分值', '分数', '计分', '积分', '总分', '合计', '小计', '总计', '排名', '名次', '位次', '联系人', '联系电话', '电话', '手机',
  '报送数量', '采用数量', '报送篇数', '采用篇数', '报送数', '采用数', '数量', '篇数', '审核人', '签发人', '撰稿人', '作者', '报送人', '采用率', '加分', '扣分', '占比',
  '姓名', '职务', '联系方式', '办公电话', '手机号', '手机号码', '传真', '邮箱', '微信', '分管领导', '负责人', '主要负责人', '责任科室', '负责科室', '经办人', '联络员', '投稿人',
  '链接', '链接地址', '网址', 'id', 'index', 'score', 'points', 'author', 'url',
];

/** Heads no list of units has: a table with one of them is about what units did, not a list of them. */
export const NOT_A_UNIT_LIST =
  /标题|题目|报送日期|报送时间|采用|刊物|得分|分值|分数|总分|积分|排名|名次|报送数|篇数|条数|数量$|工作任务|具体(?:要求|内容)|工作要求|任务|事项|申请|进展|完成时限|批示|^日期$|^时间$|签到|签名|金额|文号|字号/;

/** Heads that say which group the units below belong to: 区直部门, 镇街. */
export const GROUP_HEAD = /^(?:[区县市]直|驻[区县市]|党群|党委|政府|垂直管理|双重管理)(?:机关|部门|单位)+$|^(?:镇街|街镇|乡镇|街道|镇)$/;

/** Heads no register of items has: letters received, documents issued, applications and proposals have titles, units and days too. */
export const NOT_A_REGISTER = /^(?:文号|发文字号|来文字号|收文号|收文编号|来文单位|申请人|申请人姓名|提案人|建议人|领衔代表|办结日期|办结时间)$/;

/** Heads that say whether an item was adopted when another column names the outlet, and name the outlet when none does. */
export const STATUS_HEAD = /^(?:信息)?(?:上级)?(?:采用|录用|采编|刊发|刊用|刊登|采纳)(?:情况|结果)$/;

/** The fields without which a part is not read; the part 'adoptions' may lack the unit when titles are unique. */
export const REQUIRED: Record<Part, readonly string[]> = {
  units: ['name'],
  submissions: ['unit', 'title', 'submittedOn'],
  adoptions: ['title', 'outlet'],
  scoreEvents: ['unit', 'kind', 'on'],
  commissions: ['unit', 'title'],
};

/** Of these fields one at least must be there: a record without any would belong to no period. */
export const REQUIRED_ANY: Partial<Record<Part, readonly string[]>> = { commissions: ['dueOn', 'askedOn', 'deliveredOn'] };

/** The words of a part's fields. */
export function fieldsOf(part: Part): readonly FieldWords[] {
  if (part === 'scoreEvents') return EVENT_FIELDS;
  if (part === 'commissions') return COMMISSION_FIELDS;
  return part === 'units' ? UNIT_FIELDS : SUBMISSION_FIELDS;
}

/** How people are told of a field, with its commonest heads: 报送日期（也可写作报送时间、上报时间）. */
export function fieldLabel(part: Part, field: string): string {
  const words = fieldsOf(part).find((entry) => entry.field === field);
  if (!words) return field;
  const others = words.heads.filter((head) => head !== words.label).slice(0, 3);
  return others.length > 0 ? `“${words.label}”（也可写作${others.join('、')}）` : `“${words.label}”`;
}
