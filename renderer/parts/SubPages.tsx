// The pages of an area in a row under the page's title: 任务 · 单位台账 · 督办催办 · 全年进度; 计分 · 办法.
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import './ledger/ledger.css';

interface SubPage {
  path: string;
  title: string;
}

const TASKS: readonly SubPage[] = [
  { path: '/tasks', title: '任务' },
  { path: '/tasks/unit', title: '单位台账' },
  { path: '/tasks/supervision', title: '督办催办' },
  { path: '/tasks/picture', title: '全年进度' },
];

const SCORING: readonly SubPage[] = [
  { path: '/scoring', title: '计分' },
  { path: '/scoring/schemes', title: '办法' },
];

/** The year in sight goes along; null while it is not known or not narrowed to one. */
export function SubPages({ year }: { year: number | null }): ReactElement {
  return <Pages label="任务台账的各页" pages={TASKS} search={year === null ? '' : `?year=${year}`} />;
}

export function ScoringPages(): ReactElement {
  return <Pages label="计分通报的各页" pages={SCORING} search="" />;
}

function Pages({ label, pages, search }: { label: string; pages: readonly SubPage[]; search: string }): ReactElement {
  const { pathname } = useLocation();
  return (
    <nav className="sub-pages" aria-label={label}>
      {pages.map(({ path, title }) => (
        <Link key={path} to={`${path}${search}`} aria-current={pathname === path ? 'page' : undefined}>{title}</Link>
      ))}
    </nav>
  );
}
