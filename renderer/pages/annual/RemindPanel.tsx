// 催报: letters to the units that have not handed in the report of a year, seen as pages before they leave.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { EditedBlocks } from '../../parts/preview/EditedBlocks.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useRested } from '../../parts/useRested.ts';
import { LetterPages } from './LetterPages.tsx';
import type { Edits } from './LetterPages.tsx';
import { UnitChecks } from './UnitChecks.tsx';

const REST = 350;

export function RemindPanel({ year, missing, onClose }: { year: number; missing: readonly string[]; onClose: () => void }): ReactElement {
  const command = useCommand();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [replyBy, setReplyBy] = useState<Day | null>(null);
  const [edits, setEdits] = useState<Edits>({});
  const asked = useMemo(() => ({ year, units: missing.filter((unit) => !left.has(unit)), ...(replyBy === null ? {} : { replyBy }) }), [year, missing, left, replyBy]);
  const rested = useRested(asked, REST);
  const preview = useRead('annual.previewReminder', rested, { enabled: rested.units.length > 0 });
  const blocks = preview.data?.outline.blocks ?? [];
  const stray = Object.keys(edits).filter((id) => preview.data !== undefined && !blocks.some((block) => block.id === id));
  const write = (): void => void command.runForDocument('annual.reminder', { ...asked, edits: { ...edits } }, {
    beside: true,
    done: (output) => `已导出“${output.title}”，发给 ${output.units.length} 个单位。${output.missing.length === 0 ? '' : `函里还缺${output.missing.join('、')}，可以在设置里填好再导出。`}`,
  });
  const restore = (id: string): void => {
    const { [id]: _gone, ...others } = edits;
    setEdits(others);
  };
  return (
    <SidePanel title={`催报${year}年的年度报告`} width={1000} onClose={onClose}>
      <div className="annual-letter">
        <div className="annual-letter-side">
          <div className="form">
            <label htmlFor="annual-reply">报送期限</label>
            <div><div className="narrow-field"><DayInput id="annual-reply" value={replyBy} onChange={setReplyBy} /></div><div className="help">不填就是五天以后</div></div>
            <UnitChecks title="没有交的单位" units={missing.map((unit) => ({ unit, note: '' }))} left={left} onChange={setLeft} />
          </div>
          <EditedBlocks edits={edits} original={blocks} stray={stray} onEdit={restore} />
          <Problems problems={command.problems} bare />
          <Button type="primary" disabled={command.busy || asked.units.length === 0} onClick={write}>导出催报函</Button>
        </div>
        {asked.units.length === 0 ? <Empty text="没有选单位。在左边至少选一个还没有交的单位。" /> : (
          <Loaded query={preview} text="正在生成催报函">
            {({ outline }) => <LetterPages outline={outline} edits={edits} label="催报函的全文" busy={rested !== asked || preview.isFetching} onEdits={setEdits} />}
          </Loaded>
        )}
      </div>
    </SidePanel>
  );
}
