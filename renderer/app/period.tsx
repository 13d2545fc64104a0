// The month in force: what 工作台 and the lists mean by 本月. The person can look at another one; a new start means today again.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { addMonths, isMonth, monthOf } from '../../shared/days/day.ts';
import type { Month } from '../../shared/days/day.ts';
import { useRead } from './queries.ts';

interface Period {
  /** null until the program has said what day it is. */
  month: Month | null;
  /** The month of today. */
  today: Month | null;
  setMonth: (month: Month | null) => void;
}

const PeriodContext = createContext<Period>({ month: null, today: null, setMonth: () => undefined });
const KEPT = 'period';

/** The month in force. */
export function usePeriod(): Period {
  return useContext(PeriodContext);
}

/** '2020年7月' */
export function monthText(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** Holds the month for all pages; kept for as long as the window is open. */
export function PeriodHolder({ children }: { children: ReactNode }): ReactElement {
  const info = useRead('system.info', {});
  const [own, setOwn] = useState<Month | null>(() => {
    const kept = sessionStorage.getItem(KEPT) ?? '';
    return isMonth(kept) ? (kept as Month) : null;
  });
  const today = info.data ? monthOf(info.data.today) : null;
  const period = useMemo<Period>(() => ({
    month: own ?? today,
    today,
    setMonth: (next) => {
      if (next === null) sessionStorage.removeItem(KEPT);
      else sessionStorage.setItem(KEPT, next);
      setOwn(next);
    },
  }), [own, today]);
  return <PeriodContext.Provider value={period}>{children}</PeriodContext.Provider>;
}

/** '2020-7', '2020年7月', '202007', or '7' in the year of `near` → month; null when it is none. */
export function readMonth(text: string, near: Month): Month | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{4})\D?(\d{1,2})月?份?$/.exec(plain);
  const alone = /^(\d{1,2})月?份?$/.exec(plain);
  const made = match ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}` : alone ? `${near.slice(0, 4)}-${(alone[1] ?? '').padStart(2, '0')}` : '';
  return isMonth(made) ? (made as Month) : null;
}

/** Month before, the month (a click lets it be typed), month after; back to today when it is another one. */
export function PeriodControl(): ReactElement | null {
  const { month, today, setMonth } = usePeriod();
  const [typed, setTyped] = useState<string | null>(null);
  if (month === null) return null;
  const set = (next: Month): void => setMonth(next === today ? null : next);
  const go = (step: number): void => set(addMonths(month, step));
  const read = typed === null ? month : readMonth(typed, month);
  const take = (): void => {
    if (read !== null && typed !== null) set(read);
    setTyped(null);
  };
  return (
    <div className="frame-period" role="group" aria-label="当前月份">
      <Button size="small" type="text" aria-label="上一个月" icon={<LeftOutlined />} onClick={() => go(-1)} />
      {typed === null ? (
        <button type="button" className="period-text" title="点一下可以直接输入月份" aria-label={`${monthText(month)}，点一下可以输入`} onClick={() => setTyped(monthText(month))}>{monthText(month)}</button>
      ) : (
        <Input
          size="small"
          autoFocus
          aria-label="月份，如 2020-07"
          value={typed}
          status={read === null ? 'error' : ''}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && read !== null) take();
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      )}
      <Button size="small" type="text" aria-label="下一个月" icon={<RightOutlined />} onClick={() => go(1)} />
      {month === today ? null : (
        <Tooltip title="回到今天所在的月份">
          <Button size="small" type="link" onClick={() => setMonth(null)}>回到本月</Button>
        </Tooltip>
      )}
    </div>
  );
}
