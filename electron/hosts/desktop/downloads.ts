// Documents the page hands over: the system's save dialog, for bytes of our own page only.
import path from 'node:path';
import type { Dialog, Session } from 'electron';
import { isOwnBlob } from './guards.ts';

const kindNames: Record<string, string> = { docx: 'Word 文档', xlsx: 'Excel 工作簿', csv: 'CSV 表格', json: 'JSON 数据', db: '数据备份', sqlite: '数据备份' };

/** Every download but that of our own page's bytes is refused; ours is saved where the person says. */
export function guardDownloads(session: Session, dialog: Pick<Dialog, 'showErrorBox'>, documentsFolder: () => string): void {
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) {
      event.preventDefault();
      return;
    }
    const name = path.basename(item.getFilename());
    const ending = path.extname(name).slice(1).toLowerCase();
    const anyFile = { name: '所有文件', extensions: ['*'] };
    item.setSaveDialogOptions({
      title: '保存文件',
      buttonLabel: '保存',
      defaultPath: path.join(documentsFolder(), name),
      filters: ending ? [{ name: kindNames[ending] ?? `${ending} 文件`, extensions: [ending] }, anyFile] : [anyFile],
    });
    item.once('done', (_event, state) => {
      if (state === 'interrupted') dialog.showErrorBox('文件没有保存成功', `“${name}”没有写完。请检查磁盘空间和文件夹的权限，确认同名文件没有在别的软件里打开，然后再保存一次。`);
    });
  });
}
