// 催报: a letter to the units that have not handed in the report of a year.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { UnitChecks } from './UnitChecks.tsx';

export function RemindPanel({ year, missing, onClose }: { year: number; missing: readonly string[]; onClose: () => void }): ReactElement {
  const command = useCommand();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [replyBy, setReplyBy] = useState<Day | null>(null);
  const units = missing.filter((unit) => !left.has(unit));
  const write = (): void => void command.runForDocument('annual.reminder', { year, units, ...(replyBy === null ? {} : { replyBy }) }, {
    beside: true,
    done: (output) => `已导出“${output.title}”，发给 ${output.units.length} 个单位。${output.missing.length === 0 ? '' : `函里还缺${output.missing.join('、')}，可以在设置里填好再导出。`}`,
  });
  return (
    <SidePanel title={`催报${year}年的年度报告`} width={420} onClose={onClose}>
      <div className="form">
        <label htmlFor="annual-reply">报送期限</label>
        <div><div className="narrow-field"><DayInput id="annual-reply" value={replyBy} onChange={setReplyBy} /></div><div className="help">不填就是五天以后</div></div>
        <UnitChecks title="没有交的单位" units={missing.map((unit) => ({ unit, note: '' }))} left={left} onChange={setLeft} />
        <div className="wide">
          <Problems problems={command.problems} bare />
          <Button type="primary" disabled={command.busy || units.length === 0} onClick={write}>导出催报函</Button>
        </div>
      </div>
    </SidePanel>
  );
}
