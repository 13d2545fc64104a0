// The kind of items a sheet's name, a title or a section heading says, where no column does.
import { foldText } from '../names/fold.ts';
import { sectionName } from './rowKinds.ts';

/** Kinds offices tell apart, whether a scheme does or not. */
const USUAL = ['动态', '调研', '专报'];

/** 动态类信息 → 动态; '' for 信息 alone. */
const stem = (text: string): string => foldText(text).replace(/(?:类|信息|稿件|报告)+$/, '');
/** What a title says of the table itself: 2019年4月 … 报送登记表. */
const AROUND = /^(?:\d{4}年?)?(?:度)?(?:第?[一二三四1-4]季度|\d{1,2}(?:-\d{1,2})?月份?|上半年|下半年)?|(?:报送|上报|登记|情况|统计|明细|汇总|一览|台账|表|册|\(共?\d+[篇条件个则]?\))+$/g;

/** A longer text is no heading. */
const LONGEST = 80;

/** Finds the kind a text names, as the schemes or the data write it (the shortest of several writings); null when it names none. */
export function kindFinder(known: Iterable<string>): (text: string) => string | null {
  const kinds = new Map<string, string>();
  for (const kind of [...known, ...USUAL]) {
    const key = stem(kind);
    const met = kinds.get(key);
    if (key !== '' && (met === undefined || kind.length < met.length)) kinds.set(key, kind);
  }
  return (text) => (text.length > LONGEST ? null : (kinds.get(stem(foldText(sectionName(text)).replace(AROUND, ''))) ?? null));
}
