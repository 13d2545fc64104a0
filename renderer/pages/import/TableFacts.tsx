// What was read of a task table as a whole; every fact can be put right in place, and the plan follows.
import { Input, InputNumber, Segmented, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ImportOptions, Plan, PlanTable } from '../../../shared/importing/plan.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import type { Import } from './useImport.ts';
import { fieldText } from './values.ts';

type Said = NonNullable<ImportOptions['table']>;

/** Nothing without a table. Of several tables in one file the first one's title can be put right; the other facts hold for all. */
export function TableFacts({ work, plan }: { work: Import; plan: Plan }): ReactElement | null {
  const [first, ...others] = plan.tables ?? [];
  if (first === undefined) return null;
  const said = work.options.table ?? {};
  const disabled = work.busy !== null;
  const say = (facts: Said): void => void work.answer({ table: { ...said, ...facts } });
  const old = plan.rows.find(({ values }) => values['record'] === 'table' && values['table'] === 0)?.before ?? {};
  const was = (field: keyof Said): ReactElement | null => (Object.hasOwn(old, field) ? <span className="import-was">现有的是：{fieldText(old[field]) || '空白'}</span> : null);
  const look = (field: keyof Said): string => (said[field] === undefined ? 'import-fact' : 'import-fact settled');
  return (
    <div className="import-facts" role="group" aria-label="这张表">
      <label className={`${look('title')} wide`}>
        <span>表名</span>
        <Words value={first.title} label="表名" disabled={disabled} onTake={(title) => (title === '' ? undefined : say({ title }))} />
        {was('title')}
      </label>
      <label className={look('documentNumber')}>
        <span>文号</span>
        <Words value={first.documentNumber ?? ''} label="文号" disabled={disabled} onTake={(text) => say({ documentNumber: text === '' ? null : text })} />
        {was('documentNumber')}
      </label>
      <label className={look('issuer')}>
        <span>印发机关</span>
        <Words value={first.issuer ?? ''} label="印发机关" disabled={disabled} onTake={(text) => say({ issuer: text === '' ? null : text })} />
        {was('issuer')}
      </label>
      <Year key={first.year} look={look('year')} year={first.year} disabled={disabled} onTake={(year) => say({ year })} />
      <label className={look('issuedOn')}>
        <span>印发日期</span>
        <DayInput size="small" label="印发日期" value={first.issuedOn} year={first.year} onChange={(issuedOn) => say({ issuedOn })} />
        {was('issuedOn')}
      </label>
      <label className={`${look('defaultDeadline')} wide`}>
        <span>总的时限</span>
        <span className="import-total"><DayInput size="small" label="总的完成时限" value={first.defaultDeadline?.by ?? null} year={first.year} onChange={(defaultDeadline) => say({ defaultDeadline })} /></span>
        <span className="faint">{first.defaultDeadline === null ? '没有读到，没写时限的任务就没有时限' : `“${first.defaultDeadline.text}”`}</span>
        {was('defaultDeadline')}
      </label>
      <Into work={work} table={first} disabled={disabled} />
      {others.length === 0 ? null : <p className="wide faint">文件里还有 {others.length} 张表：{others.map(({ title, tasks }) => `《${title}》${tasks} 项`).join('，')}。上面除表名外，改了对各表都有效。</p>}
    </div>
  );
}

/** Kept when the field is left or Enter is pressed. */
function Words({ value, label, disabled, onTake }: { value: string; label: string; disabled: boolean; onTake: (text: string) => void }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    const text = typed?.trim();
    setTyped(null);
    if (text !== undefined && text !== value) onTake(text);
  };
  return (
    <Input
      size="small"
      aria-label={label}
      title={value}
      value={typed ?? value}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

function Year({ look, year, disabled, onTake }: { look: string; year: number; disabled: boolean; onTake: (year: number) => void }): ReactElement {
  const [typed, setTyped] = useState<number | null>(year);
  const take = (): void => {
    if (typed === null) setTyped(year);
    else if (typed !== year) onTake(typed);
  };
  return (
    <label className={look}>
      <span>年度</span>
      <InputNumber size="small" aria-label="年度" min={1949} max={2999} precision={0} value={typed} disabled={disabled} onChange={setTyped} onPressEnter={take} onBlur={take} />
    </label>
  );
}

/** Whether the file is a new version of a table that is there, and of which. Nothing while no table is there. */
function Into({ work, table, disabled }: { work: Import; table: PlanTable; disabled: boolean }): ReactElement | null {
  const stored = useRead('tasks.tables', {}).data?.tables ?? [];
  if (stored.length === 0) return null;
  const { existing } = table;
  const nearest = stored.find(({ year }) => year === table.year) ?? stored[0];
  return (
    <div className="import-fact wide">
      <span>写到哪里</span>
      <Segmented<'update' | 'new'>
        size="small"
        aria-label="更新现有的表还是作为新表"
        disabled={disabled}
        value={existing === null ? 'new' : 'update'}
        options={[{ value: 'update', label: '更新现有的表' }, { value: 'new', label: '作为新表' }]}
        onChange={(next) => void work.answer({ into: next === 'new' ? null : (nearest?.id ?? null) })}
      />
      {existing === null ? null : stored.length === 1 ? <span className="faint">《{existing.title}》</span> : (
        <Select<number>
          size="small"
          className="import-into"
          aria-label="更新哪一张表"
          disabled={disabled}
          value={existing.id}
          popupMatchSelectWidth={420}
          options={stored.map((one) => ({ value: one.id, label: `${one.year}年　${one.title}` }))}
          onChange={(into) => void work.answer({ into })}
        />
      )}
    </div>
  );
}
