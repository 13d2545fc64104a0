// The fee of an application by item or by page, tier by tier; the amount goes into the notice.
import { InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';
import { Problems } from '../../parts/Problems.tsx';
import { asProblems } from '../../parts/useCommand.ts';
import type { FieldValue } from './eventFields.ts';

interface FeeCountProps {
  id: number;
  /** The amount with what it was counted by. */
  onCount: (values: Record<string, FieldValue>) => void;
}

export function FeeCount({ id, onCount }: FeeCountProps): ReactElement {
  const [by, setBy] = useState<'items' | 'pages'>('items');
  const [count, setCount] = useState<number | null>(1);
  const fee = useRead('requests.fees', { id, ...(by === 'items' ? { items: Math.max(1, count ?? 1) } : { pages: count ?? 0 }) }, { keep: false });
  const yuan = fee.data?.yuan;
  useEffect(() => {
    if (yuan !== undefined) onCount({ yuan: yuan === 0 ? null : yuan, items: by === 'items' ? count : null, pages: by === 'pages' ? count : null });
    // Only a new amount is handed on; the person may change it afterwards.
  }, [yuan, by, count]);
  return (
    <>
      <label htmlFor="fee-by">计收标准</label>
      <div className="fee-by">
        <Select<'items' | 'pages'> id="fee-by" className="narrow-field" value={by} options={[{ value: 'items', label: '按件' }, { value: 'pages', label: '按量（页）' }]} onChange={(next) => { setBy(next); setCount(next === 'items' ? 1 : null); }} />
        <InputNumber<number> aria-label={by === 'items' ? '这份申请算几件' : '页数'} className="narrow-field" min={0} precision={0} controls={false} value={count} onChange={setCount} />
        <span>{by === 'items' ? '件' : '页'}</span>
      </div>
      <span className="label">算法</span>
      <div className="label fee-text">
        {fee.error ? <Problems problems={asProblems(fee.error)} bare /> : fee.data?.text ?? ''}
        {fee.data && fee.data.before.length > 0 ? <div className="help">当月在前的 {fee.data.before.length} 份：{fee.data.before.map(({ number }) => number).join('、')}</div> : null}
      </div>
    </>
  );
}
