// Work that comes again without a count: 定期公开参保人数, 按月公开主要指标, 每季度通报.
import { clausesOf, flatText } from './flatText.ts';
import { EACH, perOf } from './periods.ts';
import { readQuotas } from './quotas.ts';
import type { Periodic } from './task.ts';

const AGAIN = new RegExp(`(?<!不)定期|(?:按|逐)(?:半年|年度?|季度?|月度?|旬|周|日)(?=[^期度份初末底])|${EACH}(?=[^初末底前内]|$)`);
/** What begins a second piece of work behind a 、, and what shows that it only continues a list of things. */
const WORK = /^(?:协调|研究|开展|组织|督促|听取|调度|检查|分析|推动|推进|加强|解决|通报|发布|公开|公布|总结|评估|完善|报送|更新|召开|落实|指导)/;
const THING = /(?:情况|信息|结果|数据|标准|制度|目录|清单|指标|工作|等)$/;

/**
 * Every clause of a text that asks for work again and again without saying how many times; `text` is the clause as printed.
 * 不定期 and 及时 are none.
 */
export function readPeriodic(text: string): Periodic[] {
  const { flat, quote } = flatText(text);
  const found: Periodic[] = [];
  for (const { from, to } of clausesOf(flat)) {
    const clause = flat.slice(from, to);
    const match = AGAIN.exec(clause);
    if (!match || readQuotas(clause).length > 0) continue;
    let end = to;
    for (let at = clause.indexOf('、', match.index); at >= 0; at = clause.indexOf('、', at + 1)) {
      const rest = clause.slice(at + 1);
      if (!WORK.test(rest) || THING.test(rest)) continue;
      end = from + at;
      break;
    }
    found.push({ text: quote(from, end), per: match[0] === '定期' ? null : perOf(match[0]) });
  }
  return found;
}
