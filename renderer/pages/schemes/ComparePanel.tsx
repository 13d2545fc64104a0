// Two schemes beside each other: every difference as a sentence.
import { Select } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { ChangeList } from './ChangeList.tsx';
import { pairFor } from './partner.ts';
import type { SchemeHead } from './SchemeList.tsx';

interface Props {
  all: readonly SchemeHead[];
  before: string;
  after: string;
  onChoose: (before: string, after: string) => void;
  onClose: () => void;
}

export function ComparePanel({ all, before: askedBefore, after: askedAfter, onChoose, onClose }: Props): ReactElement {
  const begun = useMemo(() => pairFor(askedBefore, all), [askedBefore, all]);
  const { before, after } = askedAfter === '' ? begun : { before: askedBefore, after: askedAfter };
  const diff = useRead('schemes.diff', { before, after }, { enabled: before !== '' && after !== '' });
  const options = all.map((one) => ({ value: one.id, label: `${one.name}（${one.from} 起）` }));
  return (
    <SidePanel title="比较两个办法" width={600} onClose={onClose}>
      <div className="form">
        <label htmlFor="diff-before">原办法</label>
        <Select<string> id="diff-before" value={before || null} placeholder="请选择" options={options} onChange={(next) => onChoose(next, after)} />
        <label htmlFor="diff-after">新办法</label>
        <Select<string> id="diff-after" value={after || null} placeholder="请选择" options={options} onChange={(next) => onChoose(before, next)} />
      </div>
      {before === '' || after === '' ? <p className="scheme-count faint">请选定要比较的另一个办法。</p> : <Loaded query={diff} text="正在比较">
        {({ changes }) => (
          <>
            <p className="scheme-count">{changes.length === 0 ? '两个办法完全相同。' : `有 ${changes.length} 处不同：`}</p>
            <ChangeList changes={changes} />
          </>
        )}
      </Loaded>}
    </SidePanel>
  );
}
