// The unit that texts around the rows of a table name: 报送单位：… above them, a heading between them, the sheet's name.
import { cleanName, foldText } from '../names/fold.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { RegisterRequest } from './facts.ts';
import { sectionName } from './rowKinds.ts';
import { filledColumns } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

/** How the name of a unit ends. */
export const UNIT_END = /(?:[局委办部院处队站所会社校厅区镇乡]|街道|中心|公司|集团)$/;
const ABOVE = /(?:^|\n)[^\n]{0,4}单位(?:名称)?(?:[(（][^()（）]*[)）])?\s*[:：]\s*([^\s:：]+)/;
/** The same as the whole of a row's first cell, or its beginning: who sent the rows below, not who checked or printed them. */
const LABEL = /^(?:信息)?(?:报送|填报|填表|上报|供稿|来稿|投稿|加分|扣分|加减分|考核|被考核|承担|承办|责任)?(?:单位|部门)(?:名称)?(?:[(（][^()（）]*[)）])?\s*[:：]\s*([^\s:：]+)/;
/** 单位：万元 tells a measure, 单位：（盖章） waits for a stamp. */
const NO_NAME = /^[(（]|盖章|公章|日期|时间|电话|人$|^[个百千万亿]*(?:元|篇|条|件|项|次|人次|分|家)$/;
/** What may follow the unit in a heading: 区财政局报送信息（3条）, 区财政局2020年4月加减分情况. */
const FOLLOWS =
  /^(?:报送|上报|采用|录用|刊发|政务|公开|信息|情况|登记|台账|明细|一览|汇总|统计|清单|表|加减分|加分|扣分|约稿|事项|工作|年度|全年|[的及和与、:-]|\d{4}年|\d{1,2}月份?|第?\d季度|[上下]半年|本[月季年]|\([^()]*\)|共?\d+[条篇件项个次])*$/;
const COUNT_BEHIND = /\s*[(（]\s*共?\s*\d+\s*[^()（）\d]{0,4}[)）]$/;

/** `sure`: the register knows the unit, or a label says that it is one. */
export interface UnitHeading {
  unit: string;
  sure: boolean;
}
export interface NamedUnits {
  /** The unit the person gave; no text is asked then. */
  given: string | undefined;
  /** True for a name that is one of the register's units. */
  known(name: string): boolean;
  /** The unit of a whole table, from the texts above it or the sheet's name; null when they name none. */
  above(caption: string, sheetName: string): string | null;
  /** The unit a row names for the rows below it, as printed; null for any other row. `key` is the column that makes a record. */
  heading(view: SheetView, row: number, key?: number): UnitHeading | null;
}

/** Prepares the units of a request. */
export function namedUnits(request: RegisterRequest): NamedUnits {
  const index = createUnitIndex(request.known.units, { regionNames: request.known.regionNames });
  const given = request.options.unit;
  const known = (name: string): boolean => 'match' in index.resolve(name);

  /** A heading such as 一、税务 tells a subject: a short form counts only when it ends like a unit. */
  const namesOne = (name: string): boolean => {
    const found = index.resolve(name);
    return 'match' in found && (found.how !== 'short' || UNIT_END.test(name));
  };

  /** `wholly`: the text stands where titles stand, and must be the name alone. */
  const fromText = (text: string, wholly: boolean): UnitHeading | null => {
    const name = cleanName(sectionName(text).replace(COUNT_BEHIND, ''));
    if (name.length < 2 || name.length > 60) return null;
    if (namesOne(name)) return { unit: name, sure: true };
    if (wholly) return null;
    for (let end = name.length - 1; end >= 2; end -= 1) {
      const unit = name.slice(0, end);
      if (FOLLOWS.test(foldText(name.slice(end))) && namesOne(unit)) return { unit, sure: true };
    }
    return UNIT_END.test(name) && name.length <= 20 ? { unit: name, sure: false } : null;
  };

  return {
    given,
    known,
    above(caption, sheetName) {
      if (given !== undefined) return given;
      for (const name of [ABOVE.exec(caption)?.[1], sheetName]) if (name !== undefined && known(name)) return name;
      return null;
    },
    heading(view, row, key) {
      const filled = filledColumns(view, row);
      const [first] = filled;
      if (first === undefined || filled.length > 4 || typeof view.value(row, first) !== 'string') return null;
      const texts = filled.map((column) => view.text(row, column));
      const labelled = LABEL.exec(texts.join('\n'))?.[1];
      if (labelled !== undefined && (known(labelled) || (!NO_NAME.test(labelled) && /[\u4e00-\u9fff]{2}/.test(labelled)))) return { unit: labelled, sure: true };
      return filled.length === 1 ? fromText(texts[0] ?? '', first === key && view.wideMerge(row, first) === null) : null;
    },
  };
}
