// The number sheets begin with; empty goes on from the last one.
import { Input } from 'antd';
import { useId, useState, type ReactElement } from 'react';

interface Props {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

export function NumberField({ label, value, onChange }: Props): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const plain = typed.normalize('NFKC').trim();
  const wrong = plain !== '' && !/^[1-9]\d{0,3}$/.test(plain);
  const change = (text: string): void => {
    setTyped(text);
    const next = text.normalize('NFKC').trim();
    onChange(/^[1-9]\d{0,3}$/.test(next) ? Number(next) : undefined);
  };
  return (
    <div className="bulletin-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={typed} placeholder="接着编" status={wrong ? 'warning' : ''} aria-describedby={wrong ? `${id}-hint` : undefined} onChange={(event) => change(event.target.value)} />
      {wrong ? <span id={`${id}-hint`} className="bulletin-lacks">应是 1 到 9999 的整数</span> : null}
    </div>
  );
}
