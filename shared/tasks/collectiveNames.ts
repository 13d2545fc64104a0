// 统称: names that stand for several units (各街道, 区直有关部门、单位), and which units of the register they stand for.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import { existsWithin } from '../units/unit.ts';
import type { Unit } from '../units/unit.ts';

const BODY = '(?:部门|单位|机构|企业|企事业单位|事业单位|机关|科室|街道|街道办事处|街道办|镇街|街镇|乡镇|镇|乡|办事处|园区|功能区|学校|医院|国企|委办局|公司)';
const TAIL = '(?:[、及和]?(?:部门|单位|机构|企业|街道|镇|乡))*';
const WHERE = '(?:[区县市州省]直属?|[区县市]属|[区县市](?:人民)?政府|[区县市]委|驻[区县市]|中央驻[区县市]|中央|省级?|市级?|区级?|县级?|驻地|双管|垂管|垂直管理|党群|行业|主管|本级|镇街|街镇)';
const PATTERNS: readonly RegExp[] = [
  /^(?:各|全[区县市](?=各|所有)|全体|所有|其他各?|其它各?)/,
  new RegExp(`(?:有关|相关|各)[^()]{0,8}${BODY}${TAIL}$`),
  new RegExp(`^${WHERE}*${BODY}${TAIL}$`),
  /(?:成员单位|主管部门|责任单位|委办局|镇街)$/,
  /^各?[市县区镇乡]\((?:[市县区镇乡]|街道|、)+\)(?:(?:人民)?政府|管委会)?$/,
];

/** True for a collective name; one unit's own name is none. */
export function isGroupName(name: string): boolean {
  const folded = foldText(name);
  return PATTERNS.some((pattern) => pattern.test(folded));
}

/** A kind of unit by the group the register gives it, or by how its name ends when it gives none. */
interface Kind {
  asked: RegExp;
  group: RegExp;
  name: RegExp;
}
const STREET: Kind = { asked: /街道|镇街|街镇|办事处/, group: /街道|镇街|街镇/, name: /街道(?:办事处|办)?$/ };
const TOWN: Kind = { asked: /镇|乡/, group: /^(?:各)?(?:乡?镇|乡)|镇街|街镇|乡镇/, name: /[镇乡](?:人民政府)?$/ };
const RESIDENT: Kind = { asked: /驻[区县市]|双管|垂管|垂直/, group: /驻[区县市]|双管|垂管|垂直/, name: /(?!)/ };
const ZONE: Kind = { asked: /功能区|园区|开发区/, group: /功能区|园区|工业区|开发区/, name: /(?:功能区|园区|开发区|工业区)(?:管委会|管理委员会)?$/ };
const DIRECT: Kind = { asked: /部门|[区县市]直|委办局/, group: /[区县市]直|部门|党群|机关/, name: /(?!)/ };
/** Who belongs to them is not said: the office must name the units. */
const UNNAMED = /有关|相关|行业|主管|责任单位|成员单位|其他|其它/;

const isOf = (unit: Unit, kind: Kind): boolean => (unit.group === '' ? kind.name.test(foldText(unit.name)) : kind.group.test(foldText(unit.group)));

/**
 * The units a collective name stands for on a day, in the register's order: 各街道 → the streets, 各镇（街道） → towns and streets,
 * 区直各部门、单位 → the units of 区直, 各单位 → all. Null when the name leaves open who is meant (有关部门) or the register has none such.
 */
export function resolveGroup(name: string, units: readonly Unit[], on: Day): Unit[] | null {
  const folded = foldText(name);
  if (UNNAMED.test(folded)) return null;
  const present = units.filter((unit) => existsWithin(unit, on, on));
  if (/^(?:全[区县市])?(?:各|所有|全体)(?:部门)?(?:各)?单位$/.test(folded) && !/^各部门单位$/.test(folded)) return present.length > 0 ? present : null;
  const named = [STREET, TOWN, RESIDENT, ZONE].filter((kind) => kind.asked.test(folded));
  const kinds = named.length > 0 ? named : [DIRECT].filter((kind) => kind.asked.test(folded));
  const found = present.filter((unit) => kinds.some((kind) => isOf(unit, kind)));
  return found.length > 0 ? found : null;
}
