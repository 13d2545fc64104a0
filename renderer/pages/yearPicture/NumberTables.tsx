// The numbers under the pictures; each opens the list it counts.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { monthSpan, month as monthFrom } from '../../../shared/days/day.ts';
import type { Summary } from '../../../shared/tracking/summary.ts';
import { finishedStates, openStates } from '../../../shared/tracking/standing.ts';
import { rateText, sectionName } from './charts.ts';
import type { Behind } from './PartsPanel.tsx';

interface TableProps {
  summary: Summary;
  /** null while the numbers are those of another day than today: the lists are today's. */
  onBehind: ((behind: Behind) => void) | null;
}

/** A number with its list behind it; 0 has none. */
function Count({ value, behind, onBehind }: { value: number; behind: Behind; onBehind: TableProps['onBehind'] }): ReactElement {
  if (value === 0 || onBehind === null) return <>{value}</>;
  return <button type="button" className="cell-link" aria-label={`${behind.title}：${value} 项，看清单`} onClick={() => onBehind(behind)}>{value}</button>;
}

export function SectionTable({ summary, onBehind }: TableProps): ReactElement {
  const { year } = summary;
  return (
    <table className="picture-table">
      <thead><tr><th scope="col">部分</th><th scope="col">任务</th><th scope="col">承办</th><th scope="col">完成</th><th scope="col">在办</th><th scope="col">逾期</th><th scope="col">完成率</th></tr></thead>
      <tbody>
        {summary.sections.map((section) => {
          const name = sectionName(section.section);
          const of = (what: string, keep: Behind['keep']): Behind => ({ title: `${name}：${what}`, section: section.section, keep });
          return (
            <tr key={section.section}>
              <th scope="row">{onBehind === null ? name : <Link to={`/tasks?year=${year}&section=${encodeURIComponent(section.section)}`}>{name}</Link>}</th>
              <td>{section.tasks}</td>
              <td><Count value={section.parts} behind={of('承办', () => true)} onBehind={onBehind} /></td>
              <td><Count value={section.finished} behind={of('完成', ({ state }) => finishedStates.includes(state))} onBehind={onBehind} /></td>
              <td><Count value={section.open} behind={of('在办', ({ state }) => openStates.includes(state))} onBehind={onBehind} /></td>
              <td className={section.overdue > 0 ? 'late' : undefined}><Count value={section.overdue} behind={of('逾期', ({ state }) => state === '逾期')} onBehind={onBehind} /></td>
              <td>{rateText(section)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function UnitTable({ summary, linked }: { summary: Summary; linked: boolean }): ReactElement {
  const { year } = summary;
  const to = (unit: string, state?: string): string => `/tasks/unit?year=${year}&unit=${encodeURIComponent(unit)}${state === undefined ? '' : `&state=${state}`}`;
  const cell = (unit: string, what: string, value: number, state?: string): ReactElement | number => (value === 0 || !linked ? value : <Link to={to(unit, state)} aria-label={`${unit}${what} ${value} 项，看清单`}>{value}</Link>);
  return (
    <table className="picture-table">
      <thead><tr><th scope="col">单位</th><th scope="col">承办</th><th scope="col">完成</th><th scope="col">在办</th><th scope="col">逾期</th><th scope="col">完成率</th></tr></thead>
      <tbody>
        {summary.units.map((unit) => (
          <tr key={unit.unit}>
            <th scope="row">{linked ? <Link to={to(unit.unit)}>{unit.unit}</Link> : unit.unit}</th>
            <td>{cell(unit.unit, '承办', unit.parts)}</td>
            <td>{cell(unit.unit, '完成', unit.finished, 'finished')}</td>
            <td>{cell(unit.unit, '在办', unit.open, 'open')}</td>
            <td className={unit.overdue > 0 ? 'late' : undefined}>{cell(unit.unit, '逾期', unit.overdue, '逾期')}</td>
            <td>{rateText(unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MonthTable({ summary, onBehind }: TableProps): ReactElement {
  const { months, on } = summary;
  return (
    <table className="picture-table months">
      <thead><tr><th scope="col">月底</th>{months.map(({ month }) => <th key={month} scope="col">{Number(month.slice(5))}月</th>)}</tr></thead>
      <tbody>
        <tr>
          <th scope="row">应完成</th>
          {months.map(({ month, due }) => {
            const { last } = monthSpan(monthFrom(month));
            return <td key={month}><Count value={due} behind={{ title: `${Number(month.slice(5))}月底以前应完成`, keep: ({ stage, deadline }) => stage !== '不适用' && deadline !== null && deadline <= last }} onBehind={onBehind} /></td>;
          })}
        </tr>
        <tr>
          <th scope="row">已完成</th>
          {months.map(({ month, finished }) => {
            const { last } = monthSpan(monthFrom(month));
            return <td key={month}>{finished === null ? '' : <Count value={finished} behind={{ title: `${Number(month.slice(5))}月底以前完成`, keep: ({ stage, finishedOn }) => stage !== '不适用' && finishedOn !== null && finishedOn <= last && finishedOn <= on }} onBehind={onBehind} />}</td>;
          })}
        </tr>
      </tbody>
    </table>
  );
}
