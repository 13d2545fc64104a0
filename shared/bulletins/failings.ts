// 四、存在问题, by kind: months without a submission, the steps they led to, nothing adopted, 迟报漏报约稿. What did not happen is not spoken of.
import type { Day } from '../days/day.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import { noticesInForce } from '../scoring/inForce.ts';
import { sayMonths } from '../scoring/period.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';
import type { Notice, ScoreLine } from '../scoring/result.ts';
import { grouped, paragraph } from './frame.ts';
import type { BlockSection, Left } from './frame.ts';
import type { BulletinInput } from './input.ts';
import { compiledFor, periodWords, sayStep } from './words.ts';

const section = (id: string, title: string, texts: readonly string[]): BlockSection => ({
  id,
  title,
  blocks: texts.filter((text) => text !== '').map((text, at) => paragraph({ id: `${id}.${at + 1}`, text })),
});

/** '4月' in the year of issue, else '2018年12月'. */
function monthName(month: string, issuedOn: Day): string {
  return issuedOn.startsWith(month.slice(0, 4)) ? `${Number(month.slice(5))}月` : sayMonths([month]);
}

/** '4月份没有报送信息的单位有甲镇；5月份没有报送信息的单位有甲镇、乙局。' and, where the scheme says so, that they are named. */
function silentMonths(input: BulletinInput, notices: readonly Notice[]): BlockSection {
  const { scheme, run, office, issuedOn } = input;
  const compiled = compiledFor(scheme, run.readings);
  const lack = sayLack(compiled);
  const named = notices.some((notice) => notice.step === 'named') ? `对上述单位${sayStep('named', office)}。` : '';
  const whole = run.lists.zeroSubmitted;
  const rolling = compiled.escalation?.by === 'rolling';
  if (rolling && notices.length > 0) return section('failings.silent', '零报送', [`${[...new Map(notices.map((one) => [one.unit, one.text.replace(/。$/, '')])).values()].join('；')}。${named}`]);
  const months = [...new Set(notices.flatMap((notice) => notice.periods))].sort();
  const told = months.map((month) => `${monthName(month, issuedOn)}${lack}的单位有${[...new Set(notices.filter((notice) => notice.periods.includes(month)).map((notice) => notice.unit))].join('、')}`);
  const always = whole.length > 0 && (months.length !== 1 || told.length === 0) ? `${periodWords(run, issuedOn).said}没有报送信息的单位有${whole.join('、')}。` : '';
  return section('failings.silent', '零报送', [`${told.length > 0 ? `${told.join('；')}。` : ''}${always}${named}`]);
}

/** One paragraph for each step beyond 点名 that units have reached. */
function stepsReached({ scheme, run, office }: BulletinInput, notices: readonly Notice[]): BlockSection {
  const lack = sayLack(compiledFor(scheme, run.readings));
  const texts = (scheme.escalation?.steps ?? []).filter(({ step }) => step !== 'named').map(({ step }) => {
    const met = Map.groupBy(notices.filter((notice) => notice.step === step), (notice) => sayStreak(notice.periods));
    if (met.size === 0) return '';
    return `${[...met].map(([streak, members]) => `${members.map((notice) => notice.unit).join('、')}${streak}${lack}`).join('；')}。对上述单位${sayStep(step, office)}。`;
  });
  const titles: Record<Notice['step'], string> = { named: '点名', inform: '告知', talk: '约谈', supervision: '督办', circular: '通报' };
  const steps = (scheme.escalation?.steps ?? []).map(({ step }) => step).filter((step) => step !== 'named' && notices.some((notice) => notice.step === step));
  return section('failings.steps', steps.map((step) => titles[step]).join('、'), texts);
}

function nothingAdopted({ run }: BulletinInput): BlockSection {
  const { zeroAdopted } = run.lists;
  return section('failings.zeroAdopted', '零采用', zeroAdopted.length === 0 ? [] : [`没有信息被采用的单位有${zeroAdopted.join('、')}。`]);
}

const FAULTS = ['迟报', '漏报', '瞒报', '错报', '失实', '泄密'] as const;

/** '迟报、失实': what the events are, in that order; '' for none, 其他减分 for what has no such name. */
function sayFaults(events: readonly string[]): string {
  const named = FAULTS.filter((word) => events.some((text) => text.includes(word)));
  const others = events.some((text) => !FAULTS.some((word) => text.includes(word)));
  return [...named, ...(others ? ['其他减分'] : [])].join('、');
}

/** Late, left out, untrue, not delivered, unit by unit: '甲局：6月，重大信息迟报，扣20分（四4）。' */
function recorded({ faults = [], issuedOn }: BulletinInput): BlockSection {
  // What was not delivered may be kept as a commissioned item or as an event of that name.
  const isCommission = (line: ScoreLine): boolean => line.records.some((record) => record.kind === 'commission' || record.text.includes('约稿'));
  const what = (line: ScoreLine): string => line.records.find(({ kind }) => kind === 'scoreEvent' || kind === 'commission')?.text || line.text.replace(/。$/, '');
  const say = (line: ScoreLine): string => `${monthName(line.period, issuedOn)}，${what(line)}，扣${sayPoints(-toHundredths(line.points))}分（${line.clause}）`;
  const texts = [...Map.groupBy(faults, ({ unit }) => unit)].map(([unit, lines]) => `${unit}：${lines.map(say).join('；')}。`);
  const commission = faults.some(isCommission) ? '约稿' : '';
  const events = sayFaults(faults.filter((line) => !isCommission(line)).map(what));
  return section('failings.recorded', [events, commission].filter((one) => one !== '').join('和'), texts);
}

function belowPass({ scheme, run }: BulletinInput): BlockSection {
  const { belowPass: units } = run.lists;
  const mark = scheme.passMark === null ? '' : sayPoints(toHundredths(scheme.passMark.below));
  return section('failings.belowPass', '未达标', units.length === 0 ? [] : [`得分不到${mark}分的单位有${units.join('、')}。`]);
}

/** Ids: failings, failings.silent .steps .zeroAdopted .recorded .belowPass, each with .1 …. */
export function failingsSection(input: BulletinInput, left: Left): BlockSection {
  const notices = noticesInForce(compiledFor(input.scheme, input.run.readings), input.run.lists.notices);
  const groups = [silentMonths(input, notices), stepsReached(input, notices), nothingAdopted(input), recorded(input), belowPass(input)];
  return { id: 'failings', title: '存在问题', blocks: grouped(groups, left) };
}
