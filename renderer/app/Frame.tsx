// The frame around every page: areas at the left; office, month, search, 撤销 and 重做 on top.
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { useHush } from '../parts/notice/Notices.tsx';
import { areaOf, areas } from './areas.tsx';
import { PeriodControl } from './period.tsx';
import { useRead } from './queries.ts';
import { Search } from './Search.tsx';
import { Undo } from './Undo.tsx';

/** With no data at all the first page is 开始. */
export function Frame(): ReactElement {
  const location = useLocation();
  const info = useRead('system.info', {});
  const settings = useRead('settings.show', {});
  const main = useRef<HTMLElement>(null);
  const hush = useHush();
  const here = areaOf(location.pathname, location.search);
  useEffect(() => {
    hush();
    // After changing the page the reading starts at its title, unless the page took the focus itself.
    if (document.activeElement === document.body) main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [location.pathname, hush]);
  const blank = info.data !== undefined && settings.data !== undefined && settings.data.issuer === '' && Object.values(info.data.counts).every((count) => count === 0);
  if (blank && location.pathname === '/') return <Navigate to="/start" replace />;
  return (
    <div className="frame">
      <a className="skip" href="#main" onClick={(event) => {
        event.preventDefault();
        main.current?.focus();
      }}>跳到正文</a>
      <header className="frame-top">
        <span className="frame-name">政务公开工作台</span>
        <span className="frame-office" title={settings.data?.issuer}>{settings.data === undefined ? '' : settings.data.issuer || <Link to="/settings?part=office">填写本单位名称</Link>}</span>
        <PeriodControl />
        <span className="spring" />
        <Search />
        <Undo />
      </header>
      <nav className="frame-side" aria-label="各项业务">
        {areas.map((area) => (
          <Link key={area.path} to={area.path} className={area === here ? 'here' : undefined} aria-current={area === here ? 'page' : undefined}>
            <span aria-hidden>{area.icon}</span>
            {area.title}
          </Link>
        ))}
      </nav>
      <main className="frame-main" id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
