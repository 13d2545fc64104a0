// The filter of one column: a small panel that opens from its head.
import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { readDay } from '../dayText.ts';
import { asksNothing, distinctTexts, filterKind, filterText } from './filters.ts';
import type { ColumnFilter } from './filters.ts';
import type { GridColumn } from './types.ts';
import { compareValues, searchable } from './values.ts';
import { clearable } from '../clearable.tsx';

/** So many choices are listed; a longer list is narrowed by typing. */
const LISTED = 200;

interface FilterProps<Row> {
  column: GridColumn<Row>;
  rows: readonly Row[];
  filter: ColumnFilter | undefined;
  onChange: (filter: ColumnFilter | undefined) => void;
}

/** The button in the head and the panel it opens. */
export function HeadFilter<Row>(props: FilterProps<Row>): ReactElement {
  const [open, setOpen] = useState(false);
  const { column, filter } = props;
  const on = !asksNothing(filter);
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" destroyOnHidden content={<FilterPanel {...props} onClose={() => setOpen(false)} />}>
      <button type="button" className={on ? 'grid-filter on' : 'grid-filter'} aria-label={on && filter ? filterText(column.title, filter) : `筛选${column.title}`} aria-expanded={open} title={on && filter ? filterText(column.title, filter) : `筛选${column.title}`}>
        {on ? <FilterFilled /> : <FilterOutlined />}
      </button>
    </Popover>
  );
}

function FilterPanel<Row>({ column, rows, filter, onChange, onClose }: FilterProps<Row> & { onClose: () => void }): ReactElement {
  const kind = filterKind(column);
  return (
    <form
      className="grid-filter-panel"
      aria-label={`筛选${column.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {kind === 'range' ? <RangeFields column={column} filter={filter} onChange={onChange} /> : <TextFields column={column} rows={rows} filter={filter} onChange={onChange} />}
      <div className="grid-filter-foot">
        <Button size="small" disabled={asksNothing(filter)} onClick={() => onChange(undefined)}>不筛选</Button>
        <Button size="small" type="primary" htmlType="submit">好</Button>
      </div>
    </form>
  );
}

function RangeFields<Row>({ column, filter, onChange }: Omit<FilterProps<Row>, 'rows'>): ReactElement {
  const field = (end: 'from' | 'to', label: string): ReactElement => (
    <label>
      <span>{label}</span>
      <RangeEnd key={filter?.[end] ?? ''} kind={column.kind} value={filter?.[end] ?? ''} autoFocus={end === 'from'} onChange={(text) => onChange({ ...filter, [end]: text })} />
    </label>
  );
  return <div className="grid-filter-range">{field('from', column.kind === 'day' ? '从' : '不小于')}{field('to', column.kind === 'day' ? '到' : '不大于')}</div>;
}

/** A number or a day as typed; taken when it can be read, marked while it cannot. */
function RangeEnd({ kind, value, onChange, autoFocus }: { kind: 'text' | 'number' | 'day'; value: string; onChange: (text: string) => void; autoFocus: boolean }): ReactElement {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const typed = text.normalize('NFKC').trim();
    const read = typed === '' ? '' : kind === 'day' ? readDay(typed).day : /^-?\d+(\.\d+)?$/.test(typed) ? typed : null;
    setWrong(read === null);
    if (read !== null && read !== value) onChange(read);
  };
  return <Input size="small" value={text} status={wrong ? 'error' : ''} autoFocus={autoFocus} placeholder={kind === 'day' ? '如 2020-03-05' : ''} onChange={(event) => setText(event.target.value)} onBlur={take} onPressEnter={take} />;
}

function TextFields<Row>({ column, rows, filter, onChange }: FilterProps<Row>): ReactElement {
  const [query, setQuery] = useState('');
  const entries = useMemo(() => distinctTexts(rows, column).sort((left, right) => compareValues(left.text, right.text)), [rows, column]);
  const found = entries.filter((entry) => query === '' || searchable(entry.text).includes(searchable(query)));
  const chosen = filter?.chosen;
  const isOn = (text: string): boolean => chosen === undefined || chosen.includes(text);
  const toggle = (text: string): void => {
    const now = chosen ?? entries.map((entry) => entry.text);
    const next = isOn(text) ? now.filter((one) => one !== text) : [...now, text];
    onChange({ ...filter, chosen: next.length === entries.length ? undefined : next });
  };
  const listed = found.slice(0, LISTED);
  return (
    <>
      {filterKind(column) === 'text' ? (
        <label className="grid-filter-contains">
          <span>含有</span>
          <Input size="small" autoFocus allowClear={clearable} value={filter?.contains ?? ''} onChange={(event) => onChange({ ...filter, contains: event.target.value })} />
        </label>
      ) : null}
      <Input size="small" allowClear={clearable} placeholder="在下面的选项里找" aria-label="在选项里找" value={query} onChange={(event) => setQuery(event.target.value)} />
      <div className="grid-filter-all">
        <Button size="small" type="link" onClick={() => onChange({ ...filter, chosen: query === '' ? undefined : found.map((entry) => entry.text) })}>{query === '' ? '全选' : '只选这些'}</Button>
        <Button size="small" type="link" onClick={() => onChange({ ...filter, chosen: [] })}>全不选</Button>
      </div>
      <div className="grid-filter-list" role="group" aria-label={`${column.title}的选项`}>
        {listed.map((entry) => (
          <Checkbox key={entry.text} checked={isOn(entry.text)} onChange={() => toggle(entry.text)}>
            {entry.text === '' ? '（空白）' : entry.text} <span className="faint">{entry.count}</span>
          </Checkbox>
        ))}
        {found.length > LISTED ? <p className="faint">还有 {found.length - LISTED} 个选项，在上面输入几个字可以找到。</p> : null}
        {found.length === 0 ? <p className="faint">没有这样的选项。</p> : null}
      </div>
    </>
  );
}
