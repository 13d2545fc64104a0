// 数字: typed numbers that may follow the tables, and every number of the form to be put into the text.
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { valueOfField, writeField } from '../../../../shared/annual/narrative/fields.ts';
import type { Field } from '../../../../shared/annual/narrative/fields.ts';
import { isOutcome, quantitiesOf, WHOLE } from '../../../../shared/annual/narrative/quantities.ts';
import type { Quantity } from '../../../../shared/annual/narrative/quantities.ts';
import type { Output } from '../../../../shared/contract/methods.ts';
import { foldText } from '../../../../shared/names/fold.ts';
import type { Command } from '../../../parts/useCommand.ts';
import { goToText } from '../goTo.ts';
import type { Narrative } from './useNarrative.ts';

interface NumberPickerProps {
  year: number;
  unit: string;
  narrative: Narrative;
  offers: Output<'annual.narrative'>['offers'];
  command: Command;
  keep: () => Promise<void>;
}

/** Offered before anything is searched for: what texts mostly speak of. */
const isUsual = ({ group, paths: [path = ''] }: Quantity): boolean => group === '合计' || group === '表二' || path.endsWith('.total');

export function NumberPicker({ year, unit, narrative, offers, command, keep }: NumberPickerProps): ReactElement {
  const { form } = narrative.numbers;
  const [asked, setAsked] = useState('');
  const words = foldText(asked);
  const isBlank = ({ id: of }: Quantity): boolean => valueOfField(narrative.numbers, { kind: 'now', of }).problem !== null;
  const all = useMemo(() => [...quantitiesOf(form).values()], [form]);
  const found = words === '' ? all.filter(isUsual).toSorted((one, other) => Number(isBlank(one)) - Number(isBlank(other))) : all.filter(({ group, title }) => foldText(`${group}${title}`).includes(words));
  const put = (field: string): void => {
    if (!narrative.putNumber(field)) command.say({ kind: 'refused', text: '请先把光标放在正文里要写数的地方，再点要写的数。' });
  };
  const bind = async (offer: NumberPickerProps['offers'][number], field: string): Promise<void> => {
    await keep();
    const { part, at, number } = offer;
    await command.run('annual.bind', { year, unit, part, at, number, field }, { done: () => `“${offer.quote}”里的数以后随表格更新。` });
  };
  return (
    <div className="annual-numbers">
      {offers.length === 0 ? null : (
        <section aria-label="手写的数">
          <h3>手写的、与表格相同的数 {offers.length}</h3>
          <ul>
            {offers.map((offer) => (
              <li key={`${offer.part} ${offer.at}`}>
                <button type="button" className="annual-finding" onClick={() => goToText(offer.part, offer.quote)}>“{offer.quote}”</button>
                {offer.fields.map(({ field, title }) => <div key={field}><button type="button" className="cell-link" onClick={() => void bind(offer, field)}>改为随表格更新</button> <span className="faint">{title}</span></div>)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="表格里的数">
        <h3>把表格里的数写进正文</h3>
        <Input size="small" allowClear aria-label="找表格里的数" placeholder="找：新收、部分公开、自然人……" value={asked} onChange={({ target }) => setAsked(target.value)} />
        <ul>{found.map((quantity) => <OneQuantity key={quantity.id} quantity={quantity} narrative={narrative} onPut={put} />)}</ul>
        {found.length === 0 ? <p className="faint">表式里没有“{asked}”。</p> : words === '' ? <p className="faint">这里是各行的总计；要别的格子，请在上面找。</p> : null}
      </section>
    </div>
  );
}

/** One number with what may be made of it; a click puts it where the caret stands. */
function OneQuantity({ quantity: { id: of, group, title, paths }, narrative: { numbers }, onPut }: { quantity: Quantity; narrative: Narrative; onPut: (field: string) => void }): ReactElement {
  const kinds: { say: (text: string) => string; field: Field }[] = [
    { say: (text) => text, field: { kind: 'now', of } },
    { say: (text) => `上年 ${text}`, field: { kind: 'last', of } },
    { say: (text) => text, field: { kind: 'growth', of } },
    { say: (text) => text, field: { kind: 'change', of } },
    ...(isOutcome({ paths }) ? [{ say: (text: string) => `占办理结果 ${text}`, field: { kind: 'share' as const, of, within: WHOLE } }] : []),
  ];
  const ready = kinds.flatMap(({ say, field }) => {
    const { text, problem } = valueOfField(numbers, field);
    return problem === null ? [{ text: say(text), field: writeField(field) }] : [];
  });
  return (
    <li>
      <div><span className="faint">{group}</span> {title}</div>
      <div className="annual-number-ways">
        {ready.length === 0 ? <span className="faint">空白</span> : ready.map(({ text, field }) => <button key={field} type="button" className="cell-link" onMouseDown={(event) => event.preventDefault()} onClick={() => onPut(field)}>{text}</button>)}
      </div>
    </li>
  );
}
