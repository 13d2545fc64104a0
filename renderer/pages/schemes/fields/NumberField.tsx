// A number within a sentence; what is no number stays as typed and is told beside the field.
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InputProps } from './FieldInput.tsx';
import { lengthOf } from './TextField.tsx';

/** '２０' → 20, '0.5' → 0.5; what cannot be read stays a text. */
function read(text: string): number | string {
  const plain = text.normalize('NFKC').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

export function NumberField({ field, value, unit, wrong, onChange }: InputProps): ReactElement {
  const negative = field.as === 'deduction';
  const turn = (one: unknown): unknown => (negative && typeof one === 'number' ? -one : one);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(turn(value) ?? '');
  return (
    <>
      <input
        className="scheme-input number"
        inputMode="decimal"
        aria-label={field.name}
        aria-invalid={wrong || undefined}
        value={shown}
        style={{ width: `${Math.max(2, Math.min(40, lengthOf(shown))) + 1.6}ch` }}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(turn(read(event.target.value)));
        }}
        onBlur={() => setTyped(null)}
      />
      {unit}
    </>
  );
}

/** 加 or 扣, and how much. */
export function SignedField(props: InputProps): ReactElement {
  const { field, value, onChange } = props;
  const number = Number(value);
  const sign = number < 0 ? 'less' : number > 0 || typeof value === 'string' ? 'more' : 'none';
  return (
    <>
      <select
        className="scheme-input"
        aria-label={`${field.name}：加分还是扣分`}
        value={sign}
        style={{ width: sign === 'none' ? '6.4em' : '3.4em' }}
        onChange={(event) => {
          const amount = Math.abs(number) || 1;
          onChange(event.target.value === 'none' ? 0 : event.target.value === 'less' ? -amount : amount);
        }}
      >
        <option value="more">加</option>
        <option value="less">扣</option>
        <option value="none">不加不扣</option>
      </select>
      {sign === 'none' ? null : <NumberField {...props} value={sign === 'less' ? -number : value} onChange={(next) => onChange(sign === 'less' && typeof next === 'number' ? -next : next)} />}
    </>
  );
}
