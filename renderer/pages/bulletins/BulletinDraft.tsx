// The bulletin before it is issued: the form at the left, the pages at the right, and the export that freezes it.
import { Button } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { EditedBlocks } from '../../parts/preview/EditedBlocks.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { useRested } from '../../parts/useRested.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useAnyWrong } from '../../parts/wrongFields.tsx';
import { BulletinForm } from './BulletinForm.tsx';
import { draftKey } from './draft.ts';
import type { Draft } from './draft.ts';
import { FontsLine } from './FontsLine.tsx';
import { Pictures } from './Pictures.tsx';

interface Props {
  runId: string;
  office: OfficeSettings;
  today: Day;
}

const REST = 350;

export function BulletinDraft({ runId, office, today }: Props): ReactElement {
  const { draft, put, edit, forget } = useDraft<Draft>(draftKey(runId));
  const command = useCommand();
  const wrong = useAnyWrong();
  const [issued, setIssued] = useState<{ id: number; title: string; input: object } | null>(null);
  const input = useMemo(() => ({ runId, ...draft, sameNumber: draft.sameNumber ?? false, issuedOn: draft.issuedOn ?? today }), [runId, draft, today]);
  const rested = useRested(input, REST);
  const preview = useRead('bulletins.preview', rested);
  const edited = useMemo(() => new Set(Object.keys(draft.edits ?? {})), [draft.edits]);
  const shown = useMemo(() => new Set(preview.data?.outline.blocks.map((block) => block.id)), [preview.data]);
  const missing = preview.data?.missing ?? [];
  const behind = rested !== input || preview.isFetching;
  const before = useRead('bulletins.list', {}).data?.bulletins.find((one) => one.runId === runId && one.corrects === null);
  // Nothing was changed since it was frozen: there is nothing more to issue, only to fetch once more.
  const again = issued?.input === input;

  const issue = async () => {
    const result = await command.runForDocument('bulletins.export', input, { beside: true, done: ({ title }) => `已导出“${title}”，通报和它所依据的计分已冻结。` });
    if (!result.ok) return;
    setIssued({ id: result.output.bulletinId, title: result.output.title, input });
    forget();
  };

  return (
    <div className="bulletin-work">
      <aside className="bulletin-side" aria-label="通报的各项">
        {issued ? (
          <div className="bulletin-issued" role="status">
            <p>已冻结：{issued.title}</p>
            <Link to={`/bulletins/${issued.id}`}>打开印发的通报</Link>
          </div>
        ) : before ? (
          <div className="bulletin-issued" role="status">
            <p>这次计分的通报已经印发{before.documentNumber === '' ? '' : `：${before.documentNumber}`}</p>
            <Link to={`/bulletins/${before.id}`}>打开印发的通报</Link>
          </div>
        ) : null}
        <BulletinForm draft={draft} office={office} today={today} missing={missing} numberUsed={again ? '' : (preview.data?.numberUsed ?? '')} onPut={put} />
        <Pictures chosen={draft.pictures ?? []} shown={shown} onChoose={(pictures) => put({ pictures: pictures.length === 0 ? undefined : pictures })} />
        <EditedBlocks edits={draft.edits ?? {}} original={preview.data?.original ?? []} stray={preview.data?.stray ?? []} onEdit={edit} />
        <FontsLine />
        <Problems problems={command.problems} />
        <div className="bulletin-export">
          {again ? (
            <Button type="primary" block disabled={command.busy} onClick={() => void command.runForDocument('bulletins.show', { id: issued.id }, { beside: true })}>再下载 Word</Button>
          ) : (
            <Button type="primary" block disabled={command.busy || wrong || preview.data === undefined} onClick={() => void issue()}>导出 Word 并冻结</Button>
          )}
          {command.busy ? <Waiting text="正在写 Word 文件" /> : null}
          <p className="faint">
            {again ? '下载的是冻结的那一份；改动左边各项或正文，可以另印发一份。' : `${missing.length > 0 ? `还缺${missing.join('、')}，也可以先导出。` : ''}冻结后通报和所依据的计分不再变动；登记以后有更正，会列出差别。`}
          </p>
        </div>
      </aside>
      <div className="bulletin-pages">
        <Loaded query={preview} text="正在生成通报">
          {(data) => <PagePreview outline={data.outline} original={data.original} edited={edited} label="通报的全文" onEdit={edit} busy={behind} />}
        </Loaded>
      </div>
    </div>
  );
}
