// The papers issued so far: number, kind, units, day of reply, and how many units have answered.
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PaperHead } from '../../../shared/contract/tasks.ts';
import type { Day } from '../../../shared/days/day.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { answersText, isLate, kindTitles, waiting } from './paperWords.ts';

const keyOf = (paper: PaperHead): number => paper.id;

/** A paper past its day of reply with units still waiting stands in red words. */
export function PaperList({ papers, today }: { papers: readonly PaperHead[]; today: Day }): ReactElement {
  const navigate = useNavigate();
  const columns = useMemo<GridColumn<PaperHead>[]>(() => [
    { id: 'kind', title: '种类', width: 76, kind: 'text', filter: 'choice', value: (paper) => kindTitles[paper.kind] },
    { id: 'number', title: '编号、文号', width: 190, kind: 'text', value: (paper) => paper.number },
    { id: 'title', title: '名称', width: 320, kind: 'text', grow: true, value: (paper) => paper.title, render: (paper) => <Link to={`/tasks/supervision/papers/${paper.id}`}>{paper.title}</Link> },
    { id: 'issuedOn', title: '成文日期', width: 96, kind: 'day', value: (paper) => paper.issuedOn },
    { id: 'replyBy', title: '回复期限', width: 96, kind: 'day', value: (paper) => paper.replyBy },
    { id: 'answers', title: '已回复', width: 70, kind: 'text', filter: 'none', value: answersText, hint: '发出以后又报过进展的单位／发给的单位' },
    { id: 'waiting', title: '还没有回复的', width: 240, kind: 'text', value: (paper) => waiting(paper).join('、'), render: (paper) => <span className={isLate(paper, today) ? 'paper-late' : undefined}>{isLate(paper, today) ? '已过期限：' : ''}{waiting(paper).join('、')}</span> },
  ], [today]);
  return (
    <DataGrid<PaperHead>
      id="supervision.papers"
      label="已发出的督办单、催办函和通报"
      columns={columns}
      rows={papers}
      rowKey={keyOf}
      onOpen={(paper) => void navigate(`/tasks/supervision/papers/${paper.id}`)}
      exportTitle="已发出的督办单、催办函和通报"
      empty={{ text: '还没有发出过督办单、催办函和工作进展通报。在“已逾期”里选上任务，就可以出催办函、督办单。', action: <Button onClick={() => void navigate('/tasks/supervision?tab=overdue')}>看已逾期的</Button> }}
    />
  );
}
