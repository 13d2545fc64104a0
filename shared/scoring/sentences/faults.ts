// What is wrong with a scheme a person is writing: one Chinese sentence for the field it stands beside, without ids.
import { schemeFaults } from '../readScheme.ts';
import type { Path } from './paths.ts';

export interface FieldFault {
  path: Path;
  /** '分值应是最多两位小数的数' */
  message: string;
}

const SAID: readonly [RegExp, string][] = [
  [/^没有代号为“[^”]*”的(刊物|条款|计数口径|读法|单位分类|规则).*$/, '请选定$1'],
  [/^没有代号为“[^”]*”的(.+)$/, '请选定$1'],
  [/^读法“[^”]*”没有“[^”]*”这一选择.*$/, '请选定读法的哪一种理解'],
  [/^读法“[^”]*”的选择“[^”]*”在这里没有意义.*$/, '这一读法的各种理解与这里的几种做法对不上，请另选一处读法或者直接选定做法'],
  [/^“[^”]*”不在所列的选择里$/, '请选定取哪一种理解'],
  [/^规则不能引用自己$/, '不能选它自己'],
  [/^应是 .* 之一.*$/, '请从列出的里面选'],
  [/^应是整数$/, '应是整数'],
  [/（[A-Za-z]+）/g, ''],
];

/** The sentence without anything a person who never programmed could not read. */
export function plainFault(message: string): string {
  const said = SAID.reduce((text, [pattern, plain]) => text.replace(pattern, plain), message);
  return /[A-Za-z]/.test(said) ? '这一项的值不对，请重新填写' : said;
}

/** Every fault of a content, in words for its field. */
export function fieldFaults(content: unknown): FieldFault[] {
  return schemeFaults(content).faults.map(({ path, message }) => ({ path: path.map((part) => (typeof part === 'number' ? part : String(part))), message: plainFault(message) }));
}

/** True when the fault lies at the path or deeper. */
export function liesAt(fault: Pick<FieldFault, 'path'>, path: Path): boolean {
  return path.every((part, at) => fault.path[at] === part);
}
