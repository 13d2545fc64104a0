// 领导批示 as a file writes it: the level a head names, what a cell says, several instructions as one text.
import { cleanLine, foldText } from '../names/fold.ts';
import type { CellValue } from './grid.ts';

/** Whose leaders: 国办, 省, 市委 …; what names no area or office says no level. */
const AREA = '省长|市长|州长|区长|县长|旗长|总理|党和国家|国务院办公厅|国务院|国家|中央|国办|全国|省部?|[^是否有无获经区县市州省领导批示]{0,4}[市州盟区县旗]|镇|乡|街道';
const OFFICE = '(?:[、和及与]?(?:[省市州盟区县旗]?(?:党工委|管委会|党委|政府办公[厅室]|政府|人大|政协|委|厅|局|办)))*';
/** 省领导批示, 是否获市领导批示, 区委、区政府主要领导批示情况, 市长批示. */
const LEVEL_HEAD = new RegExp(`^(?:信息|稿件)?(?:是否|有无)?(?:获得?|有|经|被)?((?:${AREA})${OFFICE}级?(?:主要|分管)?(?:领导(?:同志)?|书记|省长|市长|州长|区长|县长|旗长|主席|主任|总理)?)(?:是否)?(?:肯定性|重要)?批示(?:情况|件)?$`);
/** Under a head 领导批示: 省, 省级, 市领导. */
const LEVEL_BELOW = new RegExp(`^((?:${AREA})${OFFICE}级?(?:主要|分管)?(?:领导|书记|省长|市长|州长|区长|县长|旗长|总理)?)$`);
const LEADER = /(?:领导|书记|省长|市长|州长|区长|县长|旗长|主席|主任|总理|委员)$/;

const bare = (text: string): string => foldText(text).replace(/^[*★☆△]+|[*★☆△:]+$/g, '').replace(/\([^()]*\)/g, '');

/** 省级 → 省领导, 国办 → 国办领导, 市长 stays. */
const levelOf = (said: string): string => {
  const level = said.replace(/同志$/, '').replace(/级(?=主要领导$|分管领导$|领导$|$)/, '');
  return LEADER.test(level) ? level : `${level}领导`;
};

/** The level a head names, with the head of its group above it ('' when there is none); null for 领导批示, 是否批示 and other heads. */
export function instructionLevel(head: string, group = ''): string | null {
  const said = LEVEL_HEAD.exec(bare(head))?.[1] ?? (/批示(?:情况)?$/.test(bare(group)) ? LEVEL_BELOW.exec(bare(head))?.[1] : undefined);
  return said === undefined ? null : levelOf(said);
}

const NONE = /^(?:[×✗✘x\-/\\.、0]+|否|无|没有?|不|暂无|尚无|n|no|none|(?:未|没有|无|暂无|尚无|尚未|暂未|不予?)(?:获得?|得到|有|作|被|经)?.{0,10}批示|未采用)$/;
const YES = /^(?:[√✓✔☑○●◯★☆vy对]+|\d{1,2}[次件条个]?|是|有|yes|true|(?:已|有|获|已获|获得)?(?:领导)?批示|已批)$/;
/** What is done with a paper and is no instruction. */
const NO_INSTRUCTION = /^(?:[已拟待呈送正在]*(?:批|批示|报批|呈批|呈报|送阅|传阅|圈阅|阅|批阅|阅示|审阅|签批|报送|上报)中?)$/;

export type InstructionCell = { kind: 'none' } | { kind: 'yes'; text: string } | { kind: 'notYet'; text: string } | { kind: 'said'; text: string };

/** What a cell says of an instruction: none, only that there is one, that it is not one (圈阅, 待批示), or whose. */
export function readInstruction(value: CellValue): InstructionCell {
  if (value === null || value === false) return { kind: 'none' };
  if (value === true) return { kind: 'yes', text: '是' };
  if (typeof value === 'object') return 'day' in value ? { kind: 'yes', text: value.day } : { kind: 'none' };
  const text = cleanLine(String(value));
  const folded = foldText(text);
  if (folded === '' || NONE.test(folded)) return { kind: 'none' };
  if (YES.test(folded)) return { kind: 'yes', text };
  return NO_INSTRUCTION.test(folded) ? { kind: 'notYet', text } : { kind: 'said', text };
}

/** The text of an instruction in the column of a level: what names a level itself stays, else the level is put before it. */
export function instructionOf(text: string, level: string, levels: readonly string[]): string {
  const folded = foldText(text);
  return [level, ...levels].some((name) => folded.includes(foldText(name))) ? text : `${level}（${text}）`;
}

/** True when all of `part` stands in `whole`; 省长 does not stand in 副省长. */
function within(part: string, whole: string): boolean {
  const [small, large] = [foldText(part), foldText(whole)];
  for (let at = large.indexOf(small); at >= 0; at = large.indexOf(small, at + 1)) if (large[at - 1] !== '副') return true;
  return small === '';
}

/** Several instructions on one adoption as one text; what another one says too is not written twice. */
export function joinInstructions(texts: readonly string[]): string {
  const kept: string[] = [];
  for (const text of texts.filter((one) => one !== '')) {
    if (kept.some((one) => within(text, one))) continue;
    kept.splice(0, kept.length, ...kept.filter((one) => !within(one, text)), text);
  }
  return kept.join('、');
}
