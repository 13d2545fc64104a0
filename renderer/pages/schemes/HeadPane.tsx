// What the scheme is called, where it comes from, and from when to when it holds.
import { Input } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { pathText } from '../../../shared/scoring/sentences/paths.ts';
import type { Path } from '../../../shared/scoring/sentences/paths.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { useEditing, useFaultsAt } from './editing.ts';

type Text = { path: Path; label: string; hint?: string };

const TEXTS: readonly Text[] = [
  { path: ['name'], label: '办法名称' },
  { path: ['source', 'document'], label: '所在文件', hint: '印发这个办法的通知或通报的标题' },
  { path: ['source', 'documentNumber'], label: '文号', hint: '如 济高新管办字〔2021〕3号' },
  { path: ['source', 'attachment'], label: '附件', hint: '办法在文件里的位置，如 附件3' },
  { path: ['source', 'issuer'], label: '发文单位' },
];

/** `brief`: only what saving needs. */
export function HeadPane({ brief = false }: { brief?: boolean }): ReactElement {
  const { scheme, set } = useEditing();
  const days: { path: Path; label: string; value: Day | null; required: boolean }[] = [
    { path: ['source', 'issuedOn'], label: '成文日期', value: scheme.source.issuedOn, required: true },
    { path: ['from'], label: '生效日期', value: scheme.from, required: true },
    { path: ['to'], label: '失效日期', value: scheme.to, required: false },
  ];
  return (
    <div className="form scheme-head">
      {TEXTS.filter(({ label }) => !brief || label !== '附件').map((text) => <TextLine key={text.label} {...text} />)}
      {days.map(({ path, label, value, required }) => (
        <Line key={label} path={path} label={label}>
          <DayInput id={idOf(path)} value={value} required={required} onChange={(day) => set(path, day)} />
          {label === '失效日期' ? <span className="help">还在用的留空。</span> : null}
        </Line>
      ))}
    </div>
  );
}

const idOf = (path: Path): string => `scheme-${path.join('-')}`;

function TextLine({ path, label, hint }: Text): ReactElement {
  const { scheme, set } = useEditing();
  const value = path.length === 1 ? scheme.name : String((scheme.source as Record<string, unknown>)[String(path[1])] ?? '');
  return (
    <Line path={path} label={label}>
      <Input id={idOf(path)} value={value} placeholder={hint} onChange={(event) => set(path, event.target.value)} />
    </Line>
  );
}

function Line({ path, label, children }: { path: Path; label: string; children: ReactNode }): ReactElement {
  const faults = useFaultsAt(path);
  return (
    <>
      <label htmlFor={idOf(path)}>{label}</label>
      <div data-path={pathText(path)}>
        {children}
        {faults.slice(0, 1).map((fault) => <span key={fault} className="field-problem" role="alert">{fault}。</span>)}
      </div>
    </>
  );
}
