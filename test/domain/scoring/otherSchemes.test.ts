// The 34 kinds of rules found in scoring schemes of many offices, each in a scheme file and worked out by hand.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ScoringItem } from '../../../shared/scoring/facts.ts';
import { spanOf } from '../../../shared/scoring/period.ts';
import { schemesInForce } from '../../../shared/scoring/segments.ts';
import type { Segment } from '../../../shared/scoring/segments.ts';
import { commission, event, item, readJson, schemeOf, score, unit } from './helpers.ts';
import type { Run, UnitRecords } from './helpers.ts';
import { short } from './kinds/small.ts';

const KINDS = [
  '周期基础分·全有全无', '周期基础分·封顶', '多重配额', '跨周期配额', '单位分层/名单', '超额加分', '年度任务数+质量任务分', '渠道×形式单价', '报送未采用得分', '转报分与采用分分列',
  '同一信息多处采用：就高不重复', '同一信息多处采用：累加', '合报：定额或均分', '倍数计分', '领导批示加分+标记', '批示与采用：另加或替代', '约稿完成加分、未完成扣分', '少报扣分，扣完为止', '迟报漏报失实扣分', '分项封顶扣分制',
  '底分制、扣完为止、不达标线', '采用率门槛', '人员/制度/轮训/联合调研加分', '定性管理分', '分组排名、并列', '末位/首位通报', '零通报/零报送、豁免', '连续期升级', '年度评优', '折算权重',
  '累计列', '自定义统计期', '计1条的质量条件', '规则版本/生效日',
];

interface Example {
  类: number[];
  说明: string;
  时期: [string, string];
  单位: (string | [string, { 分组?: string; 层级?: string; 豁免?: boolean }])[];
  报送?: { 单位: string; 日期: string; 类别?: string; 条?: number; 标记?: string[]; 字数?: number; 合报?: number; 采用?: [string, string | null, string?, string?][] }[];
  事项?: [string, string, string, number?, number?][];
  约稿?: [string, string, string | null, string | null][];
  读法?: Record<string, string>;
  应得: {
    得分?: Record<string, number>;
    名次?: Record<string, number>;
    累计?: Record<string, number>;
    折算?: Record<string, number>;
    标记?: Record<string, string[]>;
    通报?: [string, string, string[]][];
    表扬?: string[];
    批评?: string[];
    先进?: string[];
    不达标?: string[];
    零报送?: string[];
    零采用?: string[];
    明细?: Record<string, string[]>;
  };
}

interface Office {
  地方: string;
  办法: string | Record<string, unknown>;
  前一办法?: Record<string, unknown>;
  算例: Example[];
}

const files = readdirSync(new URL('../../cases/scoring/schemes', import.meta.url)).filter((name) => name.endsWith('.json')).sort();
const offices = files.map((name) => readJson(`test/cases/scoring/schemes/${name}`) as Office);

function recordsOf(example: Example): UnitRecords[] {
  let next = 0;
  const items = (example.报送 ?? []).flatMap(({ 单位: owner, 日期: on, 类别: kind = '', 条: count = 1, 标记: marks = [], 字数: words = null, 合报: sharers = 1, 采用: printed = [] }) =>
    Array.from({ length: count }, (): [string, ScoringItem] => {
      const one = item((next += 1), on, printed.map(([outlet, adoptedOn, form]) => [outlet, adoptedOn, form]), { kind, marks, words, sharers });
      return [owner, { ...one, adoptions: one.adoptions.map((adoption, at) => ({ ...adoption, instruction: printed[at]?.[3] ?? '' })) }];
    }),
  );
  return example.单位.map((about, at) => {
    const [name, { 分组: group = '', 层级: tier = '', 豁免: exempt = false }] = typeof about === 'string' ? [about, {}] : about;
    return [
      unit(at + 1, name, { group, tier, exempt }),
      items.flatMap(([owner, one]) => (owner === name ? [one] : [])),
      {
        events: (example.事项 ?? []).filter(([owner]) => owner === name).map(([, kind, on, count = 1, points]) => event(kind, on, count, { points: points ?? null })),
        commissions: (example.约稿 ?? []).filter(([owner]) => owner === name).map(([, by, dueOn, deliveredOn], index) => commission(at * 100 + index, by, dueOn, deliveredOn)),
      },
    ];
  });
}

function run(office: Office, example: Example): Run {
  const [from, to] = example.时期;
  const scheme = schemeOf(typeof office.办法 === 'string' ? readJson(`resources/schemes/${office.办法}.json`) : office.办法);
  const before = office.前一办法 && schemeOf(office.前一办法);
  const segments: Segment[] = before ? schemesInForce([before, scheme], spanOf(from, to)).segments : [{ scheme, first: null, last: null }];
  return score(segments, from, to, recordsOf(example), example.读法);
}

const pick = (wanted: Record<string, unknown>, found: (row: Run['rows'][number]) => unknown, of: Run): Record<string, unknown> => Object.fromEntries(Object.keys(wanted).map((name) => [name, found(of.rows.find((row) => row.unit === name) as Run['rows'][number])]));

function check(found: Run, wanted: Example['应得']): void {
  const { lists } = found;
  if (wanted.得分) expect(pick(wanted.得分, (row) => row.score, found)).toEqual(wanted.得分);
  if (wanted.名次) expect(pick(wanted.名次, (row) => row.groupRank, found)).toEqual(wanted.名次);
  if (wanted.累计) expect(pick(wanted.累计, (row) => row.cumulative?.score, found)).toEqual(wanted.累计);
  if (wanted.折算) expect(pick(wanted.折算, (row) => row.converted, found)).toEqual(wanted.折算);
  if (wanted.标记) expect(Object.fromEntries(Object.keys(wanted.标记).map((name) => [name, found.items.filter((one) => one.unit === name).map((one) => one.mark)]))).toEqual(wanted.标记);
  if (wanted.通报) expect(lists.notices.map((one) => [one.unit, one.step, one.periods])).toEqual(wanted.通报);
  for (const [key, list] of [['表扬', lists.commended], ['批评', lists.criticised], ['先进', lists.advanced], ['不达标', lists.belowPass], ['零报送', lists.zeroSubmitted], ['零采用', lists.zeroAdopted]] as const) {
    if (wanted[key]) expect([key, ...list]).toEqual([key, ...wanted[key]]);
  }
  for (const [name, lines] of Object.entries(wanted.明细 ?? {})) expect(short(found.lines.filter((line) => line.unit === name))).toEqual(lines);
  for (const line of found.lines) expect(line.text).toMatch(/^[^a-zA-Z]*[\u4e00-\u9fff].*。$/);
}

describe.each(KINDS.map((name, at) => [at + 1, name] as const))('第%i类 %s', (kind) => {
  const examples = offices.flatMap((office) => office.算例.filter((example) => example.类.includes(kind)).map((example) => [`${office.地方}：${example.说明}`, office, example] as const));
  test('has examples', () => expect(examples.length).toBeGreaterThan(0));
  test.each(examples)('%s', (_name, office, example) => check(run(office, example), example.应得));
});
