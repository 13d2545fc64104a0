// 设置: the office's own words, the clock of applications, days off, the data file, the log of what was done, the program.
import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/Page.tsx';
import { About } from './About.tsx';
import { DataPart } from './DataPart.tsx';
import { HolidayPart } from './HolidayPart.tsx';
import { LogPart } from './LogPart.tsx';
import { OfficePart } from './OfficePart.tsx';
import { RequestsPart } from './RequestsPart.tsx';
import './settings.css';

const PARTS = ['office', 'requests', 'holidays', 'data', 'log', 'about'];

/** ?part= says which one is shown. */
export default function SettingsPage(): ReactElement {
  const [params, setParams] = useSearchParams();
  const asked = params.get('part') ?? 'office';
  const part = PARTS.includes(asked) ? asked : 'office';
  return (
    <Page title="设置">
      <Tabs
        className="settings-tabs"
        size="small"
        activeKey={part}
        destroyOnHidden
        onChange={(next) => setParams({ part: next }, { replace: true })}
        items={[
          { key: 'office', label: '本单位', children: <OfficePart /> },
          { key: 'requests', label: '期限和联系方式', children: <RequestsPart /> },
          { key: 'holidays', label: '放假安排', children: <HolidayPart /> },
          { key: 'data', label: '数据', children: <DataPart /> },
          { key: 'log', label: '操作日志', children: <LogPart /> },
          { key: 'about', label: '字体和关于', children: <About /> },
        ]}
      />
    </Page>
  );
}
