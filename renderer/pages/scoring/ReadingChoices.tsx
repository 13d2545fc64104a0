// 读法: where the scheme's words can be taken in more than one way, the way this run takes.
import { Button, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';

interface Props {
  scheme: string;
  /** Only those that differ from the scheme's own. */
  taken: Readonly<Record<string, string>>;
  onTake: (taken: Record<string, string>) => void;
}

export function ReadingChoices({ scheme, taken, onTake }: Props): ReactElement | null {
  const [open, setOpen] = useState(false);
  const readings = useRead('schemes.show', { scheme }).data?.readings ?? [];
  if (readings.length === 0) return null;
  const other = Object.keys(taken).length;
  return (
    <div className="scoring-readings">
      <div className="scoring-line">
        <span className="scoring-label">读法</span>
        <span>{other === 0 ? `办法里有 ${readings.length} 处可以作不同理解，按办法选定的读法` : `${readings.length} 处中有 ${other} 处换了读法`}</span>
        <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? '收起' : '查看和改选'}</Button>
        {other > 0 ? <Button size="small" type="link" onClick={() => onTake({})}>都用选定的读法</Button> : null}
      </div>
      {open
        ? readings.map((reading) => (
            <fieldset key={reading.id} className="scoring-reading">
              <legend>
                {reading.question}
                <span className="faint">“{reading.quote}”{reading.where ? `（${reading.where}）` : ''}</span>
              </legend>
              <Radio.Group
                value={taken[reading.id] ?? reading.taken}
                aria-label={reading.question}
                options={reading.options.map((option) => ({ value: option.id, label: option.id === reading.taken ? `${option.text}（选定）` : option.text }))}
                onChange={(event) => {
                  const value = String(event.target.value);
                  const rest = Object.fromEntries(Object.entries(taken).filter(([id]) => id !== reading.id));
                  onTake(value === reading.taken ? rest : { ...rest, [reading.id]: value });
                }}
              />
            </fieldset>
          ))
        : null}
    </div>
  );
}
