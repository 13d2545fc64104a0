// What stands in place of a page that broke: a sentence, and two ways on. The details are for whoever looks into it.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate, useRouteError } from 'react-router';

/** An address that leads nowhere. */
export function NoPage(): ReactElement {
  const navigate = useNavigate();
  return (
    <section className="no-page" role="alert">
      <h1 className="trouble-title">没有这一页</h1>
      <p>地址里写的这一页不存在，可以从左边重新进入。</p>
      <p className="trouble-ways"><Button type="primary" onClick={() => void navigate('/')}>回工作台</Button></p>
    </section>
  );
}

/** Data is never touched by a fault of a page. */
export function Trouble(): ReactElement {
  const error = useRouteError();
  const navigate = useNavigate();
  return (
    <section className="no-page" role="alert">
      <h1 className="trouble-title">这一页出了错</h1>
      <p>已经保存的数据没有受影响。可以重新打开这一页；如果仍然出错，请先回工作台，做别的事不受影响。</p>
      <p className="trouble-ways">
        <Button type="primary" onClick={() => void navigate('/')}>回工作台</Button> <Button onClick={() => location.reload()}>重新打开</Button>
      </p>
      <details>
        <summary>给维护人员看的内容</summary>
        <pre>{error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)}</pre>
      </details>
    </section>
  );
}
