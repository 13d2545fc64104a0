// 加减分: the register of what adds or takes points beside the items sent in.
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { ScoreEvent } from '../../../shared/scoreEvents/scoreEvent.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { offeredWords } from '../../parts/offeredWords.ts';
import { Page } from '../../parts/Page.tsx';
import { SpanFilters, spanInput } from '../../parts/SpanFilters.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useRegisterPage } from '../../parts/useRegisterPage.ts';
import { eventColumns } from './columns.tsx';
import { eventFields, USUAL_KINDS } from './eventText.ts';
import { ScoreEventPanel } from './ScoreEventPanel.tsx';
import './scoreEvents.css';

const NONE: ScoreEvent[] = [];
const keyOf = (one: ScoreEvent): number => one.id;
const editing = {
  method: 'scoreEvents.changeMany',
  read: eventFields,
  nameOf: ({ unit, kind }: ScoreEvent): string => `${unit}：${kind}`,
  counted: '条加减分',
} as const;

/** ?from ?to ?unit narrow the list, ?open shows one event, ?do=add a new one. */
export default function ScoreEventsPage(): ReactElement {
  const navigate = useNavigate();
  const register = useRegisterPage<ScoreEvent>(editing, 'scoreEvents.remove');
  const { asked, month, year, ask, adding, openId, open } = register;
  const query = useRead('scoreEvents.list', spanInput(asked));
  const everything = useRead('scoreEvents.list', {});
  const units = useRead('units.list', {}).data?.units ?? NO_UNITS;
  const info = useRead('system.info', {});
  const rows = query.data?.scoreEvents ?? NONE;
  const all = everything.data?.scoreEvents ?? rows;
  const kinds = useMemo(() => offeredWords(all.map(({ kind }) => kind), USUAL_KINDS), [all]);
  const columns = useMemo(() => eventColumns({ units: units.map(({ name }) => name), kinds, year, open }), [units, kinds, year, open]);
  const totals = useCallback((listed: readonly ScoreEvent[]) => ({
    unit: `${new Set(listed.map((one) => one.unitId)).size} 个单位`,
    kind: `${listed.length} 条`,
    count: listed.reduce((sum, one) => sum + one.count, 0),
  }), []);
  const current = all.find((one) => one.id === openId) ?? null;
  const toImport = (): void => void navigate('/import?kind=scoreEvents');
  return (
    <Page
      title="加减分登记"
      note="计分办法里报送、采用以外的加分和扣分"
      commands={<><Button type="primary" onClick={() => ask({ do: 'add', open: null })}>登记一条加减分</Button><Button onClick={toImport}>导入</Button></>}
      side={adding || current ? (
        <ScoreEventPanel
          key={adding ? 'new' : openId}
          event={adding ? null : current}
          units={units}
          kinds={kinds}
          today={info.data?.today}
          year={year}
          onClose={register.close}
          onAdded={register.setAdded}
          onStep={adding ? null : register.step}
        />
      ) : null}
    >
      <SubPages area="submissions" along={new URLSearchParams(spanInput(asked)).toString()} />
      <Loaded query={query} text="正在读取加减分登记">
        {() => (
          <DataGrid<ScoreEvent>
            id="scoreEvents"
            label="加减分登记"
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            onEdit={(one, columnId, text) => register.editRows([{ row: one, changes: { [columnId]: text } }])}
            onPasteRows={register.editRows}
            onOpen={open}
            actions={register.actions}
            totals={totals}
            focusKey={register.focusKey}
            exportTitle="加减分登记"
            onShown={register.remember}
            toolbar={<SpanFilters asked={asked} month={month} units={units} onChange={(next) => ask({ from: next.from, to: next.to, unit: next.unit })} />}
            empty={register.narrowed
              ? { text: '这段时间里没有符合条件的加减分。', action: <Button onClick={register.widen}>看全部</Button> }
              : { text: '这里登记联合调研、以干代训、约稿未完成、迟报漏报失实等加分和扣分。还没有登记。', action: <Button type="primary" onClick={toImport}>从表格导入</Button> }}
          />
        )}
      </Loaded>
    </Page>
  );
}

const NO_UNITS: never[] = [];
