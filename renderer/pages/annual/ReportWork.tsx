// A report being filled in: its six parts as printed, and beside them what the checks say.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Form } from '../../../shared/annual/form.ts';
import { usualPreamble } from '../../../shared/annual/writing/reportOutline.ts';
import { PREAMBLE } from '../../../shared/annual/writing/textSheet.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { CellFacts } from './CellFacts.tsx';
import { cellMarks, totalsOf } from './cellMarks.ts';
import { FillButton } from './FillButton.tsx';
import { FillResult } from './FillResult.tsx';
import type { Filled } from './FillResult.tsx';
import { FormTable } from './FormTable.tsx';
import { goToCell, goToPart } from './goTo.ts';
import { useNarrative } from './narrative/useNarrative.ts';
import { ReportCommands } from './ReportCommands.tsx';
import { SideLists } from './SideLists.tsx';
import { partLength, TextPart } from './TextPart.tsx';
import { useReport } from './useReport.ts';
import type { Kept } from './useReport.ts';

/** What stands between the title and part one; the usual words unless the unit has its own. */
function preambleOf(form: Form, { unit, year }: Kept): Form['parts'][number] {
  return { id: 'preamble', title: PREAMBLE, text: true, prompts: [`不写就用：${usualPreamble({ form, unit, year })}`], aspects: [], mustMention: [], governmentsMention: [] };
}

/** `last`: last year's report, null when there is none. */
export function ReportWork({ form, kept, last }: { form: Form; kept: Kept; last: Kept | null }): ReactElement {
  const { year, unit, parts, filed } = kept;
  const navigate = useNavigate();
  const state = useReport(form, kept);
  const narrative = useNarrative(form, state, last);
  const check = useRead('annual.check', { year, unit }, { keep: false });
  const [at, setAt] = useState<string | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const asked = useAddress().params.get('cell');
  const totals = useMemo(() => totalsOf(form), [form]);
  const problems = check.data?.problems;
  const marks = useMemo(() => cellMarks(form, kept, problems ?? [], totals), [form, kept, problems, totals]);
  const { typeCells, keep } = state;
  useEffect(() => {
    if (asked !== null) goToCell(asked);
  }, [asked]);
  const zero = useCallback((paths: readonly string[]) => {
    typeCells(Object.fromEntries(paths.map((path) => [path, '0'])));
    void keep();
  }, [typeCells, keep]);
  const wrongIn = (part: Form['parts'][number]): number => (problems ?? []).filter(({ severity, cells }) => severity === 'error' && part.table !== undefined && cells.some((path) => path.startsWith(`${part.table}.`))).length;
  return (
    <Page
      title={`${unit}${year}年年度报告`}
      back={<Link to={`/annual?year=${year}`}>‹ {year}年各单位</Link>}
      note={<span>{!state.waiting ? '已存好' : state.command.problems.length > 0 ? '没有存下' : '正在存'}{filed === null ? '' : `　${filed.on} 定稿`}{parts === null ? '' : `　由 ${parts.length} 个单位汇总`}</span>}
      commands={<><Button onClick={() => void navigate(`/annual/${year}/${encodeURIComponent(unit)}/picture`)}>看图</Button><ReportCommands kept={kept} command={state.command} keep={keep} /></>}
    >
      <Problems problems={state.command.problems} />
      {filled === null ? null : <FillResult form={form} filled={filled} onClose={() => setFilled(null)} />}
      <nav className="annual-ways" aria-label="报告的各部分">
        {form.parts.map((part) => {
          const wrong = wrongIn(part);
          return <button key={part.id} type="button" title={part.title} onClick={() => goToPart(part.id)}>{part.title}{wrong === 0 ? null : <b>错误 {wrong}</b>}</button>;
        })}
      </nav>
      <div className="annual-work">
        <div className="annual-paper">
          {parts !== null ? null : (
            <div className="annual-received"><label htmlFor="annual-received">报来日期</label><div className="narrow-field"><DayInput id="annual-received" size="small" value={state.receivedOn} onChange={state.receive} /></div></div>
          )}
          <section id="part-preamble" className="annual-part" aria-label={PREAMBLE}>
            <h2 tabIndex={-1}>{PREAMBLE}</h2>
            <TextPart part={preambleOf(form, kept)} narrative={narrative} onLeave={() => void keep()} />
          </section>
          {form.parts.map((part) => (
            <section key={part.id} id={`part-${part.id}`} className="annual-part" aria-label={part.title}>
              <h2 tabIndex={-1}>
                {part.title}
                {part.table === 'three' && parts === null ? <FillButton year={year} unit={unit} command={state.command} keep={keep} onFilled={setFilled} /> : null}
                {part.text === true ? <span className={part.atMost !== undefined && partLength(part, narrative.said) > part.atMost ? 'annual-long' : 'faint'}>{partLength(part, narrative.said)} 字{part.atMost === undefined ? '' : `，原则上不超过 ${part.atMost} 字`}</span> : null}
              </h2>
              {part.table === undefined ? null : <FormTable form={form} table={part.table} state={state} marks={marks} onFocus={setAt} />}
              {part.table !== undefined && !(part.id in kept.text) ? null : <TextPart part={part} narrative={narrative} onLeave={() => void keep()} />}
            </section>
          ))}
        </div>
        <aside className="annual-side" aria-label="检查结果">
          <SideLists form={form} kept={kept} state={state} narrative={narrative} at={at} onZero={zero} />
          {at === null || !(parts !== null || totals.has(at) || kept.sources[at] !== undefined) ? null : <CellFacts form={form} kept={kept} state={state} path={at} cases={totals.get(at) ?? []} />}
        </aside>
      </div>
    </Page>
  );
}
