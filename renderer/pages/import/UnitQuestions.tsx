// Names the register does not know: each is asked once, and the plan follows the answer.
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import type { ImportOptions, Plan } from '../../../shared/importing/plan.ts';
import { useRead } from '../../app/queries.ts';

type Question = Plan['questions'][number];
type Answers = NonNullable<ImportOptions['units']>;

interface Props {
  questions: readonly Question[];
  answers: Answers;
  disabled: boolean;
  onAnswer: (answers: Answers) => void;
}

/** Stands for 新建单位 in the list; no register name can be this. */
const CREATE = '\u0000create';

export function UnitQuestions({ questions, answers, disabled, onAnswer }: Props): ReactElement | null {
  const units = useRead('units.list', {}).data?.units ?? [];
  const groups = [...new Set(units.map((unit) => unit.group).filter((group) => group !== ''))];
  const answered = Object.entries(answers);
  if (questions.length === 0 && answered.length === 0) return null;
  const open = questions.filter((question) => answers[question.name] === undefined);
  const answer = (name: string, value: Answers[string]) => onAnswer({ ...answers, [name]: value });
  const forget = (name: string) => onAnswer(Object.fromEntries(answered.filter(([one]) => one !== name)));
  return (
    <div className="import-questions" role="group" aria-label="名录里没有的单位">
      {open.map((question) => (
        <div key={question.name} className="import-question">
          <span>
            “{question.name}”不在单位名录里<span className="faint">（{rowsText(question)}）</span>：是哪个单位？
          </span>
          <Select<string>
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 240 }}
            placeholder="请选择"
            aria-label={`“${question.name}”是哪个单位`}
            disabled={disabled}
            options={[
              ...(question.candidates.length > 0 ? [{ label: '可能是', title: '可能是', options: question.candidates.map((name) => ({ value: name, label: name })) }] : []),
              { label: '其他', title: '其他', options: [{ value: CREATE, label: '新建单位' }] },
              {
                label: '全部单位',
                title: '全部单位',
                options: units.filter((unit) => !question.candidates.includes(unit.name)).map((unit) => ({ value: unit.name, label: unit.name })),
              },
            ]}
            onChange={(value) => answer(question.name, value === CREATE ? { create: true } : value)}
          />
        </div>
      ))}
      {open.length > 1 ? (
        <div className="import-question">
          <span>以上 {open.length} 个名称都是名录里缺的单位：</span>
          <Button
            size="small"
            disabled={disabled}
            onClick={() => onAnswer({ ...answers, ...Object.fromEntries(open.map(({ name }) => [name, { create: true as const }])) })}
          >
            全部新建
          </Button>
        </div>
      ) : null}
      {answered.map(([name, value]) => (
        <div key={name} className="import-question answered">
          <span>
            “{name}”{typeof value === 'string' ? `就是“${value}”` : '是新单位，一并写入单位名录'}
          </span>
          {typeof value === 'string' ? null : (
            <Select<string>
              size="small"
              allowClear
              style={{ width: 140 }}
              placeholder="分组未定"
              aria-label={`“${name}”的分组`}
              disabled={disabled}
              value={value.group}
              options={groups.map((group) => ({ value: group, label: group }))}
              onChange={(group?: string) => answer(name, group === undefined ? { create: true } : { create: true, group })}
            />
          )}
          <Button size="small" type="link" disabled={disabled} onClick={() => forget(name)}>重新选择</Button>
        </div>
      ))}
    </div>
  );
}

function rowsText({ rows }: Question): string {
  const shown = rows.slice(0, 4).map(({ row }) => row).join('、');
  return rows.length > 4 ? `第 ${shown} 行等 ${rows.length} 处` : `第 ${shown} 行`;
}
