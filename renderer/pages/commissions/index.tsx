// 约稿: the register of items the office asked units for.
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Commission } from '../../../shared/commissions/commission.ts';
import { commissionState, commissionStates } from '../../../shared/commissions/commissionState.ts';
import type { CommissionState } from '../../../shared/commissions/commissionState.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { offeredWords } from '../../parts/offeredWords.ts';
import { Page } from '../../parts/Page.tsx';
import { SpanFilters, spanInput } from '../../parts/SpanFilters.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useRegisterPage } from '../../parts/useRegisterPage.ts';
import { commissionColumns } from './columns.tsx';
import { CommissionPanel } from './CommissionPanel.tsx';
import { commissionCellFields } from './commissionText.ts';

const NONE: Commission[] = [];
const NO_UNITS: never[] = [];
const keyOf = (one: Commission): number => one.id;
const editing = { method: 'commissions.changeMany', read: commissionCellFields, nameOf: ({ title }: Commission): string => title, counted: '条约稿' } as const;

/** '未完成 1', null for none. */
function stateText(states: readonly CommissionState[], told: CommissionState): string | null {
  const count = states.filter((one) => one === told).length;
  return count === 0 ? null : `${commissionStates[told]} ${count}`;
}

/** ?from ?to ?unit narrow the list, ?open shows one item, ?do=add a new one. */
export default function CommissionsPage(): ReactElement {
  const navigate = useNavigate();
  const register = useRegisterPage<Commission>(editing, 'commissions.remove');
  const { asked, month, year, ask, adding, openId, open } = register;
  const query = useRead('commissions.list', spanInput(asked));
  const everything = useRead('commissions.list', {});
  const units = useRead('units.list', {}).data?.units ?? NO_UNITS;
  const rows = query.data?.commissions ?? NONE;
  const all = everything.data?.commissions ?? rows;
  const today = query.data?.today ?? everything.data?.today;
  const askers = useMemo(() => offeredWords(all.map(({ by }) => by), []), [all]);
  const columns = useMemo(() => (today === undefined ? [] : commissionColumns({ units: units.map(({ name }) => name), askers, today, year })), [units, askers, today, year]);
  const totals = useCallback((listed: readonly Commission[]) => {
    const states = today === undefined ? [] : listed.map((one) => commissionState(one, today));
    const units = new Set(listed.map((one) => one.unitId)).size;
    return { unit: `${units} 个单位`, title: `${listed.length} 条`, dueOn: stateText(states, 'open'), deliveredOn: stateText(states, 'late'), state: stateText(states, 'missed') };
  }, [today]);
  const current = all.find((one) => one.id === openId) ?? null;
  const toImport = (): void => void navigate('/import?kind=commissions');
  return (
    <Page
      title="约稿登记"
      commands={<><Button type="primary" onClick={() => ask({ do: 'add', open: null })}>登记一条约稿</Button><Button onClick={toImport}>导入</Button></>}
      side={(adding || current) && today !== undefined ? (
        <CommissionPanel
          key={adding ? 'new' : openId}
          commission={adding ? null : current}
          units={units}
          askers={askers}
          today={today}
          year={year}
          onClose={register.close}
          onAdded={register.setAdded}
          onStep={adding ? null : register.step}
        />
      ) : null}
    >
      <SubPages area="submissions" along={new URLSearchParams(spanInput(asked)).toString()} />
      <Loaded query={query} text="正在读取约稿登记">
        {() => (
          <DataGrid<Commission>
            id="commissions"
            label="约稿登记"
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            onEdit={(one, columnId, text) => register.editRows([{ row: one, changes: { [columnId]: text } }])}
            onPasteRows={register.editRows}
            onOpen={open}
            actions={register.actions}
            totals={totals}
            focusKey={register.focusKey}
            exportTitle="约稿登记"
            onShown={register.remember}
            toolbar={<SpanFilters asked={asked} month={month} units={units} onChange={(next) => ask({ from: next.from, to: next.to, unit: next.unit })} />}
            empty={register.narrowed
              ? { text: '这段时间里没有符合条件的约稿。', action: <Button onClick={register.widen}>看全部</Button> }
              : { text: '这里登记上级和本级约各单位写的稿子，什么时候约、什么时候交、完成没有。还没有约稿。', action: <Button type="primary" onClick={toImport}>从表格导入</Button> }}
          />
        )}
      </Loaded>
    </Page>
  );
}
