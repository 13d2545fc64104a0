// The address of one unit's report of a year: the report, or what to do when there is none.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { asProblems, useCommand } from '../../parts/useCommand.ts';
import { ReportWork } from './ReportWork.tsx';
import './annual.css';

export function ReportPage(): ReactElement {
  const { year: given = '', unit = '' } = useParams();
  const year = Number(given);
  // The regulation on disclosure dates from 2008: no report is older.
  if (!/^\d{4}$/.test(given) || year < 2008 || year > 2999) return <Page title="年度报告" back={<Link to="/annual">‹ 各单位</Link>}><Empty text={`没有“${given}”年的年度报告。`} /></Page>;
  return <OneReport key={`${year} ${unit}`} year={year} unit={unit} />;
}

function OneReport({ year, unit }: { year: number; unit: string }): ReactElement {
  const navigate = useNavigate();
  const command = useCommand();
  const form = useRead('annual.form', { year }, { keep: false });
  const report = useRead('annual.get', { year, unit }, { keep: false });
  const last = useRead('annual.get', { year: year - 1, unit }, { keep: false });
  // Read anew after each write: a year without a report is then waited for again, which must not take the page away.
  if (form.data && report.data && !report.isError && last.isFetched) return <ReportWork form={form.data} kept={report.data} last={last.data ?? null} />;
  const begin = (): void => void command.run('annual.put', { year, unit, tables: {} }, { beside: true });
  const missing = report.isError && form.data !== undefined && asProblems(report.error).some(({ code }) => code === 'report-missing');
  return (
    <Page title={`${unit}${year}年年度报告`} back={<Link to={`/annual?year=${year}`}>‹ {year}年各单位</Link>}>
      <Problems problems={command.problems} bare />
      {missing ? (
        <Empty
          text={`这里是“${unit}”${year}年的年度报告。还没有录入。`}
          action={<div className="form-commands annual-middle"><Button type="primary" disabled={command.busy} onClick={begin}>开始录入</Button><Button onClick={() => void navigate('/import?kind=annualTables')}>导入报来的文件</Button></div>}
        />
      ) : form.isError ? <Loaded query={form}>{() => null}</Loaded> : <Loaded query={report} text="正在打开年度报告">{() => null}</Loaded>}
    </Page>
  );
}
