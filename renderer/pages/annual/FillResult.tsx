// What filling tables three and four from the register of applications did: numbers replaced, numbers kept, what last year's report told otherwise.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Form } from '../../../shared/annual/form.ts';
import { sayPlace } from '../../../shared/annual/places.ts';
import { sayValue } from '../../../shared/annual/report.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { goToCell } from './goTo.ts';

export type Filled = Output<'annual.fill'>;

function Cell({ form, cell }: { form: Form; cell: string }): ReactElement {
  return <button type="button" className="cell-link" onClick={() => goToCell(cell)}>{sayPlace(form, cell)}</button>;
}

export function FillResult({ form, filled, onClose }: { form: Form; filled: Filled; onClose: () => void }): ReactElement {
  const { year, replaced, kept, carried, unconfirmed } = filled;
  return (
    <section className="sheet annual-filled" role="status" aria-label="用登记簿填表的结果">
      <h2>已用申请登记簿填表三、表四<span className="more"><Link to={`/requests/statistics?year=${year}`}>{year}年的申请统计</Link> <Button size="small" type="link" onClick={onClose}>收起</Button></span></h2>
      {carried.length === 0 ? <p>上年结转与上年报告的结转下年度没有出入（没有上年报告的不比）。</p> : (
        <>
          <b>上年报告的结转下年度，与登记簿算出的上年结转不一样：</b>
          <ul>{carried.map(({ cell, last, now }) => <li key={cell}><Cell form={form} cell={cell} />：上年报告是 {sayValue(last)}，登记簿是 {now}</li>)}</ul>
          <p className="faint">请核对上年报告和登记簿：可能上年漏登、重登，或者补正、确认收到的日期后来改过。</p>
        </>
      )}
      {replaced.length === 0 ? null : (
        <>
          <b>原来填的 {replaced.length} 个数换成了登记簿的数：</b>
          <ul>{replaced.map(({ cell, before, after }) => <li key={cell}><Cell form={form} cell={cell} />：{sayValue(before)} → {after}</li>)}</ul>
        </>
      )}
      {kept.length === 0 ? null : (
        <>
          <b>写明理由改过的 {kept.length} 个数没有动：</b>
          <ul>{kept.map(({ cell, value, derived, reason }) => <li key={cell}><Cell form={form} cell={cell} />：{sayValue(value)}，登记簿是 {derived}；理由：{reason}</li>)}</ul>
        </>
      )}
      {unconfirmed.length === 0 ? null : <p>有 <Link to={`/requests?ids=${unconfirmed.join(',')}`}>{unconfirmed.length} 份申请</Link>还没有与申请人确认收到，没有计入。</p>}
    </section>
  );
}
