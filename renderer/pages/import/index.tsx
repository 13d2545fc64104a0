// 导入: a file or pasted cells become a plan, the plan becomes records, and all of it can be taken back.
import { Button } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { importKindSchema, type ImportKind, type PlanRow } from '../../../shared/importing/plan.ts';
import { Page } from '../../parts/Page.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { EarlierImports, undoImport } from './EarlierImports.tsx';
import { kinds, registerName } from './kinds.ts';
import { NextFile } from './NextFile.tsx';
import { OtherSheets } from './OtherSheets.tsx';
import { PlanStep } from './PlanStep.tsx';
import { RowPanel } from './RowPanel.tsx';
import { SourceStep } from './SourceStep.tsx';
import { useImport, type Import } from './useImport.ts';
import { WriteBar } from './WriteBar.tsx';
import './import.css';

export default function ImportPage(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const asked = importKindSchema.safeParse(search.get('kind')).data ?? 'submissions';
  const work = useImport(asked);
  const command = useCommand();
  const { kind, choose, take, plan, source, written } = work;

  // The address names the kind: a link to another kind changes the page, and the choice stays after going back.
  useEffect(() => {
    if (asked !== kind) choose(asked);
  }, [asked]);
  const turn = (next: typeof kind) => {
    setSearch({ kind: next }, { replace: true });
    choose(next);
  };
  const goOn = (next: typeof kind) => {
    setSearch({ kind: next }, { replace: true });
    work.takeAs(next);
  };
  // Cells may be pasted anywhere on the page as long as no file was chosen.
  useEffect(() => {
    if (source) return undefined;
    const paste = (event: ClipboardEvent) => {
      const target = event.target;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || text === '') return;
      event.preventDefault();
      take({ file: { name: '粘贴的单元格', bytes: new TextEncoder().encode(text) }, pasted: true });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [source, take]);

  // A new plan has other rows: the panel closes.
  const [open, setOpen] = useState<PlanRow | null>(null);
  const openRow = open !== null && plan?.rows.includes(open) ? open : null;

  return (
    <Page
      title={`导入${kinds[kind].name}`}
      note="先核对，再写入；写入后可以整批撤销"
      side={openRow ? <RowPanel kind={kind} row={openRow} onClose={() => setOpen(null)} /> : undefined}
    >
      <div className="import-page">
        {written ? <Result work={work} command={command} onKind={goOn} /> : null}
        <SourceStep work={{ ...work, choose: turn }} />
        {plan && source ? (
          <>
            <PlanStep key={source.file.name} work={work} plan={plan} onOpen={setOpen} onKind={turn} />
            <WriteBar work={work} plan={plan} />
          </>
        ) : source && work.busy ? null : (
          <EarlierImports command={command} />
        )}
      </div>
    </Page>
  );
}

/** What was written, with the way back, the way on, and the next file where files come one after another. */
function Result({ work, command, onKind }: { work: Import; command: ReturnType<typeof useCommand>; onKind: (kind: ImportKind) => void }): ReactElement | null {
  const { written, session } = work;
  if (!written) return null;
  const facts = kinds[written.kind];
  const earlier = session.filter((one) => one.kind === written.kind && one !== written);
  return (
    <div className="import-result">
      <span role="status">{written.said}</span>
      {written.kind === 'progress' ? <NextFile work={work} /> : null}
      <Link to={written.register}>打开{registerName(facts)}</Link>
      <Button size="small" disabled={command.busy} onClick={() => void undoImport(command, written.importId, written.file).then((undone) => { if (undone) work.takenBack(written.importId); })}>
        整批撤销
      </Button>
      <OtherSheets others={written.others} session={session} source={written.source} after disabled={command.busy} onKind={onKind} />
      {written.kind === 'progress' && earlier.length > 0 ? <span className="faint" title={earlier.map(({ file }) => file).join('、')}>这一次已经导入 {earlier.length + 1} 份，共 {[...earlier, written].reduce((sum, { counts }) => sum + counts.add, 0)} 笔</span> : null}
    </div>
  );
}
