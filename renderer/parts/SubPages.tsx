// The pages of 任务台账 in a row under the page's title: 任务 · 单位台账 · 督办催办 · 全年进度.
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import './ledger/ledger.css';

const PAGES = [
  { path: '/tasks', title: '任务' },
  { path: '/tasks/unit', title: '单位台账' },
  { path: '/tasks/supervision', title: '督办催办' },
  { path: '/tasks/picture', title: '全年进度' },
] as const;

/** The year in sight goes along; null while it is not known or not narrowed to one. */
export function SubPages({ year }: { year: number | null }): ReactElement {
  const { pathname } = useLocation();
  return (
    <nav className="sub-pages" aria-label="任务台账的各页">
      {PAGES.map(({ path, title }) => (
        <Link key={path} to={year === null ? path : `${path}?year=${year}`} aria-current={pathname === path ? 'page' : undefined}>{title}</Link>
      ))}
    </nav>
  );
}
