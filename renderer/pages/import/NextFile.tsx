// 接着导入下一份: chooses the next file at once.
import { Button } from 'antd';
import { useRef, type ReactElement } from 'react';
import type { Import } from './useImport.ts';

/** A file that cannot be read from disk is told where the first one is. */
export function NextFile({ work }: { work: Import }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      work.take({ file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, pasted: false });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      work.refuse(`“${file.name}”读不出来：文件可能被移走、改名，或正被别的程序占用。请关闭占用它的程序后再选一次。`);
    }
  };
  return (
    <>
      <Button size="small" type="primary" autoFocus onClick={() => input.current?.click()}>接着导入下一份</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="下一份填报表"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
