// Step 1: what is imported, and the file (or the pasted cells) it comes from.
import { Button, Segmented } from 'antd';
import type { ReactElement } from 'react';
import type { ImportKind } from '../../../shared/importing/plan.ts';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { kinds } from './kinds.ts';
import type { Import } from './useImport.ts';

const ENDINGS = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.txt,.docx';

export function SourceStep({ work }: { work: Import }): ReactElement {
  const facts = kinds[work.kind];
  const { source, plan, busy } = work;
  const chosen = source !== null && (plan !== null || busy !== null);
  return (
    <section className="import-step" aria-label="第一步，选择文件">
      <div className="import-line">
        <span className="import-number" aria-hidden="true">1</span>
        <span>导入</span>
        <Segmented<ImportKind>
          size="small"
          aria-label="导入什么"
          value={work.kind}
          disabled={busy?.doing === 'write'}
          options={Object.values(kinds).map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={work.choose}
        />
        {chosen ? (
          <>
            <span className="import-file" title={source.file.name}>{source.pasted ? '粘贴的单元格' : source.file.name}</span>
            <Button size="small" disabled={busy?.doing === 'write'} onClick={work.restart}>换一个文件</Button>
          </>
        ) : null}
      </div>
      {busy?.doing === 'read' ? <Waiting text="正在读取文件" progress={busy.progress} onCancel={work.cancel} /> : null}
      {chosen ? null : (
        <>
          <Problems problems={work.problems} />
          <FileDrop
            label={work.kind === 'tasks' ? '把任务分解表（文件或表格）拖到这里' : work.kind === 'progress' ? '把填好的填报表拖到这里' : `把${facts.name}的表格拖到这里`}
            hint={`也可以在 WPS 或 Excel 里复制单元格（连同表头），点一下这里按 Ctrl+V 粘贴。${facts.expects}`}
            accept={ENDINGS}
            quiet={work.written?.kind === 'progress'}
            onFile={(file) => work.take({ file, pasted: false })}
            onPasteText={(text) => work.take({ file: { name: '粘贴的单元格', bytes: new TextEncoder().encode(text) }, pasted: true })}
            onProblem={work.refuse}
          />
        </>
      )}
    </section>
  );
}
