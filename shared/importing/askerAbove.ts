// The 约稿方 a sheet's name, a title or a section heading says, where no column does: 市政府办公厅约稿.
import { cleanLine, foldOutlet, foldText } from '../names/fold.ts';
import type { KnownFacts } from './facts.ts';
import type { Table } from './table.ts';
import { sectionName } from './rowKinds.ts';

/** What a title says of the table itself, before and behind who asked for what. */
const BEFORE = /^(?:\d{4}年?)?(?:度)?(?:第?[一二三四1-4]季度|\d{1,2}(?:-\d{1,2})?月份?|上半年|下半年)?/;
const BEHIND = /(?:信息|稿件|任务|工作|事项|完成|落实|登记|情况|统计|明细|汇总|一览|台账|表|册|\([^()]*\))*$/;
/** Offices that ask for items; 上级, 市级 and 本季度 are none. */
const OFFICE = /(?:办公厅|办公室|政府办|[市区县]委办|党政办|信息处|信息科|政研室|研究室|编辑部|[省市区县]委|[省市区县]政府)$/;

/** A longer text is no heading. */
const LONGEST = 80;

/** Finds who asked for the items below some texts; null when they do not say, or name nobody who could have. */
export function askerFinder(known: KnownFacts): (table: Table, section: string) => { asker: string; from: string } | null {
  const askers = new Map([...(known.words?.askers ?? []), ...(known.commissions ?? []).map(({ by }) => by)].filter((by) => by !== '').map((by) => [foldText(by), by]));
  const outlets = new Map(known.outlets.flatMap(({ name, aliases }) => [name, ...aliases].map((text): [string, string] => [foldOutlet(text), text])));
  /** Null when the text does not speak of it, '' when it names nobody who could have asked. */
  const askerIn = (text: string): string | null => {
    if (text.length > LONGEST) return null;
    const said = /^(.{2,30})约稿$/.exec(cleanLine(sectionName(text)).normalize('NFKC').replace(BEFORE, '').replace(BEHIND, ''))?.[1]?.replace(/[:：的\s]+$/, '');
    if (said === undefined) return null;
    return askers.get(foldText(said)) ?? outlets.get(foldOutlet(said)) ?? (OFFICE.test(foldText(said)) ? said : '');
  };
  return (table, section) => {
    for (const text of [section, ...table.caption.split('\n').toReversed(), table.view.name]) {
      const asker = askerIn(text);
      if (asker) return { asker, from: text };
      // 二、上级约稿 is not what the sheet's name says of the other sections.
      if (asker === '' && text === section) return null;
    }
    return null;
  };
}
