// A paper before it is issued: its form at the left, its pages at the right, and the export that numbers and keeps it.
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Input, Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { EditedBlocks } from '../../parts/preview/EditedBlocks.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { DraftState } from '../../parts/useDraft.ts';
import { useRested } from '../../parts/useRested.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useAnyWrong, WrongFields } from '../../parts/wrongFields.tsx';
import type { Draft } from './draft.ts';
import { kindTitles } from './paperWords.ts';

type PaperInput = Input<'papers.preview'>;

interface PaperWorkProps {
  /** The paper without the person's edits. */
  input: PaperInput;
  state: DraftState<Draft>;
  /** Why it cannot be made as it stands, in place of the pages. */
  missing?: string | null;
  /** What exporting does, in one sentence. */
  note: string;
  done: (output: Output<'papers.export'>) => string;
  children: ReactNode;
}

const REST = 350;
/** What the form beside the pages does not ask for. */
const SETTLED_ELSEWHERE = ['联系人', '联系电话'];

export function PaperWork(props: PaperWorkProps): ReactElement {
  return <WrongFields><Work {...props} /></WrongFields>;
}

/** After the export the issued paper opens: the same one cannot go out twice by another press. */
function Work({ input, state, missing = null, note, done, children }: PaperWorkProps): ReactElement {
  const navigate = useNavigate();
  const command = useCommand();
  const wrong = useAnyWrong();
  const { draft, edit, forget } = state;
  const edits = draft.edits ?? {};
  const name = kindTitles[input.kind];
  const full = useMemo<PaperInput>(() => (Object.keys(edits).length === 0 ? input : { ...input, edits }), [input, edits]);
  const rested = useRested(full, REST);
  const plain = useMemo<PaperInput>(() => ({ ...rested, edits: undefined }), [rested]);
  const preview = useRead('papers.preview', rested, { enabled: missing === null });
  const original = useRead('papers.preview', plain, { enabled: missing === null && rested.edits !== undefined });
  const blocks = rested.edits === undefined ? preview.data?.outline.blocks : original.data?.outline.blocks;
  const edited = useMemo(() => new Set(Object.keys(edits)), [edits]);
  const lacks = preview.data?.missing ?? [];
  const issue = async (): Promise<void> => {
    const result = await command.runForDocument('papers.export', full, { beside: true, done });
    if (!result.ok) return;
    forget();
    void navigate(`/tasks/supervision/papers/${result.output.id}`, { replace: true });
  };
  return (
    <div className="paper-work">
      <aside className="paper-side" aria-label={`${name}的各项`}>
        {children}
        <EditedBlocks edits={edits} original={blocks ?? []} stray={preview.data?.stray ?? []} onEdit={edit} />
        <Problems problems={command.problems} bare />
        <div className="paper-export">
          <Button type="primary" block disabled={command.busy || wrong || preview.data === undefined || preview.isError || missing !== null} onClick={() => void issue()}>导出 Word 并发出</Button>
          {command.busy ? <Waiting text="正在写 Word 文件" /> : null}
          <p className="faint">
            {lacks.length === 0 ? null : `还没有填${lacks.join('、')}，也可以先导出。`}
            {lacks.some((lack) => SETTLED_ELSEWHERE.includes(lack)) ? <Link to="/settings?part=office">到设置里填联系人和电话</Link> : null}
            {note}
          </p>
        </div>
      </aside>
      <div className="paper-pages">
        {missing !== null ? <p className="paper-missing">{missing}</p> : (
          <Loaded query={preview} text={`正在生成${name}`}>
            {(data) => <PagePreview outline={data.outline} original={blocks ?? []} edited={edited} label={`${name}的全文`} onEdit={edit} busy={rested !== full || preview.isFetching} />}
          </Loaded>
        )}
      </div>
    </div>
  );
}
