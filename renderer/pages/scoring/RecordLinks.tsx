// The records behind a line, each opening where it is kept: information sent in, events of 加减分, commissioned items.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { RecordRef } from '../../../shared/scoring/result.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';

/** 'submission 7' and 'adoption 12' → the submission as it stands in the register. */
export function byRecord(submissions: readonly Submission[]): ReadonlyMap<string, Submission> {
  const found = new Map<string, Submission>();
  for (const submission of submissions) {
    found.set(`submission ${submission.id}`, submission);
    for (const adoption of submission.adoptions) found.set(`adoption ${adoption.id}`, submission);
  }
  return found;
}

/** Records that have a page of their own register. */
const ELSEWHERE = { scoreEvent: { path: '/submissions/events', title: '打开这笔加减分' }, commission: { path: '/submissions/commissions', title: '打开这件约稿' } } as const;

/** Each submission behind a line once; with several, each by its title. One that was deleted since is only named. */
export function RecordLinks({ records, registered }: { records: readonly RecordRef[]; registered: ReadonlyMap<string, Submission> }): ReactElement {
  const found = new Set<Submission>();
  const gone: RecordRef[] = [];
  const kept: (RecordRef & { kind: keyof typeof ELSEWHERE })[] = [];
  for (const record of records) {
    const submission = registered.get(`${record.kind} ${record.id}`);
    if (record.kind === 'scoreEvent' || record.kind === 'commission') kept.push({ ...record, kind: record.kind });
    else if (submission) found.add(submission);
    else gone.push(record);
  }
  const many = found.size > FOLDED;
  const links = [...found].map((submission) => (
    <Link key={submission.id} className="scoring-record" to={`/submissions?open=${submission.id}`} title={submission.title}>
      {found.size === 1 ? '打开这条信息' : submission.title}
    </Link>
  ));
  return (
    <>
      {many ? <details className="scoring-records"><summary>{found.size} 条信息</summary>{links}</details> : links}
      {kept.map(({ kind, id, text }) => <Link key={`${kind} ${id}`} className="scoring-record" to={`${ELSEWHERE[kind].path}?open=${id}`} title={text}>{ELSEWHERE[kind].title}</Link>)}
      {found.size === 0 && kept.length === 0 && gone.length > 0 ? <span className="faint">（已不在登记里）</span> : null}
    </>
  );
}

/** A quota counts many items: more than this stand behind a fold. */
const FOLDED = 3;
