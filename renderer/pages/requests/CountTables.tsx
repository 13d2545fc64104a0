// Tables of the statistics: what is counted, how many, what share; a number opens its list.
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { shareText } from '../../../shared/requests/statistics/say.ts';

/** What a number counts. */
export interface Behind {
  title: string;
  ids: readonly number[];
}
export type OnBehind = (behind: Behind) => void;
type Statistics = Output<'requests.statistics'>;

/** A number with its list behind it; 0 has none. */
function Count({ title, ids, onBehind }: Behind & { onBehind: OnBehind }): ReactElement {
  if (ids.length === 0) return <>0</>;
  return <button type="button" className="cell-link" aria-label={`${title}：${ids.length} 件，看清单`} onClick={() => onBehind({ title, ids })}>{ids.length}</button>;
}

interface CountTableProps {
  title: string;
  /** Which applications: 新收, 办结. */
  of: string;
  /** The whole the shares are of; without it there are none. */
  whole?: number;
  counted: Statistics['topics'];
  onBehind: OnBehind;
  /** Only the lines with something in them. */
  hideEmpty?: boolean;
  help?: string;
}

export function CountTable({ title, of, whole, counted, onBehind, hideEmpty = false, help }: CountTableProps): ReactElement {
  const shown = hideEmpty ? counted.filter(({ ids }) => ids.length > 0) : counted;
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title} <span className="faint">{of}</span></h2>
      {shown.length === 0 ? <p className="faint">没有。</p> : (
        <table className="picture-table">
          <thead><tr><th scope="col">{title}</th><th scope="col">件数</th>{whole === undefined ? null : <th scope="col">占比</th>}</tr></thead>
          <tbody>
            {shown.map(({ key, name, ids }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td><Count title={`${title}：${name}`} ids={ids} onBehind={onBehind} /></td>
                {whole === undefined ? null : <td>{shareText(ids.length, whole) ?? '—'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {help === undefined ? null : <p className="faint count-help">{help}</p>}
    </section>
  );
}

export function PeriodTable({ data, onBehind }: { data: Statistics; onBehind: OnBehind }): ReactElement {
  const rows = [['新收', 'received'], ['办结', 'closed'], ['逾期答复', 'late']] as const;
  const sameYear = data.from.slice(0, 4) === data.to.slice(0, 4);
  return (
    <table className="picture-table months">
      <thead><tr><th scope="col">{data.periods.some(({ key }) => key.length > 4) ? '月份' : '年份'}</th>{data.periods.map(({ key, name }) => <th key={key} scope="col">{sameYear ? name.replace(/^\d+年/, '') : name}</th>)}</tr></thead>
      <tbody>
        {rows.map(([name, which]) => (
          <tr key={which}>
            <th scope="row">{name}</th>
            {data.periods.map((period) => <td key={period.key} className={which === 'late' && period.late.length > 0 ? 'late' : undefined}><Count title={`${period.name}${name}`} ids={period[which]} onBehind={onBehind} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
