// The number sheets begin with; empty goes on from the last one.
import { Input } from 'antd';
import { useId, useState, type ReactElement } from 'react';

interface Props {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** The number a text means; undefined for none. */
function read(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^[1-9]\d{0,3}$/.test(plain) ? Number(plain) : undefined;
}

export function NumberField({ label, value, onChange }: Props): ReactElement {
  const id = useId();
  const [own, setOwn] = useState('');
  // What was typed stands while it means the value; a value that came from elsewhere (退回一步) takes its place.
  const typed = read(own) === value ? own : String(value ?? '');
  const plain = typed.normalize('NFKC').trim();
  const wrong = plain !== '' && !/^[1-9]\d{0,3}$/.test(plain);
  const change = (text: string): void => {
    setOwn(text);
    onChange(read(text));
  };
  return (
    <div className="bulletin-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={typed} placeholder="接着编" status={wrong ? 'warning' : ''} aria-describedby={wrong ? `${id}-hint` : undefined} onChange={(event) => change(event.target.value)} />
      {wrong ? <span id={`${id}-hint`} className="bulletin-lacks">应是 1 到 9999 的整数</span> : null}
    </div>
  );
}
