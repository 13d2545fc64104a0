// requests.statistics requests.exportStatistics requests.classify: the register counted over a span of days, and topics given.
import type { Decoded } from '../../shared/contract/methods.ts';
import type { Day } from '../../shared/days/day.ts';
import { refusal } from '../../shared/problems.ts';
import { countingEvents, receivedOf } from '../../shared/requests/standing.ts';
import { statisticsOf } from '../../shared/requests/statistics/count.ts';
import type { Statistics } from '../../shared/requests/statistics/count.ts';
import { narrativeOf, notesOf, saySpan, shareText } from '../../shared/requests/statistics/say.ts';
import { statisticsSheet } from '../../shared/requests/statistics/sheet.ts';
import { change } from '../store/change.ts';
import { updateRequest } from '../store/requests.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { filedWithDue, requireFiled, rulesAtHand } from './requestFiles.ts';

function spanOf({ year, from, to }: Decoded<'requests.statistics'>): { from: Day; to: Day } {
  if (year !== undefined && from === undefined && to === undefined) return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
  if (year !== undefined || from === undefined || to === undefined) throw refusal('span-unclear', '统计要写明是哪一年，或者从哪一天到哪一天，两种写一种。', { field: 'year' });
  if (from > to) throw refusal('span-reversed', `从${from}到${to}不成一段时间，请把前后两天对调。`, { field: 'to' });
  return { from, to };
}

/** The register counted over a year or a span of days. Refused: both, neither, or a span that ends before it begins. */
export function countedIn(context: Context, input: Decoded<'requests.statistics'>): Statistics {
  const { from, to } = spanOf(input);
  const applications = filedWithDue(context).map(({ file: { id, application, events }, due }) => {
    const { way, on: arrivedOn } = events.some((event) => event.kind === 'received') ? receivedOf(application, countingEvents(events)) : application.received;
    const { state, receivedOn, closedOn, due: dueDay, outcome } = due;
    return { id, kind: application.applicant.kind, way, topic: application.topic, arrivedOn, state, receivedOn, closedOn, due: dueDay, outcome, events };
  });
  return statisticsOf(applications, from, to, rulesAtHand(context).calendar, context.today());
}

export const requestStatisticsHandlers: Pick<Handlers, 'requests.statistics' | 'requests.exportStatistics' | 'requests.classify'> = {
  'requests.statistics': (context, input) => {
    const statistics = countedIn(context, input);
    const { onTime, late } = statistics;
    return { ...statistics, name: saySpan(statistics), onTimeShare: shareText(onTime.length, onTime.length + late.length), text: narrativeOf(statistics), notes: notesOf(statistics) };
  },

  'requests.exportStatistics': async (context, input, { signal }) => {
    const table = statisticsSheet(countedIn(context, input));
    const bytes = await context.documents.run('writeXlsx', { table }, signal);
    return new WithDocument({ title: table.title, rows: table.rows.length }, { name: `${table.title}.xlsx`, bytes });
  },

  'requests.classify': (context, { changes }) => {
    const wanted = changes.map(({ id, topic }) => ({ file: requireFiled(context, id), topic })).filter(({ file, topic }) => file.application.topic !== topic);
    const [first] = wanted;
    if (!first) return { change: 0 };
    const said = first.topic === '' ? '改为未分类' : `主题定为“${first.topic}”`;
    const summary = wanted.length === 1 ? `申请${first.file.number}：${said}` : wanted.every(({ topic }) => topic === first.topic) ? `${wanted.length} 份申请${said}` : `改了 ${wanted.length} 份申请的主题`;
    const { seq } = change(context.store, { command: 'requests.classify', summary }, (recorder) => {
      for (const { file, topic } of wanted) updateRequest(recorder, { id: file.id, number: file.number, application: { ...file.application, topic } });
    });
    return { change: seq };
  },
};
