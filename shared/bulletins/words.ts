// How a bulletin calls the area, the period, the units and the steps.
import type { Day } from '../days/day.ts';
import { compileScheme } from '../scoring/compile.ts';
import type { Compiled } from '../scoring/compile.ts';
import { sayPeriod, spanOf } from '../scoring/period.ts';
import type { PeriodWords } from '../scoring/period.ts';
import type { Notice } from '../scoring/result.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { OfficeSettings } from '../settings.ts';

/** 全区, 全县, 全市 …: from the area's name, else from the issuer's. */
export function wholeArea(office: OfficeSettings): string {
  const names = [...office.regionNames, office.issuer.replace(/(?<=[区县市旗镇乡])(人民政府|管委会|管理委员会|政务公开|党政|委|府).*$/, '')];
  for (const name of names) {
    const kind = /[区县市旗镇乡]$/.exec(name)?.[0];
    if (kind) return `全${kind}`;
  }
  return '全区';
}

/** The area by its name, else 全区. */
export function areaName(office: OfficeSettings): string {
  return office.regionNames[0] ?? wholeArea(office);
}

/** The units spoken to, as running text: '各街道办事处、区直各部门单位、各驻区单位'. */
export function unitsAddressed(office: OfficeSettings): string {
  return office.addressee.trim().replace(/[：:]$/, '').replace(/[，,]\s*/g, '、') || '各单位';
}

/** The period's names; the year is said when it is not the year of issue. */
export function periodWords(run: { from: string; to: string }, issuedOn: Day): PeriodWords & { said: string } {
  const words = sayPeriod(spanOf(run.from, run.to));
  return { ...words, said: words.year !== null && words.year !== Number(issuedOn.slice(0, 4)) ? words.dated : words.text };
}

/** A group as the scheme's bulletin calls it. */
export function sayGroup(scheme: Scheme, group: string): string {
  const known = scheme.bulletin.groups.find((one) => one.group === group);
  return known?.said ?? (group === '' ? '其他单位' : group);
}

/** What a step means for the units it meets. */
export function sayStep(step: Notice['step'], office: OfficeSettings): string {
  switch (step) {
    case 'named':
      return '予以点名通报';
    case 'inform':
      return '下发告知书';
    case 'talk':
      return '约谈分管负责人';
    case 'supervision':
      return '下发督办单';
    case 'circular':
      return `予以${wholeArea(office)}通报`;
  }
}

/** '（联系人：某某，联系电话：0537-0000000）'; '' when the office has named neither. */
export function sayContact({ contact, telephone }: Pick<OfficeSettings, 'contact' | 'telephone'>): string {
  const said = [contact && `联系人：${contact}`, telephone && `联系电话：${telephone}`].filter((one) => one !== '');
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

/** A clause or name without the mark it ends with, to stand in a longer sentence. */
export function bare(text: string): string {
  return text.replace(/[。；;，,]+$/, '');
}

/** The scheme under a run's readings; a run split among several schemes has readings of the others, too. */
export function compiledFor(scheme: Scheme, readings: Readonly<Record<string, string>>): Compiled {
  const own = new Set(scheme.readings.map(({ id }) => id));
  return compileScheme(scheme, Object.fromEntries(Object.entries(readings).filter(([id]) => own.has(id))));
}
