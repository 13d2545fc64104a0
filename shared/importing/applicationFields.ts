// The columns of an old register of applications, by the heads they go by.
import { foldHead } from './matchHead.ts';
import type { FieldWords } from './fieldWords.ts';

export const APPLICATION_FIELDS: readonly FieldWords[] = [
  { field: 'number', label: '登记编号', heads: ['登记编号', '申请编号', '受理编号', '编号', '登记号', '申请号', '受理号', '流水号', '收件编号'] },
  { field: 'applicant', label: '申请人', heads: ['申请人', '申请人姓名', '申请人名称', '申请人姓名名称', '申请人姓名或名称', '姓名', '姓名名称', '申请者', '申请单位'] },
  { field: 'kind', label: '申请人类别', heads: ['申请人类别', '申请人类型', '申请人性质', '申请主体', '申请人属性', '主体类别', '类别'] },
  {
    field: 'content', label: '申请内容', heads: ['申请内容', '申请公开内容', '申请公开的内容', '申请信息内容', '申请公开信息内容', '所需信息内容', '所需信息内容描述', '所需政府信息内容描述', '申请公开的政府信息', '申请信息', '申请信息名称', '申请事项', '申请公开事项', '信息内容', '内容', '内容描述'],
    pattern: /(?:申请|所需).*(?:内容|信息|事项)(?:描述|名称)?$/, never: /日期|时间|方式|类别|结果/,
  },
  { field: 'receivedOn', label: '收到日期', heads: ['收到日期', '收到时间', '收到申请日期', '收到申请时间', '收件日期', '收件时间', '接收日期', '接收时间', '受理日期', '受理时间', '登记日期', '登记时间', '申请日期', '申请时间', '签收日期'], loose: ['日期', '时间'] },
  { field: 'confirmedOn', label: '确认日期', heads: ['确认日期', '确认时间', '双方确认日期', '与申请人确认日期'] },
  { field: 'way', label: '收到方式', heads: ['收到方式', '申请方式', '申请渠道', '申请途径', '提交方式', '受理方式', '接收方式', '收件方式', '来件方式', '渠道'] },
  { field: 'wanted', label: '获取形式', heads: ['获取形式', '获取方式', '获取信息方式', '获取信息的方式', '信息提供方式', '所需信息形式', '提供方式'] },
  { field: 'topic', label: '涉及领域', heads: ['涉及领域', '信息类别', '领域', '申请领域', '涉及事项', '主题'] },
  { field: 'closedOn', label: '答复日期', heads: ['答复日期', '答复时间', '回复日期', '回复时间', '办结日期', '办结时间', '办理完成日期', '答复申请人日期', '书面答复日期'] },
  { field: 'outcome', label: '办理结果', heads: ['办理结果', '答复结果', '处理结果', '答复类型', '答复情况', '办理情况', '公开类型', '答复意见', '处理情况', '答复内容', '结果'], pattern: /(?:答复|办理|处理)(?:结果|类型|情况)$/ },
  { field: 'identity', label: '身份证明', heads: ['身份证号', '身份证号码', '证件号码', '身份证明', '证件号', '有效证件号码', '统一社会信用代码', '组织机构代码'] },
  { field: 'telephone', label: '联系电话', heads: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '申请人电话'] },
  { field: 'address', label: '通信地址', heads: ['通信地址', '通讯地址', '联系地址', '地址', '邮寄地址', '住址', '家庭住址'] },
  { field: 'email', label: '电子邮箱', heads: ['电子邮箱', '邮箱', '电子邮件', 'email'] },
  { field: 'agent', label: '代理人', heads: ['代理人', '委托代理人', '受委托人'] },
];

export const CONTACT_FIELDS = ['identity', 'telephone', 'address', 'email', 'agent'] as const;
/** Without these a row is no application. */
export const APPLICATION_REQUIRED = ['applicant', 'content', 'receivedOn'] as const;

/** The field a head names: an exact head first, then a looser one, then a pattern; null for none. */
export function applicationField(title: string): string | null {
  const head = foldHead(title);
  if (head === '' || head.length > 24) return null;
  const exact = APPLICATION_FIELDS.find(({ heads }) => heads.includes(head)) ?? APPLICATION_FIELDS.find(({ loose }) => loose?.includes(head));
  return (exact ?? APPLICATION_FIELDS.find(({ pattern, never }) => pattern?.test(head) && !never?.test(head)))?.field ?? null;
}
