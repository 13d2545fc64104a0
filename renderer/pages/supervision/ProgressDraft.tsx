// 工作进展通报: which year and month, what stands at its head, and its pages.
import { Select } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { Input } from '../../../shared/contract/methods.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { draftKey } from './draft.ts';
import type { Draft } from './draft.ts';
import { DayField, TextField } from './Field.tsx';
import { PaperWork } from './PaperWork.tsx';

interface ProgressDraftProps {
  year: number;
  /** 'YYYY-MM'; null for the whole year. */
  month: string | null;
  years: readonly number[];
  office: OfficeSettings;
  today: Day;
  onPeriod: (year: number, month: string | null) => void;
}

const text = (month: number): string => String(month).padStart(2, '0');

/** Mount anew for another period: each has its own draft. */
export function ProgressDraft({ year, month, years, office, today, onPeriod }: ProgressDraftProps): ReactElement {
  const state = useDraft<Draft>(draftKey('progress', month ?? String(year)));
  const { draft, put } = state;
  const issuedOn = draft.issuedOn ?? today;
  const { documentNumber, replyBy, issuer, addressee, copyTo } = draft;
  const input = useMemo<Input<'papers.preview'>>(() => ({
    kind: 'progress', year, issuedOn, replyBy: replyBy ?? null,
    ...(month === null ? {} : { month }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(copyTo === undefined ? {} : { copyTo }),
  }), [year, month, issuedOn, replyBy, documentNumber, issuer, addressee, copyTo]);
  const complete = (): void => {
    const typed = documentNumber?.trim() ?? '';
    if (/^\d+$/.test(typed) && office.numberPrefix !== '') put({ documentNumber: `${office.numberPrefix}〔${issuedOn.slice(0, 4)}〕${Number(typed)}号` });
  };
  const field = (label: string, name: 'issuer' | 'addressee' | 'copyTo', placeholder?: string): ReactElement => (
    <TextField label={label} value={draft[name] ?? office[name]} {...(placeholder === undefined ? {} : { placeholder })} onChange={(next) => put({ [name]: next === office[name] ? undefined : next })} />
  );
  const begun = Array.from({ length: 12 }, (_, index) => `${year}-${text(index + 1)}`).filter((one) => one <= today.slice(0, 7));
  return (
    <PaperWork input={input} state={state} note="发出后留存，内容不再变动。" done={(output) => `已导出“${output.title}”，已留存。`}>
      <form className="paper-form" aria-label="通报的各项" onSubmit={(event) => event.preventDefault()}>
        <div className="paper-field">
          <span className="paper-label">通报哪一段</span>
          <div className="paper-period">
            <Select<number> aria-label="年度" value={year} options={[...new Set([...years, year])].toSorted((one, other) => other - one).map((one) => ({ value: one, label: `${one}年` }))} onChange={(next) => onPeriod(next, null)} />
            <Select<string> aria-label="月份" value={month ?? ''} options={[{ value: '', label: '全年' }, ...[...new Set([...begun, ...(month === null ? [] : [month])])].map((one) => ({ value: one, label: `到 ${Number(one.slice(5))} 月底` }))]} onChange={(next) => onPeriod(year, next === '' ? null : next)} />
          </div>
        </div>
        <TextField
          label="发文字号"
          value={documentNumber ?? ''}
          placeholder={office.numberPrefix === '' ? '如 济高新管办字〔2024〕15号' : `${office.numberPrefix}〔${issuedOn.slice(0, 4)}〕　号`}
          {...(office.numberPrefix === '' ? {} : { hint: '只输入序号也可以' })}
          onChange={(next) => put({ documentNumber: next === '' ? undefined : next })}
          onLeft={complete}
        />
        <DayField label="成文日期" required value={issuedOn} onChange={(next) => put({ issuedOn: next === null || next === today ? undefined : next })} />
        <DayField label="要求落后单位哪天以前回复" value={replyBy ?? null} hint="空着就不写" onChange={(next) => put({ replyBy: next ?? undefined })} />
        {field('发文机关', 'issuer')}
        {field('主送机关', 'addressee')}
        {field('抄送', 'copyTo', '没有就空着')}
      </form>
    </PaperWork>
  );
}
