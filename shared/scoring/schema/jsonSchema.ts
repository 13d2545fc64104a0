// The scheme file's format as JSON Schema, kept beside the schemes: editors check while typing and show what every part means.
import { z } from 'zod';
import { phases } from '../kinds/kind.ts';
import type { Phase } from '../kinds/kind.ts';
import { phaseWords } from '../kinds/phaseWords.ts';
import { ruleKinds } from '../kinds/registry.ts';
import type { Rule, RuleKindName } from '../kinds/registry.ts';
import { schemeSchema } from '../scheme.ts';
import { ruleBaseWords, ruleWords } from './ruleWords.ts';
import { partWords } from './partWords.ts';
import { describe } from './words.ts';
import type { JsonSchema } from './words.ts';

const sayPhase = (phase: Phase): string => `第${'一二三四'[phases.indexOf(phase)]}步“${phaseWords[phase]}”`;
const kindsOf = (phase: Phase): string => (Object.keys(ruleKinds) as RuleKindName[]).filter((kind) => ruleKinds[kind].phase === phase).map((kind) => `${ruleKinds[kind].title} ${kind}`).join('、');

const SCHEME = '计分办法。分值都是数，最多两位小数（40、0.5、12.25），扣分写成负数；一个单位的得分就是它各行明细之和，每一行都四舍五入到0.01分。办法里没有的规则种类不能写，写错的地方在加入时逐处指出。';

const RULES = [
  `规则，每个单位按四步执行：${phases.map((phase) => `${sayPhase(phase)}（${kindsOf(phase)}）`).join('，')}。`,
  '哪一步在前由种类决定，与文件里的先后无关；同一步之内按规则在文件里的先后执行（替代总在就高之后，扣完为止总在平均、封顶之后），所以先后有关系：例如合报先按定额再加倍，与先加倍再按定额，得分不同。',
  '豁免的单位（单位名录里写明的）没有底分和任务基础分，不扣少报的分，不看采用率；采用、报送、加减分事项照计。',
].join('');

/** A condition, or a parameter a reading decides, wherever there is one. */
function describeReadings(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { reading, is } = (value as JsonSchema).properties ?? {};
  if (reading && reading.type === 'string') reading.description = '读法，写 readings 里的代号。';
  if (is) is.description = '取这几种理解之一，写选择的代号。';
  for (const one of Object.values(value)) describeReadings(one);
}

/** The schema of the files, with what every part means in Chinese. */
export function schemeJsonSchema(): object {
  const root = z.toJSONSchema(schemeSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' }) as JsonSchema;
  root.title = '计分办法';
  root.description = SCHEME;
  // A file may say where its schema lies; what reads the file passes it by.
  root.properties = { $schema: { type: 'string', description: '这份格式说明在哪里，供编辑器用，例如“./schema.json”；计分时不看。' }, ...root.properties };
  describe(root, partWords, root);
  const rules = root.properties['rules'];
  if (rules) rules.description = RULES;
  for (const def of Object.values(root.$defs ?? {})) {
    for (const variant of def.oneOf ?? []) {
      const kind = variant.properties?.['kind']?.const as Rule['kind'];
      const { title, about, phase } = ruleKinds[kind];
      const { note, members } = ruleWords[kind];
      variant.title = title;
      variant.description = `${title}（${sayPhase(phase)}）：${about}${note}`;
      describe(variant, { ...ruleBaseWords, ...members }, root);
    }
  }
  describeReadings(root);
  return root;
}
