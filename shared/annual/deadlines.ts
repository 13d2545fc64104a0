// By when an annual report is handed in, summed up and published: 条例 49 条, 国办公开办函〔2021〕30号.
import { day } from '../days/day.ts';
import type { Day } from '../days/day.ts';

export interface Deadline {
  on: Day;
  /** 各单位提交并公布 */
  what: string;
}

/** In the year after the one reported on, for a county or district. */
export function deadlinesOf(year: number): Deadline[] {
  return [
    { on: day(`${year + 1}-01-31`), what: '各单位提交并公布' },
    { on: day(`${year + 1}-02-20`), what: '汇总报上一级' },
    { on: day(`${year + 1}-03-31`), what: '公布本级政府的报告' },
  ];
}
