// The units of each step, with the months that led to it; each can be left out, one that went out before or rests on months before the rule says so.
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { sayMonths } from '../../../shared/scoring/period.ts';
import { writtenSteps } from '../../../shared/scoring/steps.ts';
import { keyOf, stepTitles } from './noticeDraft.ts';
import type { OfferedNotice } from './noticeDraft.ts';

interface Props {
  notices: readonly OfferedNotice[];
  taken: ReadonlyMap<string, boolean>;
  issued: Output<'notices.preview'>['issued'];
  onTake: (notice: OfferedNotice, take: boolean) => void;
}

export function NoticeUnits({ notices, taken, issued, onTake }: Props): ReactElement {
  return (
    <>
      {writtenSteps.map((step) => {
        const own = notices.filter((notice) => notice.step === step);
        if (own.length === 0) return null;
        return (
          <fieldset key={step} className="bulletin-units">
            <legend>
              {stepTitles[step]}（{own.filter((notice) => taken.get(keyOf(notice))).length} 个单位）
            </legend>
            {own.map((notice) => {
              const before = issued.filter((one) => keyOf(one) === keyOf(notice)).at(-1);
              return (
                <div key={notice.unit}>
                  <Checkbox checked={taken.get(keyOf(notice)) ?? false} onChange={(event) => onTake(notice, event.target.checked)}>{notice.unit}</Checkbox>
                  {before ? <Link className="issued" to={`/tasks/supervision/papers/${before.paperId}`}>已发出{before.number}</Link> : <span className="faint" title={notice.text}>{sayMonths(notice.periods)}</span>}
                  {notice.why === undefined || before ? null : <span className="why">{notice.why}</span>}
                </div>
              );
            })}
          </fieldset>
        );
      })}
    </>
  );
}
