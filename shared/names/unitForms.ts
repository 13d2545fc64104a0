// The writings that follow from one unit name: without its bracket, by its bracket, without the area's name in front.
import { foldText } from './fold.ts';

/** What a bracket must end with to be a unit's second name: 人力资源部 is one, 本级 and 筹 are not. */
const ORGANISATION = /(?:[部局委办处室院会队站所社馆库校府]|中心|公司|大队|分局|街道|[镇乡])$/;

/**
 * Other writings of a folded name with a bracket: 组织部(人力资源部) → 组织部, 人力资源部;
 * 区委(区政府)办公室 → 区委办公室, 区政府办公室. A name without a bracket has none.
 */
export function bracketForms(folded: string): string[] {
  const match = /^([^()]*)\(([^()]+)\)([^()]*)$/.exec(folded);
  if (!match) return [];
  const [, before = '', inner = '', after = ''] = match;
  const forms = new Set<string>();
  if ((before + after).length >= 2) forms.add(before + after);
  for (const part of inner.split(/[、,;/]/)) {
    if (part.length >= 2 && after !== '') forms.add(part + after);
    else if (part.length >= 3 && ORGANISATION.test(part)) forms.add(part);
  }
  forms.delete(folded);
  return [...forms];
}

/** Words that begin with 区, 县 or 市 and speak of no area. */
const NO_AREA = /^(?:区域|区划|区块|区间|县域|市场|市政|市容|市民|市郊|市区)/;
const OWN_WORDS = /^[本我全](?=[区县市])/;

export interface AreaForm {
  /** 'none': no area in front; 'own': the office's own area; else the bare 区, 县, 市 whose owner is not known. */
  area: 'none' | 'own' | '区' | '县' | '市';
  core: string;
}

export interface Areas {
  /** Folded names of the office's own area, longest first. */
  names: string[];
  /** 区, 县 or 市 when the own area's kind is known. */
  kind: '区' | '县' | '市' | null;
}

/** Prepares the area's names as the settings or the register give them. */
export function areasOf(regionNames: readonly string[]): Areas {
  const names = [...new Set(regionNames.map(foldText))].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length);
  const last = names[0]?.at(-1);
  return { names, kind: last === '区' || last === '县' || last === '市' ? last : null };
}

/** Takes the area in front off a folded name: 济宁高新区公安分局, 高新区公安分局, 区公安分局, 本区公安分局 → 公安分局. */
export function areaForm(folded: string, areas: Areas): AreaForm {
  for (const name of areas.names) {
    const at = folded.indexOf(name);
    const before = at > 0 ? folded.slice(0, at) : '';
    if (at < 0 || !/^(?:[^省市区县]{2,4}省)?(?:[^省市区县]{2,4}市)?$/.test(before)) continue;
    const rest = folded.slice(at + name.length);
    if (rest.length >= 2) return { area: 'own', core: rest };
  }
  const first = folded[0];
  if (OWN_WORDS.test(folded) && folded.length >= 4) return { area: 'own', core: folded.slice(2) };
  if ((first === '区' || first === '县' || first === '市') && folded.length >= 3 && !NO_AREA.test(folded)) {
    return { area: areas.kind === first ? 'own' : first, core: folded.slice(1) };
  }
  return { area: 'none', core: folded };
}

/** True when two names with the same core may be one unit's: a bare name means the own area, two different areas never meet. */
export function sameArea(registered: AreaForm, printed: AreaForm, areas: Areas): boolean {
  if (registered.area === printed.area) return true;
  if (registered.area === 'none') return printed.area === 'own' || areas.kind === null;
  if (printed.area === 'none') return true;
  return false;
}

/** A national body in front of its branches' names: 国家税务总局济南市历山区税务局. */
const VERTICAL = /^国家[^局]{2,4}总?局(?=.{4})/;

/**
 * What may remain when an unknown area's name is taken off: 济宁高新区公安分局 → 公安分局, 莱芜区财政局 → 区财政局, 财政局.
 * Only for an office that has not said its own area's name; longest remainder first.
 */
export function remainders(folded: string): string[] {
  const found: string[] = [];
  const vertical = VERTICAL.exec(folded)?.[0];
  if (vertical !== undefined) return remainders(folded.slice(vertical.length));
  for (let at = 1; at < Math.min(folded.length - 1, 14); at += 1) {
    if (!/[区县市旗]/.test(folded[at] ?? '')) continue;
    // What goes off must be an area's name, not another unit's.
    if (/[^\u4e00-\u9fff]|[局部委办处院会]/.test(folded.slice(0, at))) break;
    if (at >= 2 && !NO_AREA.test(folded.slice(at))) found.push(folded.slice(at));
    if (folded.length - at - 1 >= 2) found.push(folded.slice(at + 1));
  }
  return found.sort((a, b) => b.length - a.length);
}
