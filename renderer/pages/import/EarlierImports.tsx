// Earlier imports, the newest first; each can be taken back as a whole.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problems } from '../../parts/Problems.tsx';
import type { Command } from '../../parts/useCommand.ts';
import { countsText } from './actions.ts';
import { kinds } from './kinds.ts';

export function EarlierImports({ command }: { command: Command }): ReactElement {
  const query = useRead('import.list', {});
  return (
    <section className="import-earlier" aria-label="历次导入">
      <h2>历次导入</h2>
      <Problems problems={command.problems} />
      <Loaded query={query}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="faint">还没有导入过。每次导入都会列在这里，可以整批撤销。</p>
          ) : (
            <table className="import-list">
              <thead>
                <tr>
                  <th scope="col">时间</th>
                  <th scope="col">种类</th>
                  <th scope="col">文件</th>
                  <th scope="col">结果</th>
                  <th scope="col">经办</th>
                  <th scope="col">撤销</th>
                </tr>
              </thead>
              <tbody>
                {imports.map((one) => (
                  <tr key={one.importId} className={one.undone ? 'muted' : undefined}>
                    <td className="number">{momentText(one.at)}</td>
                    <td>{kinds[one.kind].name}</td>
                    <td className="wide" title={one.file}>{one.file}</td>
                    <td>{countsText(one.counts)}</td>
                    <td>{one.who}</td>
                    <td>
                      {one.undone ? (
                        '已撤销'
                      ) : (
                        <Button
                          size="small"
                          type="link"
                          disabled={command.busy}
                          aria-label={`整批撤销“${one.file}”`}
                          onClick={() => void undoImport(command, one.importId, one.file)}
                        >
                          整批撤销
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}

/** Takes a whole import back; 重做 stands in the frame. */
export async function undoImport(command: Command, importId: number, file: string): Promise<boolean> {
  const records = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const result = await command.run('import.undo', { importId }, { beside: true, done: ({ counts }) => `已整批撤销“${file}”的导入，涉及 ${records(counts)} 条记录。` });
  return result.ok;
}
