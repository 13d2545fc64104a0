// 督办单 or 催办函 for the chosen parts: one sheet a unit; units can be left out, number and days be set.
import { Checkbox } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { addDays } from '../../../shared/days/count.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { Input } from '../../../shared/contract/methods.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { useRead } from '../../app/queries.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { draftKey } from './draft.ts';
import type { Draft } from './draft.ts';
import { DayField, TextField } from './Field.tsx';
import { kindTitles } from './paperWords.ts';
import { PaperWork } from './PaperWork.tsx';

interface SheetsDraftProps {
  kind: 'supervision' | 'urging';
  parts: readonly number[];
  office: OfficeSettings;
  today: Day;
}

/** Calendar days a unit has to answer unless the person says otherwise. */
const REPLY_DAYS = 10;

/** As typed → the number; undefined for none, null when it is none. */
function readNumber(typed: string | undefined): number | undefined | null {
  const text = (typed ?? '').normalize('NFKC').trim();
  if (text === '') return undefined;
  return /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

export function SheetsDraft({ kind, parts, office, today }: SheetsDraftProps): ReactElement {
  const state = useDraft<Draft>(draftKey(kind, parts.join()));
  const { draft, put } = state;
  const name = kindTitles[kind];
  const issuedOn = draft.issuedOn ?? today;
  const replyBy = draft.replyBy === undefined ? addDays(issuedOn, REPLY_DAYS) : draft.replyBy;
  const number = readNumber(draft.number);
  const signer = office.supervisor || office.issuer;
  // All of the chosen parts: tells the units there are to choose from, and the number they would begin with.
  const whole = useRead('papers.preview', useMemo(() => ({ kind, parts: [...parts], issuedOn, replyBy: null }), [kind, parts, issuedOn]));
  const sheets = whole.data?.sheets;
  const left = useMemo(() => new Set(draft.left), [draft.left]);
  const input = useMemo<Input<'papers.preview'>>(() => ({
    kind,
    parts: left.size === 0 || sheets === undefined ? [...parts] : sheets.filter(({ unit }) => !left.has(unit)).flatMap((sheet) => sheet.parts),
    issuedOn,
    replyBy,
    ...(typeof number === 'number' ? { number } : {}),
    ...(draft.issuer === undefined ? {} : { issuer: draft.issuer }),
  }), [kind, parts, sheets, left, issuedOn, replyBy, number, draft.issuer]);
  const missing = number === null ? `起始编号“${draft.number?.trim()}”不是 1 到 9999 的整数，请改写或者空着。` : sheets !== undefined && sheets.every(({ unit }) => left.has(unit)) ? '没有选单位。在左边至少选一个单位。' : null;
  const turn = (unit: string, take: boolean): void => {
    const next = take ? [...left].filter((one) => one !== unit) : [...left, unit];
    put({ left: next.length === 0 ? undefined : next });
  };
  const first = sheets?.[0]?.number;
  return (
    <PaperWork input={input} state={state} missing={missing} note={`发出后编号、留存，并在各项任务下记一次催办。`} done={(output) => `已导出${name}${output.number}，${output.sheets.length} 个单位，各项任务已记催办。`}>
      <form className="paper-form" aria-label={`${name}的各项`} onSubmit={(event) => event.preventDefault()}>
        <TextField label="起始编号" value={draft.number ?? ''} placeholder={first === undefined ? '' : `接着编：${first}`} hint="每个单位一份，从它往后排" onChange={(text) => put({ number: text === '' ? undefined : text })} />
        <DayField label="成文日期" required value={issuedOn} onChange={(next) => put({ issuedOn: next === null || next === today ? undefined : next })} />
        <DayField label="回复期限" value={replyBy} hint="空着就不写哪天以前回复" onChange={(next) => put({ replyBy: next })} />
        <TextField label="落款" value={draft.issuer ?? signer} placeholder="督查机构或发文机关" onChange={(text) => put({ issuer: text === signer ? undefined : text })} />
      </form>
      {sheets === undefined || sheets.length < 2 ? null : (
        <fieldset className="paper-units">
          <legend>发给 {sheets.filter(({ unit }) => !left.has(unit)).length} 个单位</legend>
          {sheets.map(({ unit, parts: own }) => (
            <div key={unit}>
              <Checkbox checked={!left.has(unit)} onChange={(event) => turn(unit, event.target.checked)}>{unit}</Checkbox>
              <span className="faint">{own.length} 项</span>
            </div>
          ))}
        </fieldset>
      )}
    </PaperWork>
  );
}
