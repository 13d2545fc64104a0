// 下一步: what is worth doing now, worked out from what the registers hold; the first ones are the most pressing.
import type { Output } from '../../../shared/contract/methods.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { daysSince } from '../../parts/moment.ts';

export interface Step {
  id: string;
  text: string;
  /** Leads there; 'backup' is done at once. */
  to: string;
  title: string;
}

/** At most four steps; [] when there is nothing. */
export function nextSteps(overview: Output<'home.overview'>, counts: Record<string, number>, settings: OfficeSettings): Step[] {
  const steps: Step[] = [];
  const run = overview.latestRun;
  if ((counts.units ?? 0) === 0) steps.push({ id: 'units', text: '单位名录还是空的。', to: '/import?kind=units', title: '导入单位名录' });
  else if (run === null && (counts.submissions ?? 0) > 0) steps.push({ id: 'score', text: '信息已经登记，还没有计过分。', to: '/scoring', title: '计分' });
  if (run?.stale) steps.push({ id: 'stale', text: '最近一次计分之后，登记又有改动。', to: `/scoring/${run.runId}`, title: '比较或重新计分' });
  else if (run && (overview.latestBulletin === null || overview.latestBulletin.at < run.at)) steps.push({ id: 'bulletin', text: '最近一次计分还没有生成通报。', to: `/bulletins/new/${run.runId}`, title: '生成通报' });
  if (settings.issuer === '' || settings.numberPrefix === '') steps.push({ id: 'settings', text: '通报、督办单要用的发文机关或机关代字还没有填。', to: '/settings?part=office', title: '填写设置' });
  const last = overview.backup.lastAt;
  if ((counts.submissions ?? 0) + (counts.tasks ?? 0) > 0 && (last === null || daysSince(last) >= 7)) steps.push({ id: 'backup', text: last === null ? '还没有备份过。' : `上次备份是 ${daysSince(last)} 天前。`, to: 'backup', title: '现在备份' });
  return steps.slice(0, 4);
}
