// One submission at the side: registering a new one, or changing one that stands; what stands is kept as soon as a field is left.
import { Input, Select } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { RecordPanel } from '../../parts/RecordPanel.tsx';
import { UnitInput } from '../../parts/UnitInput.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useRecordDraft } from '../../parts/useRecordDraft.ts';
import { AdoptionRows } from './AdoptionRows.tsx';
import { showChanged } from './changedLists.ts';
import { DoubleTitle } from './DoubleTitle.tsx';
import { blankDraft, changedFields, draftOf, furtherFields, writtenAdoptions } from './draft.ts';
import type { Draft } from './draft.ts';
import { FurtherFields } from './FurtherFields.tsx';
import type { Offered } from './useOffered.ts';
import { readWords } from './words.ts';

interface PanelProps {
  /** The submission that is shown; null for a new one. */
  submission: Submission | null;
  all: readonly Submission[];
  offered: Offered;
  today: Day | undefined;
  year: number | undefined;
  onClose: () => void;
  onOpen: (id: number) => void;
  onAdded: (id: number) => void;
  /** Neighbours in the list as it is shown. */
  onStep: ((step: -1 | 1) => void) | null;
}

const KEPT = 'submissions.draft';

/** The form; `key` it by the submission so that what was typed belongs to one. */
export function SubmissionPanel(props: PanelProps): ReactElement {
  const { submission, offered } = props;
  const command = useCommand();
  const title = useRef<InputRef>(null);
  const before = submission ? draftOf(submission) : { ...blankDraft, submittedOn: props.today ?? null };
  const { now, set, keep, restart } = useRecordDraft<Draft>({
    before,
    keptAs: submission ? null : KEPT,
    write: async (typed) => {
      const fields = changedFields(before, typed);
      if (!submission || Object.keys(fields).length === 0) return [];
      const result = await command.run('submissions.change', { id: submission.id, fields }, { beside: true, later: true, done: () => `已修改“${fields.title ?? submission.title}”。` });
      if (!result.ok) return [];
      await showChanged(submission.id);
      return Object.keys(fields) as (keyof Draft)[];
    },
  });
  useEffect(() => {
    if (!submission) title.current?.focus();
  }, [submission]);
  const adoptions = writtenAdoptions(now.adoptions);
  const missing = [now.unit.trim() === '' ? '报送单位' : '', now.title.trim() === '' ? '标题' : '', now.submittedOn === null ? '报送日期' : '', adoptions === null ? '采用刊物' : '', readWords(now.words) === 'unclear' ? '字数（应是整数）' : ''].filter((name) => name !== '');
  const add = async (): Promise<void> => {
    const { submittedOn } = now;
    if (missing.length > 0 || submittedOn === null || adoptions === null) {
      command.say({ kind: 'refused', text: `还没有填${missing.join('、')}，填好后再登记。` });
      return;
    }
    const result = await command.run('submissions.add', { ...now, jointUnits: [], marks: [], words: null, ...furtherFields(now), submittedOn, adoptions }, { beside: true, done: () => `已登记“${now.title.trim()}”。` });
    if (!result.ok) return;
    // Items come in by unit and day: both stay for the next one.
    restart({ unit: now.unit, submittedOn });
    props.onAdded(result.output.id);
    title.current?.focus();
  };
  return (
    <RecordPanel title={submission ? '报送信息' : '登记一条信息'} command={command} onAdd={submission ? null : () => void add()} onStep={props.onStep} onClose={props.onClose}>
      <label htmlFor="sub-unit">报送单位</label>
      <UnitInput id="sub-unit" value={now.unit} units={offered.units} onChange={(unit) => {
        set({ unit });
        void keep({ unit });
      }} />
      <label htmlFor="sub-title">标题</label>
      <div>
        <Input id="sub-title" ref={title} value={now.title} status={now.title.trim() === '' && submission ? 'error' : ''} onChange={(event) => set({ title: event.target.value })} onBlur={() => void keep()} onPressEnter={() => void keep()} />
        {now.title.trim() === '' && submission ? <span className="field-problem">标题不能空白，原来的标题还在登记里。</span> : null}
        <DoubleTitle title={now.title} submissions={props.all} self={submission?.id ?? null} onOpen={props.onOpen} />
      </div>
      <label htmlFor="sub-day">报送日期</label>
      <DayInput id="sub-day" required value={now.submittedOn} year={props.year} onChange={(submittedOn) => {
        set({ submittedOn });
        void keep({ submittedOn });
      }} />
      <label htmlFor="sub-kind">类别</label>
      <ChoiceInput id="sub-kind" value={now.kind} options={offered.kinds} onChange={(kind) => set({ kind })} onLeft={(kind) => void keep({ kind })} />
      <label htmlFor="sub-forwarded">已上报</label>
      <div>
        <Select<'yes' | 'no' | 'unsaid'>
          id="sub-forwarded"
          className="narrow-field"
          value={now.forwarded === null ? 'unsaid' : now.forwarded ? 'yes' : 'no'}
          options={[{ value: 'unsaid', label: '没有说明' }, { value: 'yes', label: '是' }, { value: 'no', label: '否' }]}
          onChange={(said) => {
            const forwarded = said === 'unsaid' ? null : said === 'yes';
            set({ forwarded });
            void keep({ forwarded });
          }}
        />
        <div className="help">是否由区级采用并上报上级平台</div>
      </div>
      <div className="wide">
        <AdoptionRows adoptions={now.adoptions} outlets={offered.outlets} forms={offered.forms} year={props.year} onChange={(next) => set({ adoptions: next })} onLeft={() => void keep()} />
      </div>
      <label htmlFor="sub-remark">备注</label>
      <Input.TextArea id="sub-remark" autoSize={{ minRows: 1, maxRows: 5 }} value={now.remark} onChange={(event) => set({ remark: event.target.value })} onBlur={() => void keep()} />
      <FurtherFields draft={now} offered={offered} onChange={set} onLeft={() => void keep()} />
    </RecordPanel>
  );
}
