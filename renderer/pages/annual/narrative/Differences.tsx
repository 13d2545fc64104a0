// 与定稿比: what the tables, the texts and the registers say otherwise than the report as it was filed.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Kept, ReportState } from '../useReport.ts';
import { useRead } from '../../../app/queries.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { goToCell, goToText } from '../goTo.ts';
import { changedMiddle } from './changedMiddle.ts';

const blank = (text: string): string => (text === '' ? '空白' : text);

export function Differences({ kept: { year, unit, parts, filed }, state }: { kept: Kept; state: ReportState }): ReactElement {
  const query = useRead('annual.differences', { year, unit }, { keep: false, always: true });
  const { command, keep, typeCells } = state;
  const write = (format: 'docx' | 'xlsx'): void => void keep().then(() => command.runForDocument('annual.export', { year, unit, format, filed: true }, { done: ({ title }) => `已导出定稿时的“${title}”。` }));
  const back = (cell: string, value: string): void => {
    typeCells({ [cell]: value });
    void keep();
  };
  const source = parts === null ? '登记簿' : '各单位合计';
  return (
    <Loaded query={query} text="正在与定稿比较">
      {({ cells, texts }) => (
        <div className="annual-differences">
          <p role="status">{cells.length + texts.length === 0 ? `与 ${filed?.on} 的定稿没有不同。` : `与 ${filed?.on} 的定稿有 ${cells.length + texts.length} 处不同。`}</p>
          <div className="form-commands"><Button size="small" disabled={command.busy} onClick={() => write('docx')}>导出定稿时的 Word</Button><Button size="small" disabled={command.busy} onClick={() => write('xlsx')}>Excel</Button></div>
          {cells.length === 0 ? null : (
            <section aria-label="不同的数">
              <h3>数 {cells.length}</h3>
              <ul>
                {cells.map(({ cell, title, filed: then, now, source: derived }) => (
                  <li key={cell}>
                    <button type="button" className="annual-finding" onClick={() => goToCell(cell)}>{title}</button>
                    <div className="annual-then">
                      <span>定稿 <b>{blank(then)}</b></span><span className={now === then ? 'faint' : undefined}>现在 <b>{blank(now)}</b></span>
                      {derived === null ? null : <span className={derived === then ? 'faint' : undefined}>{source} <b>{blank(derived)}</b></span>}
                      {now === then ? null : <button type="button" className="cell-link" onClick={() => back(cell, then)}>改回定稿的</button>}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {texts.length === 0 ? null : (
            <section aria-label="不同的文字">
              <h3>文字 {texts.length}</h3>
              <ul>
                {texts.map(({ part, title, filed: then, now }) => {
                  const { before, was, is, after } = changedMiddle(then, now);
                  return (
                    <li key={part}>
                      <button type="button" className="annual-finding" onClick={() => goToText(part, is)}>{title}</button>
                      <p>{before}{was === '' ? null : <del>{was}</del>}{is === '' ? null : <ins>{is}</ins>}{after}</p>
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </div>
      )}
    </Loaded>
  );
}
