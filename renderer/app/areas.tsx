// The areas of the program, in the order of the frame, with the pages and commands the search finds. A new area is one more line.
import { AuditOutlined, BankOutlined, FileDoneOutlined, FileSearchOutlined, HomeOutlined, InboxOutlined, ProfileOutlined, SettingOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';

export interface AreaPage {
  title: string;
  path: string;
}

export interface Area {
  /** Path of its first page; deeper paths and `also` belong to it too. */
  path: string;
  title: string;
  icon: ReactElement;
  /** Paths of pages elsewhere that belong to this area, with '?name=value' where the query decides. */
  also?: readonly string[];
  /** Pages and commands, found by their titles in Chinese or pinyin. */
  pages: readonly AreaPage[];
}

export const areas: readonly Area[] = [
  { path: '/', title: '工作台', icon: <HomeOutlined />, pages: [] },
  { path: '/tasks', title: '任务台账', icon: <ProfileOutlined />, also: ['/import?kind=tasks', '/import?kind=progress'], pages: [{ title: '补一项任务', path: '/tasks?do=add' }, { title: '导入任务分解表', path: '/import?kind=tasks' }, { title: '发给单位填报', path: '/tasks?do=handout' }, { title: '收回填报', path: '/import?kind=progress' }, { title: '与上年比较', path: '/tasks/compare' }, { title: '单位台账', path: '/tasks/unit' }, { title: '督办催办', path: '/tasks/supervision' }, { title: '已发出的督办单、催办函和通报', path: '/tasks/supervision?tab=papers' }, { title: '工作进展通报', path: '/tasks/supervision/draft?kind=progress' }, { title: '全年进度', path: '/tasks/picture' }] },
  { path: '/submissions', title: '信息报送', icon: <InboxOutlined />, also: ['/import'], pages: [{ title: '登记一条信息', path: '/submissions?do=add' }, { title: '导入信息报送', path: '/import?kind=submissions' }, { title: '加减分登记', path: '/submissions/events' }, { title: '登记一条加减分', path: '/submissions/events?do=add' }, { title: '导入加减分', path: '/import?kind=scoreEvents' }, { title: '约稿登记', path: '/submissions/commissions' }, { title: '登记一条约稿', path: '/submissions/commissions?do=add' }, { title: '导入约稿', path: '/import?kind=commissions' }] },
  { path: '/scoring', title: '计分通报', icon: <AuditOutlined />, also: ['/bulletins'], pages: [{ title: '计分', path: '/scoring' }, { title: '计分办法', path: '/scoring/schemes' }, { title: '导入计分办法文件', path: '/scoring/schemes?do=add' }, { title: '已印发的通报', path: '/bulletins' }] },
  { path: '/requests', title: '依申请公开', icon: <FileSearchOutlined />, also: ['/import?kind=applications'], pages: [{ title: '登记一份申请', path: '/requests?do=add' }, { title: '导入原来的申请登记簿', path: '/import?kind=applications' }, { title: '逾期的申请', path: '/requests?late=1' }, { title: '申请的到期日历', path: '/requests/calendar' }, { title: '申请统计', path: '/requests/statistics' }, { title: '改文书的文字', path: '/requests/letters' }] },
  { path: '/annual', title: '年度报告', icon: <FileDoneOutlined />, also: ['/import?kind=annualTables'], pages: [{ title: '录入一份年度报告', path: '/annual?do=add' }, { title: '导入年度报告', path: '/import?kind=annualTables' }, { title: '核对一份报来的年度报告', path: '/annual?do=check' }, { title: '汇总年度报告', path: '/annual?do=sum' }, { title: '催报年度报告', path: '/annual?do=remind' }] },
  { path: '/units', title: '单位', icon: <BankOutlined />, also: ['/import?kind=units'], pages: [{ title: '新增单位', path: '/units?do=add' }, { title: '导入单位名录', path: '/import?kind=units' }] },
  { path: '/settings', title: '设置', icon: <SettingOutlined />, pages: [{ title: '本单位设置', path: '/settings?part=office' }, { title: '备份、恢复和检查数据', path: '/settings?part=data' }, { title: '申请期限的算法、联系方式保存年限', path: '/settings?part=requests' }, { title: '放假安排', path: '/settings?part=holidays' }, { title: '操作日志', path: '/settings?part=log' }, { title: '关于本程序', path: '/settings?part=about' }] },
];

/** The area an address belongs to; one that names the query goes before one that does not. */
export function areaOf(path: string, search: string): Area | undefined {
  const fits = (own: string): boolean => (own === '/' ? path === '/' : path === own || path.startsWith(`${own}/`));
  const fitsQuery = (own: string): boolean => own.includes('?') && `${path}${search}`.startsWith(own);
  return areas.find((area) => fits(area.path)) ?? areas.find((area) => area.also?.some(fitsQuery)) ?? areas.find((area) => area.also?.some(fits));
}
