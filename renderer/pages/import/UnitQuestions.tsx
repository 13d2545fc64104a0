// Names the register does not know: each is asked once, and the plan follows the answer.
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ImportOptions, Plan } from '../../../shared/importing/plan.ts';
import { useRead } from '../../app/queries.ts';

type Question = Plan['questions'][number];
type Answers = NonNullable<ImportOptions['units']>;

interface Props {
  questions: readonly Question[];
  answers: Answers;
  disabled: boolean;
  /** Nothing waits for an answer: names may stand as printed, and the list is folded when it is long. */
  gentle?: boolean;
  onAnswer: (answers: Answers) => void;
}

const FOLDED_FROM = 3;

/** Stands for 新建单位 in the list; no register name can be this. */
const CREATE = '\u0000create';

export function UnitQuestions({ questions, answers, disabled, gentle = false, onAnswer }: Props): ReactElement | null {
  const units = useRead('units.list', {}).data?.units ?? [];
  const [unfolded, setUnfolded] = useState(!gentle || questions.length < FOLDED_FROM);
  const groups = [...new Set(units.map((unit) => unit.group).filter((group) => group !== ''))];
  const answered = Object.entries(answers);
  if (questions.length === 0 && answered.length === 0) return null;
  const open = questions.filter((question) => answers[question.name] === undefined);
  const answer = (name: string, value: Answers[string]) => onAnswer({ ...answers, [name]: value });
  const forget = (name: string) => onAnswer(Object.fromEntries(answered.filter(([one]) => one !== name)));
  const createAll = () => onAnswer({ ...answers, ...Object.fromEntries(open.map(({ name }) => [name, { create: true as const }])) });
  return (
    <div className={gentle ? 'import-questions gentle' : 'import-questions'} role="group" aria-label="名录里没有的单位">
      {gentle ? (
        <div className="import-question head">
          {open.length > 0 ? (
            <>
              <span className="import-names" title={open.map(({ name }) => name).join('、')}>有 {open.length} 个名称不在单位名录里：{open.map(({ name }) => name).join('、')}。</span>
              <span className="faint">照原样保留，以后再对应也可以</span>
              <Button size="small" disabled={disabled} onClick={createAll}>全部登记到单位名录</Button>
            </>
          ) : <span>名录里没有的 {answered.length} 个名称都已对应。</span>}
          <Button size="small" type="link" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>{unfolded ? '收起' : open.length > 0 ? '逐个对应' : '看怎么对应的'}</Button>
        </div>
      ) : null}
      {unfolded ? open.map((question) => (
        <div key={question.name} className="import-question">
          <span>
            “{question.name}”不在单位名录里<span className="faint">（{rowsText(question)}）</span>：是哪个单位？
          </span>
          {gentle && question.candidates.length > 0 ? <span className="faint">最接近的</span> : null}
          {gentle ? question.candidates.slice(0, 2).map((name) => <Button key={name} size="small" disabled={disabled} aria-label={`“${question.name}”就是“${name}”`} onClick={() => answer(question.name, name)}>{name}</Button>) : null}
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
      )) : null}
      {!gentle && open.length > 1 ? (
        <div className="import-question">
          <span>以上 {open.length} 个名称都是名录里缺的单位：</span>
          <Button size="small" disabled={disabled} onClick={createAll}>全部新建</Button>
        </div>
      ) : null}
      {unfolded ? answered.map(([name, value]) => (
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
      )) : null}
    </div>
  );
}

function rowsText({ rows }: Question): string {
  const shown = rows.slice(0, 4).map(({ row }) => row).join('、');
  return rows.length > 4 ? `第 ${shown} 行等 ${rows.length} 处` : `第 ${shown} 行`;
}
