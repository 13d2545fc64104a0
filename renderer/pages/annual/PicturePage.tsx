// 图: a report's applications by outcome and its five years, as pictures with their numbers, for the leaders.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import { outcomeChart, outcomeHead, outcomeRows, pictureOpening, trendChart, yearHead, yearRows } from '../../../shared/annual/writing/picture.ts';
import type { Picture } from '../../../shared/annual/writing/picture.ts';
import { useRead } from '../../app/queries.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PictureCard } from '../../parts/picture/PictureCard.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** A number of the tables as a spreadsheet takes it; a share stays words. */
const cellOf = (text: string): string | number | null => (text === '' ? null : /^\d+$/.test(text) ? Number(text) : text);

function sheetOf(name: string, title: string, head: readonly string[], rows: readonly string[][]): SheetTable {
  return { name, title, columns: head.map((one, at) => (at === 0 ? { title: one, width: 16 } : { title: one, width: 10, ...(one === '占比' ? {} : { kind: 'number' as const }) })), rows: rows.map((row) => row.map(cellOf)) };
}

function Numbers({ head, rows, linkOf }: { head: readonly string[]; rows: readonly string[][]; linkOf?: (at: number) => string | null }): ReactElement {
  return (
    <table className="picture-table">
      <thead><tr>{head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map(([first = '', ...rest], at) => {
          const link = linkOf?.(at) ?? null;
          return <tr key={first}><th scope="row">{link === null ? first : <Link to={link}>{first}</Link>}</th>{rest.map((text, column) => <td key={column}>{text}</td>)}</tr>;
        })}
      </tbody>
    </table>
  );
}

export function PicturePage(): ReactElement {
  const { year: given = '', unit = '' } = useParams();
  const year = Number(given);
  const command = useCommand();
  const known = /^\d{4}$/.test(given) && year >= 2008 && year <= 2999;
  const query = useRead('annual.picture', { year: known ? year : 2021, unit }, { enabled: known, keep: false });
  const there = query.data !== undefined && (outcomeChart(query.data) !== null || trendChart(query.data) !== null);
  return (
    <Page
      title={`${unit}${given}年年度报告的图`}
      scroll
      back={<Link to={`/annual/${given}/${encodeURIComponent(unit)}`}>‹ 年度报告</Link>}
      commands={there ? <Button type="primary" disabled={command.busy} onClick={() => void command.runForDocument('annual.pictureFile', { year, unit }, { done: ({ title }) => `已导出“${title}”。` })}>导出一页 Word</Button> : undefined}
    >
      {known ? <Loaded query={query} text="正在画图">{(picture) => (there ? <Pictures picture={picture} /> : <Empty text={`这里是${year}年申请的办理结果和五年走势。表三还没有填，没有可以画的数。`} action={<Link to={`/annual/${given}/${encodeURIComponent(unit)}`}>去填表三</Link>} />)}</Loaded> : <Empty text={`没有“${given}”年的年度报告。`} />}
    </Page>
  );
}

function Pictures({ picture }: { picture: Picture }): ReactElement {
  const { unit, year, years } = picture;
  const [outcomes, trend] = [outcomeChart(picture), trendChart(picture)];
  const rows = yearRows(picture);
  const linkOf = (at: number): string | null => (years[at]?.kept === true ? `/annual/${years[at].year}/${encodeURIComponent(unit)}` : null);
  return (
    <>
      <p className="annual-picture-opening">{pictureOpening(picture)}</p>
      <div className="pictures">
        {outcomes === null ? null : <PictureCard chart={outcomes} sheet={sheetOf('办理结果', `${unit}${outcomes.title}`, outcomeHead, outcomeRows(picture))}><Numbers head={outcomeHead} rows={outcomeRows(picture)} /></PictureCard>}
        {trend === null ? (
          <section className="sheet picture-card" aria-label="五年走势">
            <h2>五年走势</h2>
            <p className="faint">只有一年的报告，画不出走势。把往年的年度报告导入或录入以后，这里是{year - 4}年到{year}年的走势。</p>
            <Numbers head={yearHead} rows={rows} linkOf={linkOf} />
          </section>
        ) : <PictureCard chart={trend} sheet={sheetOf('五年', `${unit}${trend.title}`, yearHead, rows)}><Numbers head={yearHead} rows={rows} linkOf={linkOf} /></PictureCard>}
      </div>
    </>
  );
}
