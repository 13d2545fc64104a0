// The wording of one letter: its texts with the fields marked, what is wrong with them, the pages as they will be; kept as a draft until it is saved.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../../shared/contract/methods.ts';
import type { Letter } from '../../../../shared/requests/letters/template.ts';
import { useRead } from '../../../app/queries.ts';
import { readKept, writeKept } from '../../../parts/kept.ts';
import { PagePreview } from '../../../parts/preview/PagePreview.tsx';
import { Problems } from '../../../parts/Problems.tsx';
import { useCommand } from '../../../parts/useCommand.ts';
import { useRested } from '../../../parts/useRested.ts';
import { FieldButtons } from './FieldButtons.tsx';
import { partsOf, withMoved, withoutParagraph, withParagraph, withPart } from './parts.ts';
import { TokenText } from './TokenText.tsx';
import type { Caret } from './TokenText.tsx';

/** Kept while it is not saved; of another edition of the letter it is worth nothing. */
const draftName = (id: string): string => `letter-wording.${id}`;

export function WordingEditor({ shown }: { shown: Output<'letters.show'> }): ReactElement {
  const { letter: saved, shipped, own, known } = shown;
  const { id } = shipped;
  const command = useCommand();
  const caret = useRef<Caret | null>(null);
  const [draft, setDraft] = useState<Letter | null>(() => {
    const kept = readKept<Letter | null>(draftName(id), null);
    return kept?.from === shipped.from ? kept : null;
  });
  useEffect(() => writeKept(draftName(id), draft ?? undefined), [id, draft]);
  const letter = draft ?? saved;
  const rested = useRested(letter, 300);
  const preview = useRead('letters.preview', { id, letter: rested });
  const names = new Set([...known, ...letter.fields.map(({ name }) => name)]);
  const change = (next: Letter): void => {
    command.clear();
    setDraft(JSON.stringify(next) === JSON.stringify(saved) ? null : next);
  };
  const insert = (name: string): void => {
    const at = caret.current ?? { field: `paragraph.${letter.paragraphs.length - 1}`, from: Infinity, to: Infinity };
    const part = partsOf(letter).find(({ field, tokens }) => field === at.field && tokens);
    if (!part) return;
    change(withPart(letter, part.field, `${part.text.slice(0, at.from)}{${name}}${part.text.slice(at.to)}`));
    const end = Math.min(at.from, part.text.length) + name.length + 2;
    requestAnimationFrame(() => {
      const area = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(part.field)}`);
      area?.focus();
      area?.setSelectionRange(end, end);
    });
  };
  const save = async (): Promise<void> => {
    const result = await command.run('letters.put', { id, letter }, { beside: true, done: () => `已保存“${shipped.name}”的文字，以后出的这种文书用它。` });
    if (result.ok) setDraft(null);
  };
  const restore = async (): Promise<void> => {
    const result = await command.run('letters.put', { id, letter: null }, { beside: true, done: () => `“${shipped.name}”已恢复原来的文字。` });
    if (result.ok) setDraft(null);
  };
  const before = new Map(shipped.paragraphs.map((one) => [one.id, one.text]));
  const tools = (at: number): ReactElement => {
    const paragraph = letter.paragraphs[at];
    const original = paragraph && before.get(paragraph.id);
    const where = `正文第${at + 1}段`;
    return (
      <span className="wording-tools">
        {original !== undefined && original !== paragraph?.text ? <Button type="link" size="small" onClick={() => change(withPart(letter, `paragraph.${at}`, original))}>恢复这一段</Button> : null}
        <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={`${where}上移`} disabled={at === 0} onClick={() => change(withMoved(letter, at, -1))} />
        <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={`${where}下移`} disabled={at === letter.paragraphs.length - 1} onClick={() => change(withMoved(letter, at, 1))} />
        <Button type="text" size="small" icon={<PlusOutlined />} aria-label={`在${where}后面加一段`} onClick={() => change(withParagraph(letter, at))} />
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删去${where}`} onClick={() => change(withoutParagraph(letter, at))} />
      </span>
    );
  };
  const problems = command.problems.length > 0 ? command.problems : (preview.data?.problems ?? []).map((message) => ({ code: 'wording', message }));
  return (
    <>
      <section className="wording-edit" aria-label={`${shipped.name}的文字`}>
        <div className="wording-head">
          <h2>{shipped.name}</h2>
          <span className="faint">{draft ? '有改动，还没有保存' : own ? '本单位改过的文字' : '原来的文字'}</span>
        </div>
        <FieldButtons letter={letter} known={known} onInsert={insert} />
        <div className="wording-texts">
          {partsOf(letter).map(({ field, label, text, tokens }) => (
            <div key={field} className="wording-part">
              <div className="wording-label"><label htmlFor={field}>{label}</label>{field.startsWith('paragraph.') ? tools(Number(field.split('.')[1])) : null}</div>
              <TokenText id={field} label={label} value={text} known={tokens ? names : NONE} onChange={(next) => change(withPart(letter, field, next))} onCaret={(at) => void (caret.current = at)} />
            </div>
          ))}
        </div>
        <div className="wording-save">
          <Problems problems={problems} bare />
          <Button type="primary" disabled={draft === null} loading={command.busy} onClick={() => void save()}>保存</Button>
          <Button disabled={draft === null} onClick={() => change(saved)}>放弃改动</Button>
          <span className="spring" />
          <Button disabled={!own} onClick={() => void restore()}>恢复原来的文字</Button>
        </div>
      </section>
      <div className="letter-pages">{preview.data ? <PagePreview outline={preview.data.outline} label={`${shipped.name}印出来的样子`} busy={preview.isFetching} /> : null}</div>
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
