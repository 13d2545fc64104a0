// What the person says about a bulletin: number, day, issuer, masthead, addressee, copies. Each starts from the settings.
import { Checkbox, Input } from 'antd';
import { useId, type ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { officialNumber } from '../../../shared/documentNumber.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft;
  office: OfficeSettings;
  today: Day;
  /** Names of the fields that are still blank. */
  missing: readonly string[];
  /** Where the number stands already; '' when it is free. */
  numberUsed: string;
  onPut: (more: Partial<Draft>) => void;
}

type TextField = 'documentNumber' | 'issuer' | 'masthead' | 'addressee' | 'copyTo';

export function BulletinForm({ draft, office, today, missing, numberUsed, onPut }: Props): ReactElement {
  const id = useId();
  const day = draft.issuedOn ?? today;
  const issuer = draft.issuer ?? office.issuer;
  const settings: Record<TextField, string> = {
    documentNumber: '',
    issuer: office.issuer,
    // Another issuer for this once has its own masthead.
    masthead: (issuer === office.issuer ? office.masthead : '') || (issuer === '' ? '' : `${issuer}文件`),
    addressee: office.addressee,
    copyTo: office.copyTo,
  };
  const put = (field: TextField, text: string) => onPut({ [field]: text === settings[field] ? undefined : text, ...(field === 'documentNumber' ? { sameNumber: undefined } : {}) });
  const completeNumber = () => {
    const text = draft.documentNumber?.trim() ?? '';
    const whole = /^\d+$/.test(text) && office.numberPrefix !== '' ? `${office.numberPrefix}〔${day.slice(0, 4)}〕${Number(text)}号` : officialNumber(text);
    if (whole !== (draft.documentNumber ?? '')) put('documentNumber', whole);
  };
  const field = (name: TextField, label: string, extra: { placeholder?: string; lines?: boolean; hint?: string; onBlur?: () => void } = {}): ReactElement => {
    const lacks = missing.includes(label);
    const own = `${id}-${name}`;
    const common = {
      id: own,
      value: draft[name] ?? settings[name],
      placeholder: extra.placeholder,
      status: lacks ? ('warning' as const) : ('' as const),
      'aria-describedby': lacks || extra.hint ? `${own}-hint` : undefined,
      onBlur: extra.onBlur,
    };
    return (
      <div className="bulletin-field">
        <label htmlFor={own}>{label}</label>
        {extra.lines ? (
          <Input.TextArea {...common} autoSize={{ minRows: 1, maxRows: 5 }} onChange={(event) => put(name, event.target.value.replaceAll('\n', ''))} />
        ) : (
          <Input {...common} onChange={(event) => put(name, event.target.value)} />
        )}
        {lacks ? <span id={`${own}-hint`} className="bulletin-lacks">还没有填</span> : extra.hint ? <span id={`${own}-hint`} className="faint">{extra.hint}</span> : null}
      </div>
    );
  };
  return (
    <form className="bulletin-form" aria-label="通报的各项" onSubmit={(event) => event.preventDefault()}>
      {field('documentNumber', '发文字号', {
        placeholder: office.numberPrefix ? `${office.numberPrefix}〔${day.slice(0, 4)}〕　号` : '如 济高新管办字〔2020〕15号',
        hint: office.numberPrefix ? '只输入序号也可以' : undefined,
        onBlur: completeNumber,
      })}
      {numberUsed === '' ? null : (
        <div className="bulletin-field" role="alert">
          <span className="bulletin-lacks">{numberUsed}</span>
          <Checkbox checked={draft.sameNumber ?? false} onChange={(event) => onPut({ sameNumber: event.target.checked ? true : undefined })}>仍用这个文号</Checkbox>
        </div>
      )}
      <div className="bulletin-field">
        <label htmlFor={`${id}-day`}>成文日期</label>
        <DayInput
          id={`${id}-day`}
          value={day}
          required
          year={Number(today.slice(0, 4))}
          onChange={(next) => onPut({ issuedOn: next === null || next === today ? undefined : next, ...yearOfNumber(draft.documentNumber, day, next ?? today) })}
        />
      </div>
      {field('issuer', '发文机关')}
      {field('masthead', '发文机关标志')}
      {field('addressee', '主送机关', { lines: true })}
      {field('copyTo', '抄送', { lines: true, placeholder: '没有就空着' })}
    </form>
  );
}

/** A number of the old day's year follows the day into another year: 〔2026〕15号 → 〔2020〕15号. */
function yearOfNumber(number: string | undefined, from: Day, to: Day): Partial<Draft> {
  const year = `〔${from.slice(0, 4)}〕`;
  return number?.includes(year) ? { documentNumber: number.replace(year, `〔${to.slice(0, 4)}〕`) } : {};
}
