// A scheme is given its last day.
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useAnyWrong, WrongFields } from '../../parts/wrongFields.tsx';
import type { SchemeHead } from './SchemeList.tsx';

export function RetirePanel(props: { scheme: SchemeHead; onClose: () => void }): ReactElement {
  return <WrongFields><RetireForm {...props} /></WrongFields>;
}

function RetireForm({ scheme, onClose }: { scheme: SchemeHead; onClose: () => void }): ReactElement {
  const command = useCommand();
  const wrong = useAnyWrong();
  const today = useRead('system.info', {}).data?.today;
  const [to, setTo] = useState<Day | null>(null);
  const day = to ?? scheme.to ?? today ?? null;
  const retire = async (): Promise<void> => {
    if (day === null) return;
    const result = await command.run('schemes.retire', { scheme: scheme.id, to: day }, { beside: true, done: () => `已停用“${scheme.name}”，用到${formatDay(day)}为止。` });
    if (result.ok) onClose();
  };
  return (
    <SidePanel title="停用办法" width={420} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void retire();
        }}
      >
        <span className="label">办法</span>
        <span className="label">{scheme.name}</span>
        <label htmlFor="retire-to">用到哪一天</label>
        <DayInput id="retire-to" value={day} required onChange={setTo} />
        <div className="wide"><Problems problems={command.problems} bare /></div>
        <div className="wide form-commands">
          <Button type="primary" htmlType="submit" disabled={command.busy || day === null || wrong}>停用</Button>
          <Button onClick={onClose}>取消</Button>
        </div>
        <p className="wide faint">已经计过的分不受影响，以后可以恢复使用。</p>
      </form>
    </SidePanel>
  );
}
