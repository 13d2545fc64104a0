// 更正通报 about to be made: the bulletin beside the register as it stands now, or beside another run of the same period.
import { Button, Select } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Page } from '../../parts/Page.tsx';
import { EditedBlocks } from '../../parts/preview/EditedBlocks.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { useRested } from '../../parts/useRested.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useAnyWrong, WrongFields } from '../../parts/wrongFields.tsx';
import { BulletinForm } from './BulletinForm.tsx';
import { correctionKey } from './draft.ts';
import type { Draft } from './draft.ts';
import { FontsLine } from './FontsLine.tsx';
import './bulletins.css';

const REST = 350;
const NOW = '';

export function CorrectionPage(): ReactElement {
  const id = Number(useParams().id);
  const head = useRead('bulletins.list', {}).data?.bulletins.find((one) => one.id === id);
  const settings = useRead('settings.show', {});
  const info = useRead('system.info', {});
  return (
    <Page title="出更正通报" back={<Link to={`/bulletins/${id}`}>‹ 印发的通报</Link>} note={head ? `更正“${head.title}”${head.documentNumber}` : undefined}>
      <WrongFields><Loaded query={settings}>{(office) => <Loaded query={info}>{({ today }) => <CorrectionDraft key={id} bulletinId={id} runId={head?.runId} office={office} today={today} />}</Loaded>}</Loaded></WrongFields>
    </Page>
  );
}

/** The runs of the same period the correction may rest on; the register as it stands now goes first. */
function useRight(runId: string | undefined): { value: string; label: string }[] {
  const runs = useRead('scoring.list', {}).data?.runs;
  return useMemo(() => {
    const own = runs?.find((run) => run.runId === runId);
    const others = runs?.filter((run) => run.runId !== runId && run.from === own?.from && run.to === own.to && run.scheme === own.scheme) ?? [];
    return [{ value: NOW, label: '现在的登记' }, ...others.map((run) => ({ value: run.runId, label: `${momentText(run.at)} 的计分` }))];
  }, [runs, runId]);
}

function CorrectionDraft({ bulletinId, runId, office, today }: { bulletinId: number; runId: string | undefined; office: OfficeSettings; today: Day }): ReactElement {
  const navigate = useNavigate();
  const { draft, put, edit, forget } = useDraft<Draft>(correctionKey(bulletinId));
  const command = useCommand();
  const wrong = useAnyWrong();
  const [search, setSearch] = useSearchParams();
  const right = search.get('run') ?? NOW;
  const choices = useRight(runId);
  const input = useMemo(() => {
    const { pictures: _, ...said } = draft;
    return { bulletinId, ...said, sameNumber: draft.sameNumber ?? false, issuedOn: draft.issuedOn ?? today, ...(right === NOW ? {} : { runId: right }) };
  }, [bulletinId, draft, today, right]);
  const rested = useRested(input, REST);
  const preview = useRead('bulletins.previewCorrection', rested, { always: true });
  const edited = useMemo(() => new Set(Object.keys(draft.edits ?? {})), [draft.edits]);
  const missing = preview.data?.missing ?? [];
  const issue = async (): Promise<void> => {
    const result = await command.runForDocument('bulletins.correction', input, { beside: true, done: ({ title }) => `已导出“${title}”，原来的通报不变。` });
    if (!result.ok) return;
    forget();
    void navigate(`/bulletins/${result.output.bulletinId}`, { replace: true });
  };
  return (
    <div className="bulletin-work">
      <aside className="bulletin-side" aria-label="更正通报的各项">
        <div className="bulletin-field">
          <label htmlFor="correction-right">改为</label>
          <Select id="correction-right" value={right} options={choices} onChange={(next) => setSearch(next === NOW ? {} : { run: next }, { replace: true })} />
        </div>
        <BulletinForm draft={draft} office={office} today={today} missing={missing} numberUsed={preview.data?.numberUsed ?? ''} onPut={put} />
        <EditedBlocks edits={draft.edits ?? {}} original={preview.data?.original ?? []} stray={preview.data?.stray ?? []} onEdit={edit} />
        <FontsLine />
        <Problems problems={command.problems} />
        <div className="bulletin-export">
          <Button type="primary" block disabled={command.busy || wrong || preview.data === undefined || preview.isError} onClick={() => void issue()}>导出 Word 并冻结</Button>
          {command.busy ? <Waiting text="正在写 Word 文件" /> : null}
          <p className="faint">{missing.length > 0 ? `还缺${missing.join('、')}，也可以先导出。` : ''}更正通报另存一份，列在已印发的通报里。</p>
        </div>
      </aside>
      <div className="bulletin-pages">
        <Loaded query={preview} text="正在比较">
          {(data) => <PagePreview outline={data.outline} original={data.original} edited={edited} label="更正通报的全文" onEdit={edit} busy={rested !== input || preview.isFetching} />}
        </Loaded>
      </div>
    </div>
  );
}
