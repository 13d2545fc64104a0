// 督办单 and 全区通报 of a run: which units, which day, the pages, and the export.
import { Button, Checkbox } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Day } from '../../../shared/days/day.ts';
import { sayMonths } from '../../../shared/scoring/period.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { FontsLine } from './FontsLine.tsx';

const STEPS = [
  { step: 'supervision', title: '督办单' },
  { step: 'circular', title: '全区通报' },
] as const;

export function NoticesDraft({ run, today }: { run: Output<'scoring.show'>; today: Day }): ReactElement {
  const command = useCommand();
  const [day, setDay] = useState<Day>(today);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const written = run.lists.notices.filter((notice) => notice.step === 'supervision' || notice.step === 'circular');
  const units = useMemo(() => [...new Set(written.map((notice) => notice.unit))].filter((unit) => !left.has(unit)), [run, left]);
  const input = useMemo(() => ({ runId: run.runId, issuedOn: day, units }), [run.runId, day, units]);
  const preview = useRead('notices.preview', input, { enabled: units.length > 0 });
  if (written.length === 0) return <Empty text="这次计分没有单位达到发督办单或全区通报的条件。" />;

  const turn = (unit: string, take: boolean) => {
    const next = new Set(left);
    if (take) next.delete(unit);
    else next.add(unit);
    setLeft(next);
  };
  return (
    <div className="bulletin-work">
      <aside className="bulletin-side" aria-label="督办单的各项">
        <div className="bulletin-field">
          <label htmlFor="notices-day">成文日期</label>
          <DayInput id="notices-day" value={day} required year={Number(today.slice(0, 4))} onChange={(next) => setDay(next ?? today)} />
        </div>
        {STEPS.map(({ step, title }) => {
          const notices = written.filter((notice) => notice.step === step);
          if (notices.length === 0) return null;
          return (
            <fieldset key={step} className="bulletin-units">
              <legend>
                {title}（{notices.filter((notice) => !left.has(notice.unit)).length} 个单位）
              </legend>
              {notices.map((notice) => (
                <div key={notice.unit}>
                  <Checkbox checked={!left.has(notice.unit)} onChange={(event) => turn(notice.unit, event.target.checked)}>
                    {notice.unit}
                  </Checkbox>
                  <span className="faint">{sayMonths(notice.periods)}</span>
                </div>
              ))}
            </fieldset>
          );
        })}
        <FontsLine />
        <Problems problems={command.problems} />
        <div className="bulletin-export">
          <Button
            type="primary"
            block
            disabled={command.busy || units.length === 0}
            onClick={() => void command.runForDocument('notices.export', input, { beside: true, done: ({ title }) => `已导出“${title}”。` })}
          >
            导出 Word
          </Button>
          {command.busy ? <Waiting text="正在写 Word 文件" /> : null}
        </div>
      </aside>
      <div className="bulletin-pages">
        {units.length === 0 ? (
          <Empty text="没有选单位。在左边至少选一个单位。" />
        ) : (
          <Loaded query={preview} text="正在生成督办单">
            {(data) => <PagePreview outline={data.outline} label="督办单和全区通报的全文" busy={preview.isFetching} />}
          </Loaded>
        )}
      </div>
    </div>
  );
}
