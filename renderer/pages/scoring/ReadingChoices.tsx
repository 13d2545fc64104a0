// 读法: where the scheme's words can be taken in more than one way, the way this run takes. Closed until asked for; what was changed stays in sight.
import { Button, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Reading } from '../../../shared/scoring/readings.ts';
import { useRead } from '../../app/queries.ts';

interface Props {
  /** Id of a scheme or of a run. */
  scheme: string;
  /** Only those that differ from the scheme's own. */
  taken: Readonly<Record<string, string>>;
  onTake: (taken: Record<string, string>) => void;
}

export function ReadingChoices({ scheme, taken, onTake }: Props): ReactElement | null {
  const [open, setOpen] = useState(false);
  const [one, setOne] = useState<string | null>(null);
  const readings = useRead('schemes.show', { scheme }).data?.readings ?? [];
  if (readings.length === 0) return null;
  const changed = readings.filter((reading) => (taken[reading.id] ?? reading.taken) !== reading.taken);
  const take = (reading: Reading, option: string): void => {
    const rest = Object.fromEntries(Object.entries(taken).filter(([id]) => id !== reading.id));
    onTake(option === reading.taken ? rest : { ...rest, [reading.id]: option });
  };
  const shown = open ? readings : changed;
  return (
    <div className="scoring-readings-box">
      <div className="scoring-line">
        <span className="scoring-label">读法</span>
        <span>{changed.length === 0 ? `办法里有 ${readings.length} 处可以作不同理解，都按办法选定的读法` : `${readings.length} 处中有 ${changed.length} 处换了读法`}</span>
        <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? '收起' : '查看和改选'}</Button>
        {changed.length > 0 ? <Button size="small" type="link" onClick={() => onTake({})}>都用选定的读法</Button> : null}
      </div>
      {shown.length > 0 ? (
        <ol className="scoring-readings" aria-label={open ? '全部读法' : '换了的读法'}>
          {shown.map((reading) => (
            <ReadingLine key={reading.id} number={readings.indexOf(reading) + 1} reading={reading} taken={taken[reading.id] ?? reading.taken} open={one === reading.id} onOpen={() => setOne(one === reading.id ? null : reading.id)} onTake={(option) => take(reading, option)} />
          ))}
        </ol>
      ) : null}
    </div>
  );
}

interface LineProps {
  number: number;
  reading: Reading;
  taken: string;
  open: boolean;
  onOpen: () => void;
  onTake: (option: string) => void;
}

/** Closed: the question and what is taken. Open: the words in question and every way to take them. */
function ReadingLine({ number, reading, taken, open, onOpen, onTake }: LineProps): ReactElement {
  const other = taken !== reading.taken;
  return (
    <li className={other ? 'changed' : undefined}>
      <button type="button" className="scoring-reading-head" aria-expanded={open} onClick={onOpen}>
        <span className="number">{number}</span>
        <span className="question">{reading.question}</span>
        <span className="taken">{other ? <b>改取：</b> : '取：'}{reading.options.find((option) => option.id === taken)?.text}</span>
      </button>
      {open ? (
        <div className="scoring-reading">
          <p>原文：“{reading.quote}”<span className="faint">{reading.where ? `（${reading.where}）` : ''}</span></p>
          <Radio.Group value={taken} aria-label={reading.question} options={reading.options.map((option) => ({ value: option.id, label: option.id === reading.taken ? `${option.text}（办法选定）` : option.text }))} onChange={(event) => onTake(String(event.target.value))} />
        </div>
      ) : null}
    </li>
  );
}
