// R16: parts the text lists against the whole it states, and the same thing stated twice with different numbers.
import { foldText } from '../names/fold.ts';
import type { Finding } from './finding.ts';

const flat = (text: string): string => foldText(text).replaceAll(',', '，').replaceAll(';', '；').replaceAll(':', '：');
const SENTENCE = /[^。]+/g;
const WHOLE = /(\d+)(条|件|篇|个|项|场|次)[^\d。；]{0,8}?其中[，：]?([^。]+)/g;

/** '…N条，其中甲a条、乙b条': the parts against the whole, when all are of the same measure and none is approximate. */
function listed(part: string, text: string): Finding[] {
  const found: Finding[] = [];
  for (const [sentence] of flat(text).matchAll(SENTENCE)) {
    for (const [quote, whole = '0', unit = '', rest = ''] of sentence.matchAll(WHOLE)) {
      const members = [...(rest.split('；')[0] ?? '').matchAll(new RegExp(`(\\d+)(余|多)?${unit}`, 'g'))];
      const sum = members.reduce((total, [, number = '0']) => total + Number(number), 0);
      if (members.length < 2 || sum === Number(whole)) continue;
      // Fewer parts than the whole may be a choice of them; more cannot be.
      const approximate = members.some(([, , more]) => more !== undefined);
      if (sum > Number(whole) || !approximate) found.push({ rule: 'R16', severity: 'hint', cells: [], part, quote, message: `正文写共${whole}${unit}，其中所列各项合计${sum}${unit}，二者不一致；只列了一部分的，请写明“等”或补全。` });
    }
  }
  return found;
}

const CHANNEL = /网站|微博|微信|公众号|渠道|公报|新媒体|客户端|公示栏/;
const DISCLOSED = /([^，。；]{0,14})公开(?:各类|政府)?(?:政府)?(?:信息)?(?:共)?(\d+)(余|多)?条/g;

/** How often the number of items disclosed is stated, and by which channels. */
function disclosed(texts: Readonly<Record<string, string>>): { part: string; quote: string; value: number; approximate: boolean; channel: boolean }[] {
  return Object.entries(texts).flatMap(([part, text]) => {
    const plain = flat(text);
    const stated = [...plain.matchAll(DISCLOSED)].map(([quote, before = '', number = '0', more]) => ({ part, quote, value: Number(number), approximate: more !== undefined, channel: CHANNEL.test(before) }));
    const others = [...plain.matchAll(/其他渠道[^\d。；，]{0,6}(\d+)(余|多)?条/g)].map(([quote, number = '0', more]) => ({ part, quote, value: Number(number), approximate: more !== undefined, channel: true }));
    return [...stated, ...others.filter((other) => !stated.some((one) => one.quote.includes(other.quote)))];
  });
}

/** The whole of what was disclosed: stated twice otherwise, or otherwise than its channels sum up to. */
function disclosedTwice(texts: Readonly<Record<string, string>>): Finding[] {
  const all = disclosed(texts);
  const wholes = all.filter((one) => !one.channel);
  const channels = all.filter((one) => one.channel);
  const [first] = wholes;
  const found: Finding[] = [];
  for (const other of wholes.slice(1)) {
    if (first && other.value !== first.value) found.push({ rule: 'R16', severity: 'hint', cells: [], part: other.part, quote: other.quote, message: `“${first.quote}”与“${other.quote}”数字不同；口径不同的请说明，写错的请改正。` });
  }
  if (first && channels.length >= 2) {
    const sum = channels.reduce((total, one) => total + one.value, 0);
    const vague = channels.filter((one) => one.approximate);
    if (vague.length > 0) found.push({ rule: 'R16', severity: 'hint', cells: [], part: first.part, quote: first.quote, message: `各渠道合计${sum}条，其中“${vague.map((one) => one.quote).join('”“')}”是约数，与“${first.quote}”${sum === first.value ? '相等须约数恰好是整数' : '对不上'}，请写准确数。` });
    else if (sum !== first.value) found.push({ rule: 'R16', severity: 'hint', cells: [], part: first.part, quote: first.quote, message: `各渠道合计${sum}条，与“${first.quote}”不一致。` });
  }
  return found;
}

/** Parts and wholes within the texts of a report. */
export function partsAgainstWholes(texts: Readonly<Record<string, string>>): Finding[] {
  return [...Object.entries(texts).flatMap(([part, text]) => listed(part, text)), ...disclosedTwice(texts)];
}
