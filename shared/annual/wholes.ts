// R16: parts the text lists against the whole it states, and the same thing stated twice with different numbers.
import type { Finding } from './finding.ts';
import { flatProse } from './statements.ts';

const SENTENCE = /[^。]+/g;
const WHOLE = /(\d+)(条|件|篇|个|项|场|次)[^\d。；]{0,8}?其中[，：]?([^。]+)/g;

/** '…N条，其中甲a条、乙b条': the parts against the whole, when all are of the same measure and none is approximate. */
function listed(part: string, text: string): Finding[] {
  const found: Finding[] = [];
  for (const [sentence] of flatProse(text).matchAll(SENTENCE)) {
    for (const [quote, whole = '0', unit = '', rest = ''] of sentence.matchAll(WHOLE)) {
      const members = [...(rest.split('；')[0] ?? '').matchAll(new RegExp(`(\\d+)(余|多)?${unit}`, 'g'))];
      const sum = members.reduce((total, [, number = '0']) => total + Number(number), 0);
      if (members.length < 2 || addsUp(members.map(([, number = '0']) => Number(number)), Number(whole))) continue;
      const approximate = members.some(([, , more]) => more !== undefined);
      // More than the whole cannot be; a little less, over three kinds or more, was meant to be all of it.
      const nearly = members.length >= 3 && sum * 100 >= Number(whole) * NEARLY && !/等/.test(rest);
      if (sum > Number(whole) || (nearly && !approximate)) found.push({ rule: 'R16', severity: 'hint', cells: [], part, quote, message: `正文写共${whole}${unit}，其中所列各项合计${sum}${unit}，二者不一致；只列了一部分的，请写明“等”或补全。` });
    }
  }
  return found;
}

const GATHERED = /(\d+)(条|件|篇|个|项|场|次)((?:、[^\d，。；、]{0,10}\d+\2)+)，?(?:总|合)?(?:共|计)计?(\d+)\2/g;

/** '书面2件、网上1件，共3件': the parts stand before their whole. */
function gathered(part: string, text: string): Finding[] {
  return [...flatProse(text).matchAll(GATHERED)].flatMap(([quote, first = '0', unit = '', others = '', whole = '0']): Finding[] => {
    const sum = [first, ...[...others.matchAll(/\d+/g)].map(([number]) => number)].reduce((total, number) => total + Number(number), 0);
    return sum === Number(whole) ? [] : [{ rule: 'R16', severity: 'hint', cells: [], part, quote, message: `正文所列各项合计${sum}${unit}，却写共${whole}${unit}，二者不一致，请核对。` }];
  });
}

/** In percent of the whole: less is a choice of some kinds. */
const NEARLY = 80;

/** The parts, or the first of them (others speak of the same items anew), are the whole. */
function addsUp(parts: readonly number[], whole: number): boolean {
  let sum = 0;
  return parts.some((part, at) => {
    sum += part;
    return sum === whole && at > 0;
  });
}

const CHANNEL = /网站|网页|微博|微信|公众号|渠道|公报|新媒体|客户端|公示栏|公开栏|平台|头条|抖音|短视频|广播|电视|报纸|报刊|媒体|大厅|电子屏|宣传栏|APP|app/;
const DISCLOSED = /([^，。；]{0,14})公开(?:各类|政府)?(?:政府)?(?:信息)?(?:共)?(\d+)(余|多)?条/g;

/** What makes a number of items the year's whole: 全年, 2021年, 主动公开; a field, a column or a special topic has a number of its own. */
const OF_THE_YEAR = /全年|本年|年度|20\d\d年|共|累计|主动$/;
const OF_A_FIELD = /领域|栏目|专栏|专题|系统|类别|方面|目录/;

/** How often the number of items disclosed is stated, and by which channels. */
function disclosed(texts: Readonly<Record<string, string>>): { part: string; quote: string; value: number; approximate: boolean; channel: boolean; whole: boolean }[] {
  return Object.entries(texts).flatMap(([part, text]) => {
    const plain = flatProse(text);
    const stated = [...plain.matchAll(DISCLOSED)].map(([quote, before = '', number = '0', more]) => ({ part, quote, value: Number(number), approximate: more !== undefined, channel: CHANNEL.test(before), whole: (OF_THE_YEAR.test(before) || /公开各类/.test(quote)) && !OF_A_FIELD.test(before) }));
    const others = [...plain.matchAll(/其他渠道[^\d。；，]{0,6}(\d+)(余|多)?条/g)].map(([quote, number = '0', more]) => ({ part, quote, value: Number(number), approximate: more !== undefined, channel: true, whole: false }));
    return [...stated, ...others.filter((other) => !stated.some((one) => one.quote.includes(other.quote)))];
  });
}

/** The whole of what was disclosed: stated twice otherwise, or otherwise than its channels sum up to. */
function disclosedTwice(texts: Readonly<Record<string, string>>): Finding[] {
  const all = disclosed(texts);
  const wholes = all.filter((one) => !one.channel && one.whole);
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
  return [...Object.entries(texts).flatMap(([part, text]) => [...listed(part, text), ...gathered(part, text)]), ...disclosedTwice(texts)];
}
