// Sheets of the same file that belong to other registers: one click imports them, without choosing the file again.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { ImportKind, Plan } from '../../../shared/importing/plan.ts';
import { kinds } from './kinds.ts';
import type { Source, Written } from './useImport.ts';

interface Props {
  others: NonNullable<Plan['others']>;
  /** What was written since the page was opened: a kind written from this file is not offered again. */
  session: readonly Written[];
  source: Source | null;
  /** Names are asked for: a list of units in the file answers them all. */
  first?: boolean;
  /** The kind in sight was just written. */
  after?: boolean;
  disabled: boolean;
  onKind: (kind: ImportKind) => void;
}

export function OtherSheets({ others, session, source, first = false, after = false, disabled, onKind }: Props): ReactElement | null {
  const written = new Set(session.filter((one) => one.source.file === source?.file).map(({ kind }) => kind));
  const left = others.filter(({ kind }) => !written.has(kind));
  const [next] = left;
  if (next === undefined) return null;
  const units = first && left.some(({ kind }) => kind === 'units');
  return (
    <div className="import-line import-others" role="group" aria-label="文件里别的登记">
      <span>{after ? '这个文件里还有：' : units ? '这个文件里还有单位名录，先导入它，名录里没有的单位就有了：' : '这个文件里还有别的登记，写入这一种以后接着导入，也可以先导入：'}</span>
      {left.map(({ kind, sheets }) => (
        <Button key={kind} size="small" type={(after && kind === next.kind) || (units && kind === 'units') ? 'primary' : 'default'} autoFocus={after && kind === next.kind} disabled={disabled} title={`工作表：${sheets.join('、')}`} onClick={() => onKind(kind)}>
          导入{kinds[kind].name}（{sheets.length > 2 ? `${sheets.length} 张表` : sheets.join('、')}）
        </Button>
      ))}
    </div>
  );
}
