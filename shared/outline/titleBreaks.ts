// What it costs to break a title before each of its characters.

const OPENING = '《〈（(〔[“‘【「『';
const CLOSING = '》〉）)〕]”’】」』';
/** Never at the head of a line. */
const NOT_FIRST = `${CLOSING}、，。；：！？,.;:!?的之%％—-·`;

/** Inside brackets or quotation marks; inside a word; in the midst of a phrase. The shape of the lines costs as much as its square. */
const IN_BRACKETS = 60;
const IN_WORD = 25;
const BEFORE_ABOUT = -14;
const AFTER_ABOUT = 40;
const AFTER_BRACKET = -3;
const AFTER_JOINER = 10;

/** A number keeps its unit and its other end: 1—7月份, 2024年, 第2期, 30%. */
const NUMBERS = /第?(?:[0-9０-９A-Za-z][0-9０-９A-Za-z.\-–—－]*\s?(?:年度|年|月份|月|日|季度|期|号|批|次|项|个|%|％)?)+/g;
/** Words of this field that a general dictionary takes apart. */
const WORDS = /督办|约谈|报送|采用|政务信息|工作信息|管委会|管理委员会|办公室|办事处|政务公开|政府信息|信息公开|依申请公开|主动公开|分解表|责任分工|实施方案|工作方案|工作要点|人民政府|委员会|开发区|高新区|经开区|街道|各单位|各部门|标准化|规范化/g;

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Entry i: the cost of a line ending before character i (counted in whole characters); infinite where none may end. */
export function breakCosts(text: string): number[] {
  const characters = [...text];
  const costs: number[] = characters.map(() => 0);
  const offsets = characterOffsets(characters);
  const inside = (pattern: RegExp, cost: number): void => {
    for (const match of text.matchAll(pattern)) {
      for (let at = match.index + 1; at < match.index + match[0].length; at += 1) add(costs, offsets.get(at), cost);
    }
  };
  for (const word of SEGMENTER.segment(text)) {
    for (let at = word.index + 1; at < word.index + word.segment.length; at += 1) add(costs, offsets.get(at), IN_WORD);
  }
  inside(WORDS, IN_WORD);
  inside(NUMBERS, Infinity);
  for (const match of text.matchAll(/关于/g)) {
    if (match.index > 0) add(costs, offsets.get(match.index), BEFORE_ABOUT);
    add(costs, offsets.get(match.index + 2), AFTER_ABOUT);
  }
  for (const match of text.matchAll(/印发|转发|做好|加强|开展/g)) add(costs, offsets.get(match.index + 2), AFTER_JOINER);
  let depth = 0;
  characters.forEach((character, at) => {
    const before = characters[at - 1] ?? '';
    if (depth > 0) add(costs, at, IN_BRACKETS);
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (NOT_FIRST.includes(character)) costs[at] = Infinity;
    if (before !== '' && OPENING.includes(before)) costs[at] = Infinity;
    if (before !== '' && CLOSING.includes(before) && depth === 0) add(costs, at, AFTER_BRACKET);
    if (before !== '' && '和与及至对将把向'.includes(before)) add(costs, at, AFTER_JOINER);
  });
  return costs;
}

function add(costs: number[], at: number | undefined, cost: number): void {
  if (at !== undefined) costs[at] = (costs[at] ?? 0) + cost;
}

/** Place in the string (as a pattern counts) → place among the whole characters. */
function characterOffsets(characters: string[]): Map<number, number> {
  const offsets = new Map<number, number>();
  let offset = 0;
  characters.forEach((character, at) => {
    offsets.set(offset, at);
    offset += character.length;
  });
  return offsets;
}
