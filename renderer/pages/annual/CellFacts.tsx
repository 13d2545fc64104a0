// What the number of a cell is made of: the units of a summed report, the cells of a total, the register it was counted from.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { fromUnits, toUnits } from '../../../shared/annual/decimal.ts';
import type { Form } from '../../../shared/annual/form.ts';
import type { IdentityCase } from '../../../shared/annual/identities.ts';
import { placesOf, sayPlace } from '../../../shared/annual/places.ts';
import { sayValue } from '../../../shared/annual/report.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { goToCell } from './goTo.ts';
import type { Kept, ReportState } from './useReport.ts';

interface CellFactsProps {
  form: Form;
  kept: Kept;
  state: ReportState;
  path: string;
  /** The sums the cell is the result of. */
  cases: readonly IdentityCase[];
}

export function CellFacts({ form, kept, state, path, cases }: CellFactsProps): ReactElement {
  const source = kept.sources[path];
  return (
    <section className="annual-facts" aria-label="这一格的来历">
      <h3>{sayPlace(form, path)}：{state.cells.get(path) === '' ? '空白' : state.cells.get(path)}</h3>
      {source === undefined ? null : <p>依申请公开登记里是 {source.ids.length === 0 ? (sayValue(source.derived) || 0) : <Link to={toApplications(source.ids)}>{sayValue(source.derived) || source.ids.length} 份，看是哪些</Link>}{source.reason === '' ? '' : `；改动的理由：${source.reason}`}</p>}
      {cases.map((one) => <TotalFacts key={one.say} form={form} state={state} path={path} one={one} />)}
      {kept.parts === null ? null : <UnitFacts kept={kept} path={path} />}
    </section>
  );
}

/** One application opens itself; several are listed in the register. */
function toApplications(ids: readonly number[]): string {
  const [first] = ids;
  const all = [...new Set(ids)];
  return all.length === 1 ? `/requests/${first}` : `/requests?ids=${all.join(',')}`;
}

/** A total of the form: the cells it adds up, and the sum ready to be put in. */
function TotalFacts({ form, state, path, one }: Pick<CellFactsProps, 'form' | 'state' | 'path'> & { one: IdentityCase }): ReactElement {
  const filled = one.sum.filter((cell) => (toUnits(state.cells.get(cell) ?? '') ?? 0n) !== 0n);
  const sum = fromUnits(filled.reduce((total, cell) => total + (toUnits(state.cells.get(cell) ?? '') ?? 0n), 0n));
  const along = one.sum.every((cell) => cell.split('.')[1] === path.split('.')[1]);
  const places = placesOf(form);
  return (
    <div>
      <p>{along ? '横向' : '纵向'}合计 {sum} {state.cells.get(path) === sum ? '，相等' : <Button size="small" type="link" onClick={() => state.typeCells({ [path]: sum })}>填入 {sum}</Button>}</p>
      {filled.length === 0 ? <p className="faint">所加的 {one.sum.length} 格都是 0 或空白。</p> : (
        <ul>
          {filled.map((cell) => (
            <li key={cell}><button type="button" className="cell-link" onClick={() => goToCell(cell)}>{along ? places.get(cell)?.column : places.get(cell)?.row}</button><span className="number">{state.cells.get(cell)}</span></li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A summed report: what each unit reported. */
function UnitFacts({ kept: { year, unit }, path }: { kept: Kept; path: string }): ReactElement {
  const query = useRead('annual.cell', { year, unit, cell: path });
  return (
    <Loaded query={query}>
      {({ parts }) => {
        const filled = parts.filter(({ value }) => value !== null && value !== 0 && value !== '0');
        const rest = parts.length - filled.length;
        return (
          <>
            <p>各单位报的数</p>
            <ul>
              {filled.map((part) => (
                <li key={part.unit}><Link to={`/annual/${year}/${encodeURIComponent(part.unit)}?cell=${path}`}>{part.unit}</Link><span className="number">{sayValue(part.value)}</span></li>
              ))}
            </ul>
            {rest === 0 ? null : <p className="faint">{filled.length === 0 ? `所汇总的 ${rest} 个单位都是 0 或空白。` : `其余 ${rest} 个单位是 0 或空白。`}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
