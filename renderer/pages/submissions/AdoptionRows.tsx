// The adoptions of a submission as rows that are filled by keyboard: Enter leads to the next field, a blank row always follows.
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import type { FocusEvent, KeyboardEvent, ReactElement } from 'react';
import type { Adoption } from '../../../shared/submissions/submission.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { blankAdoption, isBlank } from './draft.ts';

interface AdoptionRowsProps {
  adoptions: readonly Adoption[];
  outlets: readonly string[];
  forms: readonly string[];
  year: number | undefined;
  onChange: (adoptions: Adoption[]) => void;
  /** A row was left: what stands may be written. */
  onLeft: () => void;
}

/** One line for each adoption. */
export function AdoptionRows({ adoptions, outlets, forms, year, onChange, onLeft }: AdoptionRowsProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const last = adoptions.at(-1);
  const rows = last === undefined || !isBlank(last) ? [...adoptions, blankAdoption] : [...adoptions];
  const set = (index: number, fields: Partial<Adoption>): void => onChange(rows.map((row, at) => (at === index ? { ...row, ...fields } : row)));
  const next = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const fields = [...(place.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    fields[fields.indexOf(event.target as HTMLInputElement) + 1]?.focus();
  };
  const left = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onLeft();
  };
  return (
    <div className="adoptions" ref={place} onKeyDown={next} role="table" aria-label="采用情况">
      <div role="row" className="adoption head">
        <span role="columnheader">采用刊物</span>
        <span role="columnheader">形式</span>
        <span role="columnheader">采用日期</span>
        <span role="columnheader">批示</span>
        <span role="columnheader"><span className="unseen">删除</span></span>
      </div>
      {rows.map((row, index) => (
        <div key={index} role="row" className="adoption" onBlur={left}>
          <div role="cell"><ChoiceInput label={`第 ${index + 1} 次采用的刊物`} value={row.outlet} options={outlets} onChange={(outlet) => set(index, { outlet })} /></div>
          <div role="cell"><ChoiceInput label={`第 ${index + 1} 次采用的形式`} value={row.form} options={forms} onChange={(form) => set(index, { form })} /></div>
          <div role="cell"><DayInput label={`第 ${index + 1} 次采用的日期`} value={row.adoptedOn} year={year} onChange={(adoptedOn) => set(index, { adoptedOn })} /></div>
          <div role="cell"><Input aria-label={`第 ${index + 1} 次采用的批示`} value={row.instruction} onChange={(event) => set(index, { instruction: event.target.value })} /></div>
          <div role="cell">
            {isBlank(row) ? null : (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`删除第 ${index + 1} 次采用`}
                title="删除这一行"
                onClick={() => {
                  onChange(rows.filter((_, at) => at !== index));
                  // The row is gone and cannot be left any more, so its writing is asked for here.
                  setTimeout(onLeft, 0);
                }}
              />
            )}
          </div>
          {row.outlet.trim() === '' && !isBlank(row) ? <span className="field-problem">这一行还没有写采用刊物，写上才会保存。</span> : null}
        </div>
      ))}
    </div>
  );
}
