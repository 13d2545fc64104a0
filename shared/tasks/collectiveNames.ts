// 统称: names that stand for several units (各街道, 区直有关部门、单位), and which units of the register they stand for.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import { existsWithin } from '../units/unit.ts';
import type { Unit } from '../units/unit.ts';

const BODY = '(?:部门|单位|机构|企业|企事业单位|事业单位|机关|科室|街道|街道办事处|街道办|镇街|街镇|乡镇|镇|乡|办事处|园区|功能区|学校|医院|国企|委办局|公司)';
const TAIL = '(?:[、及和]?(?:部门|单位|机构|企业|街道|镇|乡))*';
const WHERE = '(?:[区县市州省]直属?|[区县市]属|[区县市](?:人民)?政府|[区县市]委|驻[区县市]|中央驻[区县市]|中央|省级?|市级?|区级?|县级?|驻地|双管|垂管|垂直管理|党群|行业|主管|本级|镇街|街镇)';
const PATTERNS: readonly RegExp[] = [
  /^(?:各(?!庄)|全[区县市](?=各|所有)|全体|所有|其他各?|其它各?)/,
  new RegExp(`(?:有关|相关|各(?!庄))[^()]{0,8}${BODY}${TAIL}$`),
  new RegExp(`^${WHERE}*${BODY}${TAIL}$`),
  /(?:成员单位|主管部门|责任单位|委办局|镇街)$/,
  /各(?:[委办局厅](?:、[委办局厅])*|(?:分管)?领导|专班)$/,
  /^驻.{1,4}(?:中省直|省市直|各)+单位$/,
  /^(?:中央|部属|[省市]属?)(?:[、和](?:部|[省市])属?)*驻[区县市][^()]{0,4}单位$/,
  /^(?:开发区|园区|功能区|新区)\([^()]*\)管委会$/,
  /^各?[市县区镇乡]\((?:[市县区镇乡]|街道|、)+\)(?:(?:人民)?政府|管委会)?$/,
  /(?:义务主体|工作部门|组成部门|直属(?:机构|单位)|执法(?:部门|单位|机关)|监管部门|职能部门|业务部门|公[共用]企事业单位|(?:下属|所属|局属)(?:各)?单位)$/,
];
/** 区直各部门（单位）: the bracket names more of the same. */
const MORE_OF_THEM = /\((?:(?:部门|单位|机构|企业|街道|街道办事处|办事处|镇|乡|村|社区|开发区|园区|功能区|管委会|区)、?)+\)$/;

/** True for a collective name; one unit's own name is none. */
export function isGroupName(name: string): boolean {
  const folded = foldText(name);
  // 各部门分别牵头负责各自领域 is a sentence, to be shown to a person.
  if (/牵头(?!单位|部门|责任|科室)|负责(?!人|单位|部门|科室)/.test(folded)) return false;
  return [folded, folded.replace(MORE_OF_THEM, '')].some((text) => PATTERNS.some((pattern) => pattern.test(text)));
}

/** A kind of unit by the group the register gives it, or by how its name ends when it gives none or one for several kinds. */
interface Kind {
  asked: RegExp;
  group: RegExp;
  name: RegExp;
}
const STREET: Kind = { asked: /街道|镇街|街镇|办事处|街办|^街$/, group: /街道|镇街|街镇/, name: /街道(?:办事处|办)?$/ };
const TOWN: Kind = { asked: /镇|(?<!城)乡/, group: /^(?:各)?(?:乡?镇|乡)|镇街|街镇|乡镇/, name: /[镇乡](?:人民政府)?$/ };
const RESIDENT: Kind = { asked: /驻[区县市]|双管|垂管|垂直/, group: /驻[区县市]|双管|垂管|垂直/, name: /(?!)/ };
const ZONE: Kind = { asked: /功能区|园区|开发区/, group: /功能区|园区|工业区|开发区/, name: /(?:功能区|园区|开发区|工业区)(?:管委会|管理委员会)?$/ };
const ENTERPRISE: Kind = { asked: /企事业|企业|国企|事业单位/, group: /企事业|企业|国企|事业单位/, name: /(?!)/ };
const PARTY: Kind = { asked: /[区县市]委|党委|党群|群团/, group: /党|群团/, name: /(?!)/ };
const DIRECT: Kind = { asked: /部门|[区县市]直|委办局/, group: /[区县市]直|部门|党群|机关/, name: /(?!)/ };
/** Who belongs to them is not said: the office must name the units. */
const UNNAMED = /有关|相关|行业|主管|责任单位|成员单位|其他|其它|执法|监管|职能|业务|承担|涉及|义务主体|下属|所属|局属|科室|学校|医院/;
/** 各单位, 全区各级各部门: everyone in the register. */
const EVERYONE = /^(?:全[区县市])?(?:(?:各|所有|全体)(?:部门)?各?单位|(?:各级)(?:各)?(?:部门|单位)(?:[、和]?各?单位)?|各级各部门(?:[、和]?各单位)?)$/;

/** What a collective name or a group is about, without 各 and 单位: 各直属机构 and a group 直属机构 are the same. */
const coreOf = (folded: string): string => folded.replace(/^(?:全[区县市])?(?:各|所有|全体)/, '').replace(/(?:单位|部门)$/, '');

function isOf(unit: Unit, kind: Kind): boolean {
  const [group, name] = [foldText(unit.group), foldText(unit.name)];
  const both = STREET.group.test(group) && TOWN.group.test(group);
  if (group === '' || (both && (kind === STREET || kind === TOWN))) return kind.name.test(name);
  if (kind === DIRECT && RESIDENT.group.test(group)) return false;
  return kind.group.test(group);
}

/**
 * The units a collective name stands for on a day, in the register's order: 各街道 → the streets, 各镇（街道） → towns and streets,
 * 区直各部门、单位 → the units of 区直, 区政府各部门 → those without party bodies, 各单位 → all. Units kept out of scoring (免于考核)
 * are members: a task is theirs all the same. Null when the name leaves open who is meant (有关部门, 执法部门) or the register has none such.
 */
export function resolveGroup(name: string, units: readonly Unit[], on: Day): Unit[] | null {
  const folded = foldText(name);
  if (UNNAMED.test(folded)) return null;
  const present = units.filter((unit) => existsWithin(unit, on, on));
  const orNull = (found: Unit[]): Unit[] | null => (found.length > 0 ? found : null);
  if (EVERYONE.test(folded) && !/^各部门单位$/.test(folded)) return orNull(present);
  const core = coreOf(folded);
  const bearing = core === '' ? [] : present.filter((unit) => unit.group !== '' && coreOf(foldText(unit.group)) === core);
  const named = [STREET, TOWN, RESIDENT, ZONE, ENTERPRISE, PARTY].filter((kind) => kind.asked.test(folded));
  const kinds = named.length > 0 ? named : [DIRECT].filter((kind) => kind.asked.test(folded));
  if (kinds.length === 0) return orNull(bearing);
  const ofGovernment = /政府/.test(folded) && kinds.includes(DIRECT);
  return orNull(present.filter((unit) => kinds.some((kind) => isOf(unit, kind)) && !(ofGovernment && PARTY.group.test(unit.group))));
}
