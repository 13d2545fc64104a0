// All rules, by the clause they rest on and within it in the order they are applied; a new one is chosen from the closed list.
import { Button } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { clauseCites } from '../../../shared/scoring/clauseCites.ts';
import { inOrder, phases } from '../../../shared/scoring/kinds/kind.ts';
import { phaseWords } from '../../../shared/scoring/kinds/phaseWords.ts';
import { kindOf } from '../../../shared/scoring/kinds/registry.ts';
import type { Rule } from '../../../shared/scoring/kinds/registry.ts';
import { liesAt } from '../../../shared/scoring/sentences/faults.ts';
import { addRule, offeredKinds } from '../../../shared/scoring/sentences/edits.ts';
import { ruleHints } from '../../../shared/scoring/sentences/hints.ts';
import { pathText } from '../../../shared/scoring/sentences/paths.ts';
import { useEditing, useFrame } from './editing.ts';
import { RuleCard } from './RuleCard.tsx';

interface Placed {
  rule: Rule;
  at: number;
}

interface Props {
  /** Only this clause's rules; null for all. */
  clause: string | null;
  /** What the page calls the part of the scheme a path lies in, and the way there. */
  titleOf: (path: readonly (string | number)[]) => string;
  onGo: (path: readonly (string | number)[]) => void;
}

export function RuleList({ clause, titleOf, onGo }: Props): ReactElement {
  const { scheme, change, set, faults, groups: groupNames, tiers, units } = useEditing();
  const frame = useFrame(scheme);
  const surround = useMemo(() => ({ scheme: frame, change, set, groups: groupNames, tiers, units }), [frame, change, set, groupNames, tiers, units]);
  const [adding, setAdding] = useState<string | null>(null);
  const placed: Placed[] = scheme.rules.map((rule, at) => ({ rule, at }));
  const groups = [...scheme.clauses, ...(placed.some(({ rule }) => !scheme.clauses.some((one) => one.id === rule.clause)) ? [{ id: '', label: '没有选定条款的规则', text: '' }] : [])].filter((one) => clause === null || one.id === clause);
  const rulesOf = (id: string): Placed[] => {
    const own = placed.filter(({ rule }) => (id === '' ? !scheme.clauses.some((one) => one.id === rule.clause) : rule.clause === id));
    return inOrder(own, ({ rule }) => kindOf(rule));
  };
  return (
    <div className="scheme-rules">
      <p className="faint">先{phases.map((phase) => phaseWords[phase]).join('，再')}：同一步里按先后顺序。点开分值、刊物、次数就能改，右边马上看到影响。</p>
      {groups.map((group) => {
        const list = rulesOf(group.id);
        return (
          <section key={group.id} aria-label={group.label}>
            <h2>
              {group.label}
              {group.text === '' ? null : <span className="faint" title={group.text}>{group.text}</span>}
              {adding === group.id || group.id === '' ? null : <Button size="small" type="link" aria-label={`在${group.label}下加一条规则`} onClick={() => setAdding(group.id)}>加一条规则</Button>}
            </h2>
            {list.map(({ rule, at }, index) => {
              const same = (one: Placed | undefined): number | null => (one && kindOf(one.rule).phase === kindOf(rule).phase && kindOf(one.rule).last === kindOf(rule).last ? one.at : null);
              return <RuleCard key={rule.id} rule={rule} at={at} before={same(list[index - 1])} after={same(list[index + 1])} surround={surround} hints={ruleHints(scheme, at).join('\n')} faultText={JSON.stringify(faults.filter((fault) => liesAt(fault, ['rules', at])))} />;
            })}
            {list.length === 0 && adding !== group.id ? <NoRule cites={clauseCites(scheme, group.id)} titleOf={titleOf} onGo={onGo} /> : null}
            {adding === group.id ? <AddRule clause={group.id} onDone={() => setAdding(null)} /> : null}
          </section>
        );
      })}
    </div>
  );
}

/** A clause without a rule may rest elsewhere in the scheme. */
function NoRule({ cites, titleOf, onGo }: { cites: (string | number)[][] } & Pick<Props, 'titleOf' | 'onGo'>): ReactElement {
  if (cites.length === 0) return <p className="faint">这一条文下还没有规则。</p>;
  return <p className="faint">这一条文用在{cites.map((path, at) => <span key={pathText(path)}>{at === 0 ? '' : '、'}<button type="button" className="cell-link" onClick={() => onGo(path)}>{titleOf(path)}</button></span>)}里，没有另外的规则。</p>;
}

/** The closed list: what each kind does, and an example. */
function AddRule({ clause, onDone }: { clause: string; onDone: () => void }): ReactElement {
  const { change } = useEditing();
  return (
    <div className="scheme-kinds" role="group" aria-label="选择规则的种类">
      <header>
        <b>选择规则的种类</b>
        <span className="spring" />
        <Button size="small" onClick={onDone}>不加了</Button>
      </header>
      <ul>
        {offeredKinds.map(({ kind, title, about, example }, at) => (
          <li key={kind}>
            <button
              type="button"
              autoFocus={at === 0}
              onClick={() => {
                change((old) => addRule(old, kind, clause).scheme);
                onDone();
              }}
            >
              <b>{title}</b>
              <span>{about}</span>
              <span className="faint">例：{example}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
