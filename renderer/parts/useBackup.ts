// 备份: the whole data as one verified file, handed to the person.
import { useCallback } from 'react';
import { useCommand } from './useCommand.ts';

/** The command and whether it is running. */
export function useBackup(): { backup: () => void; busy: boolean } {
  const command = useCommand();
  const { runForDocument } = command;
  const backup = useCallback(() => {
    void runForDocument('system.backup', {}, { done: (output) => (output.ok ? '备份已经写出并检验无误。请把文件存到另一块盘或另一台电脑上。' : `备份检验没有通过：${output.checks.filter((check) => !check.ok).map((check) => check.detail).join('；')}。请不要用这份备份。`) });
  }, [runForDocument]);
  return { backup, busy: command.busy };
}
