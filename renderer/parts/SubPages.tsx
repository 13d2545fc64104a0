// The pages of an area in a row under the page's title, e.g. 任务 · 单位台账 · 督办催办 · 全年进度.
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import './subPages.css';

const AREAS = {
  tasks: {
    label: '任务台账的各页',
    pages: [
      { path: '/tasks', title: '任务' },
      { path: '/tasks/unit', title: '单位台账' },
      { path: '/tasks/supervision', title: '督办催办' },
      { path: '/tasks/picture', title: '全年进度' },
    ],
  },
  submissions: {
    label: '信息报送的各页',
    pages: [
      { path: '/submissions', title: '报送登记' },
      { path: '/submissions/events', title: '加减分' },
      { path: '/submissions/commissions', title: '约稿' },
    ],
  },
  scoring: {
    label: '计分通报的各页',
    pages: [
      { path: '/scoring', title: '计分' },
      { path: '/scoring/schemes', title: '办法' },
    ],
  },
  requests: {
    label: '依申请公开的各页',
    pages: [
      { path: '/requests', title: '登记簿' },
      { path: '/requests/calendar', title: '到期日历' },
      { path: '/requests/statistics', title: '统计' },
      { path: '/requests/letters', title: '文书文字' },
    ],
  },
} as const;

/** `along` is what of the address goes along to the other pages; '' for nothing. */
export function SubPages({ area, along = '' }: { area: keyof typeof AREAS; along?: string }): ReactElement {
  const { pathname } = useLocation();
  return (
    <nav className="sub-pages" aria-label={AREAS[area].label}>
      {AREAS[area].pages.map(({ path, title }) => (
        <Link key={path} to={along === '' ? path : `${path}?${along}`} aria-current={pathname === path ? 'page' : undefined}>{title}</Link>
      ))}
    </nav>
  );
}
