// One rule as a sentence with fields, and what can be done with it: limited to units, moved, copied, taken away.
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { memo, useMemo, type ReactElement } from 'react';
import { kindOf } from '../../../shared/scoring/kinds/registry.ts';
import type { Rule } from '../../../shared/scoring/kinds/registry.ts';
import { copyRule, moveRule, removeRule } from '../../../shared/scoring/sentences/edits.ts';
import { liesAt } from '../../../shared/scoring/sentences/faults.ts';
import type { FieldFault } from '../../../shared/scoring/sentences/faults.ts';
import { partsOfRule } from '../../../shared/scoring/sentences/index.ts';
import { pathText } from '../../../shared/scoring/sentences/paths.ts';
import { piecesOf } from '../../../shared/scoring/sentences/say.ts';
import { ruleName } from '../../../shared/scoring/sentences/values.ts';
import { EditingHolder, useEditing } from './editing.ts';
import type { Editing } from './editing.ts';
import { FieldInput } from './fields/FieldInput.tsx';
import { IconButton } from './IconButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { Sentence, useAdditions } from './Sentence.tsx';

interface Props {
  rule: Rule;
  at: number;
  /** Places of the rules before and after it that it may change with, null at the ends. */
  before: number | null;
  after: number | null;
  /** All but the faults, the same from key to key. */
  surround: Omit<Editing, 'faults'>;
  /** The faults of this rule, as text. */
  faultText: string;
  /** What is told under it though it is not wrong; one sentence a line. */
  hints: string;
}

/** Drawn anew only when the rule itself, what is wrong with it, or a name it shows changes. */
export const RuleCard = memo(function RuleCard({ surround, faultText, ...props }: Props): ReactElement {
  const editing = useMemo<Editing>(() => ({ ...surround, faults: JSON.parse(faultText) as FieldFault[] }), [surround, faultText]);
  return (
    <EditingHolder value={editing}>
      <Card {...props} />
    </EditingHolder>
  );
});

function Card({ rule, at, before, after, hints }: Omit<Props, 'surround' | 'faultText'>): ReactElement {
  const { scheme, change, set, faults } = useEditing();
  const path = ['rules', at];
  const owner = rule as unknown as Record<string, unknown>;
  const parts = partsOfRule(rule);
  const kind = kindOf(rule);
  const name = ruleName(rule, scheme);
  const additions = [
    ...useAdditions(parts, owner, path),
    ...(rule.units ? [] : [{ key: 'units', title: '限定单位', run: () => set([...path, 'units'], {}) }]),
    ...(rule.when ? [] : [{ key: 'when', title: '只在某种读法下', run: () => set([...path, 'when'], { reading: '', is: [''] }) }]),
  ];
  const last = parts.at(-1);
  const endsInLines = typeof last === 'object' && 'list' in last && last.lines === true && !rule.when;
  // What no field of the sentence shows is told under it.
  const fields = [...piecesOf(parts, owner, path, scheme).flatMap((piece) => (piece.at ? [piece.at.path] : [])), [...path, 'units'], [...path, 'when'], [...path, 'clause']];
  const rest = faults.filter((fault) => liesAt(fault, path) && !fields.some((field) => liesAt(fault, field)));
  return (
    <article className="scheme-rule" aria-label={`${name}：${kind.title}`} data-path={pathText(path)}>
      <header>
        <span className={`scheme-phase ${kind.phase}`} title={kind.about}>{kind.title}</span>
        <span className="faint">依据</span>
        <FieldInput field={{ field: 'clause', name: '依据的条款', as: 'clause' }} path={[...path, 'clause']} owner={owner} />
        <span className="spring" />
        <MoreMenu label="给这条规则补充" entries={additions} />
        <IconButton icon={<ArrowUpOutlined />} label="上移" disabled={before === null} onPress={() => before !== null && change((old) => moveRule(old, at, before))} />
        <IconButton icon={<ArrowDownOutlined />} label="下移" disabled={after === null} onPress={() => after !== null && change((old) => moveRule(old, at, after))} />
        <IconButton icon={<CopyOutlined />} label="复制这条规则" onPress={() => change((old) => copyRule(old, at))} />
        <IconButton icon={<DeleteOutlined />} label="删去这条规则" disabled={scheme.rules.length <= 1} onPress={() => change((old) => removeRule(old, at))} />
      </header>
      <div className="scheme-sentence">
        {rule.units ? (
          <span className="scheme-maybe">
            <span className="scheme-text">限</span>
            <FieldInput field={{ field: 'units', name: '适用的单位', as: 'units' }} path={[...path, 'units']} owner={owner} />
            <Drop label="去掉对单位的限定" onDrop={() => set([...path, 'units'], undefined)} />
            <span className="scheme-text">：</span>
          </span>
        ) : null}
        <Sentence parts={parts} owner={owner} path={path} />
        {rule.when ? (
          <span className="scheme-maybe">
            <span className="scheme-text">（</span>
            <FieldInput field={{ field: 'when', name: '适用的读法', as: 'when' }} path={[...path, 'when']} owner={owner} />
            <Drop label="去掉对读法的限定" onDrop={() => set([...path, 'when'], undefined)} />
            <span className="scheme-text">）</span>
          </span>
        ) : null}
        {endsInLines ? null : <span className="scheme-text">。</span>}
        {hints === '' ? null : hints.split('\n').map((hint) => <span key={hint} className="field-hint scheme-hint" role="status">{hint}。</span>)}
        {rest.map((fault) => <span key={pathText(fault.path)} className="field-problem" role="alert">{fault.message}。</span>)}
      </div>
    </article>
  );
}

function Drop({ label, onDrop }: { label: string; onDrop: () => void }): ReactElement {
  return <IconButton tiny icon={<CloseOutlined />} label={label} onPress={onDrop} />;
}
