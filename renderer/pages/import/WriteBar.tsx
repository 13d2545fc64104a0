// Step 3: the button says exactly what will happen; refused rows are said before it.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Plan } from '../../../shared/importing/plan.ts';
import { Problems } from '../../parts/Problems.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { countsText } from './actions.ts';
import { kinds } from './kinds.ts';
import type { Import } from './useImport.ts';
import { idleText, refusedText, writeText } from './writeWords.ts';

export function WriteBar({ work, plan }: { work: Import; plan: Plan }): ReactElement {
  const { add, change, refuse, same } = plan.counts;
  const writes = add + change;
  const { kind } = work;
  const { measure } = kinds[kind];
  const verdict = kind === 'progress' ? '写入后可以整批撤销。' : `全部可以接收${same > 0 ? `，其中 ${same} ${measure}与登记相同，不动` : ''}。写入后可以整批撤销。`;
  return (
    <section className="import-write" aria-label="第三步，写入">
      <Problems problems={work.problems} limit={3} />
      <div className="import-line">
        <span className="import-number" aria-hidden="true">3</span>
        {work.busy?.doing === 'write' ? (
          <Waiting text="正在写入" progress={work.busy.progress} onCancel={work.cancel} />
        ) : refuse > 0 ? (
          <>
            <span className="import-verdict refuse">{refusedText(kind, plan)}</span>
            <span className="spring" />
            {writes > 0 ? (
              <Button disabled={work.busy !== null} onClick={() => void work.write('skip')}>
                跳过这 {refuse} 行，{kind === 'progress' || kind === 'tasks' ? writeText(kind, plan) : `写入其余 ${writes} ${measure}（${countsText(plan.counts, ['add', 'change'])}）`}
              </Button>
            ) : null}
            <Button type="primary" disabled={work.busy !== null} onClick={work.restart}>改正后再导入</Button>
          </>
        ) : writes > 0 ? (
          <>
            <span className="import-verdict">{verdict}</span>
            <span className="spring" />
            <Button type="primary" disabled={work.busy !== null} onClick={() => void work.write('stop')}>
              {writeText(kind, plan)}
            </Button>
          </>
        ) : (
          <>
            <span className="import-verdict">{idleText(kind, plan)}</span>
            <span className="spring" />
            <Button onClick={work.restart}>换一个文件</Button>
          </>
        )}
      </div>
    </section>
  );
}
