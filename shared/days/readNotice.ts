// The State Council's yearly notice of days off, pasted as text → the schedule. What cannot be read for certain is refused with its sentence.
import { addDays } from './count.ts';
import { dayOf } from './day.ts';
import type { Day } from './day.ts';
import { weekdayOf } from './calendar.ts';
import { refusal } from '../problems.ts';
import type { Schedule } from './schedule.ts';

/** The statutory feasts, each with the names it goes by. */
const FEASTS: readonly [string, string][] = [['元旦', '元旦'], ['春节', '春节'], ['清明节', '清明节?'], ['劳动节', '(?:五一国际)?劳动节'], ['端午节', '端午节?'], ['中秋节', '中秋节?'], ['国庆节', '国庆节?']];
const NAME = FEASTS.map(([, pattern]) => pattern).join('|');
const ITEM = new RegExp(`((?:${NAME})(?:[、和](?:${NAME}))*):`, 'g');
/** The numeral of the next item, left over at the end of one. */
const NUMERAL = /\(?(?:[一二三四五六七八九十]+|\d+)\)?[、.]?$/;
const DATE = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:\\(([^()]*)\\))?';
const LAST = '(?:至|到|-|—|~)(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日(?:\\(([^()]*)\\))?';
const OFF = new RegExp(`^${DATE}(?:${LAST})?(?:放假|休息)(.*)$`);
/** What may follow 放假: 调休，共3天; 1天，不调休; 与周末连休. */
const TAIL = /^(?:、?(?:公休|调休|补休))?(?:(\d+)天)?(?:,?(?:共(\d+)天|与周末连休|不调休|放假调休|补休))*$/;
const DAYS = new RegExp(DATE, 'g');

interface Read {
  name: string;
  off: Day[];
  working: Day[];
}

const doubtful = (sentence: string, why: string) => refusal('notice-unclear', `“${sentence}”没有读懂：${why}。请核对这一句，或者手工录入这一年的放假安排。`, { field: 'text' });

/** Half width, no spaces, one kind of colon and bracket. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[ \t\u00a0\u3000\u200b-\u200f\ufeff]/g, '').replace(/\r\n?/g, '\n').replace(/[〔【[]/g, '(').replace(/[〕】\]]/g, ')').replace(/星期天/g, '星期日').replace(/[―–]/g, '—');
}

function yearOf(text: string, given: number | undefined): number {
  const said = /(\d{4})年(?:部分)?(?:节假日|放假|元旦|春节|劳动节)/.exec(text)?.[1];
  if (given !== undefined && said !== undefined && Number(said) !== given) throw refusal('notice-year', `通知里写的是${said}年，要录入的是${given}年，请核对。`, { field: 'year' });
  const year = given ?? (said === undefined ? undefined : Number(said));
  if (year === undefined) throw refusal('notice-year', '通知里没有写是哪一年的放假安排，请连同标题一起粘贴，或者选择年份。', { field: 'year' });
  return year;
}

/** One day of the text; refused when it does not exist or its weekday is not the one written beside it. */
function settle(sentence: string, year: number, month: number, dayNumber: number, beside: string | undefined): Day {
  const found = dayOf(year, month, dayNumber);
  if (!found) throw doubtful(sentence, `没有${year}年${month}月${dayNumber}日`);
  const written = /(?:周|星期)([一二三四五六日])/.exec(beside ?? '')?.[1];
  if (written !== undefined && weekdayOf(found) !== `周${written}`) throw doubtful(sentence, `${month}月${dayNumber}日是${weekdayOf(found)}，不是周${written}`);
  return found;
}

function offDays(sentence: string, year: number): Day[] {
  const match = OFF.exec(sentence);
  if (!match) throw doubtful(sentence, '放假的日期不是“几月几日至几日放假”的写法');
  const [, firstYear, firstMonth, firstDay, firstBeside, lastYear, lastMonth, lastDay, lastBeside, rest = ''] = match;
  const first = settle(sentence, Number(firstYear ?? year), Number(firstMonth), Number(firstDay), firstBeside);
  const last = lastDay === undefined ? first : settle(sentence, Number(lastYear ?? firstYear ?? year), Number(lastMonth ?? firstMonth), Number(lastDay), lastBeside);
  const days: Day[] = [];
  for (let day: Day | null = first; day !== null && day <= last && days.length < 32; day = addDays(day, 1)) days.push(day);
  if (days.length === 0 || days.length > 16) throw doubtful(sentence, '放假的起止日期不对');
  const tail = TAIL.exec(rest);
  if (!tail) throw doubtful(sentence, `“${rest}”不是通知里常见的写法`);
  const said = tail[2] ?? tail[1];
  if (said !== undefined && Number(said) !== days.length) throw doubtful(sentence, `写的是共${said}天，起止日期是${days.length}天`);
  return days;
}

function workingDays(sentence: string, year: number): Day[] {
  const days = [...sentence.matchAll(DAYS)].map(([, ownYear, month, dayNumber, beside]) => settle(sentence, Number(ownYear ?? year), Number(month), Number(dayNumber), beside));
  const rest = sentence.replace(DAYS, '').replace(/[、,和]|均?(?:正常)?上班|为工作日/g, '');
  if (days.length === 0 || rest !== '') throw doubtful(sentence, '上班的日期不是“几月几日（周几）上班”的写法');
  for (const day of days) if (weekdayOf(day) !== '周六' && weekdayOf(day) !== '周日') throw doubtful(sentence, `${day}是${weekdayOf(day)}，本来就上班`);
  return days;
}

function readItem(name: string, body: string, year: number): Read {
  const read: Read = { name, off: [], working: [] };
  for (const sentence of body.split(/[。;\n]/).map((one) => one.trim()).filter((one) => one !== '')) {
    const named = /\d{1,2}月\d{1,2}日/.test(sentence);
    if (/^(?:鼓励|节假日期间|各地)/.test(sentence) || !named) {
      if (!named && /放假|上班|调休|连休/.test(sentence) && !/^(?:鼓励|节假日期间|各地)/.test(sentence)) throw doubtful(sentence, '没有写是哪一天');
    } else if (/上班|工作日/.test(sentence) && !/放假/.test(sentence)) read.working.push(...workingDays(sentence, year));
    else if (/放假|休息/.test(sentence)) read.off.push(...offDays(sentence, year));
    else if (!/^(?:国务院办公厅?)?\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/.test(sentence)) throw doubtful(sentence, '看不出是放假还是上班');
  }
  if (read.off.length === 0) throw doubtful(`${name}：${body.slice(0, 40)}`, '没有写哪几天放假');
  return read;
}

const namesOf = (name: string): string[] => FEASTS.filter(([, pattern]) => new RegExp(pattern).test(name)).map(([feast]) => feast);

/**
 * Reads the notice. A notice that changes some feasts of a year (2019, 2020) is laid over `existing`, the year's schedule so far.
 * Refuses, with the sentence: a day that does not exist, a weekday or a number of days that does not agree, an unknown turn of
 * phrase, a feast that is missing, a day both off and worked.
 */
export function readNotice(text: string, options: { year?: number | undefined; existing?: (year: number) => Schedule | undefined } = {}): { schedule: Schedule; notes: string[] } {
  const folded = fold(text);
  const year = yearOf(folded, options.year);
  const heads = [...folded.matchAll(ITEM)];
  if (heads.length === 0) throw refusal('notice-unclear', '没有读到“元旦：1月1日……放假”这样的各节安排，请粘贴通知的全文。', { field: 'text' });
  const items = heads.map((head, at) => readItem(namesOf(head[1] ?? '').join('、'), folded.slice(head.index + head[0].length, heads[at + 1]?.index ?? folded.length).replace(NUMERAL, ''), year));
  const read = new Set(items.flatMap(({ name }) => name.split('、')));
  const missing = FEASTS.map(([feast]) => feast).filter((feast) => !read.has(feast));
  const kept = missing.length === 0 ? undefined : options.existing?.(year);
  if (missing.length > 0 && !kept) throw refusal('notice-incomplete', `通知里没有读到${missing.join('、')}的安排，请粘贴全文。`, { field: 'text' });
  const stays = ({ name }: { name: string }): boolean => !name.split('、').some((feast) => read.has(feast));
  const listed = (which: 'off' | 'working') => [...(kept?.[which].filter(stays) ?? []), ...items.flatMap((item) => item[which].map((day) => ({ day, name: item.name })))].sort((a, b) => (a.day < b.day ? -1 : 1));
  const [off, working] = [listed('off'), listed('working')];
  const twice = [...off, ...working].map(({ day }) => day).find((day, at, all) => all.indexOf(day) !== at);
  if (twice) throw refusal('notice-unclear', `${twice}在通知里出现了两次（既放假又上班，或者两个节日都有），请核对。`, { field: 'text' });
  const address = /https?:\/\/[^\s)，。]+/.exec(text)?.[0];
  const number = /国办发明电(?:\[|\(|〔)\d{4}(?:\]|\)|〕)\d+号/.exec(text.replaceAll(' ', ''))?.[0];
  const source = address ?? number ?? `国务院办公厅关于${year}年部分节假日安排的通知（粘贴的文字）`;
  return {
    schedule: { year, version: kept ? `${kept.version}，${[...read].join('、')}有调整` : '国务院办公厅通知', sources: [...(kept?.sources ?? []), source], off, working },
    notes: kept ? [`通知里只有${[...read].join('、')}，其余各节保留现有的安排。`] : [],
  };
}
