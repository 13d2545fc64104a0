// The columns of the submission register.
import type { Submission } from '../../../shared/submissions/submission.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { adoptionText, FORWARDED, forwardedText, instructionText } from './words.ts';

interface Offered {
  units: readonly string[];
  kinds: readonly string[];
  marks: readonly string[];
  /** Joint units, marks and words have columns too. */
  further: boolean;
  /** The year of days typed without one. */
  year: number | undefined;
  open: (submission: Submission) => void;
}

/** Adoptions are written in the panel at the side; everything else in place. */
export function submissionColumns({ units, kinds, marks, further, year, open }: Offered): GridColumn<Submission>[] {
  return [
    { id: 'unit', title: '报送单位', width: 140, kind: 'text', sticky: true, value: (one) => one.unit, editor: { kind: 'choice', options: units, required: true } },
    { id: 'title', title: '标题', width: 280, kind: 'text', grow: true, value: (one) => one.title, editor: { kind: 'text', required: true } },
    { id: 'submittedOn', title: '报送日期', width: 96, kind: 'day', value: (one) => one.submittedOn, editor: { kind: 'day', required: true, year } },
    { id: 'kind', title: '类别', width: 72, kind: 'text', value: (one) => one.kind, editor: { kind: 'choice', options: kinds, free: true }, filter: 'choice' },
    { id: 'forwarded', title: '已上报', width: 70, kind: 'text', value: (one) => forwardedText(one.forwarded), editor: { kind: 'choice', options: FORWARDED }, filter: 'choice', hint: '是否由区级采用并上报上级平台；空白是没有说明' },
    { id: 'count', title: '采用次数', width: 78, kind: 'number', value: (one) => one.adoptions.length, hint: '被采用的次数' },
    {
      id: 'outlets',
      title: '采用刊物',
      width: 206,
      kind: 'text',
      value: (one) => adoptionText(one.adoptions),
      render: (one) => (
        <button type="button" className="cell-link" tabIndex={-1} onClick={() => open(one)}>
          {adoptionText(one.adoptions) || <span className="faint">登记采用</span>}
        </button>
      ),
    },
    { id: 'instruction', title: '批示', width: 72, kind: 'text', value: (one) => instructionText(one.adoptions) },
    ...(further
      ? [
          { id: 'jointUnits', title: '联合报送单位', width: 132, kind: 'text', value: (one) => one.jointUnits.join('、'), editor: { kind: 'names', options: units }, hint: '与报送单位一起报送的单位，几个用顿号分开' } satisfies GridColumn<Submission>,
          { id: 'marks', title: '标记', width: 104, kind: 'text', value: (one) => one.marks.join('、'), editor: { kind: 'names', options: marks }, hint: '计分办法认的条件，如已审核签字、附佐证、原创' } satisfies GridColumn<Submission>,
          { id: 'words', title: '字数', width: 62, kind: 'number', value: (one) => one.words, editor: { kind: 'text' } } satisfies GridColumn<Submission>,
        ]
      : []),
    { id: 'remark', title: '备注', width: 88, kind: 'text', value: (one) => one.remark, editor: { kind: 'text' } },
  ];
}
