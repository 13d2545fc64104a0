// The fields a letter's wording may hold: those it must not lose first, each put at the caret by a click.
import { useState } from 'react';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { fieldsIn, wordingOf } from '../../../../shared/requests/letters/template.ts';
import type { Letter } from '../../../../shared/requests/letters/template.ts';

interface Props {
  letter: Letter;
  known: readonly string[];
  onInsert: (name: string) => void;
}

/** Printed by the layout: they need no place in the wording. */
const LAID = ['文号', '本机关', '落款日期'];

export function FieldButtons({ letter, known, onInsert }: Props): ReactElement {
  const [all, setAll] = useState(false);
  const used = new Set(fieldsIn(wordingOf(letter)));
  const must = letter.must.filter((name) => !LAID.includes(name));
  const own = letter.fields.map(({ name }) => name).filter((name) => !must.includes(name));
  const others = known.filter((name) => !must.includes(name) && !own.includes(name));
  const buttons = (names: readonly string[], look: (name: string) => string): ReactElement[] => names.map((name) => (
    <button key={name} type="button" className={`field-button ${look(name)}`} aria-label={`放入{${name}}`} onClick={() => onInsert(name)}>{name}{used.has(name) ? ' ✓' : ''}</button>
  ));
  return (
    <div className="field-buttons" role="group" aria-label="可用的项目">
      <div><span className="faint">不能缺的</span>{buttons(must, (name) => (used.has(name) ? 'must' : 'must lacking'))}</div>
      {own.length === 0 ? null : <div><span className="faint">由人填写</span>{buttons(own, () => '')}</div>}
      <div>
        <span className="faint">其他</span>
        {all ? buttons(others, () => '') : null}
        <Button type="link" size="small" onClick={() => setAll(!all)}>{all ? '收起' : `${others.length} 个`}</Button>
      </div>
    </div>
  );
}
