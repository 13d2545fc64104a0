// Why the program did not start, in sentences for the person.
import { Refusal } from '../../shared/problems.ts';

/** The sentences of a refusal; for anything else what happened and what to do. Never empty. */
export function explainStartFailure(error: unknown): string[] {
  if (error instanceof Refusal) return error.problems.map((problem) => problem.message);
  const text = error instanceof Error ? error.message : String(error);
  if (/GLIBC_|ERR_DLOPEN_FAILED|invalid ELF|cannot open shared object|not a valid Win32 application/i.test(text)) {
    return ['数据库组件不能在这台电脑上加载：系统版本较旧（Linux 需要 glibc 2.34 以上），或者安装包与处理器不符。请换用为本系统制作的安装包。', text];
  }
  return ['程序启动时出了错，请重新启动；仍然不行时，请把下面这句话告诉维护人员。', text];
}
