// The window's menu in Chinese. Undo and redo of commands are in the page; here it is only the text being typed.
import type { MenuItemConstructorOptions } from 'electron';

/** `registerAccelerator: false`: the key is shown, but the page gets it first (the tables have their own copying and pasting). */
const leaveKey = { registerAccelerator: false };

/** The menu as data. */
export function menuTemplate(development: boolean): MenuItemConstructorOptions[] {
  return [
    { label: '文件(&F)', submenu: [{ role: 'quit', label: '退出' }] },
    {
      label: '编辑(&E)',
      submenu: [
        { role: 'undo', label: '撤销输入', ...leaveKey },
        { role: 'redo', label: '重做输入', ...leaveKey },
        { type: 'separator' },
        { role: 'cut', label: '剪切', ...leaveKey },
        { role: 'copy', label: '复制', ...leaveKey },
        { role: 'paste', label: '粘贴', ...leaveKey },
        { role: 'selectAll', label: '全选', ...leaveKey },
      ],
    },
    {
      label: '显示(&V)',
      submenu: [
        { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=' },
        { role: 'zoomOut', label: '缩小', accelerator: 'CommandOrControl+-' },
        { role: 'resetZoom', label: '实际大小', accelerator: 'CommandOrControl+0' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全屏', accelerator: 'F11' },
        ...(development ? ([{ type: 'separator' }, { role: 'toggleDevTools', label: '开发者工具' }] satisfies MenuItemConstructorOptions[]) : []),
      ],
    },
  ];
}
