// What the file leaves open: the year of days without one, rows that are hidden, whose sheet it is.
import { InputNumber, Segmented, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Plan } from '../../../shared/importing/plan.ts';
import { useRead } from '../../app/queries.ts';
import type { Import } from './useImport.ts';

/** Each stands only where the file raises the question. */
export function PlanChoices({ work, plan, disabled }: { work: Import; plan: Plan; disabled: boolean }): ReactElement {
  const codes = new Set([...plan.problems, ...plan.rows.flatMap((row) => row.problems)].map((problem) => problem.code));
  const hidden = work.options.hiddenRows === 'skip' || [...codes].some((code) => code.includes('hidden-row') || code.includes('row-hidden'));
  // The year of a task table stands among its facts.
  const year = work.kind !== 'tasks' && (work.options.year !== undefined || codes.has('part-ambiguous') || [...codes].some((code) => code.includes('year')));
  const whose = work.kind === 'progress' && (work.options.unit !== undefined || codes.has('unit-unknown') || codes.has('unit-missing'));
  const [typed, setTyped] = useState<number | null>(work.options.year ?? null);
  const takeYear = () => {
    if ((typed ?? undefined) !== work.options.year) void work.answer({ year: typed ?? undefined });
  };
  return (
    <>
      {whose ? <Whose work={work} disabled={disabled} /> : null}
      {year ? (
        <label>
          {work.kind === 'progress' ? '这份表是' : '没写年份的日期是'}{' '}
          <InputNumber size="small" min={1949} max={2999} value={typed} disabled={disabled} style={{ width: 72 }} aria-label={work.kind === 'progress' ? '这份表是哪一年的' : '没写年份的日期是哪一年'} onChange={setTyped} onPressEnter={takeYear} onBlur={takeYear} /> 年{work.kind === 'progress' ? '的' : ''}
        </label>
      ) : null}
      {hidden ? (
        <label>
          隐藏的行{' '}
          <Segmented<'take' | 'skip'>
            size="small"
            aria-label="隐藏的行"
            disabled={disabled}
            value={work.options.hiddenRows ?? 'take'}
            options={[{ value: 'take', label: '读入' }, { value: 'skip', label: '不读' }]}
            onChange={(hiddenRows) => void work.answer({ hiddenRows })}
          />
        </label>
      ) : null}
    </>
  );
}

/** The unit whose sheet it is, where the sheet does not say it. */
function Whose({ work, disabled }: { work: Import; disabled: boolean }): ReactElement {
  const units = useRead('units.list', {}).data?.units ?? [];
  return (
    <label>
      这份表是哪个单位的{' '}
      <Select<string>
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        style={{ width: 200 }}
        placeholder="请选择单位"
        aria-label="这份表是哪个单位的"
        disabled={disabled}
        value={work.options.unit}
        options={units.map(({ name }) => ({ value: name, label: name }))}
        onChange={(unit?: string) => void work.answer({ unit })}
      />
    </label>
  );
}
