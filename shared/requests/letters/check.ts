// The office's own wording of a letter: what the law wants in it may not be lost, and no field may be misspelt.
import { wrongCitations } from '../../laws/citations.ts';
import type { Law } from '../../laws/law.ts';
import type { Day } from '../../days/day.ts';
import type { Problem } from '../../problems.ts';
import { fieldsIn, wordingOf } from './template.ts';
import type { Letter } from './template.ts';
import { knownFields } from './values.ts';

/** Fields printed by the layout itself: number, signature, date. */
const IN_LAYOUT = ['文号', '本机关', '落款日期'];

/** Everything wrong with a changed letter, held against the shipped one and the laws in force on the day; [] when it may be used. */
export function letterProblems(changed: Letter, shipped: Letter, laws: readonly Law[], on: Day): Problem[] {
  const problems: Problem[] = [];
  const at = { field: 'letter' };
  const text = wordingOf(changed);
  const used = fieldsIn(text);
  const known = new Set<string>([...knownFields, ...changed.fields.map(({ name }) => name)]);
  const laid = [...(changed.signed ? ['本机关', '落款日期'] : []), ...(changed.numbered ? ['文号'] : [])];
  const lost = shipped.must.filter((name) => !used.includes(name) && !(IN_LAYOUT.includes(name) && laid.includes(name)));
  if (lost.length > 0) problems.push({ code: 'letter-element-lost', message: `“${shipped.name}”里不能没有${lost.map((name) => `{${name}}`).join('、')}：这是文书必须具备的内容。请把它放回文字里。`, at });
  const strange = used.filter((name) => !known.has(name));
  if (strange.length > 0) problems.push({ code: 'letter-field-unknown', message: `不认识${strange.map((name) => `{${name}}`).join('、')}。可用的有：${[...known].join('、')}。`, at });
  if (/[{}]/.test(text.replace(/\{[^{}]+\}/g, ''))) problems.push({ code: 'letter-brace', message: '文字里的花括号不成对，请检查。', at });
  if (changed.outcome !== shipped.outcome || changed.numbered !== shipped.numbered || changed.group !== shipped.group) problems.push({ code: 'letter-nature', message: '文书的种类、对应的办理结果和是否编文号不能改，只能改文字。', at });
  if (shipped.must.some((name) => !changed.must.includes(name))) problems.push({ code: 'letter-element-lost', message: `必须具备的内容（must）只能增加，不能减少：${shipped.must.join('、')}。`, at });
  for (const wrong of wrongCitations(text, laws, on)) problems.push({ code: 'citation-unknown', message: `${wrong}。`, at });
  return problems;
}
