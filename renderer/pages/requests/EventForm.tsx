// The form of one step; what the program refuses stands beside the field it speaks of.
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Input as MethodInput, Output } from '../../../shared/contract/methods.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { EventKind } from '../../../shared/requests/application.ts';
import { eventNames } from '../../../shared/requests/words.ts';
import type { Problem } from '../../../shared/problems.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { eventOf, fieldsOf } from './eventFields.ts';
import type { EventField, FieldValue } from './eventFields.ts';
import { FeeCount } from './FeeCount.tsx';

interface FormProps {
  file: Output<'requests.show'>;
  kind: EventKind;
  calendar: Calendar;
  today: Day;
  /** What the step is called here, when not by its kind. */
  title?: string;
  onDone: () => void;
}

const fieldOf = ({ at }: Problem): string => (at?.field ?? '').replace(/^event\.?/, '');
/** The program names the field before what is wrong; here it stands beside it. */
const sentence = ({ message, code }: Problem): string => (code === 'input-invalid' ? message.replace(/^“[^”]*”不对：/, '') : message);

export function EventForm({ file, kind, calendar, today, title = eventNames[kind], onDone }: FormProps): ReactElement {
  const command = useCommand();
  const fields = fieldsOf(kind, { application: file.application, events: file.events, calendar, today });
  const [values, setValues] = useState<Record<string, FieldValue>>(() => Object.fromEntries(fields.map(({ name, initial = null }) => [name, initial])));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const put = (more: Record<string, FieldValue>): void => {
    setValues((current) => ({ ...current, ...more }));
    // A day is taken when its field is left, often by the press on the button: a sentence going away then would move the button from under it.
    if (Object.keys(more).every((name) => fields.some((field) => field.name === name && field.kind === 'day'))) return;
    setMissing((current) => current.filter((name) => !(name in more)));
    command.clear();
  };
  const write = async (): Promise<void> => {
    const lacking = fields.filter(({ name, required }) => required && (values[name] === null || values[name] === undefined || String(values[name]).trim() === '')).map(({ name }) => name);
    setMissing(lacking);
    if (lacking.length > 0) return;
    const event = eventOf(kind, values) as MethodInput<'requests.event'>['event'];
    const result = await command.run('requests.event', { id: file.id, event }, { beside: true, done: ({ due }) => `已登记：${title}。${due === null ? '' : `到期日是 ${due}。`}` });
    if (result.ok) onDone();
  };
  const whole = command.problems.filter((problem) => !fields.some(({ name }) => name === fieldOf(problem)));
  return (
    <form
      className="form event-form"
      aria-label={title}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        // A day that was typed is taken over by its field at the same key.
        setTimeout(() => void write(), 0);
      }}
    >
      {kind === 'feeNoticed' ? <FeeCount id={file.id} onCount={put} /> : null}
      {fields.map((field) => {
        const why = missing.includes(field.name) ? [`要填${field.label}。`] : command.problems.filter((problem) => fieldOf(problem) === field.name).map(sentence);
        return [
          <label key={`${field.name}-label`} htmlFor={`event-${field.name}`}>{field.label}</label>,
          <div key={field.name}>
            <FieldInput field={field} value={values[field.name] ?? null} today={today} onChange={(value) => put({ [field.name]: value })} />
            {why.map((text) => <span key={text} className="field-problem" role="alert">{text}</span>)}
            {field.hint === undefined ? null : <div className="help">{field.hint}</div>}
          </div>,
        ];
      })}
      <div className="wide"><Problems problems={whole} bare /></div>
      <div className="wide form-commands"><Button type="primary" htmlType="submit" loading={command.busy}>登记这一步</Button><Button onClick={onDone}>取消</Button></div>
    </form>
  );
}

function FieldInput({ field, value, today, onChange }: { field: EventField; value: FieldValue; today: Day; onChange: (value: FieldValue) => void }): ReactElement {
  const id = `event-${field.name}`;
  if (field.kind === 'day') return <DayInput id={id} value={value as Day | null} year={Number(today.slice(0, 4))} onChange={onChange} />;
  if (field.kind === 'number') return <InputNumber<number> id={id} className="narrow-field" min={0} precision={0} controls={false} value={value === null ? null : Number(value)} onChange={onChange} />;
  if (field.kind === 'choice') return <Select<string> id={id} value={value === null ? undefined : String(value)} placeholder="请选择" options={[...(field.options ?? [])]} onChange={onChange} />;
  return <Input.TextArea id={id} autoSize={{ minRows: 1, maxRows: 4 }} value={String(value ?? '')} onChange={({ target }) => onChange(target.value)} />;
}
