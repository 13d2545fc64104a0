// 联合报送单位, 标记 and 字数 of a submission: out of sight until one of them says something or they are asked for.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { NamesInput } from '../../parts/NamesInput.tsx';
import type { Draft } from './draft.ts';
import type { Offered } from './useOffered.ts';
import { readWords, WRONG_WORDS } from './words.ts';

interface FurtherProps {
  draft: Draft;
  offered: Offered;
  onChange: (fields: Partial<Draft>) => void;
  /** A field was left: what stands may be written. */
  onLeft: () => void;
}

export function FurtherFields({ draft: { unit, jointUnits, marks, words }, offered, onChange, onLeft }: FurtherProps): ReactElement {
  const [asked, setAsked] = useState(false);
  if (!asked && jointUnits === '' && marks === '' && words === '') {
    return (
      <div className="wide">
        <Button size="small" type="link" className="further" aria-expanded={false} onClick={() => setAsked(true)}>联合报送单位、标记、字数</Button>
      </div>
    );
  }
  const unclear = readWords(words) === 'unclear';
  return (
    <>
      <label htmlFor="sub-joint">联合报送</label>
      <div>
        <NamesInput id="sub-joint" value={jointUnits} names={offered.unitNames.filter((name) => name !== unit)} onChange={(text) => onChange({ jointUnits: text })} onLeft={onLeft} />
        <div className="help">一起报送的别的单位，几个用顿号分开；这条信息也算它们的</div>
      </div>
      <label htmlFor="sub-marks">标记</label>
      <div>
        <NamesInput id="sub-marks" value={marks} names={offered.marks} onChange={(text) => onChange({ marks: text })} onLeft={onLeft} />
        <div className="help">如已审核签字、附佐证、原创，计分办法可以按它算不算数</div>
      </div>
      <label htmlFor="sub-words">字数</label>
      <div>
        <Input id="sub-words" className="narrow-field" inputMode="numeric" value={words} status={unclear ? 'error' : ''} onChange={(event) => onChange({ words: event.target.value })} onBlur={onLeft} onPressEnter={onLeft} />
        {unclear ? <span className="field-problem">{WRONG_WORDS}</span> : null}
      </div>
    </>
  );
}
