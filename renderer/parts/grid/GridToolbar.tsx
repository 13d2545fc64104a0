// The line above a table: the page's own filters, the quick search, how many rows, commands on rows, 导出 Excel.
import { DownOutlined, DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Segmented } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { MenuEntry } from './menu.ts';
import { clearable } from '../clearable.tsx';

interface ToolbarProps {
  children: ReactNode;
  label: string;
  quick: string;
  setQuick: (text: string) => void;
  shown: number;
  all: number;
  selected: number;
  arranged: boolean;
  onClear: () => void;
  entries: MenuEntry[];
  onExport: (() => void) | null;
  exporting: boolean;
  /** Rows as high as their texts; null where that is no choice. */
  tall: boolean | null;
  setTall: (tall: boolean) => void;
}

/** Counts stand as text, so that they are read without looking for them. */
export function GridToolbar(props: ToolbarProps): ReactElement {
  const { shown, all, selected, arranged } = props;
  return (
    <div className="grid-toolbar">
      {props.children}
      <Input className="grid-quick" size="small" allowClear={clearable} prefix={<SearchOutlined aria-hidden />} placeholder="在表里查找" aria-label={`在${props.label}里查找`} value={props.quick} onChange={(event) => props.setQuick(event.target.value)} />
      <span className="grid-count" role="status">
        {shown === all ? `共 ${all} 行` : `显示 ${shown} 行，共 ${all} 行`}
        {selected > 1 ? `，选中 ${selected} 行` : ''}
      </span>
      {arranged ? <Button size="small" type="link" onClick={props.onClear}>取消查找、筛选和排序</Button> : null}
      <span className="spring" />
      {props.tall === null ? null : <Segmented<string> size="small" aria-label="行高" value={props.tall ? 'text' : 'line'} options={[{ value: 'line', label: '一行' }, { value: 'text', label: '全文' }]} onChange={(value) => props.setTall(value === 'text')} />}
      {props.entries.length > 0 ? (
        <Dropdown trigger={['click']} autoFocus menu={{ items: props.entries.map((entry) => entry.item), onClick: ({ key }) => props.entries.find((entry) => entry.item?.key === key)?.run?.() }}>
          <Button size="small">操作 <DownOutlined aria-hidden /></Button>
        </Dropdown>
      ) : null}
      {props.onExport ? <Button size="small" icon={<DownloadOutlined aria-hidden />} loading={props.exporting} disabled={all === 0} onClick={props.onExport}>导出 Excel</Button> : null}
    </div>
  );
}
