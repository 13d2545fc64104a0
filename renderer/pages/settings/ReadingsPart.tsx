// 期限的算法: what the Regulation leaves open, as questions with their source; what moves is shown before a reading is taken.
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ClockSettings } from '../../../shared/requests/clockSettings.ts';
import { readings } from '../../../shared/requests/readings.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { MovedList } from '../../parts/requests/MovedList.tsx';
import { useCommand } from '../../parts/useCommand.ts';

export function ReadingsPart({ kept }: { kept: ClockSettings }): ReactElement {
  const command = useCommand();
  const [draft, setDraft] = useState<ClockSettings>(kept);
  const changed = readings.some(({ id }) => draft[id] !== kept[id]);
  const trial = useRead('requests.tryReadings', draft, { enabled: changed, keep: false, always: true });
  const take = (): void => void command.run('settings.change', draft, { beside: true, done: () => `已改期限的算法${trial.data ? `，${trial.data.moved.length} 份申请的到期日有变动` : ''}。` });
  return (
    <section className="sheet" aria-label="期限的算法">
      <h2>期限的算法 <span className="faint">条例没有写明的，由本机关定；算出的每个到期日都写着用的是哪一种</span></h2>
      {readings.map(({ id, question, source, choices }) => (
        <fieldset key={id} className="reading">
          <legend>{question}</legend>
          <p className="faint">{source}</p>
          <Radio.Group value={draft[id]} onChange={({ target }) => setDraft({ ...draft, [id]: target.value as ClockSettings[typeof id] })}>
            {choices.map(({ value, title, say }) => (
              <Radio key={String(value)} value={value}>
                <b>{title}</b>{value === kept[id] ? <span className="faint">　现在用的</span> : null}
                <span className="reading-say">{say}</span>
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      ))}
      {changed ? (
        <div className="holiday-read" role="status" aria-label="改了会怎样">
          <Loaded query={trial} text="正在看哪些到期日会变">{({ moved }) => <MovedList moved={moved} />}</Loaded>
          <div className="form-commands"><Button type="primary" loading={command.busy} onClick={take}>改用这种算法</Button><Button onClick={() => setDraft(kept)}>不改</Button></div>
        </div>
      ) : null}
      <Problems problems={command.problems} bare />
    </section>
  );
}
