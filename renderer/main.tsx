// Starts the window: language, theme, readings, pages.
import { DownOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { KeptHolder } from './app/KeptHolder.tsx';
import { PeriodHolder } from './app/period.tsx';
import { queryClient } from './app/queries.ts';
import { router } from './app/router.tsx';
import { makeTheme } from './app/theme.ts';
import { Notices } from './parts/notice/Notices.tsx';
import './app/frame.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the program');

createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={chinese} theme={makeTheme()} button={{ autoInsertSpace: false }} wave={{ disabled: true }} select={{ suffixIcon: <DownOutlined aria-hidden /> }}>
      <QueryClientProvider client={queryClient}>
        <Notices>
          <KeptHolder>
            <PeriodHolder>
              <RouterProvider router={router} />
            </PeriodHolder>
          </KeptHolder>
        </Notices>
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
);
