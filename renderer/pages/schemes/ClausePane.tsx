// The scheme's own words at the left: its clauses verbatim, each with the number of rules that rest on it.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, type ReactElement } from 'react';
import { freshId } from '../../../shared/scoring/freshId.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { pathText } from '../../../shared/scoring/sentences/paths.ts';
import type { Path } from '../../../shared/scoring/sentences/paths.ts';
import { useEditing, useFaultsAt } from './editing.ts';
import { IconButton } from './IconButton.tsx';

interface Props {
  /** The clause whose rules are in sight, null for all. */
  chosen: string | null;
  onChoose: (clause: string | null) => void;
}

export function ClausePane({ chosen, onChoose }: Props): ReactElement {
  const { scheme, change } = useEditing();
  return (
    <section className="scheme-clauses" aria-label="条文">
      <h2>条文</h2>
      <ol>
        {scheme.clauses.map((clause, at) => (
          <li key={clause.id} className={chosen === clause.id ? 'chosen' : undefined}>
            <Words path={['clauses', at, 'label']} label="条款怎样称呼" value={clause.label} line />
            <Words path={['clauses', at, 'text']} label={`${clause.label}的原文`} value={clause.text} />
            <div className="scheme-clause-foot">
              <Button type="link" size="small" aria-pressed={chosen === clause.id} onClick={() => onChoose(chosen === clause.id ? null : clause.id)}>
                {chosen === clause.id ? '看全部规则' : `${scheme.rules.filter((rule) => rule.clause === clause.id).length} 条规则`}
              </Button>
              <span className="spring" />
              {scheme.clauses.length > 1 ? <IconButton icon={<DeleteOutlined />} label={`删去条文${clause.label}`} onPress={() => change((old) => ({ ...old, clauses: old.clauses.filter((one) => one.id !== clause.id) }))} /> : null}
            </div>
          </li>
        ))}
      </ol>
      <Button type="link" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => change(addClause)}>再加一条条文</Button>
      <details>
        <summary>办法原文（{scheme.text.length} 段）</summary>
        {scheme.text.map((text, at) => <Words key={at} path={['text', at]} label={`原文第${at + 1}段`} value={text} />)}
        <Button type="link" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => change((old) => ({ ...old, text: [...old.text, '新的一段'] }))}>再加一段</Button>
      </details>
    </section>
  );
}

function addClause(scheme: Scheme): Scheme {
  return { ...scheme, clauses: [...scheme.clauses, { id: freshId('clause', scheme.clauses.map((one) => one.id)), label: `第${scheme.clauses.length + 1}条`, text: '请把条文原样写在这里。' }] };
}

function Words({ path, label, value, line = false }: { path: Path; label: string; value: string; line?: boolean }): ReactElement {
  const { set } = useEditing();
  const [fault = null] = useFaultsAt(path);
  return <WordsField place={pathText(path)} part={String(path[0])} at={Number(path[1])} member={path[2] === undefined ? null : String(path[2])} label={label} value={value} line={line} fault={fault} set={set} />;
}

interface FieldProps {
  place: string;
  part: string;
  at: number;
  member: string | null;
  label: string;
  value: string;
  line: boolean;
  fault: string | null;
  set: (path: Path, value: unknown) => void;
}

/** Drawn anew only when its own words change. */
const WordsField = memo(function WordsField({ place, part, at, member, label, value, line, fault, set }: FieldProps): ReactElement {
  const put = (text: string): void => set(member === null ? [part, at] : [part, at, member], text);
  return (
    <div data-path={place}>
      {line
        ? <input className="scheme-words label" aria-label={label} aria-invalid={fault !== null || undefined} value={value} onChange={(event) => put(event.target.value)} />
        : <textarea className="scheme-words" rows={2} aria-label={label} aria-invalid={fault !== null || undefined} value={value} onChange={(event) => put(event.target.value)} />}
      {fault === null ? null : <span className="field-problem" role="alert">{fault}。</span>}
    </div>
  );
});
