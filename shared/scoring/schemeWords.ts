// The words a scheme goes by: forms of printing, kinds of items, levels of instructions, and who asks for items.
import type { Scheme } from './scheme.ts';

export interface SchemeWords {
  /** 采用形式: 综合, 简讯. */
  forms: string[];
  /** 信息类别: 调研, 专报. */
  kinds: string[];
  /** 批示级别: 省领导, 市长. */
  instructions: string[];
  /** 约稿方: 市政府办公厅. */
  askers: string[];
}

/** The words of some schemes, each once. */
export function schemeWords(schemes: readonly Scheme[]): SchemeWords {
  const [forms, kinds, instructions, askers] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (words: Set<string>, list: readonly string[] = []): void => {
    for (const word of list) words.add(word);
  };
  for (const { rules, measures } of schemes) {
    for (const measure of measures) {
      for (const filter of [measure, ...measure.cases]) {
        add(kinds, filter.kinds);
        add(kinds, filter.notKinds);
      }
    }
    for (const rule of rules) {
      if (rule.kind === 'pointsPerOutlet') for (const price of rule.prices) add(forms, price.forms);
      if (rule.kind === 'commissioned') add(askers, rule.by);
      if (rule.kind === 'instruction') {
        for (const level of rule.levels) {
          add(instructions, level.names);
          for (const one of level.forms) add(forms, one.forms);
        }
      }
      if (rule.kind === 'multiply') {
        for (const one of rule.cases) {
          add(forms, one.forms);
          add(kinds, one.kinds);
          add(instructions, one.instructions);
        }
      }
    }
  }
  return { forms: [...forms], kinds: [...kinds], instructions: [...instructions], askers: [...askers] };
}
