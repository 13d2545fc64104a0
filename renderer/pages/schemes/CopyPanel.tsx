// A new scheme grown out of another: for a new year in its place, or only after its pattern. It is a draft until it is saved.
import { Button, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import { copyScheme, nextSchemeId } from '../../../shared/scoring/copyScheme.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useAnyWrong, WrongFields } from '../../parts/wrongFields.tsx';
import { listDrafts, writeDraft } from './drafts.ts';
import type { SchemeHead } from './SchemeList.tsx';

interface Props {
  scheme: SchemeHead | undefined;
  all: readonly SchemeHead[];
  /** true: only a pattern, chosen here; nothing is replaced. */
  pattern: boolean;
  onClose: () => void;
}

export function CopyPanel(props: Props): ReactElement {
  return <WrongFields><CopyForm {...props} /></WrongFields>;
}

function CopyForm({ scheme: given, all, pattern, onClose }: Props): ReactElement {
  const navigate = useNavigate();
  const wrong = useAnyWrong();
  const today = useRead('system.info', {}).data?.today;
  const [chosen, setChosen] = useState(given?.id ?? '');
  const scheme = useRead('schemes.show', { scheme: chosen }, { enabled: chosen !== '', keep: false }).data;
  const nextYear = Math.max(Number(scheme?.from.slice(0, 4) ?? 0), Number(today?.slice(0, 4) ?? 0)) + 1;
  const [from, setFrom] = useState<Day | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const day = from ?? (`${nextYear}-01-01` as Day);
  const wantedName = name ?? (scheme ? (pattern ? `${scheme.name}（新）` : copyScheme(scheme, { id: scheme.id, from: day }).name) : '');
  const early = !pattern && scheme !== undefined && day <= scheme.from;
  const go = (): void => {
    if (!scheme || early || wrong || wantedName.trim() === '') return;
    const id = nextSchemeId(scheme.id, day, [...all.map((one) => one.id), ...listDrafts().map((one) => one.id)]);
    const content = copyScheme(scheme, { id, from: day, name: wantedName.trim(), documentNumber: number.trim(), replaces: pattern ? null : scheme.id, ...(pattern ? { to: null } : {}) });
    writeDraft(id, { content, at: new Date().toISOString() });
    void navigate(`/scoring/schemes/${id}/edit`);
  };
  return (
    <SidePanel title={pattern ? '新建办法' : '复制到新年度'} width={440} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label htmlFor="copy-from">{pattern ? '以它为样板' : '原办法'}</label>
        {pattern ? <Select<string> id="copy-from" value={chosen || null} placeholder="请选择" onChange={setChosen} options={all.map((one) => ({ value: one.id, label: `${one.name}（${one.from.slice(0, 4)}年）` }))} /> : <span id="copy-from" className="label">{given?.name}</span>}
        <label htmlFor="copy-name">新办法名称</label>
        <Input id="copy-name" value={wantedName} onChange={(event) => setName(event.target.value)} />
        <label htmlFor="copy-day">执行自</label>
        <div>
          <DayInput id="copy-day" value={day} required onChange={setFrom} />
          {early ? <span className="field-problem" role="alert">应在原办法执行的 {scheme.from} 以后。</span> : <span className="help">{pattern ? '原来的办法不受影响。' : '保存以后，原办法到这一天的前一天为止。'}</span>}
        </div>
        <label htmlFor="copy-number">文号</label>
        <Input id="copy-number" value={number} placeholder="还没有定的可以以后再写" onChange={(event) => setNumber(event.target.value)} />
        <div className="wide form-commands">
          <Button type="primary" htmlType="submit" disabled={!scheme || early || wrong || wantedName.trim() === ''}>接着修改</Button>
          <Button onClick={onClose}>取消</Button>
        </div>
        <p className="wide faint">条文、规则、读法都照原样带过来。在下一页里改好，点“保存”以后才生效。</p>
      </form>
    </SidePanel>
  );
}
