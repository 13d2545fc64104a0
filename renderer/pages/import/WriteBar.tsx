// Step 3: the button says exactly what will happen; refused rows are said before it.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Plan } from '../../../shared/importing/plan.ts';
import { Problems } from '../../parts/Problems.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { countsText } from './actions.ts';
import { kinds } from './kinds.ts';
import type { Import } from './useImport.ts';

export function WriteBar({ work, plan }: { work: Import; plan: Plan }): ReactElement {
  const { add, change, refuse, same } = plan.counts;
  const writes = add + change;
  const { measure } = kinds[work.kind];
  const questions = plan.questions.length;
  const nothingRead = '还没有读出记录：请在上面指定各栏是什么，或改正表头以后再导入。';
  const idle = same > 0 ? `${same} ${measure}都与登记相同，没有要写入的。` : plan.rows.length === 0 ? nothingRead : '没有要写入的。';
  const others = writes > 0 ? `，或跳过这 ${refuse} 行写入其余 ${writes} ${measure}` : '';
  const detail = `（${countsText(plan.counts, ['add', 'change'])}）`;
  return (
    <section className="import-write" aria-label="第三步，写入">
      <Problems problems={work.problems} limit={3} />
      <div className="import-line">
        <span className="import-number" aria-hidden="true">3</span>
        {work.busy?.doing === 'write' ? (
          <Waiting text="正在写入" progress={work.busy.progress} onCancel={work.cancel} />
        ) : refuse > 0 ? (
          <>
            <span className="import-verdict refuse">
              有 {refuse} 行不能接收：{questions > 0 ? '先说明名录里没有的单位，' : ''}改正后再导入{others}。
            </span>
            <span className="spring" />
            {writes > 0 ? (
              <Button disabled={work.busy !== null} onClick={() => void work.write('skip')}>
                跳过这 {refuse} 行，写入其余 {writes} {measure}{detail}
              </Button>
            ) : null}
            <Button type="primary" disabled={work.busy !== null} onClick={work.restart}>改正后再导入</Button>
          </>
        ) : writes > 0 ? (
          <>
            <span className="import-verdict">全部可以接收{same > 0 ? `，其中 ${same} ${measure}与登记相同，不动` : ''}。写入后可以整批撤销。</span>
            <span className="spring" />
            <Button type="primary" disabled={work.busy !== null} onClick={() => void work.write('stop')}>
              写入 {writes} {measure}{detail}
            </Button>
          </>
        ) : (
          <>
            <span className="import-verdict">{idle}</span>
            <span className="spring" />
            <Button onClick={work.restart}>换一个文件</Button>
          </>
        )}
      </div>
    </section>
  );
}
