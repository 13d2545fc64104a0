// 年度报告: who has handed in the report of a year and who has not, with what the checks say of each.
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { AddReport } from './AddReport.tsx';
import { CheckFile } from './CheckFile.tsx';
import { reportColumns, reportRows } from './columns.tsx';
import type { ReportRow } from './columns.tsx';
import { RemindPanel } from './RemindPanel.tsx';
import { SumPanel } from './SumPanel.tsx';
import './annual.css';

/** The first year of the forms there are. */
const FIRST = 2019;

/** ?year, and ?do=add, sum, remind, check for the panel beside the list. */
export default function AnnualPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask } = useAddress();
  const today = useRead('system.info', {}).data?.today;
  const thisYear = today === undefined ? null : Number(today.slice(0, 4));
  const asked = params.get('year');
  // A report is written when its year is over.
  const year = asked !== null && /^2\d{3}$/.test(asked) && Number(asked) >= 2008 ? Number(asked) : thisYear === null ? null : thisYear - 1;
  const query = useRead('annual.list', { year: year ?? FIRST }, { enabled: year !== null });
  const rows = useMemo(() => (query.data && year !== null ? reportRows(query.data) : []), [query.data, year]);
  const columns = useMemo(() => reportColumns(year ?? FIRST), [year]);
  const years = thisYear === null ? [] : [...new Set([...Array.from({ length: thisYear - FIRST + 1 }, (_, at) => thisYear - at), ...(year === null ? [] : [year])])].toSorted((one, other) => other - one);
  const close = (): void => ask({ do: null });
  const doing = params.get('do');
  const handedIn = rows.filter((row) => row.state === '已交').length;
  const missing = query.data?.missing ?? [];
  const reports = query.data?.reports ?? [];
  const open = (row: ReportRow): void => void navigate(`/annual/${year}/${encodeURIComponent(row.unit)}`);
  const side = year === null ? null
    : doing === 'add' ? <AddReport year={year} onClose={close} />
    : doing === 'sum' && query.data ? <SumPanel key={year} year={year} reports={reports} missing={missing} onClose={close} />
    : doing === 'remind' && query.data ? <RemindPanel key={year} year={year} missing={missing} onClose={close} />
    : doing === 'check' ? <CheckFile onClose={close} /> : null;
  return (
    <Page
      title="年度报告"
      note={year === null ? undefined : <span className="annual-note"><Select<number> size="small" aria-label="年度" value={year} options={years.map((one) => ({ value: one, label: `${one}年` }))} onChange={(next) => ask({ year: next })} />{query.data ? `已交 ${handedIn}，未交 ${missing.length}` : ''}</span>}
      commands={(
        <>
          <Button type="primary" onClick={() => ask({ do: 'add' })}>录入一份</Button>
          <Button onClick={() => void navigate('/import?kind=annualTables')}>导入</Button>
          <Button onClick={() => ask({ do: 'check' })}>核对一份文件</Button>
          <Button disabled={reports.length === 0} onClick={() => ask({ do: 'sum' })}>汇总</Button>
          <Button disabled={missing.length === 0} onClick={() => ask({ do: 'remind' })}>催报</Button>
        </>
      )}
      side={side}
    >
      <Loaded query={query} text="正在读取各单位的年度报告">
        {() => (
          <DataGrid<ReportRow>
            id="annual"
            label="各单位的年度报告"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.unit}
            onOpen={open}
            exportTitle={`${year}年年度报告报送情况`}
            empty={{ text: `这里是各单位${year}年的年度报告，谁交了、谁没交、哪里有错。还没有单位，也没有报告。`, action: <Button type="primary" onClick={() => void navigate('/import?kind=annualTables')}>导入报来的文件</Button> }}
          />
        )}
      </Loaded>
    </Page>
  );
}
