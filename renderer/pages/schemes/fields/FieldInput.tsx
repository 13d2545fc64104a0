// One value within a sentence, filled in the way its kind asks for; what is wrong with it stands beside it.
import type { ReactElement } from 'react';
import type { Day } from '../../../../shared/days/day.ts';
import type { AnyField } from '../../../../shared/scoring/sentences/form.ts';
import type { Path } from '../../../../shared/scoring/sentences/paths.ts';
import { pathText } from '../../../../shared/scoring/sentences/paths.ts';
import { ruleName, sayOutletOf } from '../../../../shared/scoring/sentences/values.ts';
import type { Scheme } from '../../../../shared/scoring/scheme.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useEditing, useFaultsAt } from '../editing.ts';
import { ManyField } from './ManyField.tsx';
import { MonthField } from './MonthField.tsx';
import { NamesField } from './NamesField.tsx';
import { NumberField, SignedField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';
import type { Option } from './SelectField.tsx';
import { LongField, TextField } from './TextField.tsx';
import { UnitsField } from './UnitsField.tsx';
import { WhenField } from './WhenField.tsx';

export interface InputProps {
  field: AnyField;
  value: unknown;
  /** Behind a number: 分, 条. */
  unit: string;
  wrong: boolean;
  onChange: (value: unknown) => void;
}

interface Props {
  field: AnyField;
  path: Path;
  owner: Record<string, unknown>;
}

export function FieldInput({ field, path, owner }: Props): ReactElement {
  const { scheme, set } = useEditing();
  const faults = useFaultsAt(path);
  const unit = field.as === 'points' || field.as === 'signed' || field.as === 'deduction' ? '分' : field.as === 'percent' ? '%' : typeof field.unit === 'function' ? field.unit(owner as never, scheme) : (field.unit ?? '');
  const props: InputProps = { field, value: owner[field.field], unit, wrong: faults.length > 0, onChange: (value) => set(path, value) };
  return (
    <span className="scheme-field" data-path={pathText(path)}>
      <Input {...props} owner={owner} />
      {faults.slice(0, 1).map((fault) => <span key={fault} className="field-problem" role="alert">{fault}。</span>)}
    </span>
  );
}

function Input({ owner, ...props }: InputProps & { owner: Record<string, unknown> }): ReactElement {
  const { scheme } = useEditing();
  const { field, value, onChange } = props;
  switch (field.as) {
    case 'points': case 'deduction': case 'count': case 'factor': case 'percent':
      return <NumberField {...props} />;
    case 'signed':
      return <SignedField {...props} />;
    case 'names':
      return <NamesField {...props} />;
    case 'text':
      return <TextField {...props} />;
    case 'long':
      return <LongField {...props} />;
    case 'choice':
      return <SelectField {...props} options={choices(field, scheme)} value={typeof value === 'object' && value !== null ? `reading:${(value as { reading: string }).reading}` : String(value)} onChange={(next) => onChange(String(next).startsWith('reading:') ? { reading: String(next).slice(8) } : next)} />;
    case 'flag':
      return <SelectField {...props} options={words(field)} value={String(value ?? false)} onChange={(next) => onChange(next === 'true')} />;
    case 'outlet':
      return <SelectField {...props} options={scheme.outlets.map(({ id }) => ({ value: id, label: sayOutletOf(scheme, id) }))} />;
    case 'measure':
      return <SelectField {...props} options={scheme.measures.map(({ id, name }) => ({ value: id, label: name }))} />;
    case 'clause':
      return <SelectField {...props} options={scheme.clauses.map(({ id, label }) => ({ value: id, label }))} />;
    case 'taken':
      return <SelectField {...props} options={(owner as unknown as Scheme['readings'][number]).options.map(({ id, text }) => ({ value: id, label: text }))} />;
    case 'outlets':
      return <ManyField {...props} options={[...(field.any ? [{ value: '*', label: field.any }] : []), ...scheme.outlets.map(({ id }) => ({ value: id, label: sayOutletOf(scheme, id) }))]} />;
    case 'rules':
      return <ManyField {...props} options={scheme.rules.filter((rule) => rule.id !== owner['id']).map((rule) => ({ value: rule.id, label: ruleName(rule, scheme) }))} />;
    case 'choices':
      return <ManyField {...props} options={words(field)} />;
    case 'units':
      return <UnitsField {...props} />;
    case 'when':
      return <WhenField {...props} />;
    case 'month':
      return <MonthField {...props} />;
    case 'day':
      return <span className="scheme-day"><DayInput size="small" label={field.name} value={(value as Day | null) ?? null} required={!field.any} onChange={onChange} /></span>;
  }
}

const words = (field: AnyField): Option[] => Object.entries(field.words ?? {}).map(([value, label]) => ({ value, label }));

/** The values in words, and the readings of the scheme that could decide among them. */
function choices(field: AnyField, scheme: Scheme): Option[] {
  const known = new Set(Object.keys(field.words ?? {}));
  const fitting = scheme.readings.filter((reading) => reading.options.every((option) => known.has(option.value ?? option.id)));
  return [...words(field), ...fitting.map((reading) => ({ value: `reading:${reading.id}`, label: `按读法“${reading.question}”` }))];
}
