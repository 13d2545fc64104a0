// 告知书, 约谈通知, 督办单 and 全区通报 of a run: which units, numbers and days, the pages, and the export that numbers and keeps them.
import { Button } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Day } from '../../../shared/days/day.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { EditedBlocks } from '../../parts/preview/EditedBlocks.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { useRested } from '../../parts/useRested.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useAnyWrong } from '../../parts/wrongFields.tsx';
import { FontsLine } from './FontsLine.tsx';
import { isWritten, keyOf, noticesKey, stepTitles } from './noticeDraft.ts';
import type { NoticesState, OfferedNotice } from './noticeDraft.ts';
import { NoticeUnits } from './NoticeUnits.tsx';
import { NumberField } from './NumberField.tsx';

const REST = 350;

export function NoticesDraft({ run, today }: { run: Output<'scoring.show'>; today: Day }): ReactElement {
  const command = useCommand();
  const wrong = useAnyWrong();
  const { draft, put, edit, forget } = useDraft<NoticesState>(noticesKey(run.runId));
  const [kept, setKept] = useState<Output<'notices.export'>['papers'] | null>(null);
  const day = draft.issuedOn ?? today;
  const none = !run.lists.notices.some(isWritten);
  const whole = useRead('notices.preview', { runId: run.runId, issuedOn: day, inForce: true }, { enabled: !none });
  const written = useMemo<OfferedNotice[]>(() => [...(whole.data?.notices.filter(isWritten) ?? []), ...(whole.data?.leftOut.filter(isWritten) ?? [])], [whole.data]);
  const issued = whole.data?.issued;
  // What went out already, and what rests on months before the rule, is left out until the person takes it in.
  const taken = useMemo(() => new Map(written.map((notice) => [keyOf(notice), draft.taken?.[keyOf(notice)] ?? (notice.why === undefined && !(issued ?? []).some((one) => keyOf(one) === keyOf(notice)))])), [written, issued, draft.taken]);
  const only = useMemo(() => written.filter((notice) => taken.get(keyOf(notice))).map(({ unit, step }) => ({ unit, step })), [written, taken]);
  const has = (step: string): boolean => only.some((one) => one.step === step);
  const input = useMemo(
    () => ({ runId: run.runId, issuedOn: day, inForce: true, only, ...(draft.replyBy ? { replyBy: draft.replyBy } : {}), ...(draft.number ? { number: draft.number } : {}), ...(draft.talkNumber ? { talkNumber: draft.talkNumber } : {}), ...(draft.informNumber ? { informNumber: draft.informNumber } : {}), ...(draft.edits ? { edits: draft.edits } : {}) }),
    [run.runId, day, only, draft],
  );
  const rested = useRested(input, REST);
  const plain = useMemo(() => ({ ...rested, edits: undefined }), [rested]);
  const preview = useRead('notices.preview', rested, { enabled: issued !== undefined && rested.only.length > 0 });
  const original = useRead('notices.preview', plain, { enabled: issued !== undefined && rested.only.length > 0 && rested.edits !== undefined });
  const blocks = (rested.edits === undefined ? preview.data : original.data)?.outline.blocks;
  const edited = useMemo(() => new Set(Object.keys(draft.edits ?? {})), [draft.edits]);
  if (none) return <Empty text="这次计分没有单位达到发告知书、约谈、发督办单或全区通报的条件；点名的单位写在通报里。" />;

  const issue = async (): Promise<void> => {
    const result = await command.runForDocument('notices.export', input, { beside: true, done: ({ papers }) => `已发出${papers.map(({ kind, number }) => `${stepTitles[kind]}${number}`).join('、')}，Word 文件已导出，列在已发出的里。` });
    if (!result.ok) return;
    setKept(result.output.papers);
    forget();
    put({ taken: undefined, edits: undefined, number: undefined, talkNumber: undefined, informNumber: undefined });
  };
  return (
    <div className="bulletin-work">
      <aside className="bulletin-side" aria-label="告知书、约谈通知和督办单的各项">
        {kept ? (
          <div className="bulletin-issued" role="status">
            <p>已编号留存</p>
            <ul>{kept.map(({ id, kind, number }) => <li key={id}><Link to={`/tasks/supervision/papers/${id}`}>{stepTitles[kind]}{number}</Link></li>)}</ul>
          </div>
        ) : null}
        <div className="bulletin-field">
          <label htmlFor="notices-day">成文日期</label>
          <DayInput id="notices-day" value={day} required year={Number(today.slice(0, 4))} onChange={(next) => put({ issuedOn: next === null || next === today ? undefined : next })} />
        </div>
        <div className="bulletin-numbers">
          {has('inform') ? <NumberField label="告知书起始编号" value={draft.informNumber} onChange={(informNumber) => put({ informNumber })} /> : null}
          {has('talk') ? <NumberField label="约谈通知起始编号" value={draft.talkNumber} onChange={(talkNumber) => put({ talkNumber })} /> : null}
          {has('supervision') ? <NumberField label="督办单起始编号" value={draft.number} onChange={(number) => put({ number })} /> : null}
        </div>
        {has('supervision') ? (
          <div className="bulletin-field">
            <label htmlFor="notices-reply">督办单的回复期限</label>
            <DayInput id="notices-reply" value={draft.replyBy ?? null} year={Number(day.slice(0, 4))} onChange={(next) => put({ replyBy: next ?? undefined })} />
          </div>
        ) : null}
        <NoticeUnits notices={written} taken={taken} issued={issued ?? []} onTake={(notice, take) => put({ taken: { ...draft.taken, [keyOf(notice)]: take } })} />
        <EditedBlocks edits={draft.edits ?? {}} original={blocks ?? []} stray={preview.data?.stray ?? []} onEdit={edit} />
        <FontsLine />
        <Problems problems={command.problems} />
        <div className="bulletin-export">
          <Button type="primary" block disabled={command.busy || wrong || only.length === 0 || preview.data === undefined || preview.isError} onClick={() => void issue()}>导出 Word 并发出</Button>
          {command.busy ? <Waiting text="正在写 Word 文件" /> : null}
          <p className="faint">{has('talk') ? '约谈的时间、地点点一下就可以填写。' : ''}发出后编号、留存，不再变动。</p>
        </div>
      </aside>
      <div className="bulletin-pages">
        {only.length === 0 ? (
          <Empty text={issued === undefined ? '正在读取' : written.every(({ why }) => why !== undefined) ? '达到条件的单位，所依据的月份都在办法执行以前，通报里不写，也没有替您选上。确实要发的，在左边选上。' : '没有选单位。在左边至少选一个单位；已经发出的可以再选上重发。'} />
        ) : (
          <Loaded query={preview} text="正在生成">
            {(data) => <PagePreview outline={data.outline} original={blocks ?? []} edited={edited} label="告知书、约谈通知、督办单和全区通报的全文" onEdit={edit} busy={rested !== input || preview.isFetching} />}
          </Loaded>
        )}
      </div>
    </div>
  );
}
